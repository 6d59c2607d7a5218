// @ts-check
/**
 * @file `npm run wasm`: compiles src/loops/wasm/assembly/, and writes the bytes into the source, so that only
 * people who change the loops need the compiler. With `--check`, which `npm run check` uses, it only checks
 * whether the bytes are up to date.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOptions } from "./options.js";
import { root } from "./paths.js";
import { setUp } from "./setup/index.js";
import { devPackages } from "./setup/packages.js";
import { run } from "./setup/run.js";
import { main, UserError } from "./userError.js";

const folder = join(root, "src", "loops", "wasm");
const bytesFile = join(folder, "bytes.ts");

await main(() => {
  const { check } = readOptions("npm run wasm", { check: { type: "boolean" } });
  setUp([devPackages]);
  const text = `/** @file The loops of assembly/ as a WebAssembly module in base64, written by \`npm run wasm\`. */
export const bytes =
  "${compiled().toString("base64")}";
`;
  if (!check) writeFileSync(bytesFile, text);
  else if (readFileSync(bytesFile, "utf8") !== text)
    throw new UserError(
      "src/loops/wasm/bytes.ts is out of date with src/loops/wasm/assembly/. To rebuild it, run npm run wasm.",
    );
});

/** Compiles the loops. */
function compiled() {
  const work = mkdtempSync(join(tmpdir(), "nn-wasm-"));
  try {
    const compiler = join(root, "node_modules", "assemblyscript", "bin", "asc.js");
    const [source, output] = [join(folder, "assembly", "index.ts"), join(work, "loops.wasm")];
    const options = [
      "--enable",
      "simd",
      "--runtime",
      "stub",
      "--importMemory",
      "--noAssert",
      "-O3",
    ];
    run("asc", process.execPath, [compiler, source, "-o", output, ...options]);
    return readFileSync(output);
  } finally {
    rmSync(work, { recursive: true });
  }
}
