// @ts-check
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, chainRuleDiagram, linspace, randomState, slider, step, zeros } from "nn";

const any = (/** @type {unknown} */ value) => /** @type {any} */ (value);

const x = array([
  [0, 0, 1],
  [1, 1, 1],
  [1, 0, 1],
  [0, 1, 1],
]);
const yTrue = array([[0, 1, 1, 0]]).T;
const Wo = randomState(1234).randn(3, 1);
const bo = zeros(1);
const values = { ...step(x, yTrue, Wo, bo, 0.01), x, yTrue, Wo, bo };
const chart = chainRuleDiagram(values, { sample: 2 });
/** @param {import("nn").Chart} drawn */
const texts = ({ layout }) => any(layout.annotations).map((/** @type {any} */ { text }) => text);

describe("chainRuleDiagram", () => {
  test("has each value of one sample in its box, by name", () => {
    const boxes = [
      ...["<b>Wo</b><br>0.47, -1.2, 1.4", "<b>x</b><br>1, 1, 1", "<b>bo</b><br>0"],
      ...["<b>ho</b><br>0.713", "<b>y</b><br>1", "<b>ŷ</b><br>0.671", "<b>MSE</b><br>0.108"],
    ];
    assert.deepEqual(texts(chart).slice(0, 7), boxes);
    assert.equal(any(chart.layout.shapes).length, 7);
  });

  test("has each derivative by name and number, and their product", () => {
    assert.deepEqual(texts(chart).slice(7), [
      "dho_dWo <b>1, 1, 1</b>",
      "dho_dbo<br><b>1</b>",
      "dy_dho<br><b>0.221</b>",
      "dMSE_dy<br><b>-0.658</b>",
      "dMSE_dWo = -0.658 · 0.221 · (1, 1, 1)<br>= <b>(-0.15, -0.15, -0.15)</b>",
    ]);
  });

  test("the products of all samples make up the gradient", () => {
    const sums = [0, 0, 0];
    for (const sample of [1, 2, 3, 4]) {
      const [, told] = /dMSE_dWo is (.*), and dMSE_dbo/.exec(
        chainRuleDiagram(values, { sample }).description,
      ) ?? ["", ""];
      told.split(", ").forEach((value, place) => {
        sums[place] += Number(value);
      });
    }
    sums.forEach((sum, place) => {
      assert.ok(Math.abs(sum - values.deltaWo.data[place]) < 0.002);
    });
  });

  test("the ways back differ from those forward in dash and in colour", () => {
    const ways = any(chart.data).filter(
      (/** @type {any} */ { showlegend }) => showlegend === false,
    );
    const dashes = ways.map((/** @type {any} */ { line }) => line.dash);
    assert.equal(dashes.filter((/** @type {string} */ dash) => dash === "solid").length, 6);
    assert.equal(dashes.filter((/** @type {string} */ dash) => dash === "dot").length, 4);
    assert.equal(new Set(ways.map((/** @type {any} */ { line }) => line.color)).size, 2);
  });

  test("no way crosses another or runs through a box", () => {
    const ways = any(chart.data).slice(0, 10);
    /** @type {{ way: number, back: boolean, from: [number, number], to: [number, number] }[]} */
    const pieces = ways.flatMap((/** @type {any} */ trace, /** @type {number} */ way) =>
      trace.x.slice(1).map((/** @type {number} */ _, /** @type {number} */ place) => ({
        way,
        back: trace.line.dash === "dot",
        from: [trace.x[place], trace.y[place]],
        to: [trace.x[place + 1], trace.y[place + 1]],
      })),
    );
    for (const one of pieces)
      for (const other of pieces)
        if (one.way < other.way && (one.back || other.back))
          assert.ok(!crosses(one, other), JSON.stringify([one, other]));
    for (const { from, to } of pieces)
      for (const box of any(chart.layout.shapes)) {
        const inside = [0.1, 0.3, 0.5, 0.7, 0.9].some((share) => {
          const [px, py] = [0, 1].map((i) => from[i] + share * (to[i] - from[i]));
          return px > box.x0 && px < box.x1 && py > box.y0 && py < box.y1;
        });
        assert.ok(!inside);
      }
  });

  test("no letter is smaller than 11 pixels, and it fits into a small window", () => {
    for (const { font } of any(chart.layout.annotations)) assert.ok(font.size >= 11);
    const moving = slider(linspace(1, 4, 4), (sample) => chainRuleDiagram(values, { sample }));
    assert.ok(Number(moving.layout.height) <= 400);
  });

  test("through a slider only its numbers change", () => {
    const { frames = [] } = slider([1, 2], (sample) => chainRuleDiagram(values, { sample }));
    assert.deepEqual(frames[0].traces, []);
    const { annotations, shapes } = any(frames[1].layout);
    assert.equal(shapes, undefined);
    assert.deepEqual(annotations[0], {}, "the weights are the same");
    assert.equal(annotations[1].text, "<b>x</b><br>1, 1, 1");
  });

  test("shows the first of many features, and any number of samples", () => {
    const wide = array([[1, 2, 3, 4, 5]]);
    const weights = array([[1, 1, 1, 1, 1]]).T;
    const all = step(wide, array([[1]]), weights, bo, 1);
    const drawn = chainRuleDiagram({ ...all, x: wide, yTrue: [1], Wo: weights, bo });
    assert.equal(texts(drawn)[1], "<b>x</b><br>1, 2, …");
    assert.match(drawn.description, /x 1, 2, 3, 4, 5, Wo/);
  });

  test("says all of it in words", () =>
    assert.match(
      chart.description,
      /^Sample 2: values forward, slopes back\. Forward: x 1, 1, 1, Wo 0\.471, -1\.19, 1\.43 and bo 0 make ho 0\.713; ho makes ŷ 0\.671; ŷ and y 1 make MSE 0\.108\. Back: dMSE_dy is -0\.658, dy_dho is 0\.221, dho_dWo is 1, 1, 1, and dho_dbo is 1\. Multiplied, dMSE_dWo is .*\.$/,
    ));

  const refusals = /** @type {const} */ ([
    [undefined, {}, "TypeError", /x must be an NdArray/],
    [{ ...values, x: [1, 2] }, {}, "TypeError", /x must be an NdArray/],
    [
      { ...values, x: zeros(3) },
      {},
      "ShapeError",
      /x must have the shape \(n,features\), and has \(3,\)$/,
    ],
    [
      { ...values, Wo: [1] },
      {},
      "RangeError",
      /Wo must have 3 numbers for x of shape \(4,3\), and has 1$/,
    ],
    [
      { ...values, ho: undefined },
      {},
      "TypeError",
      /ho must be an array of numbers, and is undefined$/,
    ],
    [{ ...values, dMSE_dy: [1] }, {}, "RangeError", /dMSE_dy must have 4 numbers/],
    [values, { sample: 0 }, "RangeError", /sample must be a whole number from 1 to 4, and is 0$/],
    [values, { sample: 5 }, "RangeError", /and is 5$/],
  ]);
  for (const [given, options, name, message] of refusals)
    test(`refuses: ${message.source}`, () =>
      assert.throws(() => chainRuleDiagram(any(given), options), { name, message }));
});

/**
 * Whether two pieces, each level or upright, meet away from their ends.
 *
 * @param {{ from: number[], to: number[] }} one
 * @param {{ from: number[], to: number[] }} other
 */
function crosses(one, other) {
  return [0, 1].every((way) => {
    const [low, high] = [one.from[way], one.to[way]].sort((a, b) => a - b);
    const [least, most] = [other.from[way], other.to[way]].sort((a, b) => a - b);
    return low <= most && least <= high;
  });
}
