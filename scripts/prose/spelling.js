// @ts-check
/** @file Checks spelling with cspell, in British English. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { getDefaultSettings, mergeSettings, spellCheckDocument } from "cspell-lib";

/** The project's words that are in no dictionary, one per line. */
const words = readFileSync(join(import.meta.dirname, "words.txt"), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"));

/**
 * @param {import("./passages.js").Passage[]} passages
 * @returns {Promise<import("./phrases.js").Finding[]>} each unknown word, where it first occurs
 */
export async function misspelled(passages) {
  const settings = mergeSettings(await getDefaultSettings(), {
    language: "en-GB",
    words,
    dictionaries: ["typescript", "node", "python", "html", "css", "npm", "latex", "softwareTerms"],
  });
  /** @type {Map<string, import("./passages.js").Passage>} */
  const places = new Map(); // each word, with the passage in which it first occurs
  for (const passage of passages)
    for (const [word] of passage.text.matchAll(/[\p{L}’']+/gu))
      if (!places.has(word)) places.set(word, passage);
  const all = [...places];
  const text = all.map(([word]) => word).join("\n");
  const document = { uri: "words.txt", text, languageId: "plaintext", locale: "en-GB" };
  const options = { generateSuggestions: false, noConfigSearch: true };
  const { issues } = await spellCheckDocument(document, options, settings);
  return issues.map(({ text: word, line }) => {
    const inWord = line.text.trim();
    const { file, line: row } = /** @type {import("./passages.js").Passage} */ (places.get(inWord));
    return { file, line: row, what: inWord === word ? word : `${word} in ${inWord}` };
  });
}
