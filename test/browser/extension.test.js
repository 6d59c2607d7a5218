// @ts-check
/**
 * @file Tests that stored and drawn charts adapt to JupyterLab's dark mode and to narrow windows, and that
 * they work with the keyboard and screen readers.
 */

import assert from "node:assert/strict";
import { seriousFaults } from "./axe.js";
import { stage } from "./stage.js";

const onLesson = stage();

const outputs = ".jp-OutputArea-output.jp-RenderedPlotly";

onLesson(
  "stored images have a description, fit a narrow window and adapt to a dark theme",
  "4-training.ipynb",
  async ({ page }) => {
    const picture = page.locator(`${outputs} img`).first();
    await picture.waitFor();
    assert.match((await picture.getAttribute("alt")) ?? "", /2 charts side by side/);
    assert.deepEqual(await seriousFaults(page, outputs), []);
    const filter = () =>
      page
        .locator(outputs)
        .first()
        .evaluate((node) => getComputedStyle(node).filter);
    assert.equal(await filter(), "none");
    await page.evaluate(() =>
      /** @type {any} */ (window).jupyterapp.commands.execute("apputils:change-theme", {
        theme: "JupyterLab Dark",
      }),
    );
    await page.waitForFunction(() => document.body.dataset.jpThemeLight === "false");
    assert.match(await filter(), /^invert/);
    await page.setViewportSize({ width: 800, height: 600 });
    await page.waitForFunction((path) => {
      const image = document.querySelector(`${path} img`);
      const room = image?.parentElement;
      return image && room && image.clientWidth <= room.clientWidth && room.clientWidth < 600;
    }, outputs);
  },
);

onLesson(
  "a replay can be drawn and moved from the keyboard",
  "4-training.ipynb",
  async ({ page }) => {
    const picture = page.locator(`${outputs} img[tabindex="0"]`).first();
    await picture.evaluate((image) => image.scrollIntoView({ block: "center" }));
    await picture.focus();
    await page.waitForFunction(() =>
      document.activeElement?.matches('.js-plotly-plot [role="slider"], [role="button"]'),
    );
    const control = page.getByRole("slider", { name: "step" });
    await control.focus();
    await page.keyboard.press("Home");
    await page.waitForFunction(
      () =>
        document.querySelector('.js-plotly-plot [role="slider"]')?.getAttribute("aria-valuenow") ===
        "0",
    );
    assert.equal(await control.evaluate((element) => element === document.activeElement), true);
    const chart = page.locator(".js-plotly-plot").first();
    assert.equal(await chart.getAttribute("role"), "group");
    assert.match((await chart.getAttribute("aria-label")) ?? "", /A replay of/);
    assert.deepEqual(await seriousFaults(page, ".js-plotly-plot"), []);
    const dirty = await page.evaluate(
      () => /** @type {any} */ (window).jupyterapp.shell.currentWidget.context.model.dirty,
    );
    assert.equal(dirty, false, "looking at a chart must not change the notebook");
  },
);

onLesson(
  "side-by-side charts are stacked in a small window",
  "4-training.ipynb",
  async (lesson) => {
    const { page } = lesson;
    await page.setViewportSize({ width: 800, height: 600 });
    await lesson.runAll();
    await lesson.assertNoErrors();
    const layout = await page.waitForFunction(() => {
      const chart = /** @type {any} */ (document.querySelector(".js-plotly-plot"));
      return (
        chart?.getAttribute("role") &&
        chart._fullLayout && {
          second: chart._fullLayout.xaxis2.domain[0],
          stored: /** @type {any} */ (window).jupyterapp.shell.currentWidget.content.widgets
            .flatMap((/** @type {any} */ { model }) => model.outputs?.toJSON() ?? [])
            .find((/** @type {any} */ { data }) => data?.["image/png"]),
        }
      );
    });
    const { second, stored } = /** @type {any} */ (await layout.jsonValue());
    assert.equal(second, 0);
    const wide = stored.data["application/vnd.plotly.v1+json"].layout.xaxis2.domain[0];
    assert.ok(wide > 0, "the notebook must keep the wide layout");
    assert.ok(stored.metadata["image/png"].alt, "the stored image must have a description");
  },
);
