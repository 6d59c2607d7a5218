// @ts-check
/** @file Tests the diagram of the chain rule. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, chainRuleDiagram, linspace, slider, step, zeros } from "nn";
import { any } from "./any.js";
import { bo, Wo, x, yTrue } from "./samples.js";

const values = { ...step(x, yTrue, Wo, bo, 0.01), x, yTrue, Wo, bo };
const chart = chainRuleDiagram(values, { sample: 2 });
/** @param {import("nn").Chart} drawn */
const texts = ({ layout }) => any(layout.annotations).map((/** @type {any} */ { text }) => text);

describe("chainRuleDiagram", () => {
  test("shows every value of a sample in a box with its name", () => {
    const boxes = [
      ...["<b>Wo</b><br>0.47, -1.2, 1.4", "<b>x</b><br>1, 1, 1", "<b>bo</b><br>0"],
      ...["<b>ho</b><br>0.713", "<b>y</b><br>1", "<b>ŷ</b><br>0.671", "<b>MSE</b><br>0.108"],
    ];
    assert.deepEqual(texts(chart).slice(0, 7), boxes);
    assert.equal(any(chart.layout.shapes).length, 7);
  });

  test("shows every derivative with its name and value, and the product of the derivatives", () => {
    assert.deepEqual(texts(chart).slice(7), [
      "dho_dWo <b>1, 1, 1</b>",
      "dho_dbo<br><b>1</b>",
      "dy_dho<br><b>0.221</b>",
      "dMSE_dy<br><b>-0.658</b>",
      "dMSE_dWo = -0.658 · 0.221 · (1, 1, 1)<br>= <b>(-0.15, -0.15, -0.15)</b>",
    ]);
  });

  test("describes products whose sum over all samples is the gradient", () => {
    const sums = [0, 0, 0];
    for (const sample of [1, 2, 3, 4]) {
      const [, products] = /dMSE_dWo = \((.*)\) and dMSE_dbo/.exec(
        chainRuleDiagram(values, { sample }).description,
      ) ?? ["", ""];
      products.split(", ").forEach((value, index) => {
        sums[index] += Number(value);
      });
    }
    sums.forEach((sum, index) => {
      assert.ok(Math.abs(sum - values.deltaWo.data[index]) < 0.002);
    });
  });

  test("draws forward and backward arrows with different dashes and colours", () => {
    const arrows = any(chart.data).filter(
      (/** @type {any} */ { showlegend }) => showlegend === false,
    );
    const dashes = arrows.map((/** @type {any} */ { line }) => line.dash);
    assert.equal(dashes.filter((/** @type {string} */ dash) => dash === "solid").length, 6);
    assert.equal(dashes.filter((/** @type {string} */ dash) => dash === "dot").length, 4);
    assert.equal(new Set(arrows.map((/** @type {any} */ { line }) => line.color)).size, 2);
  });

  test("draws no arrow across another arrow or through a box", () => {
    const arrows = any(chart.data).slice(0, 10);
    /** @type {{ arrow: number, back: boolean, from: [number, number], to: [number, number] }[]} */
    const segments = arrows.flatMap((/** @type {any} */ trace, /** @type {number} */ arrow) =>
      trace.x.slice(1).map((/** @type {number} */ _, /** @type {number} */ start) => ({
        arrow,
        back: trace.line.dash === "dot",
        from: [trace.x[start], trace.y[start]],
        to: [trace.x[start + 1], trace.y[start + 1]],
      })),
    );
    for (const one of segments)
      for (const other of segments)
        if (one.arrow < other.arrow && (one.back || other.back))
          assert.ok(!crosses(one, other), JSON.stringify([one, other]));
    for (const { from, to } of segments)
      for (const box of any(chart.layout.shapes)) {
        const inside = [0.1, 0.3, 0.5, 0.7, 0.9].some((share) => {
          const [px, py] = [0, 1].map((i) => from[i] + share * (to[i] - from[i]));
          return px > box.x0 && px < box.x1 && py > box.y0 && py < box.y1;
        });
        assert.ok(!inside);
      }
  });

  test("uses text of at least 11 pixels, and fits into a small window", () => {
    for (const { font } of any(chart.layout.annotations)) assert.ok(font.size >= 11);
    const animated = slider(linspace(1, 4, 4), (sample) => chainRuleDiagram(values, { sample }));
    assert.ok(Number(animated.layout.height) <= 400);
  });

  test("changes only its numbers when a slider moves", () => {
    const { frames = [] } = slider([1, 2], (sample) => chainRuleDiagram(values, { sample }));
    assert.deepEqual(frames[0].traces, []);
    const { annotations, shapes } = any(frames[1].layout);
    assert.equal(shapes, undefined);
    assert.deepEqual(annotations[0], {}, "the weights are the same");
    assert.equal(annotations[1].text, "<b>x</b><br>1, 1, 1");
  });

  test("shows only the first features if there are many, but describes all of them", () => {
    const wide = array([[1, 2, 3, 4, 5]]);
    const weights = array([[1, 1, 1, 1, 1]]).T;
    const all = step(wide, array([[1]]), weights, bo, 1);
    const drawn = chainRuleDiagram({ ...all, x: wide, yTrue: [1], Wo: weights, bo });
    assert.equal(texts(drawn)[1], "<b>x</b><br>1, 2, …");
    assert.match(drawn.description, /x = \(1, 2, 3, 4, 5\), Wo/);
  });

  test("describes all values in words", () =>
    assert.equal(
      chart.description,
      "Sample 2: forward and backward pass. Forward: x = (1, 1, 1), Wo = (0.471, -1.19, 1.43) and bo = 0 give ho = 0.713. " +
        "The prediction is ŷ = 0.671. With the target y = 1, the squared error is MSE = 0.108. " +
        "Backward: dMSE_dy = -0.658, dy_dho = 0.221, dho_dWo = (1, 1, 1) and dho_dbo = 1. " +
        "The products of these derivatives are dMSE_dWo = (-0.145, -0.145, -0.145) and dMSE_dbo = -0.145.",
    ));

  const refusals = /** @type {const} */ ([
    [undefined, {}, "TypeError", /x must be an NdArray/],
    [{ ...values, x: [1, 2] }, {}, "TypeError", /x must be an NdArray/],
    [
      { ...values, x: zeros(3) },
      {},
      "ShapeError",
      /x must have the shape \(n,features\), not \(3,\)$/,
    ],
    [
      { ...values, Wo: [1] },
      {},
      "RangeError",
      /Wo must have 3 numbers for x of shape \(4,3\), but it has 1$/,
    ],
    [
      { ...values, ho: undefined },
      {},
      "TypeError",
      /ho must be an array of numbers, not undefined$/,
    ],
    [{ ...values, dMSE_dy: [1] }, {}, "RangeError", /dMSE_dy must have 4 numbers/],
    [values, { sample: 0 }, "RangeError", /sample must be a whole number from 1 to 4, not 0$/],
    [values, { sample: 5 }, "RangeError", /from 1 to 4, not 5$/],
  ]);
  for (const [wrong, options, name, message] of refusals)
    test(`throws "${message.source.replaceAll("\\", "").replace("$", "")}"`, () =>
      assert.throws(() => chainRuleDiagram(any(wrong), options), { name, message }));
});

/**
 * Returns whether two segments, each horizontal or vertical, have a point in common.
 *
 * @param {{ from: number[], to: number[] }} one
 * @param {{ from: number[], to: number[] }} other
 */
function crosses(one, other) {
  return [0, 1].every((axis) => {
    const [low, high] = [one.from[axis], one.to[axis]].sort((a, b) => a - b);
    const [least, most] = [other.from[axis], other.to[axis]].sort((a, b) => a - b);
    return low <= most && least <= high;
  });
}
