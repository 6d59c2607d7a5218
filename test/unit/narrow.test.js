// @ts-check
/** @file Tests the layouts of charts on narrow pages, and web/narrow.js, which applies them. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, decisionBoundary, imageGrid, lineChart, ones, sideBySide, slider } from "nn";
import { figureOf } from "nn/dist/display/figure.js";
import { fitted } from "../../web/narrow.js";
import { any } from "./any.js";

const title = "A title";
const line = (/** @type {string} */ name) => lineChart({ [name]: [1, 2] }, { title: name });
const pair = sideBySide([line("loss"), line("acc")], { title });

test("side-by-side charts are stacked on a narrow page, with the first chart at the top", () => {
  const { layout } = any(fitted(figureOf(pair), 400));
  assert.deepEqual(
    [layout.xaxis.domain, layout.xaxis2.domain],
    [
      [0, 1],
      [0, 1],
    ],
  );
  assert.ok(layout.yaxis.domain[0] > layout.yaxis2.domain[1]);
  assert.equal(layout.yaxis2.domain[0], 0);
  assert.ok(layout.height > any(pair.layout).height);
  assert.equal(layout.title.text, any(pair.layout).title.text);
});

test("charts remain side by side if the page is wide or its width is unknown", () => {
  for (const width of [0, 520, 2000]) {
    const { xaxis, xaxis2 } = any(fitted(figureOf(pair), width).layout);
    assert.ok(xaxis.domain[1] < xaxis2.domain[0], `${width} pixels`);
  }
});

test("fitting a figure to a width does not modify the figure", () => {
  const figure = figureOf(pair);
  const before = JSON.stringify(figure);
  for (const width of [400, 800]) any(fitted(figure, width).layout).xaxis.domain[0] = 0.5;
  assert.equal(JSON.stringify(figure), before);
});

test("a slider below charts is as tall on a narrow page as on a wide page", () => {
  const plain = any(pair.layout);
  const animated = any(slider([1, 2], () => pair).layout);
  const more = animated.margin.b - plain.margin.b;
  assert.ok(more > 0);
  const height = (/** @type {any} */ { meta }) => meta.narrow.layout.height;
  assert.equal(height(animated) - height(plain), more);
});

describe("legends", () => {
  const names = ["half of the runs", "nine of ten runs", "median"];
  const long = lineChart(Object.fromEntries(names.map((name) => [name, [1, 2]])), { title });

  test("a legend becomes a column if its row is too wide, and the plot keeps its height", () => {
    const wide = any(fitted(figureOf(long), 800).layout);
    const narrow = any(fitted(figureOf(long), 400).layout);
    assert.deepEqual([wide.legend.orientation, narrow.legend.orientation], ["h", "v"]);
    const plot = (/** @type {any} */ { height, margin }) => height - margin.t - margin.b;
    assert.equal(plot(narrow), plot(wide));
  });

  test("a legend with a single name is always a row", () => {
    assert.equal(figureOf(line("loss")).layout.meta, undefined);
  });
});

test("a grid of images is shorter on a narrow page because its images are smaller", () => {
  const rows = (/** @type {number} */ n) => {
    const figure = figureOf(imageGrid(ones([n, 64]), { title }));
    const [wide, narrow] = [800, 368].map((width) => any(fitted(figure, width).layout));
    const plot = (/** @type {any} */ { height, margin }) => height - margin.t - margin.b;
    const [width, height] = [wide.xaxis.range[1], wide.yaxis.range[0]];
    assert.ok(Math.abs(plot(wide) - (640 * height) / width) < 1);
    assert.ok(Math.abs(plot(narrow) - (340 * height) / width) < 1);
  };
  for (const n of [8, 16, 100]) rows(n);
});

describe("decision boundaries", () => {
  const over = (/** @type {number} */ height) =>
    any(
      decisionBoundary(
        array([
          [0, 0],
          [1, height],
        ]),
        [0, 1],
        (points) => points.matmul(array([[0], [0]])),
        { title },
      ).layout,
    ).yaxis;

  test("both axes of a decision boundary have the same scale", () => {
    assert.equal(over(1).scaleanchor, "x");
    assert.equal(over(2).scaleanchor, "x");
  });

  test("the axes of a decision boundary have different scales if the plot would be a narrow strip", () => {
    assert.equal(over(100).scaleanchor, undefined);
  });
});
