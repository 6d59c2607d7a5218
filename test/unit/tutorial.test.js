// @ts-check
/**
 * @file Compares the lessons with the tutorial that they mirror: each cell of the tutorial appears once, in
 * order, and prints the same output. These tests read the stored outputs; others execute the cells.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { lessons, read } from "../../scripts/notebooks/notebook.js";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";
import { numbersOf, printed } from "../notebooks/outputs.js";

/** @type {Record<string, string>} the output of each cell of the tutorial, keyed by the cell's number */
const tutorial = JSON.parse(readFileSync(new URL("../tutorial.json", import.meta.url), "utf8"));

const mirrored = lessons()
  .flatMap((path) => read(path).cells)
  .filter(({ metadata }) => "tutorial" in metadata);

/** The last cell of the tutorial that is not empty. */
const LAST = 32;
const charts = [5, 6, LAST];
/** The cell that prints 1000 numbers; the tutorial shows the first and the last of them. */
const ELIDED = 4;
/** The cells that print two arrays; in the tutorial they print a tuple. */
const pairs = [12, 30];

test("the lessons contain each cell of the tutorial once, in order", () => {
  assert.deepEqual(
    mirrored.map(({ metadata }) => metadata.tutorial),
    Array.from({ length: LAST + 1 }, (_, number) => number),
  );
});

/** @param {number} number */
function outputsOf(number) {
  const cell = mirrored.find(({ metadata }) => metadata.tutorial === number);
  return cell?.outputs ?? [];
}

for (const [key, text] of Object.entries(tutorial)) {
  const number = Number(key);
  test(`cell ${number} prints the same text as in the tutorial`, () => {
    const ours = printed(outputsOf(number)).replace(/\n$/, "");
    if (number === ELIDED) assertEnds(ours, text);
    else if (pairs.includes(number)) assert.equal(pairOf(ours), text);
    else assert.equal(ours, text);
  });
}

/**
 * Asserts that both outputs begin and end with the same numbers, character for character.
 *
 * @param {string} ours
 * @param {string} text
 */
function assertEnds(ours, text) {
  const numbers = (/** @type {string} */ part) => part.match(/-?\d+\.\d*/g) ?? [];
  const [head, tail] = text.split("...").map(numbers);
  const [start, end] = ours.split("...").map(numbers);
  assert.ok(head.length > 0 && tail.length > 0);
  assert.deepEqual(start.slice(0, head.length), head);
  assert.deepEqual(end.slice(-tail.length), tail);
}

/**
 * Returns two printed arrays the way Python prints a tuple of them.
 *
 * @param {string} text
 */
function pairOf(text) {
  const [first, second] = text.split(/\n(?=array)/);
  return `(${first.replaceAll("\n", "\n ")}, ${second})`;
}

for (const number of charts)
  test(`cell ${number} shows a chart with 1000 points, like the tutorial`, () => {
    const figures = outputsOf(number).flatMap(({ data }) => data?.[PLOTLY] ?? []);
    assert.equal(figures.length, 1);
    const lines = figures[0].data;
    assert.equal(lines.length, number === LAST ? 2 : 1);
    for (const line of lines) {
      const [x, y] = [line.x, line.y].map(numbersOf);
      assert.deepEqual([x.length, y.length], [1000, 1000]);
      assert.ok(y.every(Number.isFinite));
      assert.ok(new Set(y).size >= 5, "the line is flat");
    }
  });

test("cell 32 plots loss and accuracy against the epoch in two charts side by side", () => {
  const [{ data }] = outputsOf(LAST);
  const { data: lines, layout } = data[PLOTLY];
  assert.deepEqual(
    lines.map((/** @type {{ name: string }} */ line) => line.name),
    ["loss", "acc"],
  );
  assert.equal(layout.xaxis.title.text, "Epoch");
  assert.equal(layout.xaxis2.title.text, "Epoch");
  assert.ok(layout.xaxis.domain[1] < layout.xaxis2.domain[0], "they overlap");
});
