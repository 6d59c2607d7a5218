// @ts-check
/**
 * @file `npm run wasm`: compiles src/loops/wasm/assembly/, and writes the bytes into the source, so that only
 * people who change the loops need the compiler. With `--check`, which `npm run check` uses, it only checks
 * whether the bytes are up to date.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { readOptions } from "./options.js";
import { setUp } from "./setup/index.js";
import { devPackages } from "./setup/packages.js";
import { main, UserError } from "./userError.js";
import { bytesFile, bytesText } from "./wasm/index.js";

await main(() => {
  const { check } = readOptions("npm run wasm", { check: { type: "boolean" } });
  setUp([devPackages]);
  const text = bytesText();
  if (!check) writeFileSync(bytesFile, text);
  else if (readFileSync(bytesFile, "utf8") !== text)
    throw new UserError(
      "src/loops/wasm/bytes.ts is out of date with src/loops/wasm/assembly/. To rebuild it, run npm run wasm.",
    );
});
