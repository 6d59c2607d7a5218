/** @file Slopes by measuring: how much a loss changes when one number changes a little. */

import { make, type NdArray } from "../array/index.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { indexText } from "./indexText.js";

/** A loss as a function of arrays by name. */
export type Loss = (values: Record<string, NdArray>) => unknown;

/**
 * The slope of the loss by each number of the array `name`, in row-major order.
 *
 * By central differences, (loss(w + step) - loss(w - step)) / 2 step: their error falls with step², and
 * that of a difference to one side only with step. Source: CS231n, "Gradient checks".
 *
 * @throws RangeError where a number is so large that a step is lost in its rounding
 */
export function measureSlopes(
  loss: Loss,
  values: Record<string, NdArray>,
  name: string,
  step: number,
): Float64Array {
  const { data, shape } = values[name];
  const lossWith = (place: number, value: number) => {
    const moved = data.slice();
    moved[place] = value;
    return lossAt(loss, { ...values, [name]: make(moved, shape, "float") });
  };
  return data.map((value, place) => {
    const [above, below] = [value + step, value - step];
    if (above === below)
      throw rangeError(
        `gradientCheck: step ${step} is too small for ${name}${indexText(place, shape)}, which is ${value}: added to it, it changes nothing`,
      );
    // Not 2 * step: added to a large value, the step is rounded.
    return (lossWith(place, above) - lossWith(place, below)) / (above - below);
  });
}

/** The loss at these values. @throws TypeError if it is no number, RangeError if it is not finite. */
export function lossAt(loss: Loss, values: Record<string, NdArray>): number {
  const value: unknown = loss(values);
  if (typeof value !== "number")
    throw typeError(
      `gradientCheck: the loss must be one number, not ${describeValue(value)}; end it with .sum() or .mean()`,
    );
  if (!Number.isFinite(value))
    throw rangeError(`gradientCheck: the loss must be a finite number here, and it is ${value}`);
  return value;
}
