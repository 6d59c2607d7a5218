/** @file Finds hidden units that are identical, and therefore stay identical. */
import type { NdArray } from "../array/index.js";
import type { Layer } from "../network/layer.js";
import { largestOf, type Run } from "./metrics.js";

/** Describes the first hidden layer whose units have identical weights at the start and at the end. */
export function identicalUnits({ start, end }: Run): string | undefined {
  const first = start.layers;
  const l = first.findIndex((_, i) => areIdentical(first, i) && areIdentical(end.layers, i));
  if (l < 0) return undefined;
  return (
    `The ${first[l].bias.shape[0]} units of layer ${l + 1} started with identical weights, got the same gradients ` +
    "and remained identical, so together they can do no more than one unit. " +
    "Start with random weights, such as those from randomLayers."
  );
}

/** The maximum relative rounding error between numbers that should be equal. */
const ROUNDING_ERROR = 1e-9;

/**
 * Returns whether a hidden layer has two or more units with identical incoming weights, biases and outgoing weights.
 */
function areIdentical(layers: readonly Layer[], l: number): boolean {
  if (l === layers.length - 1 || layers[l].bias.shape[0] < 2) return false;
  const equal = (values: NdArray) =>
    largestOf(values.max(0).sub(values.min(0))) <= ROUNDING_ERROR * largestOf(values);
  return equal(layers[l].weights.T) && equal(layers[l].bias) && equal(layers[l + 1].weights);
}
