/** @file Feedback for learners: the gradient check, and the checks of the exercises. */

export type { CheckedSlope } from "./checkedSlopes.js";
export * as check from "./exercises/index.js";
export {
  type GradientCheck,
  type GradientCheckOptions,
  gradientCheck,
} from "./gradientCheck.js";
