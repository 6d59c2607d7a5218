// @ts-check
/** @file The site on a school's own server without https, where browsers leave some of their parts out. */

import assert from "node:assert/strict";
import { launch } from "../../scripts/browser.js";
import { lessons } from "../../scripts/notebooks/notebook.js";
import { stageIn } from "../browser/stage.js";
import { assertAsStored } from "./asStored.js";
import { assertData } from "./data.js";
import { startSite } from "./server.js";

const HOST = "school.test";

const onLesson = stageIn(
  async () => {
    const site = await startSite();
    return { ...site, lesson: (name) => site.lesson(name).replace("127.0.0.1", HOST) };
  },
  { launchBrowser: () => launch(`--host-resolver-rules=MAP ${HOST} 127.0.0.1`) },
);

onLesson("a lesson and what cells read, on plain http", "4-training.ipynb", async (lesson) => {
  assert.equal(await lesson.page.evaluate(() => window.isSecureContext), false);
  await assertAsStored(lesson, lessons().find((path) => path.endsWith("4-training.ipynb")) ?? "");
  await assertData(lesson);
});
