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

/** A curve and formulas; a replay and a boundary; images and a matrix; a table. */
const names = lessons()
  .map((path) => basename(path))
  .filter((name) => /^[1678]-/.test(name));

// The lessons share one page, because opening a new page for each would take twice as long.
onLesson("lessons 1, 6, 7 and 8 run from top to bottom", names[0], async (lesson) => {
  for (const [index, name] of names.entries()) {
    if (index > 0) await lesson.open(name);
    await lesson.runAll();
    await lesson.assertNoErrors();
    const count = await lesson.chartCount();
    assert.ok(count > 0, `${name} shows no chart`);
    await lesson.waitForDrawn(count);
  }
});
