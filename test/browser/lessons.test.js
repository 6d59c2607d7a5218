// @ts-check
/**
 * @file Tests lessons with all kinds of outputs in a real JupyterLab: all cells run without an error, and every chart is
 * drawn. test/notebooks/lessons.test.js runs every lesson in the kernel, and test/site/lessons.test.js in a browser.
 */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { lessons } from "../../scripts/notebooks/notebook.js";
import { stage } from "./stage.js";

const onLesson = stage();

/** Curves, formulas, a replay and a boundary; images and a matrix. */
const names = lessons()
  .map((path) => basename(path))
  .filter((name) => /^[67]-/.test(name));

// The lessons share one page, because a second page would take longer.
onLesson("lessons 6 and 7 run from top to bottom", names[0], async (lesson) => {
  for (const [index, name] of names.entries()) {
    if (index > 0) await lesson.open(name);
    await lesson.runAll();
    await lesson.assertNoErrors();
    const count = await lesson.chartCount();
    assert.ok(count > 0, `${name} shows no chart`);
    await lesson.waitForDrawn(count);
  }
});
