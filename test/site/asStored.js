// @ts-check
/** @file Whether a lesson does on the site what is stored in it. */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { joined, read } from "../../scripts/notebooks/notebook.js";
import { codeCells, isStored } from "../../scripts/notebooks/store.js";
import { comparable } from "../notebooks/outputs.js";
import { differences } from "./near.js";

/**
 * What is stored as printed is shown so, before anything runs.
 *
 * @param {import("../browser/lesson.js").Lesson} lesson
 * @param {string} path of the notebook
 */
export async function assertShown({ page }, path) {
  const outputs = codeCells(read(path)).flatMap(({ outputs = [] }) => outputs);
  const printed = outputs.find(({ output_type }) => output_type === "stream");
  const shown = page.locator('.jp-OutputArea-output[data-mime-type$="stdout"]:visible').first();
  assert.equal(await shown.textContent(), joined(printed?.text ?? ""));
}

/**
 * Run All prints what is stored, and draws the charts that are stored.
 *
 * @param {import("../browser/lesson.js").Lesson} lesson
 * @param {string} path of the notebook
 */
export async function assertAsStored(lesson, path) {
  await lesson.runAll();
  await lesson.assertNoErrors();
  const ran = (await lesson.cells()).filter(
    ({ type, source }) => type === "code" && source.trim() !== "",
  );
  const stored = codeCells(read(path));
  assert.equal(ran.length, stored.length);
  for (const [at, cell] of stored.entries())
    if (isStored(cell))
      assert.deepEqual(
        differences(comparable(ran[at].outputs), comparable(cell.outputs ?? [])),
        [],
        `not as stored in ${basename(path)}: ${joined(cell.source)}`,
      );
  await lesson.waitForDrawn(await lesson.chartCount());
}
