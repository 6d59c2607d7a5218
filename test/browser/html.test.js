// @ts-check
/** @file Tests the lessons that are exported as web pages. */

import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { array, lineChart, slider, trainingReplay } from "nn";
import { writeSite } from "../../scripts/html/site.js";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";
import { UserError } from "../../scripts/userError.js";
import { visits } from "./tabs.js";
import { markdown, shown, writeNotebook } from "./written.js";

// A folder name that a learner may use, with a space and non-ASCII characters.
const temporary = mkdtempSync(join(tmpdir(), "배움 nn-"));
const site = join(temporary, "my pages");
after(() => rmSync(temporary, { recursive: true, force: true }));

/** A chart with a slider, which changes the point, the title and the note. */
const dragged = slider(
  [1, 2, 3, 4, 5],
  (at) => {
    const points = [{ x: at, y: at ** 2, slope: 2 * at }];
    const chart = lineChart(
      { y: [0, 1, 4, 9, 16, 25] },
      { title: `The slope is ${2 * at}`, points },
    );
    const note = { text: `note ${at}`, x: at, y: 20, showarrow: false };
    return { ...chart, layout: { ...chart.layout, annotations: [note] } };
  },
  { label: "x" },
);

/** A lesson with difficult content: a replay, and text that looks like TeX or HTML. */
const replay = trainingReplay(
  array([[0, 1]]).T,
  [1, 2, 3].map((step) => {
    return { step, yPred: [0.5, 0.5 + step / 8], loss: 1 / step, Wo: [step], bo: [0] };
  }),
  { title: 'A replay of "<b>yes</b>" & "no"' },
);
const hard = writeNotebook(temporary, "9-hard case.ipynb", [
  markdown("# 9. Hard\n\n$a<b$ & $c>d$ imply *nothing*. [Back](1-sigmoid.ipynb#The-curve)."),
  markdown("It costs `$5` or `$6`.\n\n```ts\nconst price = `$${x}$`; // <S>\n```"),
  {
    cell_type: "code",
    source: "const tag = '</script><b>';",
    outputs: [
      { output_type: "stream", name: "stdout", text: "1 < 2 </pre><b>bold</b>" },
      shown(replay),
      shown(dragged),
    ],
  },
]);
const notebooks = [...lessons(), hard];

before(() => {
  writeSite(notebooks, site);
});

const inTab = visits();

/**
 * @param {string} page the file name of the page
 * @param {(page: import("playwright-core").Page) => Promise<void>} check
 * @param {import("./tabs.js").View} [view]
 */
const visit = (page, check, view) => inTab(join(site, page), check, view);

describe("the exported lessons, opened offline", () => {
  for (const path of notebooks) {
    const { cells } = read(path);
    const text = cells
      .filter(({ cell_type }) => cell_type === "markdown")
      .map(({ source }) => joined(source));
    // Dollar signs in code are not TeX.
    const prose = text.join("\n\n");
    const withoutCode = prose.replace(/^```.*?^```$|(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/gms, "");
    const outputs = cells.flatMap(({ outputs }) => outputs ?? []);
    const described = outputs.flatMap(({ data }) =>
      data?.[PLOTLY] ? [joined(data["text/plain"])] : [],
    );
    const page = basename(path).replace(".ipynb", ".html");

    test(`${page} draws all charts (${described.length}) and all formulas, and fits a narrow window`, async () => {
      await visit(page, async (tab) => {
        assert.equal(await tab.locator("html").getAttribute("lang"), "en");
        await tab.waitForFunction((count) => {
          const charts = [...document.querySelectorAll("figure.chart .js-plotly-plot")];
          const drawn = charts.filter((chart) => {
            const paths = [
              ...chart.querySelectorAll("path.js-line, .contourlines path, .barlayer path"),
            ];
            const lines = /** @type {SVGPathElement[]} */ (paths);
            return (
              chart.querySelector(".heatmaplayer image") ||
              lines.some((line) => line.getTotalLength() > 50)
            );
          });
          return drawn.length === count;
        }, described.length);
        const labels = await tab
          .locator(".plot")
          .evaluateAll((plots) => plots.map((plot) => plot.getAttribute("aria-label")));
        assert.deepEqual(labels, described);

        const displayed = (withoutCode.match(/\$\$/g) ?? []).length / 2;
        assert.equal(await tab.locator(".katex-display .katex-html").count(), displayed);
        assert.equal(await tab.locator("span.tex, .katex-error").count(), 0);
        if (displayed > 0)
          assert.ok(
            await tab.evaluate(async () => (await document.fonts.load("1em KaTeX_Math"))[0]),
          );

        await tab.setViewportSize({ width: 400, height: 800 });
        // The charts are redrawn one after another.
        await tab.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
      });
    });

    test(`without scripts, ${page} shows each chart as an image or a description`, async () => {
      await visit(
        page,
        async (tab) => {
          for (const [index, plot] of (await tab.locator(".plot").all()).entries()) {
            const image = plot.locator("img");
            const text = (await image.count()) > 0 ? image.getAttribute("alt") : plot.textContent();
            assert.equal(await text, described[index]);
          }
        },
        { javaScriptEnabled: false },
      );
    });
  }
});

test("the printed text and the value of a cell appear below the cell", async () => {
  for (const path of notebooks) {
    const outputs = read(path).cells.flatMap(({ outputs }) => outputs ?? []);
    const texts = outputs.flatMap(({ text, data }) => {
      const drawn = data?.[PLOTLY] ?? data?.["text/html"];
      return drawn ? [] : [joined(text ?? data?.["text/plain"])];
    });
    await visit(
      basename(path).replace(".ipynb", ".html"),
      async (tab) => {
        const printed = await tab.locator("pre.output").allTextContents();
        assert.deepEqual(
          printed.map((text) => text.trimEnd()),
          texts.map((text) => text.trimEnd()),
        );
      },
      { javaScriptEnabled: false },
    );
  }
});

test("all links work, and all pages share one copy of plotly", async () => {
  const pages = readdirSync(site).filter((name) => name.endsWith(".html"));
  assert.equal(pages.length, notebooks.length + 1);
  for (const page of pages) {
    await visit(
      page,
      async (tab) => {
        const links = await tab
          .locator("a[href]")
          .evaluateAll((anchors) =>
            anchors.map((anchor) => /** @type {HTMLAnchorElement} */ (anchor).href),
          );
        for (const link of links.filter((href) => href.startsWith("file:"))) {
          const { hash } = new URL(link);
          const file = fileURLToPath(link.slice(0, link.length - hash.length));
          assert.ok(existsSync(file), `${page} links to ${link}`);
          if (hash !== "") {
            const id = decodeURIComponent(hash.slice(1));
            assert.ok(
              readFileSync(file, "utf8").includes(`id="${id}"`),
              `${page} links to ${link}`,
            );
          }
        }
      },
      { javaScriptEnabled: false },
    );
    assert.ok(statSync(join(site, page)).size < 1e6, page);
  }
  const copies = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
    /plotly/.test(name),
  );
  assert.equal(copies.length, 1);
});

test("the contents page links to each lesson, and each lesson links back to it", async () => {
  await visit("index.html", async (tab) => {
    const entries = tab.locator(".contents a");
    assert.equal(await entries.count(), notebooks.length);
    const first = await entries.first().textContent();
    await entries.first().click();
    await tab.waitForLoadState(); // leaving a page earlier would abort its requests
    assert.equal(await tab.title(), first);
    assert.equal(await tab.locator("nav [aria-current=page]").textContent(), first);
    await tab.getByRole("link", { name: "Contents" }).click();
    assert.ok(tab.url().endsWith("index.html"));
  });
});

test("a replay can be played, and text that looks like TeX or HTML is shown literally", async () => {
  await visit("9-hard case.html", async (tab) => {
    const step = tab.locator(".slider-label").first();
    await step.waitFor();
    assert.equal(await step.textContent(), "step 3");
    const still = await tab.evaluate(drawing);
    await tab.locator(".updatemenu-button", { hasText: "Play" }).click();
    await tab.waitForFunction(
      () => document.querySelector(".slider-label")?.textContent === "step 1",
    );
    await tab.waitForFunction(`(${drawing})() !== ${JSON.stringify(still)}`);
    await tab.waitForFunction(
      () => document.querySelector(".slider-label")?.textContent === "step 3",
    );
    await tab.waitForFunction(`(${drawing})() === ${JSON.stringify(still)}`);

    const body = tab.locator("main");
    assert.equal(await body.locator("b").count(), 0);
    for (const text of ["1 < 2 </pre><b>bold</b>", "'</script><b>'", "$5", "`$${x}$`; // <S>"])
      assert.ok((await body.textContent())?.includes(text), text);
    assert.deepEqual(await body.locator("annotation").allTextContents(), ["a<b", "c>d"]);
    assert.equal(await body.locator("em").textContent(), "nothing");
  });
});

test("dragging a slider changes the point, the title and the note in a chart", async () => {
  await visit("9-hard case.html", async (tab) => {
    const chart = tab.locator("figure.chart").nth(1);
    const label = chart.locator(".slider-label").first();
    await label.waitFor();
    const marker = chart.locator(".scatterlayer .trace path.point").last();
    const texts = async () => [
      await label.textContent(),
      await chart.locator(".gtitle").textContent(),
      await chart.locator(".annotation-text").textContent(),
      await marker.getAttribute("transform"),
    ];
    const first = await texts();
    assert.deepEqual(first.slice(0, 3), ["x: 1", "The slope is 2", "note 1"]);
    await chart.scrollIntoViewIfNeeded();
    const rail = await chart.locator(".slider-rail-touch-rect").boundingBox();
    assert.ok(rail);
    const height = rail.y + rail.height / 2;
    await tab.mouse.move(rail.x + 5, height);
    await tab.mouse.down();
    for (const share of [0.3, 0.7, 1])
      await tab.mouse.move(rail.x + share * (rail.width - 5), height, { steps: 3 });
    await tab.mouse.up();
    await chart.locator(".annotation-text", { hasText: "note 5" }).waitFor();
    const last = await texts();
    assert.deepEqual(last.slice(0, 3), ["x: 5", "The slope is 10", "note 5"]);
    assert.notEqual(last[3], first[3]);
    // Going back in one step restores the first frame completely.
    await tab.mouse.click(rail.x + 5, height);
    await chart.locator(".annotation-text", { hasText: "note 1" }).waitFor();
    assert.deepEqual(await texts(), first);
  });
});

test("an exported page uses the light or dark mode of the system", async () => {
  const background = async (/** @type {"light" | "dark"} */ colorScheme) => {
    let color = "";
    await visit(
      "index.html",
      async (tab) => {
        color = await tab.evaluate(() => getComputedStyle(document.body).backgroundColor);
      },
      { colorScheme },
    );
    return color;
  };
  assert.equal(await background("light"), "rgb(255, 255, 255)");
  assert.equal(await background("dark"), "rgb(15, 20, 26)");
});

describe("writeSite", () => {
  const wrong = [
    {
      what: "if a formula is invalid",
      source: "# T\n\n$\\frac{1$",
      message: /^wrong\.ipynb has a formula that cannot be rendered/,
    },
    {
      what: "if a link leads nowhere",
      source: "# T\n\n[x](7-none.ipynb)",
      message: /^wrong\.ipynb links to 7-none\.ipynb, which/,
    },
  ];
  for (const { what, source, message } of wrong) {
    test(`throws an error and leaves the previous pages unchanged ${what}`, () => {
      const path = writeNotebook(temporary, "wrong.ipynb", [markdown(source)]);
      assert.throws(
        () => writeSite([path], site),
        (/** @type {Error} */ error) => error instanceof UserError && message.test(error.message),
      );
      assert.ok(existsSync(join(site, "index.html")));
    });
  }
});

/** Returns all lines and markers in the charts on a page. This function runs in the page. */
function drawing() {
  const paths = [...document.querySelectorAll(".cartesianlayer .scatterlayer path")];
  return paths
    .map((path) => path.getAttribute("d") + (path.getAttribute("transform") ?? ""))
    .join();
}
