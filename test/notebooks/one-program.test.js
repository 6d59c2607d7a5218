// @ts-check
/**
 * @file Tests the patch that makes tslab's compiler use one program for each cell. The patched compiler gives
 * the same answers as the original. Source code that the patch does not recognize is left unchanged.
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

/** The original compiler, with the TypeScript that tslab includes. */
const { createConverter } = require(path);
// Without the checks that make cells interruptible, which change the compiled code.
const changed = loadTslab(undefined, {}).createConverter;

process.chdir(folder);
const converters = [createConverter(), changed({ isJS: false, isBrowser: false })];
after(() => {
  for (const converter of converters) converter.close();
});

/** Asserts that both converters give the same answer, and returns it. */
function both(/** @type {(converter: any) => unknown} */ ask) {
  const [one, other] = converters.map(ask);
  assert.deepEqual(other, one);
  return other;
}

// Two lessons with many kinds of cells; the kernel of lessons.test.js compiles the others with the changed compiler.
for (const lesson of lessons().filter((path) => /[14]-/.test(basename(path))))
  test(`the changed compiler compiles, inspects and completes the cells of ${basename(lesson)} like tslab`, () => {
    let earlier = "";
    for (const { source } of codeCells(read(lesson))) {
      const code = joined(source);
      const place = code.match(/\w(?=\()/)?.index ?? code.length;
      both((converter) => ({ ...converter.inspect(earlier, code, place), tags: undefined }));
      both((converter) => converter.complete(earlier, code, place).candidates);
      const { compiled, declOutput } = /** @type {any} */ (
        both((converter) => {
          // The kernel exports the values of a cell differently: see cellExports.ts.
          const { output, ...rest } = converter.convert(earlier, code);
          return { ...rest, compiled: output !== undefined };
        })
      );
      assert.ok(compiled, code);
      earlier = declOutput;
    }
    assert.notEqual(earlier, "", "nothing was declared");
  });

test("the changed compiler reports the same errors as tslab for an invalid cell", () => {
  const earlier = "declare const n: number;\nexport { n };\n";
  for (const code of ["n.x", "let n2: string = n;", "const ", "class A { a = b }", "", "await n"]) {
    const { diagnostics } = /** @type {any} */ (
      both((converter) => ({ ...converter.convert(earlier, code), output: undefined }))
    );
    assert.equal(diagnostics.length > 0, !["", "await n"].includes(code), code);
  }
});

test("source code that withOneProgram does not recognize is refused, and can still be loaded", () => {
  const other = require.resolve("tslab/dist/inspect.js");
  delete require.cache[other];
  assert.throws(
    () => ordinary.load(other, withOneProgram),
    /kernel\/oneProgram.ts does not support this version of tslab's converter.js/,
  );
  assert.equal(require.cache[other], undefined);
  assert.equal(typeof ordinary.load(other).printQuickInfo, "function");
});
