// @ts-check
/** @file Each lesson on the site: Run All prints what is stored, and draws the charts that are stored. */

import { basename } from "node:path";
import { lessons } from "../../scripts/notebooks/notebook.js";
import { stageIn } from "../browser/stage.js";
import { assertAsStored, assertShown } from "./asStored.js";
import { startSite } from "./server.js";

const onLesson = stageIn(startSite);

const names = lessons().map((path) => basename(path));

// In one page, which takes half the time of a page for each.
onLesson("each lesson on the site", names[0], async (lesson) => {
  for (const [index, path] of lessons().entries()) {
    if (index > 0) await lesson.open(names[index]);
    await assertShown(lesson, path);
    await assertAsStored(lesson, path);
  }
});
