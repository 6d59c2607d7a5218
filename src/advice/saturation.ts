/** @file Finds outputs where the slope of the activation is almost 0, so that the layer no longer learns. */
import { formatNumber } from "../describe.js";
import { activationOf } from "../network/activations/table.js";
import { DIGITS, type Fit, LESS, largestOf, measureFit, type Run } from "./metrics.js";
import { otherRate } from "./rateTrials.js";

/** An output is saturated if the slope of the activation is less than this. */
const SATURATED = 1e-3;

/** Returns whether the wrong predictions are saturated. */
export function predictionsStuck({ wrong, dead, maxWrongSlope }: Fit): boolean {
  return wrong > 0 && dead !== undefined && maxWrongSlope < SATURATED;
}

/** Describes how saturated the wrong predictions are. */
export function saturationInWords({ dead, maxWrongSlope }: Fit): string {
  const formula = dead?.slope ? `${dead.slope} ` : "";
  const most = maxWrongSlope === 0 ? "" : "at most ";
  return `${dead?.are} (its slope ${formula}is ${most}${formatNumber(maxWrongSlope, DIGITS)})`;
}

/** Describes the saturation of the wrong predictions or of a hidden layer, if there is any. */
export function saturation(run: Run): string | undefined {
  const { start, fit } = run;
  const l = stuckLayer(fit);
  if (l < 0) return undefined;
  const { dead } = activationOf(start.layers[l]);
  const what =
    l === start.layers.length - 1
      ? `The wrong predictions are ${saturationInWords(fit)}.`
      : `All outputs of layer ${l + 1} are ${dead?.are}.`;
  if (stuckLayer(measureFit(start, start.layers)) === l)
    return `${what} This was already the case at the start: ${dead?.remedy}.`;
  return `${what} ${otherRate(run, fit.loss * (1 - LESS)) ?? "This was not the case at the start: use a smaller lr."}`;
}

/** The index of the last layer if its wrong predictions are saturated, otherwise of the first saturated hidden layer. */
function stuckLayer(fit: Fit): number {
  const { layers, pass } = fit;
  const last = layers.length - 1;
  if (predictionsStuck(fit)) return last;
  return layers.slice(0, last).findIndex((layer, l) => {
    const { dead, slope } = activationOf(layer);
    return dead && slope && largestOf(slope(pass.h[l], pass.a[l])) < SATURATED;
  });
}
