// @ts-check
/** @file What cells read on the site: the digits, the table of the lessons, and one's own tables. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "../../scripts/notebooks/notebook.js";
import { root } from "../../scripts/paths.js";

/** @typedef {import("../browser/lesson.js").Lesson} Lesson */

const { sum } = JSON.parse(readFileSync(join(root, "test", "golden", "digits.json"), "utf8"));

/** The digits are those of scikit-learn, and the table of the lessons is there. */
export async function assertData(/** @type {Lesson} */ lesson) {
  const code =
    'import { digits, readTable } from "nn";\n[digits().images.sum(), ...readTable("bicycle.csv").shape]';
  assert.equal(await lesson.printedBy(code), `[ ${sum}, 200, 6 ]\n`);
}

/** Calls what JupyterLab keeps files with. */
async function files(/** @type {Lesson} */ { page }, /** @type {unknown[]} */ ...call) {
  await page.evaluate(async ([what, ...args]) => {
    const { contents } = /** @type {any} */ (window).jupyterapp.serviceManager;
    await contents[/** @type {string} */ (what)](...args);
  }, call);
}

/** Saves a table of one's own in the place of the lessons'. */
export async function saveTable(/** @type {Lesson} */ lesson, /** @type {string} */ content) {
  await files(lesson, "save", "bicycle.csv", { type: "file", format: "text", content });
}

/** Any function of "nn" can read files: the kernel and the page do not know which functions do. */
async function assertOtherReader(/** @type {Lesson} */ lesson) {
  const content = { type: "file", format: "text", content: "my own\n" };
  await files(lesson, "save", "notes.txt", content);
  await lesson.printedBy(`const { readBytes } = (globalThis as any)[Symbol.for("nn.host")];
const firstLine = (file: string) => String.fromCharCode(...readBytes(file)).split("\\n")[0];`);
  const served = readFileSync(join(folder, "bicycle.csv"), "utf8").split("\n")[0];
  assert.equal(await lesson.printedBy('firstLine("notes.txt")'), "my own\n");
  assert.equal(await lesson.printedBy('firstLine("bicycle.csv")'), `${served}\n`);
}

/** Tables that are uploaded, saved in the editor, put in a served one's place and moved are read as they are now. */
export async function assertOwnTables(/** @type {Lesson} */ lesson, /** @type {string} */ name) {
  const { page } = lesson;
  const shape = (/** @type {string} */ file) => lesson.printedBy(`readTable("${file}").shape`);
  await assertOtherReader(lesson);
  await assertData(lesson);

  const chooser = page.waitForEvent("filechooser");
  await page.locator('[data-jp-item-name="uploader"]').click();
  const [mimeType, text] = ["text/csv", "\ufeffname,age\n몽이,3\n"];
  // On a Mac "ö" is two letters; and Excel in Korea writes "이름" in these bytes.
  await (await chooser).setFiles([
    { name: "Ho\u0308he.csv", mimeType, buffer: Buffer.from(text) },
    { name: "excel.csv", mimeType, buffer: Buffer.from("c0ccb8a70a310a", "hex") },
  ]);
  for (const hasText of ["he.csv", "excel.csv"])
    await page.locator(".jp-DirListing-item", { hasText }).waitFor();
  assert.match(await lesson.printedBy('readTable("Höhe.csv")'), /^ +1 +\| 몽이 +3$/m);
  assert.match(await shape("excel.csv"), /the file is not encoded as UTF-8/);

  await page.evaluate(async () => {
    const { commands } = /** @type {any} */ (window).jupyterapp;
    const options = { path: "excel.csv", factory: "Editor" };
    const { context } = await commands.execute("docmanager:open", options);
    await context.ready;
    context.model.sharedModel.setSource("이름\n1\n2\n");
    await context.save();
  });
  await lesson.goTo(name);
  assert.equal(await shape("excel.csv"), "[ 2, 1 ]\n");

  await saveTable(lesson, "a\n1\n2\n");
  assert.equal(await shape("bicycle.csv"), "[ 2, 1 ]\n");
  await files(lesson, "delete", "bicycle.csv");
  assert.equal(await shape("bicycle.csv"), "[ 200, 6 ]\n");

  await files(lesson, "newUntitled", { type: "directory" });
  const subfolder = "Untitled Folder";
  await files(lesson, "rename", "excel.csv", `${subfolder}/excel.csv`);
  assert.match(
    await shape("excel.csv"),
    /no such file next to the notebook; the .csv files there are/,
  );
  await files(lesson, "rename", name, `${subfolder}/${name}`);
  assert.equal(await shape("excel.csv"), "[ 2, 1 ]\n");
  assert.equal(await shape("../bicycle.csv"), "[ 200, 6 ]\n");
}
