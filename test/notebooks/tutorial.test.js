// @ts-check
/**
 * @file The lessons beside the tutorial that they mirror: each of its cells is there once, in its
 * order, and prints what it printed there. What was executed is tested elsewhere; here the stored
 * outputs are read.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { lessons, read } from "../../scripts/notebooks/notebook.js";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";
import { numbersOf, printed } from "./outputs.js";

/** @type {Record<string, string>} what the tutorial's cells printed, by their number */
const tutorial = JSON.parse(readFileSync(new URL("../tutorial.json", import.meta.url), "utf8"));

const mirrored = lessons()
  .flatMap((path) => read(path).cells)
  .filter(({ metadata }) => "tutorial" in metadata);

/** The last cell of the tutorial with anything in it. */
const LAST = 32;
const charts = [5, 6, LAST];
/** It prints 1000 numbers, of which the tutorial shows the ends. */
const ELIDED = 4;
/** They print two arrays, in the tutorial as a pair. */
const pairs = [12, 30];

test("each cell of the tutorial is there once, in its order", () => {
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
  test(`cell ${number} prints what it printed in the tutorial`, () => {
    const ours = printed(outputsOf(number)).replace(/\n$/, "");
    if (number === ELIDED) assertEnds(ours, text);
    else if (pairs.includes(number)) assert.equal(pairOf(ours), text);
    else assert.equal(ours, text);
  });
}

/**
 * The numbers of both ends of the tutorial's text are those of the ends of ours, to the letter.
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
 * Two arrays, printed one under the other, as Python prints a pair of them.
 *
 * @param {string} text
 */
function pairOf(text) {
  const [first, second] = text.split(/\n(?=array)/);
  return `(${first.replaceAll("\n", "\n ")}, ${second})`;
}

for (const number of charts)
  test(`cell ${number} shows a chart with the tutorial's thousand points`, () => {
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

test("cell 32 shows loss and accuracy beside each other, over the epochs", () => {
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
