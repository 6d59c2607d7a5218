/** @file Measures slopes: how much a loss changes when one number changes a little. */

import { make, type NdArray } from "../array/index.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { indexText } from "./indexText.js";

/** A function that computes a loss from the parameters, keyed by name. */
export type Loss = (values: Record<string, NdArray>) => unknown;

/**
 * Measures the slope of the loss with respect to each number of the array `name`, in row-major order.
 *
 * It uses central differences, (loss(w + step) - loss(w - step)) / (2 step). Their error is
 * proportional to step²; the error of a one-sided difference is proportional to step. Source:
 * CS231n, "Gradient checks".
 *
 * @throws {RangeError} if a number is so large that adding the step does not change it
 */
export function measureSlopes(
  loss: Loss,
  values: Record<string, NdArray>,
  name: string,
  step: number,
): Float64Array {
  const { data, shape } = values[name];
  const lossWith = (index: number, value: number) => {
    const moved = data.slice();
    moved[index] = value;
    return lossAt(loss, { ...values, [name]: make(moved, shape, "float") });
  };
  return data.map((value, index) => {
    const [above, below] = [value + step, value - step];
    if (above === below)
      throw rangeError(
        `gradientCheck: step ${step} is too small for ${name}${indexText(index, shape)}, which is ${value}: adding it has no effect`,
      );
    // Not 2 * step, because the sum of a large value and a step is rounded.
    return (lossWith(index, above) - lossWith(index, below)) / (above - below);
  });
}

/**
 * Computes the loss for the given parameters.
 *
 * @throws {TypeError} if the loss is not a number
 * @throws {RangeError} if the loss is not finite
 */
export function lossAt(loss: Loss, values: Record<string, NdArray>): number {
  const value: unknown = loss(values);
  if (typeof value !== "number")
    throw typeError(
      `gradientCheck: the loss must be one number, not ${describeValue(value)}; end it with .sum() or .mean()`,
    );
  if (!Number.isFinite(value))
    throw rangeError(`gradientCheck: the loss must be a finite number, but it is ${value}`);
  return value;
}
