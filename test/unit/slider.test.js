// @ts-check
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

const any = (/** @type {unknown} */ value) => /** @type {any} */ (value);

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
  test("has a step and a frame for each value", () => {
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

  test("shows the value to start with, or the first", () => {
    assert.equal(any(layout.sliders)[0].active, 1);
    assert.equal(any(layout.title).text, "The slope is 0");
    assert.deepEqual(chart.data, parabola(0).data);
    const plain = slider([-2, 0], parabola);
    assert.equal(any(plain.layout.sliders)[0].active, 0);
    assert.equal(any(plain.layout.sliders)[0].currentvalue.prefix, "value: ");
  });

  test("a frame holds what differs, and nothing else", () => {
    for (const [index, at] of [-2, 0, 3].entries()) {
      const { traces, data, layout: changed } = frames[index];
      assert.deepEqual(traces, [1, 2], "the tangent and the mark, not the curve");
      assert.deepEqual(Object.keys(data[0]), ["x", "y"]);
      assert.deepEqual([data[1].x, data[1].y], [[at], [at ** 2]]);
      assert.deepEqual(changed, { title: { text: `The slope is ${2 * at}` } });
    }
    assert.ok(JSON.stringify(frames).length < 2000);
  });

  test("every frame holds the same keys, null where a chart has none", () => {
    const moved = slider(["a", "b"], (name) => {
      const still = lineChart({ y: [1, 2] }, { title: "A line" });
      return name === "a" ? still : { ...still, data: [{ ...still.data[0], opacity: 0.5 }] };
    });
    assert.deepEqual(
      moved.frames?.map(({ data }) => data),
      [[{ opacity: null }], [{ opacity: 0.5 }]],
    );
  });

  test("annotations change one by one, and one that is missing is hidden", () => {
    const moved = slider([1, 2], (count) => {
      const still = lineChart({ y: [1, 2] }, { title: "A line" });
      const annotations = [
        { text: "same", x: 0 },
        { text: "more", x: 1 },
      ].slice(0, count);
      return { ...still, layout: { ...still.layout, annotations } };
    });
    const [first, second] = any(moved.frames).map((/** @type {any} */ frame) => frame.layout);
    assert.deepEqual(first.annotations[0], {});
    assert.deepEqual(first.annotations[1], { visible: false, text: null, x: null });
    assert.deepEqual(second.annotations[1], { visible: null, text: "more", x: 1 });
    assert.equal(any(moved.layout.annotations).length, 2);
  });

  test("the axes stand still: each has room for all charts", () => {
    const moved = slider([1, 10], (top) => lineChart({ y: [0, top] }, { title: "A line" }));
    const [low, high] = any(moved.layout.yaxis).range;
    assert.ok(low < 0 && high > 10 && high < 11);
    assert.equal(moved.frames?.[0].layout, undefined);
    const own = slider([1, 10], (top) =>
      lineChart({ y: [0, top] }, { title: "A line", yRange: [0, 2 * top] }),
    );
    assert.deepEqual(any(own.frames?.[1].layout).yaxis.range, [0, 20]);
  });

  test("a chart with a longer title does not push the plot down", () => {
    const moved = slider(["short", "long ".repeat(20)], (title) =>
      lineChart({ y: [1, 2] }, { title }),
    );
    const { margin, height } = any(moved.layout);
    for (const frame of moved.frames ?? []) {
      assert.equal(any(frame.layout).height, undefined);
      assert.equal(any(frame.layout).margin, undefined);
    }
    assert.ok(margin.t > any(lineChart({ y: [1] }, { title: "short" }).layout.margin).t);
    assert.ok(height > 200);
  });

  test("takes an array of numbers, and words, and draws charts of every kind", () => {
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

  test("values that differ in the fourth digit have names that differ", () => {
    const { frames: near } = slider([1.0001, 1.0002], (k) => lineChart({ y: [k] }, { title: "A" }));
    assert.deepEqual(
      near?.map(({ name }) => name),
      ["1.0001", "1.0002"],
    );
  });

  test("says in words what the first chart shows, the one in front, and the last", () => {
    assert.match(
      chart.description,
      /^A slider goes from x -2 to x 3, in 3 values, and stands at x 0\. At x -2: The slope is -4\. .* At x 0: The slope is 0\. .* At x 3: The slope is 6\. /,
    );
    const own = slider([1, 2], parabola, { description: "Mine" });
    assert.equal(own.description, "Mine");
  });

  test("is a plain value, which JSON keeps", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(chart)), chart);
  });

  test("the numbers of a frame go to the notebook as bytes, a few as they are", () => {
    const moved = slider([1, 2], (k) =>
      lineChart({ y: Array.from({ length: 50 }, (_, i) => k * i) }, { title: "A line" }),
    );
    const { dtype, bdata } = any(figureOf(moved).frames?.[1].data[0].y);
    assert.equal(dtype, "f4");
    assert.equal(Buffer.from(bdata, "base64").readFloatLE(4 * 7), 14);
    assert.deepEqual(any(figureOf(chart).frames?.[2].data[1]).y, [9]);
  });

  const title = { title: "A line" };
  const line = () => lineChart({ y: [1, 2] }, title);
  /** @type {[string, () => unknown, RegExp][]} */
  const refusals = [
    ["no values", () => slider(any(undefined), line), /^TypeError: slider: give a list of values/],
    ["an empty list", () => slider([], line), /^RangeError: slider: .* two .*; there are none$/],
    ["one value", () => slider([1], line), /^RangeError: slider: give two values .*; there is 1$/],
    ["a value twice", () => slider([1, 2, 1], line), /^RangeError: slider: the value 1 is there/],
    ["no function", () => slider([1, 2], any(line())), /^TypeError: slider: give a function/],
    [
      "a function that gives nothing",
      () =>
        slider(
          [1, 2],
          any((/** @type {number} */ k) => (k === 1 ? line() : undefined)),
          { label: "lr" },
        ),
      /^TypeError: slider: at lr 2 the function gives undefined and no chart; does it return one\?$/,
    ],
    [
      "a value that is no number",
      () => slider([1, NaN], line),
      /must hold finite numbers, and has NaN/,
    ],
    ["numbers among words", () => slider(any(["a", 1]), line), /hold numbers only, and has "a" at/],
    ["no value", () => slider(any(null), line), /give a list of values first, .*, not null$/],
    ["options that are none", () => slider([1, 2], line, any(null)), /slider: options must be an/],
    [
      "more charts than a notebook should hold",
      () => slider(linspace(0, 1, 1000), () => lineChart({ y: new Float64Array(1000) }, title)),
      /^RangeError: slider: 1000 values with 2000 numbers each are too much for a notebook/,
    ],
    [
      "a chart that moves",
      () => slider([1, 2], () => chart),
      /^TypeError: slider: at value 1 the chart moves already; give one that stands still$/,
    ],
    [
      "charts of different traces",
      () =>
        slider([1, 2], (k) => lineChart(k === 1 ? { a: [1] } : { a: [1], b: [2] }, title), {
          label: "k",
        }),
      /^RangeError: slider: all charts need the same traces: at k 1 there is 1, at k 2 there are 2$/,
    ],
    [
      "charts of different kinds",
      () =>
        slider([1, 2], (k) => (k === 1 ? line() : { ...line(), data: [{ type: "bar", y: [1] }] })),
      /^RangeError: slider: all charts need the same traces: trace 0 is scatter at value 1 and bar at value 2$/,
    ],
    [
      "a start that is no value",
      () => slider([1, 2], line, { start: 3 }),
      /^RangeError: slider: start must be one of the values, and is 3$/,
    ],
  ];
  for (const [what, call, message] of refusals)
    test(`refuses ${what}`, () => assert.throws(call, (error) => message.test(String(error))));
});

describe("points on curves", () => {
  test("are marked over the curve, each tangent with its slope", () => {
    const { data } = parabola(3);
    const [, tangent, mark] = any(data);
    assert.equal((tangent.y[1] - tangent.y[0]) / (tangent.x[1] - tangent.x[0]), 6);
    assert.ok(Math.abs((tangent.x[0] + tangent.x[1]) / 2 - 3) < 1e-12);
    assert.deepEqual([mark.x, mark.y], [[3], [9]]);
    assert.equal(data.length, 3);
    assert.equal(lineChart({ y: [1] }, { title: "A", points: [] }).data.length, 1);
  });

  test("are said in words, with name and slope", () => {
    const { description } = lineChart(
      { y: [1, 2] },
      { title: "A", points: [{ x: 1, y: 2, name: "now", slope: 0.5 }] },
    );
    assert.match(
      description,
      /A point, "now", is marked at \(1, 2\), with a tangent of slope 0\.5\.$/,
    );
  });

  test("two without names differ in shape", () => {
    const points = [
      { x: 0, y: 1 },
      { x: 1, y: 2 },
    ];
    const { data } = lineChart({ y: [1, 2] }, { title: "A", points });
    const [first, second] = any(data[1]).marker.symbol;
    assert.notEqual(first, second);
  });

  test("refuses what is no point", () => {
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

describe("charts that move fit into a JupyterLab of 800 by 600", () => {
  const title = "A title as long as those of the lessons, in two lines";
  const moments = [0, 1].map((step) => ({ step, yPred: [0, 1], loss: step, Wo: [1, 2], bo: [0] }));
  const plane = array([
    [0, 0],
    [0, 1],
  ]);
  const bending = [0, 1].map((step) => ({
    step,
    predict: (/** @type {import("nn").NdArray<[number, number]>} */ points) => points.sum(1),
  }));
  const charts = {
    trainingReplay: [trainingReplay([0, 1], moments, { title }), 400],
    boundaryReplay: [boundaryReplay(plane, [0, 1], bending, { title }), 430],
    slider: [slider([1, 2], parabola), 410],
  };
  test("a slider takes its room from the plot", () => {
    const still = (/** @type {number} */ k) => lineChart({ a: [k], b: [2] }, { title });
    const [moving, one] = [slider([1, 2], still), still(1)].map(({ layout }) => layout.height ?? 0);
    assert.ok(moving - one <= 10, `${moving} and ${one}`);
  });

  for (const [name, [drawn, most]] of Object.entries(charts))
    test(`${name} is ${most} pixels high at most`, () => {
      const { height = 0, margin } = any(drawn).layout;
      assert.ok(height <= most, `it has ${height}`);
      assert.ok(height - margin.t - margin.b >= 160, "the plot itself has some height");
    });
});
