// @ts-check
/** @file Each lesson on the site: Run All prints what is stored, and draws the charts that are stored. */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { stageIn } from "../browser/stage.js";
import { comparable } from "../notebooks/outputs.js";
import { differences } from "./near.js";
import { startSite } from "./server.js";

const onLesson = stageIn(startSite);

const names = lessons().map((path) => basename(path));

// In one page, which takes half the time of a page for each.
onLesson("each lesson on the site", names[0], async (lesson) => {
  for (const [index, path] of lessons().entries()) {
    if (index > 0) await lesson.open(names[index]);
    await lesson.runAll();
    await lesson.assertNoErrors();
    const ran = (await lesson.cells()).filter(
      ({ type, source }) => type === "code" && source.trim() !== "",
    );
    const stored = codeCells(read(path));
    assert.equal(ran.length, stored.length);
    for (const [at, { source, outputs = [] }] of stored.entries())
      assert.deepEqual(
        differences(comparable(ran[at].outputs), comparable(outputs)),
        [],
        `not as stored in ${names[index]}: ${joined(source)}`,
      );
    await lesson.waitForDrawn(await lesson.chartCount());
  }
});
