// @ts-check
/** @file Tests charts and progress bars in a real kernel. */

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { execute } from "../../scripts/notebooks/execute.js";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";
import { cells } from "./cells.js";
import { masked, printed } from "./outputs.js";

const sources = {
  imports: 'import { array, lineChart, show, tqdm, trange } from "nn";',
  chart: 'show(lineChart({ y: [0, 2 / 3] }, { title: "<b> & </script>" }));',
  embedded: 'show(lineChart({ y: [1, 2] }, { title: "A line" }), { embed: true });',
  notChart: "try { show({} as any); } catch (error) { console.log(error.message); }",
  all: "let sum = 0;\nfor (const step of trange(1000)) sum += step;\nsum",
  slow: `for (const step of trange(10, { desc: "slow" })) {
  const start = performance.now();
  while (performance.now() - start < 40);
}`,
  broken: "for (const step of trange(100)) if (step === 40) break;",
  thrown: `try {
  for (const item of tqdm(["a", "b", "c"])) if (item === "b") throw new Error("lost");
} catch (error) {
  console.log(error.message);
}`,
  short: "for (const item of tqdm((function* () { yield 1; yield 2; })(), { total: 5 }));",
  empty: "for (const item of tqdm([]));",
  collections: 'for (const item of tqdm(new Set("abc")));\nfor (const item of tqdm(new Map()));',
  nested: "for (const i of trange(2)) for (const j of trange(3));",
  refused: "try { trange(2.5); } catch (error) { console.log(error.message); }",
};

/** @type {Record<string, import("../../scripts/notebooks/notebook.js").Output[]>} */
const outputs = {};

before(async () => {
  const run = await execute(cells(...Object.values(sources)));
  for (const [index, name] of Object.keys(sources).entries())
    outputs[name] = run.cells[index].outputs;
});

/**
 * Returns the progress bars in a cell's output.
 *
 * @param {keyof typeof sources} name
 */
function bars(name) {
  const shown = outputs[name].filter(({ data }) => data?.["text/html"]?.includes("<progress"));
  return shown.map(({ data }) => masked(data["text/plain"]));
}

describe("show", () => {
  test("sends a figure, HTML and a description in one output", () => {
    assert.equal(outputs.chart.length, 1);
    const { data } = outputs.chart[0];
    assert.deepEqual(Object.keys(data).sort(), [PLOTLY, "text/html", "text/plain"]);
    assert.deepEqual(data[PLOTLY].data[0].y, [0, 0.666667]);
    assert.ok(data[PLOTLY].layout.height > 0);
    assert.match(data["text/plain"], /ends at 0\.667/);
  });

  test("sends HTML that loads plotly.js from the project, and escapes the title in it", () => {
    const html = outputs.chart[0].data["text/html"];
    assert.ok(html.length < 10_000);
    assert.match(html, /"\.\.\/node_modules\/plotly\.js-dist-min\/plotly\.min\.js"/);
    assert.equal(html.match(/<\/script>/g)?.length, 1);
    assert.ok(html.includes('aria-label="&lt;b&gt; &amp; &lt;/script&gt;.'));
  });

  test("includes plotly.js in the HTML only if the option embed is set", () => {
    const { data } = outputs.embedded[0];
    assert.ok(data["text/html"].length > 4e6);
    assert.ok(JSON.stringify(data[PLOTLY]).length < 10_000);
  });

  test("refuses a value that is not a chart", () =>
    assert.match(printed(outputs.notChart), /^show: pass a chart/));
});

describe("progress bars in a notebook", () => {
  test("a progress bar ends at 100 % after the loop has run", () => {
    assert.deepEqual(bars("all"), ["100%|██████████| 1000/1000 [time]"]);
    assert.equal(printed(outputs.all), "499500\n");
  });

  test("a progress bar is a single output despite many updates", () =>
    assert.deepEqual(bars("slow"), ["slow: 100%|██████████| 10/10 [time]"]));

  test("a progress bar stops where break ended the loop", () =>
    assert.deepEqual(bars("broken"), [" 40%|████      | 40/100 [time]"]));

  test("a progress bar stops where an error ended the loop, and the error is rethrown", () => {
    assert.deepEqual(bars("thrown"), [" 33%|███▎      | 1/3 [time]"]);
    assert.equal(printed(outputs.thrown), "lost\n");
  });

  test("a progress bar stops early if the iterable has fewer items than total", () =>
    assert.deepEqual(bars("short"), [" 40%|████      | 2/5 [time]"]));

  test("the progress bar of an empty array shows 0it", () =>
    assert.deepEqual(bars("empty"), ["0it [time]"]));

  test("a progress bar shows the size of a Set and of a Map", () =>
    assert.deepEqual(bars("collections"), ["100%|██████████| 3/3 [time]", "0it [time]"]));

  test("progress bars can be nested", () =>
    assert.deepEqual(bars("nested"), [
      "100%|██████████| 2/2 [time]",
      "100%|██████████| 3/3 [time]",
      "100%|██████████| 3/3 [time]",
    ]));

  test("a progress bar has a label for screen readers", () =>
    assert.match(outputs.broken[0].data["text/html"], /aria-label="progress: 40 of 100"/));

  test("trange refuses a fractional number of steps", () =>
    assert.equal(
      printed(outputs.refused),
      "trange: n must be a whole number, 0 or more, not 2.5\n",
    ));
});
