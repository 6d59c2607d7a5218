// @ts-check
/**
 * @file Tests that charts on exported pages adapt to the width, dark mode and print, and that they work with
 * the keyboard and screen readers.
 */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { writeSite } from "../../scripts/html/site.js";
import { lessons } from "../../scripts/notebooks/notebook.js";
import { seriousFaults } from "./axe.js";
import { charts } from "./charts.js";
import { visits } from "./tabs.js";
import { markdown, shown, writeNotebook } from "./written.js";

const folder = mkdtempSync(join(tmpdir(), "charts-"));
const site = join(folder, "html");
const lesson = lessons()[1];

before(() => {
  const path = writeNotebook(folder, "charts.ipynb", [
    markdown("# Charts\n\nAll kinds of charts."),
    ...Object.entries(charts).map(([name, chart]) => {
      return { cell_type: "code", source: name, outputs: [shown(chart)] };
    }),
  ]);
  writeSite([...lessons(), path], site);
});

after(() => rmSync(folder, { recursive: true, force: true }));

const inTab = visits();

/**
 * Opens a page, waits for its charts and checks it.
 *
 * @param {string} name
 * @param {{ width: number, colorScheme?: "light" | "dark" }} how
 * @param {(page: import("playwright-core").Page) => Promise<void>} check
 */
function visit(name, how, check) {
  return inTab(
    join(site, name),
    async (page) => {
      await page.waitForFunction(() =>
        [...document.querySelectorAll(".chart .plot")].every(
          (plot) => plot.getAttribute("role") && plot.querySelector(".main-svg"),
        ),
      );
      await check(page);
    },
    how,
  );
}

/**
 * Returns the pieces of text in the charts that overlap or extend beyond their chart. This function runs in
 * the page.
 *
 * @returns {string[]}
 */
function overlaps() {
  const kinds =
    ".gtitle, .legendtext, .annotation-text, .xtick text, .ytick text, .xtitle, .ytitle, .heatmap-label";
  const controls = ".updatemenu-item-text, .slider-label";
  return [...document.querySelectorAll(".js-plotly-plot")].flatMap((chart) => {
    const edge = chart.getBoundingClientRect();
    const texts = [...chart.querySelectorAll(`${kinds}, ${controls}`)].flatMap((text) => {
      const { left, right, top, bottom, width } = text.getBoundingClientRect();
      return width === 0 ? [] : [{ left, right, top, bottom, text: text.textContent }];
    });
    // The box of a piece of text has a pixel or two of empty space around the characters.
    const margin = 2;
    return texts.flatMap((a, index) => {
      const overlapping = texts
        .slice(index + 1)
        .filter(
          (b) =>
            a.left + margin < b.right &&
            b.left + margin < a.right &&
            a.top + margin < b.bottom &&
            b.top + margin < a.bottom,
        );
      const isCut =
        a.left < edge.left - margin ||
        a.right > edge.right + margin ||
        a.bottom > edge.bottom + margin;
      return [
        ...overlapping.map((b) => `${a.text} / ${b.text}`),
        ...(isCut ? [`${a.text} is cut`] : []),
      ];
    });
  });
}

/**
 * Returns the charts with empty space at the bottom. This function runs in the page.
 *
 * @returns {(string | null)[]}
 */
function emptyBelow() {
  return [...document.querySelectorAll(".js-plotly-plot")].flatMap((chart) => {
    const drawing = chart.querySelector(".main-svg")?.getBoundingClientRect();
    const isFilled = drawing && chart.getBoundingClientRect().bottom < drawing.bottom + 2;
    return isFilled ? [] : [chart.getAttribute("aria-label")];
  });
}

/** The views in which the page with all charts is checked; its accessibility is checked in the first and the last. */
const VIEWS = /** @type {const} */ ([
  { width: 1280, colorScheme: "light" },
  { width: 800, colorScheme: "light" },
  { width: 600, colorScheme: "dark" },
  { width: 400, colorScheme: "dark" },
]);

for (const view of VIEWS)
  test(`all charts are easy to read in ${view.colorScheme} mode, ${view.width} pixels wide`, async () => {
    await visit("charts.html", view, async (tab) => {
      assert.deepEqual(await tab.evaluate(overlaps), [], "texts overlap or are cut");
      assert.deepEqual(await tab.evaluate(emptyBelow), [], "there is empty space below a chart");
      assert.ok(
        await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        "the page is wider than the window",
      );
      const [across, up] = await tab.evaluate(() => {
        const plots = /** @type {any[]} */ ([...document.querySelectorAll(".js-plotly-plot")]);
        const { xaxis, yaxis } = plots[3]._fullLayout;
        return [xaxis, yaxis].map(({ _length, range }) => _length / (range[1] - range[0]));
      });
      assert.ok(
        Math.abs(across / up - 1) < 0.01,
        `the axes of a boundary: ${across}, ${up} pixels`,
      );
      if (view === VIEWS[0] || view === VIEWS[3]) assert.deepEqual(await seriousFaults(tab), []);
    });
  });

// All lessons have the same kinds of text.
for (const page of ["index.html", basename(lesson).replace(".ipynb", ".html")])
  test(`axe finds no serious fault in ${page} in dark mode, 400 pixels wide`, async () => {
    await visit(page, { width: 400, colorScheme: "dark" }, async (tab) => {
      assert.deepEqual(await seriousFaults(tab), []);
    });
  });

test("side-by-side charts are stacked while the window is narrow", async () => {
  await visit("charts.html", { width: 1280 }, async (tab) => {
    for (const [width, expected] of /** @type {const} */ ([
      [1280, "sideBySide"],
      [400, "stacked"],
      [1000, "sideBySide"],
    ])) {
      await tab.setViewportSize({ width, height: 800 });
      await tab.waitForFunction((arrangement) => {
        const chart = document.querySelector(".js-plotly-plot");
        const headings = [...(chart?.querySelectorAll(".annotation-text") ?? [])];
        const [first, second] = headings.map((heading) => heading.getBoundingClientRect());
        const gaps = { sideBySide: second.left - first.right, stacked: second.top - first.bottom };
        return gaps[arrangement] > 0 && document.documentElement.scrollWidth <= innerWidth;
      }, expected);
      // The other charts are redrawn one after another.
      await tab.waitForFunction(`(${overlaps})().length === 0`);
    }
  });
});

test("charts become dark when the page does, but are printed in light colours", async () => {
  await visit("charts.html", { width: 1280 }, async (tab) => {
    const filter = () =>
      tab
        .locator(".plot")
        .first()
        .evaluate((plot) => getComputedStyle(plot).filter);
    assert.equal(await filter(), "none");
    await tab.emulateMedia({ colorScheme: "dark" });
    assert.match(await filter(), /^invert/);
    await tab.emulateMedia({ colorScheme: "dark", media: "print" });
    assert.equal(await filter(), "none");
  });
});

describe("keyboard", () => {
  test("Tab focuses a slider, which announces its value and can be moved from the keyboard", async () => {
    await visit("charts.html", { width: 1280 }, async (tab) => {
      const control = tab.getByRole("slider", { name: "factor" });
      await tab
        .locator(".js-plotly-plot")
        .nth(5)
        .evaluate((chart) => {
          const before = document.querySelectorAll(".js-plotly-plot")[4].querySelectorAll("button");
          before[before.length - 1].focus();
          return chart.childElementCount;
        });
      await tab.keyboard.press("Tab");
      assert.ok(await control.evaluate((element) => element === document.activeElement));
      assert.equal(await control.getAttribute("aria-valuetext"), "factor: 1");
      const line = () =>
        tab.locator(".js-plotly-plot").nth(5).locator("path.js-line").first().getAttribute("d");
      const first = await line();
      for (const [key, value] of [
        ["ArrowRight", 1],
        ["ArrowUp", 2],
        ["ArrowLeft", 1],
        ["End", 3],
        ["Home", 0],
        ["PageUp", 1],
      ]) {
        await tab.keyboard.press(String(key));
        await tab.waitForFunction(
          (now) => document.activeElement?.getAttribute("aria-valuenow") === now,
          String(value),
        );
      }
      assert.equal(await control.getAttribute("aria-valuetext"), "factor: 2");
      await tab.waitForFunction((before) => {
        const chart = document.querySelectorAll(".js-plotly-plot")[5];
        return chart.querySelector("path.js-line")?.getAttribute("d") !== before;
      }, first);
    });
  });

  test("a replay can be played and paused from the keyboard", async () => {
    await visit("charts.html", { width: 1280 }, async (tab) => {
      const control = tab.getByRole("slider", { name: "step" }).first();
      assert.equal(await control.getAttribute("aria-valuetext"), "step 5");
      await tab.getByRole("button", { name: "Play" }).first().focus();
      await tab.keyboard.press("Enter");
      await tab.waitForFunction(
        () =>
          document
            .querySelector('[role="slider"][aria-label="step"]')
            ?.getAttribute("aria-valuetext") === "step 2",
      );
      await tab.getByRole("button", { name: "Pause" }).first().focus();
      await tab.keyboard.press("Space");
      await tab.waitForTimeout(1500);
      assert.notEqual(await control.getAttribute("aria-valuetext"), "step 5");
    });
  });
});
