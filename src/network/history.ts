/** @file What training keeps of its steps, one number for each. */
import { make, type NdArray } from "../array/index.js";

/** How good the predictions were before each step, or each epoch where that is several steps. */
export interface History<N extends number = number> {
  /** The mean squared error before each of them, of shape (steps,). */
  losses: NdArray<[N]>;
  /** The share of samples predicted rightly before each of them, 0 to 1, of shape (steps,). */
  accuracies: NdArray<[N]>;
}

/** The history of as many steps as there are numbers. */
export function historyOf<N extends number>(
  losses: Float64Array,
  accuracies: Float64Array,
): History<N> {
  const shape = [losses.length as N] as const;
  return {
    losses: make<[N]>(losses, shape, "float"),
    accuracies: make<[N]>(accuracies, shape, "float"),
  };
}
