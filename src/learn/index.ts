/** @file What answers a learner: the gradient check, and the checks of the exercises. */
export * as check from "./exercises/index.js";
export {
  type CheckedSlope,
  GradientCheck,
  type GradientCheckOptions,
  gradientCheck,
} from "./gradientCheck.js";
