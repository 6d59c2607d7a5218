// @ts-check
/** @file Tests the confusion matrix. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  array,
  confusionMatrix,
  digits,
  ones,
  randomState,
  ShapeError,
  sideBySide,
  zeros,
} from "nn";
import { figureOf } from "nn/dist/display/figure.js";
import { any } from "./any.js";

const title = "A title";
/** Returns the only trace of the chart. */
const table = (/** @type {import("nn").Chart} */ { data }) => any(data[0]);

describe("confusionMatrix", () => {
  const yTrue = [0, 0, 0, 0, 1, 1, 2];
  const yPred = [0, 0, 0, 1, 1, 1, 0];
  const three = confusionMatrix(yTrue, yPred, { title });

  test("counts samples in a row for each true class and a column for each predicted class", () => {
    assert.deepEqual(table(three).customdata, [
      [3, 1, 0],
      [0, 2, 0],
      [1, 0, 0],
    ]);
    assert.deepEqual(
      [table(three).x, table(three).y],
      [
        ["0", "1", "2"],
        ["0", "1", "2"],
      ],
    );
    const { xaxis, yaxis } = any(three.layout);
    assert.deepEqual([xaxis.title.text, yaxis.title.text], ["predicted", "true"]);
    assert.equal(yaxis.autorange, "reversed", "class 0 is below");
  });

  test("writes every count except 0 into its cell", () =>
    assert.deepEqual(table(three).text, [
      ["3", "1", ""],
      ["", "2", ""],
      ["1", "", ""],
    ]));

  test("colours correct predictions blue and mistakes orange, with paler colours for lower counts", () =>
    assert.deepEqual(table(three).z, [
      [0.75, -0.5, -0],
      [-0, 1, -0],
      [-1, -0, 0],
    ]));

  test("reads classes from lists, typed arrays and NdArrays", () => {
    for (const [a, b] of [
      [array(yTrue), array(yPred)],
      [array([yTrue]).T, Float64Array.from(yPred)],
    ])
      assert.deepEqual(confusionMatrix(a, b, { title }), three);
    const answers = array([
      [0.1, 0.9],
      [0.8, 0.2],
    ]);
    assert.deepEqual(table(confusionMatrix([1, 0], answers.argmax(1), { title })).customdata, [
      [1, 0],
      [0, 1],
    ]);
  });

  test("shows the names of all classes, even of those that never occur", () => {
    const labels = ["cat", "dog", "hen", "cow"];
    const chart = confusionMatrix(yTrue, yPred, { title, labels });
    assert.deepEqual([table(chart).x, table(chart).y], [labels, labels]);
    assert.deepEqual(table(chart).customdata[3], [0, 0, 0, 0]);
    assert.deepEqual(table(chart).z[3].map(Math.abs), [0, 0, 0, 0]);
    assert.match(
      chart.description,
      /mistakes: cat predicted as dog \(once\), hen predicted as cat \(once\)\.$/,
    );
    // Without names, all classes up to the highest one appear, even if they never occur.
    assert.deepEqual(table(confusionMatrix([0, 3], [0, 3], { title })).x, ["0", "1", "2", "3"]);
  });

  test("describes how many predictions are correct, and the three most frequent mistakes", () => {
    assert.equal(
      three.description,
      `${title}. 5 of 7 samples are predicted correctly. The most frequent mistakes: 0 predicted as 1 (once), 2 predicted as 0 (once).`,
    );
    const many = confusionMatrix([0, 0, 1, 1, 1, 2, 3, 3], [1, 1, 2, 2, 2, 3, 0, 3], { title });
    assert.match(
      many.description,
      / 1 of 8 .*: 1 predicted as 2 \(3 times\), 0 predicted as 1 \(twice\), 2 predicted as 3 \(once\)\.$/,
    );
    assert.equal(
      confusionMatrix([0, 1], [0, 1], { title }).description,
      `${title}. 2 of 2 samples are predicted correctly.`,
    );
    assert.equal(confusionMatrix([0], [0], { title, description: "Mine" }).description, "Mine");
  });

  test("labels every class on both axes, even next to another chart", () => {
    const { labels } = digits();
    const ten = confusionMatrix(labels, labels, { title });
    assert.equal(table(ten).x.length, 10);
    for (const { xaxis, yaxis } of [any(ten.layout), any(sideBySide([ten, ten], { title }).layout)])
      for (const axis of [xaxis, yaxis])
        assert.deepEqual([axis.type, axis.tickmode, axis.dtick], ["category", "linear", 1]);
    const two = confusionMatrix([0, 1], [0, 1], { title });
    assert.equal(Number(ten.layout.height) - Number(two.layout.height), 8 * 32);
  });

  test("writes long numbers in smaller text if there are many classes", () => {
    const size = (/** @type {number} */ classes, /** @type {number} */ count) =>
      table(confusionMatrix(zeros(count), zeros(count), { title, labels: names(classes) })).textfont
        .size;
    const names = (/** @type {number} */ count) => Array.from({ length: count }, (_, i) => `n${i}`);
    assert.deepEqual([size(2, 10), size(10, 100)], [14, 14]);
    assert.ok(size(10, 5000) < 14 && size(20, 5000) >= 8 && size(20, 5000) < size(10, 5000));
  });

  test("returns a plain value that takes up little space in a notebook", () => {
    assert.deepEqual(JSON.parse(JSON.stringify(figureOf(three))).data[0].text, table(three).text);
    const draws = randomState(1);
    const ten = confusionMatrix(draws.randint(0, 10, 1797), draws.randint(0, 10, 1797), { title });
    assert.ok(JSON.stringify(figureOf(ten)).length < 4000);
  });

  test("can count a million samples", () => {
    const million = zeros(1_000_000);
    assert.deepEqual(table(confusionMatrix(million, million, { title })).customdata, [[1_000_000]]);
  });

  const refusals = [
    {
      of: [[0, 1], [0]],
      kind: RangeError,
      message: "yTrue has 2 samples but yPred has 1; each sample needs both",
    },
    { of: [[], []], kind: RangeError, message: "there are no samples" },
    {
      of: [
        [0, 20],
        [0, 1],
      ],
      kind: RangeError,
      message: "a class must be a whole number from 0 to 19, but yTrue contains 20 at index 1",
    },
    {
      of: [
        [0, 1],
        [0, -1],
      ],
      kind: RangeError,
      message: "but yPred contains -1 at index 1",
    },
    {
      of: [
        [0, 1],
        [0.25, 0.75],
      ],
      kind: RangeError,
      message: "but yPred contains 0.25 at index 0",
    },
    {
      of: [
        [0, Number.NaN],
        [0, 1],
      ],
      kind: RangeError,
      message: "but yTrue contains NaN at index 1",
    },
    {
      of: [[0, 1], ones([2, 10])],
      kind: ShapeError,
      message:
        "yPred must contain one class for each sample, but it has shape (2,10); if each row has a number for every class, pass yPred.argmax(1)",
    },
    { of: [[0, 1], ones([2, 2, 2])], kind: TypeError, message: "not of shape (2,2,2)" },
    {
      of: [["0"], [0]],
      kind: TypeError,
      message: 'yTrue must contain only numbers, but it contains "0" at index 0',
    },
    {
      of: [undefined, [0]],
      kind: TypeError,
      message: "yTrue must be an array of numbers, not undefined",
    },
    {
      of: [
        [0, 2],
        [0, 1],
      ],
      with: { labels: ["a", "b"] },
      kind: RangeError,
      message: 'labels must be a list of 3 to 20 names, one for each class, not ["a", "b"]',
    },
    {
      of: [[0], [0]],
      with: { labels: [] },
      kind: RangeError,
      message: "labels must be a list of 1 to 20 names, one for each class, not []",
    },
    {
      of: [[0], [0]],
      with: { labels: Array.from({ length: 21 }, (_, i) => `n${i}`) },
      kind: RangeError,
      message:
        "labels must be a list of 1 to 20 names, one for each class, not a list of 21 values",
    },
    {
      of: [[0], [0]],
      with: { labels: ["a", "b", "a"] },
      kind: RangeError,
      message: 'two classes cannot have the same label, but "a" occurs twice',
    },
    {
      of: [[0], [0]],
      with: { labels: [0] },
      kind: TypeError,
      message: "labels must be a list of strings, not [0]",
    },
    {
      of: [[0], [0]],
      with: { title: " " },
      kind: TypeError,
      message: 'say what the chart shows, as in { title: "An 8 is easily mistaken for a 1" }',
    },
    {
      of: [[0], [0]],
      with: { names: [] },
      kind: TypeError,
      message: 'unknown option "names"; the options are title, description, labels',
    },
  ];
  for (const { of, with: options, kind, message } of refusals)
    test(`throws "${message}"`, () =>
      assert.throws(
        () => confusionMatrix(any(of[0]), any(of[1]), any({ title, ...options })),
        (error) =>
          error instanceof kind &&
          error.message.startsWith("confusionMatrix: ") &&
          error.message.includes(message),
      ));
});
