/** @file The losses and accuracies that a training run records. */
import { make, type NdArray } from "../array/index.js";

/** The losses and accuracies of a training run, measured before each step (with `trainLayers`, before each epoch). */
export interface History<N extends number = number> {
  /** The mean squared errors, of shape (steps,). */
  losses: NdArray<[N]>;
  /** The fractions of correct predictions, from 0 to 1, of shape (steps,). */
  accuracies: NdArray<[N]>;
}

/** Makes a history from plain numbers. */
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
