// @ts-check
/** @file Tests the notebooks in git: they contain outputs and images, but nothing specific to a machine. */

import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";
import { codeCells, isStored } from "../../scripts/notebooks/store.js";
import { root } from "../../scripts/paths.js";

/** The maximum sizes of lessons 0 to 4 and of the later lessons, in bytes. */
const MOST = 300_000;
const MOST_LATER = 400_000;

test("there are at least four lessons", () => assert.ok(lessons().length >= 4));

for (const path of lessons()) {
  const name = basename(path);
  const notebook = read(path);

  test(`${name} does not exceed its size limit`, () => {
    const most = Number.parseInt(name, 10) <= 4 ? MOST : MOST_LATER;
    const { size } = statSync(path);
    assert.ok(size <= most, `it has ${size} bytes, but the limit is ${most}`);
  });

  test(`${name} specifies the tslab kernel`, () => {
    const { kernelspec } = notebook.metadata;
    assert.deepEqual(kernelspec, {
      display_name: "TypeScript",
      language: "typescript",
      name: "tslab",
    });
  });

  test(`${name} was stored after one run from top to bottom`, () => {
    const cells = codeCells(notebook);
    assert.deepEqual(
      cells.map(({ execution_count }) => execution_count),
      cells.map((cell, index) => (isStored(cell) ? index + 1 : null)),
    );
    assert.deepEqual(
      cells.filter((cell) => !isStored(cell)).flatMap(({ outputs }) => outputs),
      [],
    );
    const ids = notebook.cells.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length, "two cells have the same id");
    assert.ok(!JSON.stringify(notebook.cells).includes('"iopub.'), "it contains execution times");
  });

  test(`${name} has an image and a description for each chart`, () => {
    for (const output of notebook.cells.flatMap(({ outputs = [] }) => outputs)) {
      const { data } = output;
      if (!data?.[PLOTLY]) continue;
      assert.ok(!("text/html" in data), "a chart's HTML is stored");
      assert.match(data["image/png"].slice(0, 11), /^iVBORw0KGgo$/);
      const words = joined(data["text/plain"]);
      assert.ok(words.length > 40, `the description of a chart is only "${words}"`);
      assert.equal(output.metadata["image/png"].alt, words);
    }
  });

  test(`${name} contains no local path and no copy of plotly.js`, () => {
    const text = readFileSync(path, "utf8");
    for (const path of [root, homedir(), tmpdir()])
      assert.ok(!text.includes(JSON.stringify(join(path, "-")).slice(1, -2)), path);
    assert.doesNotMatch(text, /\/home\/|\/Users\/|[A-Z]:\\\\/);
    assert.doesNotMatch(text, /plotly\.js v\d/);
    assert.ok(text.endsWith("}\n"));
  });
}
