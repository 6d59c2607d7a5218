// @ts-check
/** @file Tests that long and deeply nested cells either compile in seconds, or are refused in a sentence. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { loadTslab } from "../../kernel/dist/node/tslab.js";
import { folder } from "../../scripts/notebooks/notebook.js";

process.chdir(folder);
const { createConverter } = loadTslab();

/** The most seconds of computing that a cell may take; other programs may slow the test down. */
const MOST = 3;

const many = (/** @type {number} */ count, /** @type {(place: number) => string} */ make) =>
  Array.from({ length: count }, (_, place) => make(place));
const nested = (/** @type {string} */ open, /** @type {string} */ close) =>
  `${open.repeat(500)}1${close.repeat(500)}`;

/** @type {[string, string, RegExp?][]} */
const CASES = [
  ["a sum of 1,000 numbers", many(1000, () => "1").join(" + ")],
  ["a sum of 1,000 variables", `let n = 1; ${many(1000, () => "n").join(" + ")}`],
  ["a chain of 500 differences", many(500, () => "1").join(" - ")],
  ["a chain of 500 conditions", many(500, () => "true").join(" && ")],
  ["a list of 10,000 numbers", `const list = [${many(10_000, String)}];`],
  ["500 nested brackets", nested("(", ")")],
  ["500 nested blocks", nested("{", "}")],
  ["500 nested lists", `const lists = ${nested("[", "]")};`, /nested at most 50 levels deep/],
  ["500 nested objects", `const objects = ${nested("{ a: ", "}")};`, /nested at most 50 levels/],
  ["1,000 declarations", many(1000, (place) => `const v${place} = ${place} + 1;`).join("\n")],
  [
    "5,000 declarations",
    many(5000, (place) => `const v${place} = ${place} + 1;`).join("\n"),
    /declares 5000 names, but a cell can declare at most 1000/,
  ],
  ["300 chained calls", `x${".add(1)".repeat(300)}`],
];

test("large cells", async (t) => {
  const converter = createConverter({ isJS: false, isBrowser: false });
  const { declOutput = "" } = converter.convert(
    "",
    'import { array } from "nn"; const x = array([1]);',
  );
  for (const [name, code, refused] of CASES)
    await t.test(`${refused ? "refuses" : "compiles"} ${name} in less than ${MOST} s`, () => {
      const start = process.cpuUsage();
      const { diagnostics } = converter.convert(declOutput, code);
      const seconds = process.cpuUsage(start).user / 1e6;
      assert.ok(seconds < MOST, `${seconds} s`);
      assert.equal(diagnostics.length, refused ? 1 : 0);
      if (refused) assert.match(diagnostics[0].messageText, refused);
    });
  converter.close();
});
