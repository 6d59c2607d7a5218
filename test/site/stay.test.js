// @ts-check
/** @file The site and the work in it stay: without a network, over a new build, and when one starts afresh. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { openLesson } from "../browser/lesson.js";
import { stageIn } from "../browser/stage.js";
import { startCopy } from "./copy.js";
import { assertData, saveTable } from "./data.js";

/** @type {Awaited<ReturnType<typeof startCopy>>} */
let site;
const onLesson = stageIn(async () => {
  site = await startCopy();
  return site;
});

/** What a new build of a lesson says in another way. */
const [OLD, NEW] = ["**Time:**", "**Needs:**"];

/** @typedef {import("../browser/lesson.js").Lesson} Lesson */

/** The text of all cells. */
async function textOf(/** @type {Lesson} */ lesson) {
  return (await lesson.cells()).map(({ source }) => source).join("\n");
}

/** Which of some texts a notebook has. */
async function found(/** @type {Lesson} */ lesson, /** @type {string[]} */ ...texts) {
  const text = await textOf(lesson);
  return texts.filter((each) => text.includes(each));
}

/** Waits until a notebook is in front, before those of the last visit. */
async function waitUntilInFront(/** @type {Lesson} */ { page }, /** @type {string} */ name) {
  await page.waitForFunction((wanted) => {
    const { context, sessionContext } =
      /** @type {any} */ (window).jupyterapp?.shell.currentWidget ?? {};
    return context?.path === wanted && sessionContext.session?.kernel?.status === "idle";
  }, name);
}

/** Waits until the whole site is kept. */
async function waitUntilKept(/** @type {Lesson} */ { page }) {
  await page.getByText("The lessons now work offline too.").waitFor();
}

/** Opens a lesson in another tab. */
async function openBeside(/** @type {Lesson} */ { page }, /** @type {string} */ name) {
  const lesson = await openLesson(page.context(), site.lesson(name));
  await waitUntilInFront(lesson, name);
  return lesson;
}

/** Opens a lesson in another tab, and closes this one. */
async function reopen(/** @type {Lesson} */ lesson, /** @type {string} */ name) {
  const other = await openBeside(lesson, name);
  await lesson.page.close();
  return other;
}

onLesson(
  "an edit is there again, and a new version of the lesson beside it",
  "4-training.ipynb",
  async (first) => {
    await first.addCell("// mine");
    await first.command("docmanager:save");
    await saveTable(first, "a,b\n1,2\n");
    const risk = "Your work is stored in this browser, which may delete it at some point.";
    await first.page.getByText(risk).waitFor();
    await waitUntilKept(first);
    const second = await reopen(first, "4-training.ipynb");
    assert.deepEqual(await found(second, "// mine"), ["// mine"]);

    const lessons = ["files/4-training.ipynb", "files/2-forward.ipynb"];
    site.rebuild(lessons, OLD, NEW);
    const third = await openBeside(second, "2-forward.ipynb");
    assert.deepEqual(await found(third, OLD, NEW), [NEW], "at once, where there is no copy");
    const served = () => fetch("../files/2-forward.ipynb").then((response) => response.text());
    const texts = await Promise.all([second, third].map(({ page }) => page.evaluate(served)));
    assert.deepEqual(
      texts.map((text) => [OLD, NEW].filter((each) => text.includes(each))),
      [[OLD], [NEW]],
      "each page gets the files of its own build",
    );
    await second.page.close();

    const fourth = await reopen(third, "4-training.ipynb");
    const { page } = fourth;
    assert.deepEqual(await found(fourth, OLD, NEW, "// mine"), [OLD, "// mine"]);
    await page.getByText("A new version of 4-training.ipynb is available.").waitFor();
    await page.getByRole("button", { name: "Open the new version too" }).click();
    await waitUntilInFront(fourth, "4-training (new).ipynb");
    assert.deepEqual(await found(fourth, OLD, NEW, "// mine"), [NEW]);

    const fifth = await reopen(fourth, "4-training.ipynb");
    assert.deepEqual(await found(fifth, OLD, NEW, "// mine"), [OLD, "// mine"]);
    const read = 'import { readTable } from "nn";\nreadTable("bicycle.csv").shape';
    assert.equal(await fifth.printedBy(read), "[ 1, 2 ]\n", "one's own table is gone");
    await fifth.page.waitForTimeout(500);
    assert.equal(await fifth.page.getByText("A new version of").count(), 0, "offered once");
    site.rebuild(lessons, NEW, OLD);
  },
);

// In one visit, since that keeps the whole site.
onLesson(
  "a lesson is downloaded and started afresh, and without a network one opens that never was open",
  "2-forward.ipynb",
  async (lesson) => {
    const { page } = lesson;
    await lesson.addCell("// mine");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download my work" }).click(),
    ]);
    assert.equal(download.suggestedFilename(), "2-forward.ipynb");
    const { cells } = JSON.parse(readFileSync(await download.path(), "utf8"));
    assert.equal(cells.at(-1).source, "// mine");

    await page.getByRole("button", { name: "Start over" }).click();
    const dialog = page.locator(".jp-Dialog");
    assert.match(
      await dialog.innerText(),
      /Your work will be kept as 2-forward \(my work\)\.ipynb\./,
    );
    await dialog.getByRole("button", { name: "Start over" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.waitForFunction(
      () => !(/** @type {any} */ (window).jupyterapp.shell.currentWidget.context.model.dirty),
    );
    await waitUntilInFront(lesson, "2-forward.ipynb");
    assert.deepEqual(await found(lesson, "// mine"), []);
    await lesson.runAll();
    await lesson.assertNoErrors();
    await waitUntilKept(lesson);
    const copy = await reopen(lesson, "2-forward (my work).ipynb");
    assert.deepEqual(await found(copy, "// mine"), ["// mine"]);

    await site.stopServer();
    const other = await reopen(copy, "1-sigmoid.ipynb");
    await other.runAll();
    await other.assertNoErrors();
    await other.waitForDrawn(await other.chartCount());
    await assertData(other);
  },
);
