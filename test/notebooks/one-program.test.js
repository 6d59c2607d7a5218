// @ts-check
/**
 * @file tslab's compiler with one program a cell: it answers as tslab's own, or leaves the work to that.
 * And what it finds in the lessons: each imports the names of its values' types. Where one is missing, the
 * compiler looks for a way to write it in each cell anew, and the cell takes twice as long.
 */

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { after, test } from "node:test";
import { ordinary } from "../../kernel/dist/node/modules.js";
import { loadTslab } from "../../kernel/dist/node/tslab.js";
import { withOneProgram } from "../../kernel/dist/oneProgram.js";
import { folder, joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";

const require = createRequire(import.meta.url);
const path = require.resolve("tslab/dist/converter.js");

/** As tslab wrote it, with the TypeScript that it brings. */
const { createConverter } = require(path);
const changed = loadTslab().createConverter;

process.chdir(folder);
const converters = [createConverter(), changed({ isJS: false, isBrowser: false })];
after(() => {
  for (const converter of converters) converter.close();
});

/** What both say, which must be the same. */
function both(/** @type {(converter: any) => unknown} */ ask) {
  const [one, other] = converters.map(ask);
  assert.deepEqual(other, one);
  return other;
}

/** In a lesson that is generic in its shape; "nn" does not export it. */
const unavoidable = new Set(["Broadcast"]);

for (const lesson of lessons()) {
  const missing = new Set();

  test(`the cells of ${basename(lesson)} are compiled, hovered and completed as by tslab itself`, () => {
    let earlier = "";
    for (const { source } of codeCells(read(lesson))) {
      const code = joined(source);
      const place = code.match(/\w(?=\()/)?.index ?? code.length;
      both((converter) => ({ ...converter.inspect(earlier, code, place), tags: undefined }));
      both((converter) => converter.complete(earlier, code, place).candidates);
      const { output, declOutput } = /** @type {any} */ (
        both((converter) => converter.convert(earlier, code))
      );
      assert.ok(output, code);
      earlier = declOutput;
      for (const [, name] of earlier.matchAll(/import\("[^"]+"\)\.(\w+)/g)) missing.add(name);
    }
    assert.notEqual(earlier, "", "nothing was declared");
  });

  test(`${basename(lesson)} imports the types that its cells make`, () =>
    assert.deepEqual(
      [...missing].filter((name) => !unavoidable.has(name)),
      [],
    ));
}

test("a cell that is wrong gets the same messages", () => {
  const earlier = "declare const n: number;\nexport { n };\n";
  for (const code of ["n.x", "let n2: string = n;", "const ", "class A { a = b }", "", "await n"]) {
    const { diagnostics } = /** @type {any} */ (
      both((converter) => converter.convert(earlier, code))
    );
    assert.equal(diagnostics.length > 0, !["", "await n"].includes(code), code);
  }
});

test("another text than the one that is known is left as it is", () => {
  const other = require.resolve("tslab/dist/inspect.js");
  delete require.cache[other];
  assert.throws(
    () => ordinary.load(other, withOneProgram),
    /kernel\/oneProgram.ts does not support this version of tslab's converter.js/,
  );
  assert.equal(require.cache[other], undefined);
  assert.equal(typeof ordinary.load(other).printQuickInfo, "function");
});
