// @ts-check
/** @file What charts say of narrow places, as values, and web/'s reading of it. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, decisionBoundary, imageGrid, lineChart, ones, sideBySide, slider } from "nn";
import { figureOf } from "nn/dist/display/figure.js";
import { fitted } from "../../web/narrow.js";

const any = (/** @type {unknown} */ value) => /** @type {any} */ (value);
const title = "Something to see";
const line = (/** @type {string} */ name) => lineChart({ [name]: [1, 2] }, { title: name });
const pair = sideBySide([line("loss"), line("acc")], { title });

test("charts beside each other are under each other where it is narrow, the first above", () => {
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

test("they are beside each other where it is wide, or nobody knows how wide it is", () => {
  for (const width of [0, 520, 2000]) {
    const { xaxis, xaxis2 } = any(fitted(figureOf(pair), width).layout);
    assert.ok(xaxis.domain[1] < xaxis2.domain[0], `${width} pixels`);
  }
});

test("a figure stays as it is, whatever is drawn of it", () => {
  const figure = figureOf(pair);
  const before = JSON.stringify(figure);
  for (const width of [400, 800]) any(fitted(figure, width).layout).xaxis.domain[0] = 0.5;
  assert.equal(JSON.stringify(figure), before);
});

test("a slider under them keeps its room", () => {
  const still = any(pair.layout);
  const moving = any(slider([1, 2], () => pair).layout);
  const more = moving.margin.b - still.margin.b;
  assert.ok(more > 0);
  const height = (/** @type {any} */ { meta }) => meta.narrow.layout.height;
  assert.equal(height(moving) - height(still), more);
});

describe("a legend is a column where its row has no room", () => {
  const names = ["half of the runs", "nine of ten runs", "median"];
  const long = lineChart(Object.fromEntries(names.map((name) => [name, [1, 2]])), { title });

  test("and the chart is as much higher", () => {
    const wide = any(fitted(figureOf(long), 800).layout);
    const narrow = any(fitted(figureOf(long), 400).layout);
    assert.deepEqual([wide.legend.orientation, narrow.legend.orientation], ["h", "v"]);
    const plot = (/** @type {any} */ { height, margin }) => height - margin.t - margin.b;
    assert.equal(plot(narrow), plot(wide));
  });

  test("and one name is a row everywhere", () => {
    assert.equal(figureOf(line("loss")).layout.meta, undefined);
  });
});

test("a page of pictures is lower where it is narrow: as high as its pictures then are", () => {
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

describe("a boundary's axes", () => {
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

  test("have one scale, so that a circle is round", () => {
    assert.equal(over(1).scaleanchor, "x");
    assert.equal(over(2).scaleanchor, "x");
  });

  test("have their own where the field would be a strip", () => {
    assert.equal(over(100).scaleanchor, undefined);
  });
});
