// @ts-check
/** @file Each lesson in a real JupyterLab: Run All, no error, and every chart drawn. */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { lessons } from "../../scripts/notebooks/notebook.js";
import { stage } from "./stage.js";

const onLesson = stage();

for (const name of lessons().map((path) => basename(path)))
  onLesson(`${name} runs from top to bottom`, name, async (lesson) => {
    await lesson.runAll();
    await lesson.assertNoErrors();
    const count = await lesson.chartCount();
    if (!["0-before-you-start.ipynb", "3-backward.ipynb"].includes(name))
      assert.ok(count > 0, "the lesson shows no chart");
    await lesson.waitForDrawn(count);
  });
