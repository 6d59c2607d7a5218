/** @file Compares a given gradient with measured slopes. */

import type { Floats } from "../floats.js";
import type { Shape } from "../shape/index.js";
import { indexText } from "./indexText.js";

/** The gradient with respect to one parameter, both as given and as measured. */
export interface Compared {
  name: string;
  given: Floats;
  measured: Floats;
  shape: Shape;
}

/** The slope of the loss with respect to one number of a parameter. */
export interface CheckedSlope {
  /** The parameter and the index of the number, such as `Wo[2,0]`. */
  name: string;
  /** The slope in the gradient that you passed. */
  yours: number;
  /** The slope that `gradientCheck` measured. */
  measured: number;
  /** |yours - measured|, divided by the larger of |yours| and |measured|; 0 if both slopes are 0. */
  relativeError: number;
  /** Whether the relative error is within the threshold, or the difference is only rounding error. */
  agrees: boolean;
}

/**
 * Compares every slope in a gradient with the measured slope.
 *
 * @param threshold the largest relative error at which two slopes count as equal
 * @param rounding the largest difference that the rounding error of the loss alone can cause
 */
export function checkedSlopes(
  gradient: Compared,
  threshold: number,
  rounding: number,
): CheckedSlope[] {
  return Array.from(gradient.given, (yours, index) => {
    const measured = gradient.measured[index];
    const difference = Math.abs(yours - measured);
    const larger = Math.max(Math.abs(yours), Math.abs(measured));
    const relativeError = difference === 0 ? 0 : difference / larger;
    return {
      name: `${gradient.name}${indexText(index, gradient.shape)}`,
      yours,
      measured,
      relativeError,
      agrees: relativeError <= threshold || difference <= rounding,
    };
  });
}
