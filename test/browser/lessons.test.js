// @ts-check
/** @file Tests each lesson in a real JupyterLab: all cells run without an error, and every chart is drawn. */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { lessons } from "../../scripts/notebooks/notebook.js";
import { stage } from "./stage.js";

const onLesson = stage();

const names = lessons().map((path) => basename(path));

// All lessons share one page, because opening a new page for each would take twice as long.
onLesson("each lesson runs from top to bottom", names[0], async (lesson) => {
  for (const [index, name] of names.entries()) {
    if (index > 0) await lesson.open(name);
    await lesson.runAll();
    await lesson.assertNoErrors();
    const count = await lesson.chartCount();
    if (!["0-before-you-start.ipynb", "3-backward.ipynb"].includes(name))
      assert.ok(count > 0, `${name} shows no chart`);
    await lesson.waitForDrawn(count);
  }
});
