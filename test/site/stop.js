// @ts-check
/** @file The stop button, pressed while a cell runs. */

import assert from "node:assert/strict";

/** Milliseconds from the button to the end of the cell: 300, and more now and then, for the machine has other work. */
const LATE = 900;

/** @typedef {import("../browser/lesson.js").Lesson} Lesson */

/** Adds a cell that does not end by itself, and runs it until it has begun. */
export async function begin(/** @type {Lesson} */ lesson, /** @type {string} */ endless) {
  await lesson.addCell(`console.log("it begins");\n${endless}`);
  await lesson.begin();
  await lesson.waitForOutput();
}

/** Stops the selected cell, which says so, and soon. */
export async function stop(/** @type {Lesson} */ lesson, /** @type {string} */ endless) {
  const start = Date.now();
  await lesson.command("notebook:interrupt-kernel");
  await lesson.waitForKernel("idle");
  const took = Date.now() - start;
  assert.ok(took < LATE, `${endless} was stopped after ${took} ms`);
  assert.match(await lesson.printed(), /Interrupted: the cell was stopped\.$/, endless);
}
