// @ts-check
/** @file What a cell prints on the site, beside what the same code prints on Node. */

import assert from "node:assert/strict";
import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { seeded } from "nn";

/** Texts that seedrandom takes for one another, or that have no UTF-8. */
const words = [
  "",
  "a",
  "aa",
  "\0",
  "é",
  "e\u0301",
  "한국",
  "국한",
  "😀",
  "\ud83d",
  "x".repeat(300),
];
const draws = `for (const word of ${JSON.stringify(words)}) console.log(seeded(word).rand());`;

/**
 * Draws are as on Node; console.table prints like console.log.
 *
 * @param {import("../browser/lesson.js").Lesson} lesson
 */
export async function assertPrintsAsNode(lesson) {
  await lesson.printedBy('import { lineChart, seeded, show } from "nn";');
  assert.equal(await lesson.printedBy(draws), printedOnNode(draws));
  const table = 'console.table([{ a: 1 }], ["a"]); // the second argument is ignored';
  assert.equal(await lesson.printedBy(table), "[ { a: 1 } ]\n");
  assert.match(
    await lesson.printedBy("show(lineChart({ line: [1, 2] }, { title: 'Up' }), { embed: true })"),
    /^Error: show: a kernel in a browser cannot embed plotly.js; leave out \{ embed: true \} .*\n\n1 \| show/,
  );
}

function printedOnNode(/** @type {string} */ code) {
  const stream = new PassThrough();
  new Function("console", "seeded", code)(new Console(stream), seeded);
  return String(stream.read());
}
