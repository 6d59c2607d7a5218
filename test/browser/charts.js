// @ts-check
/** @file The charts that the tests look at on an exported page. */

import {
  array,
  boundaryReplay,
  chainRuleDiagram,
  confusionMatrix,
  decisionBoundary,
  digits,
  fanChart,
  imageGrid,
  lineChart,
  networkDiagram,
  randomState,
  sideBySide,
  slider,
  step,
  trainingReplay,
  zeros,
} from "nn";

const steps = Array.from({ length: 50 }, (_, step) => 1 / (step + 1));
const falling = (/** @type {string} */ title) =>
  lineChart(
    { "a learning rate of 0.1": steps, "a learning rate of 1": steps, "of 10": steps },
    { title, xLabel: "step" },
  );
const pair = sideBySide([falling("The first curve falls"), falling("The second curve falls too")], {
  title: "Two charts with long legends",
});
const corners = array([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);
const targets = array([[0, 1, 1, 0]]).T;
const Wo = array([[0.5], [-1]]);
const { images, labels } = digits();
/**
 * Each function that makes a chart, with a chart that it makes. A key may have more words after the name of the function.
 * Add new charts at the end, because tests look for charts by their position on the page.
 *
 * @type {Record<string, import("nn").Chart>}
 */
export const charts = {
  sideBySide: pair,
  lineChart: falling("Three lines with long names"),
  fanChart: fanChart(array([steps, steps]), { title: "A fan chart" }),
  decisionBoundary: decisionBoundary(
    corners,
    [0, 1, 1, 0],
    (points) => points.matmul(array([[0.4], [0.4]])),
    {
      title: "A square is a square",
    },
  ),
  networkDiagram: networkDiagram([{ weights: array([[1], [-2]]), bias: [0] }]),
  slider: slider(
    [1, 2, 3, 4],
    (factor) =>
      sideBySide(
        [
          lineChart({ a: steps.map((y) => y * factor) }, { title: "Once" }),
          lineChart({ b: steps.map((y) => y / factor) }, { title: "Again" }),
        ],
        { title: "A factor with a slider" },
      ),
    { label: "factor" },
  ),
  trainingReplay: trainingReplay(
    array([[0, 1]]).T,
    [1, 2, 3, 4, 5].map((step) => ({
      step,
      yPred: [0.5, 0.5 + step / 12],
      loss: 1 / step,
      Wo: [step, 1, 2],
      bo: [0],
    })),
    { title: "A training replay" },
  ),
  imageGrid: imageGrid(images.slice(0, 20), {
    title: "Twenty digits, each with a caption",
    captions: Array.from(labels.slice(0, 20).data, (label) => `${label}, not 8`),
  }),
  "imageGrid of weights": imageGrid(randomState(1).randn(3, 64), {
    title: "Positive and negative weights",
  }),
  confusionMatrix: confusionMatrix(labels, randomState(1).permutation(labels), {
    title: "Ten classes",
  }),
  "confusionMatrix with names": confusionMatrix([0, 1, 2, 2], [0, 1, 1, 2], {
    title: "Three classes with names",
    labels: ["a cat", "a dog", "a hen"],
  }),
  boundaryReplay: boundaryReplay(
    corners,
    [0, 1, 1, 0],
    [0.4, 1].map((slope, step) => ({
      step,
      predict: (points) => points.matmul(array([[slope], [slope]])),
    })),
    { title: "A boundary that moves" },
  ),
  chainRuleDiagram: chainRuleDiagram({
    ...step(corners, targets, Wo, zeros(1), 0.1),
    x: corners,
    yTrue: targets,
    Wo,
    bo: zeros(1),
  }),
};
