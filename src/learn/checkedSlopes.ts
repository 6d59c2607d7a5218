/** @file Slopes that were given beside those that were measured, one by one. */

import type { Floats } from "../floats.js";
import type { Shape } from "../shape/index.js";
import { indexText } from "./indexText.js";

/** The gradient by one parameter, as given and as measured. */
export interface Compared {
  name: string;
  given: Floats;
  measured: Floats;
  shape: Shape;
}

/** One number of a parameter. */
export interface CheckedSlope {
  /** Such as `Wo[2,0]`. */
  name: string;
  /** The slope that was given. */
  yours: number;
  /** The slope that was measured. */
  measured: number;
  /** |yours - measured| / the larger of the two without its sign; 0 where both are 0. */
  relativeError: number;
  /** Whether the error is within the threshold, or no larger than what rounding makes. */
  agrees: boolean;
}

/**
 * Each number of a gradient.
 *
 * @param threshold the largest relative error that counts as equal
 * @param rounding a difference up to this may come from the rounding of the loss alone
 */
export function checkedSlopes(
  gradient: Compared,
  threshold: number,
  rounding: number,
): CheckedSlope[] {
  return Array.from(gradient.given, (yours, place) => {
    const measured = gradient.measured[place];
    const difference = Math.abs(yours - measured);
    const larger = Math.max(Math.abs(yours), Math.abs(measured));
    const relativeError = difference === 0 ? 0 : difference / larger;
    return {
      name: `${gradient.name}${indexText(place, gradient.shape)}`,
      yours,
      measured,
      relativeError,
      agrees: relativeError <= threshold || difference <= rounding,
    };
  });
}
