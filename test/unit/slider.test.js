// @ts-check
/** @file Tests sliders, marked points, and the size of animated charts. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  array,
  boundaryReplay,
  fanChart,
  lineChart,
  linspace,
  sideBySide,
  slider,
  trainingReplay,
} from "nn";
import { figureOf } from "nn/dist/display/figure.js";
import { any } from "./any.js";

const x = linspace(-10, 10, 1000);
const y = x.square();
/** @param {number} at */
const parabola = (at) =>
  lineChart(
    { "x²": y },
    { x, points: [{ x: at, y: at ** 2, slope: 2 * at }], title: `The slope is ${2 * at}` },
  );
const chart = slider([-2, 0, 3], parabola, { label: "x", start: 0 });
const { frames = [], layout } = chart;

describe("slider", () => {
  test("returns a chart with a step and a frame for each value", () => {
    assert.deepEqual(
      frames.map(({ name }) => name),
      ["-2", "0", "3"],
    );
    const [bar] = any(layout.sliders);
    assert.deepEqual(
      bar.steps.map((/** @type {any} */ { args }) => args[0][0]),
      ["-2", "0", "3"],
    );
    assert.equal(bar.currentvalue.prefix, "x: ");
  });

  test("shows the start value first, or the first value by default", () => {
    assert.equal(any(layout.sliders)[0].active, 1);
    assert.equal(any(layout.title).text, "The slope is 0");
    assert.deepEqual(chart.data, parabola(0).data);
    const plain = slider([-2, 0], parabola);
    assert.equal(any(plain.layout.sliders)[0].active, 0);
    assert.equal(any(plain.layout.sliders)[0].currentvalue.prefix, "value: ");
  });

  test("stores only what changes in each frame", () => {
    for (const [index, at] of [-2, 0, 3].entries()) {
      const { traces, data, layout: changed } = frames[index];
      assert.deepEqual(traces, [1, 2], "the tangent and the point, but not the curve");
      assert.deepEqual(Object.keys(data[0]), ["x", "y"]);
      assert.deepEqual([data[1].x, data[1].y], [[at], [at ** 2]]);
      assert.deepEqual(changed, { title: { text: `The slope is ${2 * at}` } });
    }
    assert.ok(JSON.stringify(frames).length < 2000);
  });

  test("stores the same properties in every frame, and null for a property that a chart lacks", () => {
    const animated = slider(["a", "b"], (name) => {
      const plain = lineChart({ y: [1, 2] }, { title: "A line" });
      return name === "a" ? plain : { ...plain, data: [{ ...plain.data[0], opacity: 0.5 }] };
    });
    assert.deepEqual(
      animated.frames?.map(({ data }) => data),
      [[{ opacity: null }], [{ opacity: 0.5 }]],
    );
  });

  test("changes annotations one by one, and hides those that a chart lacks", () => {
    const animated = slider([1, 2], (count) => {
      const plain = lineChart({ y: [1, 2] }, { title: "A line" });
      const annotations = [
        { text: "same", x: 0 },
        { text: "more", x: 1 },
      ].slice(0, count);
      return { ...plain, layout: { ...plain.layout, annotations } };
    });
    const [first, second] = any(animated.frames).map((/** @type {any} */ frame) => frame.layout);
    assert.deepEqual(first.annotations[0], {});
    assert.deepEqual(first.annotations[1], { visible: false, text: null, x: null });
    assert.deepEqual(second.annotations[1], { visible: null, text: "more", x: 1 });
    assert.equal(any(animated.layout.annotations).length, 2);
  });

  test("gives all charts the same axis ranges, which include all their values", () => {
    const animated = slider([1, 10], (top) => lineChart({ y: [0, top] }, { title: "A line" }));
    const [low, high] = any(animated.layout.yaxis).range;
    assert.ok(low < 0 && high > 10 && high < 11);
    assert.equal(animated.frames?.[0].layout, undefined);
    const own = slider([1, 10], (top) =>
      lineChart({ y: [0, top] }, { title: "A line", yRange: [0, 2 * top] }),
    );
    assert.deepEqual(any(own.frames?.[1].layout).yaxis.range, [0, 20]);
  });

  test("keeps the plot in place if a chart has a longer title", () => {
    const animated = slider(["short", "long ".repeat(20)], (title) =>
      lineChart({ y: [1, 2] }, { title }),
    );
    const { margin, height } = any(animated.layout);
    for (const frame of animated.frames ?? []) {
      assert.equal(any(frame.layout).height, undefined);
      assert.equal(any(frame.layout).margin, undefined);
    }
    assert.ok(margin.t > any(lineChart({ y: [1] }, { title: "short" }).layout.margin).t);
    assert.ok(height > 200);
  });

  test("accepts an array of numbers or a list of strings, and any kind of chart", () => {
    assert.deepEqual(
      slider(linspace(0, 1, 3), parabola).frames?.map(({ name }) => name),
      ["0", "0.5", "1"],
    );
    const words = slider(["one", "two"], (word) =>
      lineChart({ y: [word.length] }, { title: word }),
    );
    assert.equal(words.frames?.[1].name, "two");
    const both = slider([1, 2], (k) =>
      sideBySide([parabola(k), fanChart(array([[k, 2 * k]]), { title: "Runs" })], {
        title: "Both",
      }),
    );
    assert.equal(both.frames?.length, 2);
  });

  test("writes more than three digits if that is necessary to tell the values apart", () => {
    const { frames: near } = slider([1.0001, 1.0002], (k) => lineChart({ y: [k] }, { title: "A" }));
    assert.deepEqual(
      near?.map(({ name }) => name),
      ["1.0001", "1.0002"],
    );
  });

  test("describes the first, the current and the last chart in words", () => {
    assert.match(
      chart.description,
      /^A chart with a slider for 3 values, from x = -2 to x = 3\. The slider is set to x = 0\. For x = -2: The slope is -4\. .* For x = 0: The slope is 0\. .* For x = 3: The slope is 6\. /,
    );
    const own = slider([1, 2], parabola, { description: "Mine" });
    assert.equal(own.description, "Mine");
  });

  test("returns a plain value that can be converted to JSON and back", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(chart)), chart);
  });

  test("stores a long list of numbers in a frame as bytes, and a short list as plain numbers", () => {
    const animated = slider([1, 2], (k) =>
      lineChart({ y: Array.from({ length: 50 }, (_, i) => k * i) }, { title: "A line" }),
    );
    const { dtype, bdata } = any(figureOf(animated).frames?.[1].data[0].y);
    assert.equal(dtype, "f4");
    assert.equal(Buffer.from(bdata, "base64").readFloatLE(4 * 7), 14);
    assert.deepEqual(any(figureOf(chart).frames?.[2].data[1]).y, [9]);
  });

  const title = { title: "A line" };
  const line = () => lineChart({ y: [1, 2] }, title);
  /** @type {[string, () => unknown, RegExp][]} */
  const refusals = [
    [
      "undefined instead of values",
      () => slider(any(undefined), line),
      /^TypeError: slider: the first argument must be a list/,
    ],
    ["an empty list", () => slider([], line), /^RangeError: slider: .* two .*, not 0$/],
    [
      "a single value",
      () => slider([1], line),
      /^RangeError: slider: pass at least two values, not 1$/,
    ],
    [
      "equal values",
      () => slider([1, 2, 1], line),
      /^RangeError: slider: all values must be different, but 1 occurs twice/,
    ],
    [
      "a chart instead of a function",
      () => slider([1, 2], any(line())),
      /^TypeError: slider: pass a function/,
    ],
    [
      "a function that returns nothing",
      () =>
        slider(
          [1, 2],
          any((/** @type {number} */ k) => (k === 1 ? line() : undefined)),
          { label: "lr" },
        ),
      /^TypeError: slider: for lr = 2, the function returns undefined instead of a chart; did you forget to return the chart\?$/,
    ],
    [
      "a value that is NaN",
      () => slider([1, NaN], line),
      /must contain only finite numbers, but it contains NaN/,
    ],
    [
      "a list of strings and numbers",
      () => slider(any(["a", 1]), line),
      /contain only numbers, but it contains "a" at/,
    ],
    [
      "null instead of values",
      () => slider(any(null), line),
      /must be a list of values, .*, not null$/,
    ],
    [
      "null instead of options",
      () => slider([1, 2], line, any(null)),
      /slider: options must be an/,
    ],
    [
      "more charts than a notebook can hold",
      () => slider(linspace(0, 1, 1000), () => lineChart({ y: new Float64Array(1000) }, title)),
      /^RangeError: slider: 1000 values with 2000 numbers each are too many:/,
    ],
    [
      "an animated chart",
      () => slider([1, 2], () => chart),
      /^TypeError: slider: for value = 1, the chart is already animated; the function must return a static one$/,
    ],
    [
      "charts with different numbers of traces",
      () =>
        slider([1, 2], (k) => lineChart(k === 1 ? { a: [1] } : { a: [1], b: [2] }, title), {
          label: "k",
        }),
      /^RangeError: slider: all charts must have the same traces, but there is 1 for k = 1 and 2 for k = 2$/,
    ],
    [
      "charts with different types of traces",
      () =>
        slider([1, 2], (k) => (k === 1 ? line() : { ...line(), data: [{ type: "bar", y: [1] }] })),
      /^RangeError: slider: all charts must have the same traces, but trace 0 is scatter for value = 1 and bar for value = 2$/,
    ],
    [
      "a start that is not one of the values",
      () => slider([1, 2], line, { start: 3 }),
      /^RangeError: slider: start must be one of the values, not 3$/,
    ],
  ];
  for (const [what, call, message] of refusals)
    test(`refuses ${what}`, () => assert.throws(call, (error) => message.test(String(error))));
});

describe("points in a line chart", () => {
  test("points are drawn on top of the curve, with tangents of the given slopes", () => {
    const { data } = parabola(3);
    const [, tangent, point] = any(data);
    assert.equal((tangent.y[1] - tangent.y[0]) / (tangent.x[1] - tangent.x[0]), 6);
    assert.ok(Math.abs((tangent.x[0] + tangent.x[1]) / 2 - 3) < 1e-12);
    assert.deepEqual([point.x, point.y], [[3], [9]]);
    assert.equal(data.length, 3);
    assert.equal(lineChart({ y: [1] }, { title: "A", points: [] }).data.length, 1);
  });

  test("points are described in words, with their names and slopes", () => {
    const { description } = lineChart(
      { y: [1, 2] },
      { title: "A", points: [{ x: 1, y: 2, name: "now", slope: 0.5 }] },
    );
    assert.match(
      description,
      /A point labelled "now" is marked at \(1, 2\), with a tangent of slope 0\.5\.$/,
    );
  });

  test("points without names have different markers", () => {
    const points = [
      { x: 0, y: 1 },
      { x: 1, y: 2 },
    ];
    const { data } = lineChart({ y: [1, 2] }, { title: "A", points });
    const [first, second] = any(data[1]).marker.symbol;
    assert.notEqual(first, second);
  });

  test("invalid points are refused", () => {
    const draw = (/** @type {unknown} */ points) => () =>
      lineChart({ y: [1] }, { title: "A", points: any(points) });
    assert.throws(draw({ x: 1, y: 2 }), /^TypeError: lineChart: points must be a list/);
    assert.throws(
      draw([{ x: 1 }]),
      /^RangeError: lineChart: y of point 0 must be a finite number, not undefined$/,
    );
    assert.throws(
      draw([{ x: 1, y: 2, slope: "1" }]),
      /slope of point 0 must be a finite number, not "1"/,
    );
  });
});

describe("animated charts fit into a JupyterLab window of 800 by 600", () => {
  const title = "A title as long as those of the lessons, on two lines";
  const moments = [0, 1].map((step) => ({ step, yPred: [0, 1], loss: step, Wo: [1, 2], bo: [0] }));
  const samples = array([
    [0, 0],
    [0, 1],
  ]);
  const boundaries = [0, 1].map((step) => ({
    step,
    predict: (/** @type {import("nn").NdArray<[number, number]>} */ points) => points.sum(1),
  }));
  const charts = {
    trainingReplay: [trainingReplay([0, 1], moments, { title }), 400],
    boundaryReplay: [boundaryReplay(samples, [0, 1], boundaries, { title }), 430],
    slider: [slider([1, 2], parabola), 410],
  };
  test("a slider makes a chart at most 10 pixels taller", () => {
    const chartAt = (/** @type {number} */ k) => lineChart({ a: [k], b: [2] }, { title });
    const [animated, plain] = [slider([1, 2], chartAt), chartAt(1)].map(
      ({ layout }) => layout.height ?? 0,
    );
    assert.ok(animated - plain <= 10, `${animated} and ${plain}`);
  });

  for (const [name, [drawn, most]] of Object.entries(charts))
    test(`a ${name} chart is at most ${most} pixels tall`, () => {
      const { height = 0, margin } = any(drawn).layout;
      assert.ok(height <= most, `it is ${height} pixels high`);
      assert.ok(height - margin.t - margin.b >= 160, "the plot itself is too low");
    });
});
