// @ts-check
/** @file Compiles the fast loops. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../paths.js";
import { run } from "../setup/run.js";

const folder = join(root, "src", "loops", "wasm");
const compiler = join(root, "node_modules", "assemblyscript", "bin", "asc.js");

/** The source file that contains the module's bytes. */
export const bytesFile = join(folder, "bytes.ts");

/** Returns the expected content of `bytesFile`. */
export function bytesText() {
  const work = mkdtempSync(join(tmpdir(), "nn-wasm-"));
  try {
    const file = join(work, "loops.wasm");
    const options = [
      "--enable",
      "simd",
      "--runtime",
      "stub",
      "--importMemory",
      "--noAssert",
      "-O3",
    ];
    const source = join(folder, "assembly", "index.ts");
    run("asc", process.execPath, [compiler, source, "-o", file, ...options]);
    return `/** @file The loops of assembly/ as a WebAssembly module in base64, written by \`npm run wasm\`. */
export const bytes =
  "${readFileSync(file).toString("base64")}";
`;
  } finally {
    rmSync(work, { recursive: true });
  }
}
