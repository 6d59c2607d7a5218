// @ts-check
/** @file Tests line charts, charts side by side, network diagrams, and the numbers in figures. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  array,
  decisionBoundary,
  fanChart,
  lineChart,
  linspace,
  networkDiagram,
  ShapeError,
  show,
  sideBySide,
  zeros,
} from "nn";
import { descriptionOf } from "nn/dist/charts/ownChart.js";
import { colors, lineStyle } from "nn/dist/charts/style.js";
import { figureOf } from "nn/dist/display/figure.js";
import { any } from "./any.js";

const title = "A title";

describe("lineChart", () => {
  test("draws numbers from lists, typed arrays and NdArrays", () => {
    const y = [1, 4, 9];
    const sources = [y, Float64Array.from(y), array(y), array([y]), array([y]).T];
    for (const values of sources) {
      const { data } = lineChart({ squares: values }, { title, x: linspace(1, 3, 3) });
      assert.deepEqual([data[0].name, data[0].x, data[0].y], ["squares", [1, 2, 3], y]);
    }
  });

  test("returns a plain value that can be converted to JSON and back", () => {
    const chart = lineChart({ a: array([1, 2]), b: [3, 4] }, { title, yRange: [0, 5] });
    assert.deepEqual(JSON.parse(JSON.stringify(chart)), chart);
  });

  test("numbers the points from 0 if x is left out", () => {
    const { data, layout } = lineChart({ loss: [3, 2] }, { title });
    assert.deepEqual(data[0].x, [0, 1]);
    assert.equal(any(layout.xaxis).title.text, "step");
  });

  test("names a single line on the y axis, and several lines in a legend", () => {
    const one = lineChart({ loss: [1] }, { title });
    assert.deepEqual([any(one.layout.yaxis).title.text, one.layout.showlegend], ["loss", false]);
    assert.equal(lineChart({ a: [1], b: [1] }, { title }).layout.showlegend, true);
    assert.equal(lineChart({ a: [1] }, { title, yLabel: "loss" }).layout.showlegend, true);
  });

  test("returns a white chart with a fixed height and an automatic width", () => {
    const { layout } = lineChart({ a: [1] }, { title });
    assert.equal(layout.paper_bgcolor, "#ffffff");
    assert.equal(layout.autosize, true);
    assert.ok(Number(layout.height) > 200);
    const long = lineChart({ a: [1] }, { title: `${title} `.repeat(5) }).layout;
    assert.match(any(long.title).text, /<br>/);
    assert.ok(Number(long.height) > Number(layout.height));
  });

  test("describes the chart in words", () => {
    const { description } = lineChart(
      { loss: [0.5534, 0.2, 0.25] },
      { title: "It falls.", x: [1, 2, 4] },
    );
    assert.equal(
      description,
      "It falls. A line plotted against x, from 1 to 4. " +
        "loss starts at 0.553, ends at 0.25 and ranges from 0.2 to 0.553.",
    );
    assert.equal(lineChart({ a: [1] }, { title, description: "Mine" }).description, "Mine");
  });

  test("leaves a gap for a value that is not finite, and mentions it in the description", () => {
    const chart = lineChart({ loss: [1, Number.NaN, Infinity, 4] }, { title });
    assert.match(
      chart.description,
      /; 2 of its 4 values are missing because they are not finite\./,
    );
    const [line] = JSON.parse(JSON.stringify(figureOf(chart))).data;
    assert.deepEqual(line.y, [1, null, null, 4]);
    assert.match(lineChart({ a: [Number.NaN] }, { title }).description, /a has no finite values\./);
  });

  const refusals = [
    {
      lines: { a: [1, 2], b: [1] },
      message: 'all lines must have the same number of points, but "a" has 2 and "b" has 1',
    },
    { lines: { a: [] }, message: 'the line "a" has no points' },
    { lines: {}, message: "there are no lines" },
    {
      lines: { a: zeros([2, 3]) },
      message:
        '"a" must be a single row or column, such as an array of shape (4,) or (4,1), not of shape (2,3)',
    },
    {
      lines: { a: [1, "2"] },
      message: '"a" must contain only numbers, but it contains "2" at index 1',
    },
    {
      lines: { a: [[1, 2]] },
      message: '"a" must contain only numbers, but it contains [1, 2] at index 0',
    },
    { lines: { a: 5 }, message: '"a" must be an array of numbers, not 5' },
    { lines: { a: undefined }, message: '"a" must be an array of numbers, not undefined' },
    { lines: array([1, 2]), message: "give each line a name" },
    { lines: [1, 2], message: "give each line a name" },
    { lines: null, message: "give each line a name" },
    {
      lines: { a: [1] },
      options: { title: 5 },
      message: "title must be a string",
    },
    {
      lines: { a: [1, 2] },
      options: { title, x: [1, 2, 3] },
      message: 'x must have one number for each point of the line "a", 2 in total, not 3',
    },
    {
      lines: { a: [1] },
      options: { title, yRange: [1, 0] },
      message: "yRange must be [low, high], two finite numbers with low below high, not [1, 0]",
    },
    {
      lines: { a: [1] },
      options: { title, yRange: [0, Number.POSITIVE_INFINITY] },
      message: "with low below high, not [0, Infinity]",
    },
    { lines: { a: [1] }, options: { title, yRange: "01" }, message: 'below high, not "01"' },
    {
      lines: { a: [1, 2] },
      options: { title, x: [Number.NaN, Number.NaN] },
      message: "x must contain only finite numbers, but it contains NaN at index 0",
    },
    {
      lines: { a: [1] },
      options: { title, xlabel: "x" },
      message:
        'unknown option "xlabel"; the options are title, description, x, xLabel, yLabel, yRange, points',
    },
    { lines: { a: [1] }, options: { title, xLabel: 5 }, message: "xLabel must be a string, not 5" },
    {
      lines: { a: [1] },
      options: { title, points: [{ x: 0, y: Number.NaN }] },
      message: "y of point 0 must be a finite number, not NaN",
    },
    {
      lines: { a: new Array(2) },
      message: '"a" must contain only numbers, but it contains undefined at index 0',
    },
    {
      lines: { a: new Float64Array(1_000_001) },
      message: '"a" has 1000001 numbers, but a chart can show at most 1000000; leave some out',
    },
  ];
  for (const refusal of refusals)
    test(`throws "${refusal.message}"`, () => {
      const options = "options" in refusal ? refusal.options : { title };
      assert.throws(
        () => lineChart(any(refusal.lines), any(options)),
        (/** @type {Error} */ error) =>
          error.message.startsWith("lineChart: ") && error.message.includes(refusal.message),
      );
    });
});

describe("line styles", () => {
  const styles = Array.from({ length: 42 }, (_, index) => lineStyle(index, 100));

  test("42 lines have different styles, and successive lines differ in both line style and colour", () => {
    const looks = styles.map(({ line }) => `${line?.color} ${line?.dash}`);
    assert.equal(new Set(looks).size, looks.length);
    for (const [before, { line }] of styles.slice(1).entries()) {
      assert.notEqual(line?.dash, styles[before].line?.dash);
      assert.notEqual(line?.color, styles[before].line?.color);
    }
  });

  test("lines with few points have markers, and lines with many points have none", () => {
    assert.equal(lineStyle(0, 5).mode, "lines+markers");
    assert.equal(lineStyle(0, 1000).mode, "lines");
  });
});

describe("sideBySide", () => {
  const left = lineChart({ loss: [3, 2, 1] }, { title: "Left", xLabel: "Epoch" });
  const right = lineChart({ acc: [0, 1, 1], b: [1, 1, 0] }, { title: "Right", xLabel: "Epoch" });
  const both = sideBySide([left, right], { title });

  test("draws the lines of each chart on separate axes that do not overlap", () => {
    assert.deepEqual(
      both.data.map(({ name, y, xaxis, yaxis }) => [name, y, xaxis, yaxis]),
      [
        ["loss", [3, 2, 1], "x", "y"],
        ["acc", [0, 1, 1], "x2", "y2"],
        ["b", [1, 1, 0], "x2", "y2"],
      ],
    );
    const { xaxis, xaxis2 } = any(both.layout);
    assert.ok(xaxis.domain[1] < xaxis2.domain[0]);
    assert.deepEqual([xaxis.title.text, xaxis2.title.text], ["Epoch", "Epoch"]);
  });

  test("gives each line a different style", () => {
    const looks = both.data.map(({ line }) => `${line?.color} ${line?.dash}`);
    assert.equal(new Set(looks).size, 3);
  });

  test("leaves the style of other chart types unchanged", () => {
    const runs = fanChart(array([[1, 2]]), { title });
    const { data } = sideBySide([left, runs], { title });
    assert.deepEqual(
      data.slice(1).map(({ line }) => line),
      runs.data.map(({ line }) => line),
    );
  });

  test("leaves the style of marked points and tangents unchanged", () => {
    const points = [{ x: 0, y: 1, slope: 2 }];
    const marked = lineChart({ a: [1, 3] }, { title, points });
    const { data } = sideBySide([left, marked], { title });
    assert.deepEqual(
      data.slice(2).map(({ mode, line, marker }) => ({ mode, line, marker })),
      marked.data.slice(1).map(({ mode, line, marker }) => ({ mode, line, marker })),
    );
  });

  test("keeps circles round by preserving the scale of each chart", () => {
    const boundary = decisionBoundary(array([[0, 1]]), [1], (points) => points.sum(1), { title });
    const { yaxis, yaxis2 } = any(sideBySide([boundary, boundary], { title }).layout);
    assert.deepEqual([yaxis.scaleanchor, yaxis2.scaleanchor], ["x", "x2"]);
  });

  test("divides the width equally among up to six charts", () => {
    for (let count = 2; count <= 6; count++) {
      const { layout } = any(sideBySide(Array(count).fill(left), { title }));
      const domains = Array.from(
        { length: count },
        (_, index) => layout[`xaxis${index ? index + 1 : ""}`].domain,
      );
      assert.deepEqual([domains[0][0], Math.round(domains[count - 1][1] * 1e9) / 1e9], [0, 1]);
      for (const [index, [from, to]] of domains.entries()) {
        assert.ok((to - from) * count > 0.69, `${count} charts: ${to - from}`);
        if (index > 0) assert.ok(Math.abs((from - domains[index - 1][1]) * count - 0.36) < 1e-9);
      }
    }
  });

  test("does not modify the charts", () => {
    const before = JSON.stringify([left, right]);
    sideBySide([left, right], { title });
    assert.equal(JSON.stringify([left, right]), before);
  });

  test("describes both charts", () => {
    assert.ok(both.description.includes(left.description));
    assert.ok(both.description.includes(right.description));
  });

  test("refuses anything but a list of two to six charts that can be placed side by side", () => {
    assert.throws(() => sideBySide([left], { title }), /^RangeError: sideBySide: .*, not 1$/);
    assert.throws(() => sideBySide([], { title }), /^RangeError: sideBySide: .*, not 0$/);
    assert.throws(
      () => sideBySide(any([left, {}]), { title }),
      /^TypeError: sideBySide: pass a list/,
    );
    assert.throws(() => sideBySide(any(left), { title }), /^TypeError: sideBySide: pass a list/);
    assert.throws(
      () => sideBySide(Array(7).fill(left), { title }),
      /^RangeError: sideBySide: at most 6 charts fit side by side, but there are 7$/,
    );
    const diagram = networkDiagram([{ weights: zeros([2, 1]), bias: [0] }]);
    for (const odd of [diagram, both, { ...left, frames: [] }])
      assert.throws(
        () => sideBySide([left, odd], { title }),
        /sideBySide: chart 2 cannot be placed next to/,
      );
    assert.throws(
      () => sideBySide([left, right], any({})),
      /^TypeError: sideBySide: say what the chart shows/,
    );
  });
});

describe("networkDiagram", () => {
  const layer = { weights: array([[1.46], [0.282], [-0.608]]), bias: array([-0.884]) };
  const chart = networkDiagram([layer], { title });
  const texts = (/** @type {any} */ { layout }) =>
    layout.annotations.map((/** @type {any} */ { text }) => text);
  const edges = (/** @type {any} */ { data }) =>
    data.filter((/** @type {any} */ { hoverinfo }) => hoverinfo === "text");

  test("labels each edge with its weight, and shows the bias", () => {
    for (const text of ["1.46", "0.282", "-0.608", "bias -0.884"])
      assert.ok(texts(chart).includes(text), text);
    assert.equal(edges(chart).length, 3);
  });

  test("shows the size of a weight by the width of its edge, and its sign by line style and colour", () => {
    const [large, small, negative] = edges(chart).map((/** @type {any} */ { line }) => line);
    assert.ok(large.width > negative.width && negative.width > small.width);
    assert.deepEqual([large.dash, small.dash, negative.dash], ["solid", "solid", "dash"]);
    assert.deepEqual([large.color, negative.color], [colors.blue, colors.vermillion]);
  });

  test("describes which input each weight belongs to", () =>
    assert.equal(
      chart.description,
      `${title}. ŷ has the weights 1.46 for x₁, 0.282 for x₂, -0.608 for x₃, and the bias -0.884.`,
    ));

  test("draws each edge between the correct nodes if there are several layers", () => {
    const first = {
      weights: array([
        [1, 2, 3],
        [4, 5, 6],
      ]),
      bias: [0, 0, 0],
    };
    const second = { weights: array([[7], [8], [9]]), bias: [1] };
    const deep = networkDiagram([first, second], { inputs: ["a", "b"], outputs: ["out"] });
    const found = edges(deep).map((/** @type {any} */ { text }) => text[0]);
    assert.deepEqual(found, [
      ...["a → h₁: 1", "a → h₂: 2", "a → h₃: 3", "b → h₁: 4", "b → h₂: 5", "b → h₃: 6"],
      ...["h₁ → out: 7", "h₂ → out: 8", "h₃ → out: 9"],
    ]);
    const heights = new Set(edges(deep).map((/** @type {any} */ { y }) => y.join()));
    assert.equal(heights.size, found.length, "two edges cover each other");
    const named = networkDiagram([first, { ...second, activation: "softmax" }]);
    assert.deepEqual(
      named.layout.annotations?.slice(-3).map(({ text }) => text),
      ["input", "hidden layer", "output: softmax"],
    );
    assert.match(String(named.description), / The activation is softmax\.$/);
  });

  test("draws weights of 0, and leaves out the numbers if there are too many weights", () => {
    const none = networkDiagram([{ weights: zeros([2, 1]), bias: [0] }]);
    for (const { line } of edges(none)) assert.ok(line.width >= 1);
    const wide = networkDiagram([{ weights: zeros([9, 9]), bias: zeros(9) }]);
    assert.equal(edges(wide).length, 81);
    assert.match(
      wide.description,
      /There are 81 weights between 9 inputs and 9 outputs, ranging from 0 to 0\.$/,
    );
    assert.ok(!texts(wide).includes("0"));
  });

  test("draws weights that are not finite, and shows their values", () => {
    const odd = networkDiagram([{ weights: array([[Number.NaN], [1], [Infinity]]), bias: [0] }]);
    assert.deepEqual(
      edges(odd).map((/** @type {any} */ { line }) => line.width),
      [1, 7, 7],
    );
    assert.ok(texts(odd).includes("NaN"));
  });

  test("refuses invalid layers, names and options", () => {
    const weights = array([[1], [2]]);
    const refusals = /** @type {const} */ ([
      [[], TypeError, "pass a list of layers"],
      [layer, TypeError, "pass a list of layers"],
      [[null], TypeError, "layer 1: weights must be an NdArray, not undefined"],
      [
        [layer, { weights: null, bias: [0] }],
        TypeError,
        "layer 2: weights must be an NdArray, not null",
      ],
      [[{ weights, bias: null }], TypeError, "layer 1: bias must be an array of numbers, not null"],
      [
        [{ weights: zeros([784, 1]), bias: [0] }],
        RangeError,
        "a column can have at most 32 nodes, but one has 784",
      ],
      [
        [0, 1].map(() => ({ weights: zeros([32, 32]), bias: zeros(32) })),
        RangeError,
        "there can be at most 1024 weights, because each is drawn as a line, but there are 2048",
      ],
      [[{ weights: [[1]], bias: [0] }], TypeError, "layer 1: weights must be an NdArray"],
      [[{ weights: zeros(3), bias: [0] }], ShapeError, "such as (3,1), not (3,)"],
      [
        [{ weights, bias: [0, 0] }],
        ShapeError,
        "weights of shape (2,1) need one bias for each output, 1 in total, not 2",
      ],
      [
        [layer, { weights, bias: [0] }],
        ShapeError,
        "layer 2: weights of shape (2,1) do not fit after weights of shape (3,1): 1 (dim 1) != 2 (dim 0)",
      ],
    ]);
    for (const [layers, kind, message] of refusals)
      assert.throws(
        () => networkDiagram(any(layers)),
        (error) => error instanceof kind && error.message.includes(message),
        message,
      );
    assert.throws(
      () => networkDiagram([layer], { inputs: ["a"] }),
      /inputs must have one name for each input, 3 in total, not 1$/,
    );
    assert.throws(
      () => networkDiagram([layer], { inputs: any([null, "a", "b"]) }),
      /networkDiagram: inputs must be a list of strings, not \[null, "a", "b"\]/,
    );
    assert.throws(() => networkDiagram([layer], any(null)), /networkDiagram: options must be an/);
  });
});

describe("rounding in figures", () => {
  const drawn = (/** @type {number[]} */ y) => figureOf(lineChart({ y }, { title })).data[0].y;

  test("numbers in a figure are rounded to the digits that are visible", () => {
    assert.deepEqual(drawn([0, 1 / 3, 2 / 3, 1]), [0, 0.333333, 0.666667, 1]);
    assert.deepEqual(drawn([0, 1e-30 / 3]), [0, 3.33333e-31]);
  });

  test("large numbers in a figure keep more digits if they differ only slightly", () => {
    const y = [1e9 + 1 / 3, 1e9 + 2 / 3];
    for (const [index, value] of /** @type {number[]} */ (drawn(y)).entries())
      assert.ok(Math.abs(value - y[index]) < 1e-6);
    assert.deepEqual(drawn([Math.PI, Math.PI]), [Math.PI, Math.PI]);
  });
});

test("show fails outside a notebook, and refuses values that are not charts", () => {
  assert.throws(
    () => show(lineChart({ a: [1] }, { title })),
    /^Error: show: there is no notebook to draw in/,
  );
  assert.throws(() => show(any([1, 2])), /^TypeError: show: pass a chart/);
  assert.throws(() => show(any(undefined)), /^TypeError: show: pass a chart/);
  const chart = lineChart({ a: [1] }, { title });
  for (const broken of [
    { description: 5 },
    { data: [null] },
    { data: [{ y: array([1]) }] },
    { layout: 5 },
    { frames: [{}] },
  ])
    assert.throws(() => show(any({ ...chart, ...broken })), /^TypeError: show: pass a chart/);
  assert.throws(() => show(chart, any(null)), /^TypeError: show: options must be an object/);
  assert.throws(
    () => show(chart, any({ embed: 1 })),
    /^TypeError: show: embed must be true or false, not 1/,
  );
});

test("a line chart without a title is named after its lines", () => {
  const chart = lineChart({ loss: [3, 1], accuracy: [0, 1] });
  assert.equal(/** @type {any} */ (chart.layout.title).text, "loss, accuracy");
  assert.match(chart.description, /^loss, accuracy\. /);
});

test("a chart in Plotly's format is described by its title and traces", () => {
  const pets = { type: "bar", name: "pets", x: ["cat", "dog"], y: [3, 5] };
  const points = { y: Float64Array.of(1.5), mode: "markers" };
  const own = any({ data: [pets, points, { type: "pie" }], layout: { title: { text: "Pets." } } });
  assert.equal(
    descriptionOf(own),
    "Pets. pets (bar): 2 values from 3 to 5. Trace 2 (scatter): 1 value from 1.5 to 1.5. Trace 3 (pie).",
  );
  assert.equal(descriptionOf({ data: [], layout: {} }), "A chart.");
  assert.equal(descriptionOf({ ...own, description: "Mine" }), "Mine");
});
