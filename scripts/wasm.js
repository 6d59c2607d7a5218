// @ts-check
/**
 * @file `npm run wasm`: compiles src/loops/wasm/assembly/, and writes its bytes into the source, so that
 * nobody else needs the compiler. With `--check`, as `npm run check` runs it, it only says whether they
 * are those of the source.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { givenOptions } from "./options.js";
import { setUp } from "./setup/index.js";
import { main, UserError } from "./userError.js";
import { assemblyStep, bytesFile, bytesText } from "./wasm/index.js";

await main(() => {
  const checks = givenOptions("npm run wasm", ["--check"]).length > 0;
  setUp([assemblyStep]);
  const text = bytesText();
  if (!checks) writeFileSync(bytesFile, text);
  else if (readFileSync(bytesFile, "utf8") !== text)
    throw new UserError(
      "src/loops/wasm/bytes.ts is not what src/loops/wasm/assembly/ gives: npm run wasm makes it anew.",
    );
});
