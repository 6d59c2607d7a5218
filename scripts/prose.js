// @ts-check
/**
 * @file Checks the project's English: `node scripts/prose.js --phrases` looks for phrases that a native reader stumbles
 * over, and `--spelling` for words that are in neither a British dictionary nor the project's list.
 */

import { readOptions } from "./options.js";
import { passages } from "./prose/passages.js";
import { unusualPhrases } from "./prose/phrases.js";
import { misspelled } from "./prose/spelling.js";
import { main } from "./userError.js";

await main(async () => {
  const { spelling } = readOptions("node scripts/prose.js", {
    phrases: { type: "boolean" },
    spelling: { type: "boolean" },
  });
  const found = spelling ? await misspelled(passages()) : unusualPhrases(passages());
  for (const { file, line, what } of found) console.log(`${file}:${line}: ${what}`);
  if (spelling && found.length > 0)
    console.log("If such a word is right, add it to scripts/prose/words.txt.");
  return found.length === 0 ? 0 : 1;
});
