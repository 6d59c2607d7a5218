// @ts-check
/** @file Tests what learners do in a lesson, in a real JupyterLab. */

import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { stage } from "./stage.js";

const onLesson = stage();

onLesson(
  "Shift+Tab shows the shape of an array, and a wrong shape is refused",
  "2-forward.ipynb",
  async (lesson) => {
    await lesson.runAll();
    await lesson.edit("const ho");
    await lesson.page.keyboard.press("Shift+Tab");
    const tooltip = lesson.page.locator(".jp-Tooltip");
    await tooltip.waitFor();
    assert.match(await tooltip.innerText(), /ho: NdArray<\[4, 1\]>/);
    await lesson.page.keyboard.press("Escape");

    await lesson.addCell("Wo.matmul(x)");
    await lesson.run();
    assert.match(await lesson.printed(), /matmul.*\b3\b.*\b1\b.*\b4\b.*\b3\b/s);
    await lesson.addCell("x.matmul(Wo).shape");
    await lesson.run();
    assert.equal(await lesson.printed(), "[ 4, 1 ]\n");
  },
);

onLesson("editing the learning rate changes the result", "3-backward.ipynb", async (lesson) => {
  const newLoss = async () => {
    await lesson.runAll();
    await lesson.assertNoErrors();
    await lesson.edit('console.log(MSE.mean(), "→", newLoss)');
    return lesson.printed();
  };
  const before = await newLoss();
  assert.match(before, /^0\.27262716361994604 → 0\.27/);
  await lesson.edit("const lr = 0.01");
  await lesson.page.keyboard.press("Backspace");
  await lesson.page.keyboard.type("9");
  const after = await newLoss();
  assert.match(after, /^0\.27262716361994604 → 0\.26/);
});

onLesson("an endless loop can be interrupted", "2-forward.ipynb", async (lesson) => {
  for (const endless of [
    "while (true) console.log(1);",
    'console.log("an endless loop");\nwhile (true) {}',
    'import { trange } from "nn";\nfor (const step of trange(1e12));',
  ]) {
    await lesson.addCell(endless);
    await lesson.page.keyboard.press("Control+Enter");
    await lesson.waitForOutput();
    await lesson.waitForKernel("busy");
    await lesson.page.keyboard.press("Escape");
    await lesson.page.keyboard.press("i");
    await lesson.page.keyboard.press("i");
    await lesson.waitForKernel("idle");
    assert.match(await lesson.printed(), /Interrupted: the cell was stopped\.$/);
    await lesson.addCell("6 * 7");
    await lesson.run();
    assert.equal(await lesson.printed(), "42\n");
  }
});

onLesson(
  "an untrusted notebook shows its progress bar and its charts, and draws a chart under the pointer",
  "copy.ipynb",
  async (lesson) => {
    const { page } = lesson;
    const trusted = await page.evaluate(
      () =>
        /** @type {any} */ (window).jupyterapp.shell.currentWidget.content.widgets.find(
          (/** @type {any} */ { model }) => model.type === "code",
        ).model.trusted,
    );
    assert.equal(trusted, false);
    const bar = page.locator("progress");
    assert.equal(await bar.getAttribute("value"), "1000");
    assert.equal(await bar.getAttribute("max"), "1000");
    const picture = page.locator(".jp-RenderedPlotly img").first();
    await picture.scrollIntoViewIfNeeded();
    await picture.waitFor({ state: "visible" });
    const width = await picture.evaluate(
      (image) => /** @type {HTMLImageElement} */ (image).naturalWidth,
    );
    // The image must be wide enough to read, but no wider than a column of text, or it would be scaled down.
    assert.ok(width >= 600 && width <= 800, `the image is ${width} pixels wide`);
    await lesson.enter(picture);
    const line = page.locator(".js-plotly-plot path.js-line").first();
    await line.waitFor({ state: "attached" });
    const length = await line.evaluate((path) =>
      /** @type {SVGPathElement} */ (path).getTotalLength(),
    );
    assert.ok(length > 50, "the chart has no line");
  },
  ({ notebooks }) => cpSync(join(notebooks, "4-training.ipynb"), join(notebooks, "copy.ipynb")),
);

onLesson("pasted code is offered in plain characters", "2-forward.ipynb", async (lesson) => {
  const { page } = lesson;
  await lesson.addCell("const kept = '（';");
  await page.keyboard.press("Enter");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "const ２x = “×”；\r\n'“ok”'");
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  });
  const code = () =>
    page.evaluate(() =>
      /** @type {any} */ (
        window
      ).jupyterapp.shell.currentWidget.content.activeCell.model.sharedModel.getSource(),
    );
  assert.equal(await code(), "const kept = '（';\nconst ２x = “×”；\n'“ok”'");
  const offer = page.locator(".Toastify__toast", { hasText: "２ “ ” ；" });
  await offer.getByRole("button", { name: "Replace with plain characters" }).click();
  await page.waitForFunction(() => !document.querySelector(".Toastify__toast"));
  assert.equal(await code(), "const kept = '（';\nconst 2x = \"×\";\n'“ok”'");
});
