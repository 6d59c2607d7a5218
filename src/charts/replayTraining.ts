/** @file The replay of a training run with one layer: the predictions, weights and loss at several moments. */

import { checkNumber } from "../checks.js";
import { formatNumber } from "../describe.js";
import { rangeError } from "../errors.js";
import { checkChartSize } from "./animation.js";
import type { Chart, Trace } from "./chart.js";
import { axis, card } from "./layout.js";
import { type Numbers, numbers } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { checkClasses } from "./predictionGrid.js";
import { checkMoments, type Moment, withReplay } from "./replay.js";
import { colors, ink } from "./style.js";
import { extent, subscripted } from "./text.js";

/** A network with one layer at one moment in its training. */
export interface TrainingMoment extends Moment {
  /** The predictions, one for each sample. */
  yPred: Numbers;
  /** The mean squared error. */
  loss: number;
  /** The weights, one for each feature. */
  Wo: Numbers;
  /** The bias, a single number. */
  bo: Numbers;
}

/** With at most this many samples, every sample has a tick. A description lists at most this many numbers. */
const FEW = 12;
/** The height of the plot in pixels. Together with the controls, it must fit into a window of 800 by 600. */
const HEIGHT = 170;

/** The options of {@link trainingReplay}. Only the title is required. */
export interface TrainingReplayOptions extends ChartOptions {}

/**
 * Draws a replay of a training run. It shows the predictions as they approach the targets, the weights, and
 * the loss with a marker at the current step. Until you play the replay, it shows the last moment. 50 to 100
 * moments are enough for a smooth replay.
 *
 * @param yTrue the targets, 0 or 1, one for each sample
 * @param moments two or more moments in order, each with its step and the network's values at that step
 * @param options the title
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if moments is not a list of moments, or an option is not valid
 * @throws {RangeError} if there are fewer than two moments or too many, the steps do not increase, a target
 *   is not 0 or 1, or the arrays in the moments have different sizes
 * @example
 * const moments = [0, 20, 40, 60].map((steps) => {
 *   const before = train(x, yTrue, Wo, bo, 1, steps);
 *   return { ...step(x, yTrue, before.Wo, before.bo, 1), ...before, step: steps };
 * });
 * show(trainingReplay(yTrue, moments, { title: "The predictions approach their targets" }));
 */
export function trainingReplay(
  yTrue: Numbers,
  moments: readonly TrainingMoment[],
  options: TrainingReplayOptions,
): Chart {
  checkChartOptions<TrainingReplayOptions>("trainingReplay", options, {}, "The loss falls");
  const targets = numbers(yTrue, "trainingReplay: yTrue");
  checkClasses("trainingReplay", targets);
  checkMoments("trainingReplay", moments);
  // The error lines need three numbers for each sample, and the markers need one.
  const each = 4 * targets.length + numbers(moments[0].Wo, "trainingReplay: Wo").length;
  checkChartSize("trainingReplay", "moments", moments.length, each);
  const read = moments.map((moment) => readMoment(moment, targets.length));
  const [first] = read;
  const other = read.find(({ weights }) => weights.length !== first.weights.length);
  if (other)
    throw rangeError(
      `trainingReplay: all moments must have the same number of weights, but there are ${first.weights.length - 1} ` +
        `at step ${first.step} and ${other.weights.length - 1} at step ${other.step}`,
    );
  const layout = {
    ...card({ title: options.title, height: HEIGHT, legend: true, bottom: 50 }),
    ...axes(targets, read),
  };
  const losses = lossTrace(read);
  return withReplay(
    read,
    (moment) => ({
      data: [...predictionTraces(targets, moment), weightTrace(moment), losses, lossMarker(moment)],
      layout,
    }),
    describe(options, () => inWords(targets, read)),
  );
}

/** A moment with its numbers in plain arrays. The last weight is the bias. */
interface Read {
  step: number;
  yPred: number[];
  loss: number;
  weights: number[];
}

function readMoment({ step, yPred, loss, Wo, bo }: TrainingMoment, samples: number): Read {
  const where = `trainingReplay: at step ${step}`;
  const predictions = numbers(yPred, `${where}, yPred`);
  if (predictions.length !== samples)
    throw rangeError(
      `${where}, yPred must have one prediction for each target, ${samples} in total, not ${predictions.length}`,
    );
  checkNumber(`${where}, loss`, loss);
  const bias = numbers(bo, `${where}, bo`);
  if (bias.length !== 1)
    throw rangeError(`${where}, bo must contain one number, not ${bias.length}`);
  const weights = [...numbers(Wo, `${where}, Wo`), ...bias];
  return { step, yPred: predictions, loss, weights };
}

/** The y values of the lines from each target to its prediction. A null ends each line. */
function errors(targets: number[], yPred: number[]): (number | null)[] {
  return targets.flatMap((target, sample) => [target, yPred[sample], null]);
}

function predictionTraces(targets: number[], { yPred }: Read): Trace[] {
  const samples = targets.map((_, index) => index + 1);
  const markers = { type: "scatter", mode: "markers", x: samples } as const;
  return [
    {
      type: "scatter",
      mode: "lines",
      x: samples.flatMap((sample) => [sample, sample, null]),
      y: errors(targets, yPred),
      line: { color: ink.axis, width: 2, dash: "dot" },
      hoverinfo: "skip",
      showlegend: false,
    },
    {
      ...markers,
      name: "target",
      y: targets,
      marker: { symbol: "square-open", color: colors.black, size: 16, line: { width: 2 } },
    },
    {
      ...markers,
      name: "prediction",
      y: yPred,
      marker: { symbol: "circle", color: colors.blue, size: 12 },
    },
  ];
}

function weightTrace({ weights }: Read): Trace {
  return {
    type: "bar",
    x: weights.map((_, index) =>
      index === weights.length - 1 ? "b" : subscripted("w", index + 1),
    ),
    y: weights,
    texttemplate: "%{y:.2f}",
    textfont: { size: 11 },
    textposition: "outside",
    cliponaxis: false,
    marker: { color: colors.sky },
    hovertemplate: "%{x}: %{y:.3f}<extra></extra>",
    showlegend: false,
    xaxis: "x2",
    yaxis: "y2",
  };
}

function lossTrace(moments: Read[]): Trace {
  return {
    type: "scatter",
    mode: "lines",
    name: "loss",
    x: moments.map(({ step }) => step),
    y: moments.map(({ loss }) => loss),
    line: { color: colors.vermillion, width: 2.5 },
    showlegend: false,
    xaxis: "x3",
    yaxis: "y3",
  };
}

function lossMarker({ step, loss }: Read): Trace {
  return {
    type: "scatter",
    mode: "markers",
    name: "loss",
    x: [step],
    y: [loss],
    marker: { symbol: "diamond", color: colors.black, size: 12 },
    showlegend: false,
    xaxis: "x3",
    yaxis: "y3",
  };
}

/** The axes: the predictions are on the left, the weights on the right, and the loss below the weights. */
function axes(targets: number[], moments: Read[]): Chart["layout"] {
  const [left, right] = [
    [0, 0.42],
    [0.62, 1],
  ];
  const small = { tickfont: { size: 12 }, tickangle: 0 } as const;
  const losses = moments.map(({ loss }) => loss);
  const steps = moments.map(({ step }) => step);
  return {
    xaxis: {
      ...axis("sample"),
      domain: left,
      anchor: "y",
      ...(targets.length <= FEW && { dtick: 1 }),
      ...between(0.5, targets.length + 0.5),
    },
    yaxis: { ...axis("prediction"), anchor: "x", nticks: 4, ...between(-0.08, 1.08) },
    xaxis2: { ...axis(""), ...small, domain: right, anchor: "y2", showgrid: false },
    yaxis2: {
      ...close("weight"),
      ...small,
      domain: [0.58, 1],
      anchor: "x2",
      nticks: 3,
      zeroline: true,
      zerolinecolor: ink.axis,
      ...roomFor([0, ...moments.flatMap(({ weights }) => weights)], 0.45),
    },
    xaxis3: { ...axis("step"), ...small, domain: right, anchor: "y3", ...roomFor(steps, 0.04) },
    yaxis3: {
      ...close("loss"),
      ...small,
      domain: [0, 0.36],
      anchor: "x3",
      nticks: 3,
      ...roomFor([0, ...losses], 0.12),
    },
    // Predictions above this line mean class 1.
    shapes: [
      {
        type: "line",
        xref: "x domain" as "x",
        x0: 0,
        x1: 1,
        yref: "y",
        y0: 0.5,
        y1: 0.5,
        line: { color: ink.axis, width: 1, dash: "dash" },
      },
    ],
  };
}

/** An axis whose name takes less space, because there is a plot to its left. */
function close(name: string) {
  return { ...axis(name), title: { text: name, standoff: 2, font: { size: 13 } } };
}

function between(low: number, high: number) {
  return { range: [low, high] };
}

/**
 * A range that contains the values of all moments, with some space at both ends, so that the axis does not
 * change during the replay.
 */
function roomFor(values: number[], share: number) {
  const [low, high] = extent(values.filter(Number.isFinite));
  const room = (high - low || 1) * share;
  return between(low - room, high + room);
}

/** Lists the numbers. If there are many, it gives only their count and range. */
function list(values: number[]): string {
  if (values.length <= FEW) return values.map((value) => formatNumber(value)).join(", ");
  const [low, high] = extent(values).map((value) => formatNumber(value));
  return `${values.length} numbers between ${low} and ${high}`;
}

function inWords(targets: number[], moments: Read[]): string[] {
  const first = moments[0];
  const last = moments[moments.length - 1];
  const at = ({ step, yPred, weights, loss }: Read) =>
    `At step ${step}, the predictions are ${list(yPred)}, the weights are ${list(weights.slice(0, -1))}, ` +
    `the bias is ${formatNumber(weights[weights.length - 1])} and the loss is ${formatNumber(loss)}.`;
  return [
    `A replay of a training run in ${moments.length} frames. The targets are ${list(targets)}.`,
    at(first),
    at(last),
  ];
}
