// @ts-check
/** @file Tests the values of replays and decision boundaries, and how a notebook stores them. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  array,
  boundaryReplay,
  decisionBoundary,
  lineChart,
  predict,
  trainingReplay,
  zeros,
} from "nn";
import { figureOf } from "nn/dist/display/figure.js";
import { boundaryMoments, lesson, start, trained, training, xor } from "./replays.js";

/** The maximum size of a replay of a thousand steps in a notebook, in bytes. */
const MAX_BYTES = 200_000;

/**
 * Returns the size of a figure in a notebook, in bytes. A notebook stores each number on a separate line.
 *
 * @param {any} figure
 */
function stored(figure) {
  const text = JSON.stringify(figure, null, 1);
  // The figure is indented by seven levels.
  return text.length + 7 * text.split("\n").length;
}

describe("the data of replays and decision boundaries", () => {
  const moments = training(20);
  const chart = trainingReplay(lesson.yTrue, moments, { title: "A training replay" });

  test("a training replay has a frame for each moment, with the numbers at that moment", () => {
    const { frames = [], data } = chart;
    assert.deepEqual(
      frames.map(({ name }) => name),
      moments.map((moment) => String(moment.step)),
    );
    moments.forEach(({ yPred, Wo, bo, loss, step: at }, index) => {
      const [, predictions, weights, marker] = frames[index].data;
      assert.deepEqual(predictions.y, [...yPred.data]);
      assert.deepEqual(weights.y, [...Wo.data, ...bo.data]);
      assert.deepEqual([marker.x, marker.y], [[at], [loss]]);
    });
    const last = frames[frames.length - 1];
    last.traces.forEach((trace, index) => {
      const { x, y } = last.data[index];
      assert.deepEqual(data[trace].y, y, "the chart must show the last moment");
      if (x) assert.deepEqual(data[trace].x, x);
    });
    assert.match(chart.description, /51 frames.*At step 0, .*At step 1000, the predictions are/);
  });

  test("a replay with many samples has a short description and only a few ticks", () => {
    const n = 1000;
    const many = [0, 1].map((step) => {
      return { step, yPred: Array(n).fill(0.25), loss: 0.1, Wo: Array(100).fill(step), bo: [0] };
    });
    const { description, layout } = trainingReplay(Array(n).fill(1), many, { title: "Many" });
    assert.match(
      description,
      /the targets are 1000 numbers between 1 and 1\..* weights are 100 numbers/i,
    );
    assert.ok(description.length < 500);
    assert.equal(layout.xaxis?.dtick, undefined);
    assert.equal(chart.layout.xaxis?.dtick, 1);
  });

  test("every weight is inside the chart at every moment", () => {
    const [low, high] = chart.layout.yaxis2?.range ?? [];
    for (const { Wo, bo } of moments) {
      for (const value of [...Wo.data, ...bo.data]) assert.ok(low < value && value < high);
    }
  });

  test("a replay of a hundred moments is small enough for a notebook", () => {
    const figure = figureOf(
      trainingReplay(lesson.yTrue, training(10), { title: "A training replay" }),
    );
    assert.equal(figure.frames?.length, 101);
    assert.ok(stored(figure) <= MAX_BYTES, `it takes ${stored(figure)} bytes`);
  });

  test("every frame of a boundary replay contains the network's predictions", () => {
    const moving = boundaryReplay(xor, lesson.yTrue, boundaryMoments, {
      title: "A boundary replay",
    });
    const { x, y, z } = /** @type {any} */ (moving.data[0]);
    const at = array([[x[3], y[5]]]);
    assert.equal(z[5][3], predict(at, trained).item());
    const first = /** @type {any} */ (moving.frames?.[0].data[0]);
    assert.equal(first.z[5][3], predict(at, start).item());
    assert.match(moving.description, /At step 0, 2 of 4 samples .* At step 600, 4 of 4 samples/);
  });

  test("samples on the wrong side of a decision boundary are marked with rings", () => {
    const chart = decisionBoundary(xor, lesson.yTrue, boundaryMoments[0].predict, {
      title: "Two lines",
    });
    const ring = chart.data[4];
    const wrong = [0, 1, 2, 3].filter((row) => {
      const { data } = predict(xor, start);
      return +(data[row] > 0.5) !== lesson.yTrue.data[row];
    });
    assert.equal(ring.name, "wrong");
    assert.deepEqual(
      ring.x,
      wrong.map((row) => xor.data[row * 2]),
    );
    assert.deepEqual(
      ring.y,
      wrong.map((row) => xor.data[row * 2 + 1]),
    );
    assert.equal(chart.frames, undefined);
  });

  test("a notebook stores the predictions in a decision boundary as bytes", () => {
    const chart = decisionBoundary(xor, lesson.yTrue, boundaryMoments[1].predict, {
      title: "Bent",
    });
    const { z } = /** @type {any} */ (chart.data[0]);
    const sent = /** @type {any} */ (figureOf(chart).data[0]).z;
    assert.equal(sent.shape, `${z.length}, ${z[0].length}`);
    const bytes = Buffer.from(sent.bdata, "base64");
    z.flat().forEach((/** @type {number} */ value, /** @type {number} */ index) => {
      assert.equal(bytes.readFloatLE(4 * index), Math.fround(value));
    });
  });
});

describe("storing lists of numbers in a notebook", () => {
  /** @param {number[]} y */
  const sent = (y) =>
    /** @type {any} */ (figureOf(lineChart({ y }, { title: "A line" })).data[0].y);
  const steps = Array.from({ length: 1000 }, (_, step) => step);

  test("a long list takes four bytes per number if that preserves six digits", () => {
    const waves = steps.map((step) => Math.sin(step / 100) / 3);
    const { dtype, bdata, shape } = sent(waves);
    assert.deepEqual([dtype, shape], ["f4", undefined]);
    const bytes = Buffer.from(bdata, "base64");
    assert.equal(bytes.length, 4000);
    waves.forEach((value, index) => {
      assert.ok(Math.abs(bytes.readFloatLE(4 * index) - value) < 1e-6);
    });
  });

  test("a long list takes eight bytes per number if four would lose digits", () => {
    const near = steps.map((step) => 1e9 + step / 1000);
    const { dtype, bdata } = sent(near);
    assert.equal(dtype, "f8");
    const bytes = Buffer.from(bdata, "base64");
    near.forEach((value, index) => {
      assert.ok(Math.abs(bytes.readDoubleLE(8 * index) - value) < 1e-5);
    });
  });

  test("short lists and lists with gaps are stored unchanged", () => {
    assert.deepEqual(sent([1, 2, 3]), [1, 2, 3]);
    const gaps = { ...lineChart({ y: steps }, { title: "A line" }) };
    const y = steps.map((step) => (step % 3 === 2 ? null : step));
    gaps.data = [{ ...gaps.data[0], y }];
    assert.deepEqual(figureOf(gaps).data[0].y, y);
  });
});

describe("trainingReplay, decisionBoundary and boundaryReplay", () => {
  const { yTrue } = lesson;
  const [moment, later] = training(500);
  const title = { title: "A title" };
  /** @type {any} */
  const draw = { trainingReplay, decisionBoundary, boundaryReplay };
  /** @type {[string, () => unknown, string, RegExp][]} */
  const wrong = [
    [
      "a missing title",
      () => draw.trainingReplay(yTrue, [moment, later]),
      "TypeError",
      /say what the chart shows/,
    ],
    [
      "a single moment instead of a list",
      () => draw.trainingReplay(yTrue, moment, title),
      "TypeError",
      /moments must be a list of moments/,
    ],
    [
      "a list of one moment",
      () => draw.trainingReplay(yTrue, [moment], title),
      "RangeError",
      /at least two moments, not 1$/,
    ],
    [
      "a moment without a step",
      () => draw.trainingReplay(yTrue, [{ ...moment, step: undefined }, later], title),
      "TypeError",
      /moment 0 must have a step/,
    ],
    [
      "decreasing steps",
      () => draw.trainingReplay(yTrue, [later, moment], title),
      "RangeError",
      /the steps must increase, but 0 comes after 500$/,
    ],
    [
      "predictions for other samples",
      () => draw.trainingReplay([0, 1], [moment, later], title),
      "RangeError",
      /at step 0, yPred must have one prediction for each target, 2 in total, not 4$/,
    ],
    [
      "a changing number of weights",
      () => draw.trainingReplay(yTrue, [moment, { ...later, Wo: zeros(5) }], title),
      "RangeError",
      /but there are 3 at step 0 and 5 at step 500$/,
    ],
    [
      "a loss that is not a number",
      () => draw.trainingReplay(yTrue, [moment, { ...later, loss: "low" }], title),
      "TypeError",
      /at step 500, loss must be a number, not "low"$/,
    ],
    [
      "a bias of two numbers",
      () => draw.trainingReplay(yTrue, [{ ...moment, bo: [0, 1] }, later], title),
      "RangeError",
      /at step 0, bo must contain one number, not 2$/,
    ],
    [
      "targets other than 0 and 1",
      () => draw.trainingReplay([0, 1, 255, 0], [moment, later], title),
      "RangeError",
      /a class must be 0 or 1, but yTrue contains 255 at index 2$/,
    ],
    [
      "more numbers than a notebook should store",
      () => draw.trainingReplay(Array(200_000).fill(0), [moment, later], title),
      "RangeError",
      /^trainingReplay: 2 moments with 800003 numbers each are too many:/,
    ],
    [
      "samples that are not finite",
      () => draw.decisionBoundary(xor.div(0), yTrue, boundaryMoments[0].predict, title),
      "RangeError",
      /x must contain only finite numbers, but it contains NaN in row 0, column 0$/,
    ],
    [
      "a network that returns NaN",
      () =>
        draw.decisionBoundary(
          xor,
          yTrue,
          (/** @type {any} */ p) => p.sum(1).mul(Number.NaN),
          title,
        ),
      "RangeError",
      /the network must return finite numbers, but it returned NaN for the point \(-0\.25, -0\.25\)$/,
    ],
    [
      "one name for two inputs",
      () =>
        draw.decisionBoundary(xor, yTrue, boundaryMoments[0].predict, { ...title, inputs: ["a"] }),
      "RangeError",
      /inputs must be two names, not \["a"\]$/,
    ],
    [
      "an unknown option",
      () => draw.boundaryReplay(xor, yTrue, boundaryMoments, { ...title, input: ["a", "b"] }),
      "TypeError",
      /unknown option "input"; the options are title, description, inputs$/,
    ],
    [
      "samples with three inputs",
      () => draw.decisionBoundary(lesson.x, yTrue, boundaryMoments[0].predict, title),
      "ShapeError",
      /x must be an array of shape \(n,2\), with two inputs for each sample, not of shape \(4,3\)$/,
    ],
    [
      "too few classes",
      () => draw.decisionBoundary(xor, [0, 1], boundaryMoments[0].predict, title),
      "RangeError",
      /yTrue must have one class for each sample, 4 in total, not 2$/,
    ],
    [
      "a class that is neither 0 nor 1",
      () => draw.decisionBoundary(xor, [0, 1, 2, 0], boundaryMoments[0].predict, title),
      "RangeError",
      /a class must be 0 or 1, but yTrue contains 2 at index 2$/,
    ],
    [
      "layers instead of a function",
      () => draw.decisionBoundary(xor, yTrue, start, title),
      "TypeError",
      /pass the network as a function/,
    ],
    [
      "a network that does not return one number per point",
      () => draw.decisionBoundary(xor, yTrue, () => zeros([4, 1]), title),
      "ShapeError",
      /the network must return an array of shape \(\d+,1\), not of shape \(4,1\)$/,
    ],
    [
      "a boundary replay with one moment",
      () => draw.boundaryReplay(xor, yTrue, boundaryMoments.slice(1), title),
      "RangeError",
      /at least two moments, not 1$/,
    ],
  ];
  for (const [what, call, name, message] of wrong) {
    test(`refuse ${what}`, () => {
      assert.throws(call, { name, message });
    });
  }
});
