// @ts-check
/**
 * @file Each lesson imports the names of its values' types. Where one is missing, tslab's compiler
 * looks for a way to write it in each cell anew, and the cell takes twice as long.
 */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { after, test } from "node:test";
import { folder, joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";

const { createConverter } = createRequire(import.meta.url)("tslab/dist/converter.js");

/** In a lesson that is generic in its shape; "nn" does not export it. */
const unavoidable = new Set(["Broadcast"]);

process.chdir(folder);
const converter = createConverter();
after(() => converter.close());

for (const path of lessons()) {
  test(`${basename(path)} imports the types that its cells make`, () => {
    let declarations = "";
    const missing = new Set();
    for (const { source } of codeCells(read(path))) {
      declarations = converter.convert(declarations, joined(source)).declOutput ?? "";
      for (const [, name] of declarations.matchAll(/import\("[^"]+"\)\.(\w+)/g)) missing.add(name);
    }
    assert.notEqual(declarations, "", "nothing was declared");
    assert.deepEqual(
      [...missing].filter((name) => !unavoidable.has(name)),
      [],
    );
  });
}
