/** @file The training of one layer, step by step. */
import { make } from "../array/index.js";
import { host } from "../host.js";
import { passOver } from "../loops/pass.js";
import { historyOf } from "./history.js";
import type { Samples } from "./samples.js";

/** Trains one layer, for arguments that have been checked. */
export function trainSteps(samples: Samples, lr: number, steps: number) {
  const { weights, gradient, sums, run } = passOver(
    samples.x.data,
    samples.yTrue.data,
    samples.Wo.data,
    samples.bo.data[0],
  );
  const [n, features] = samples.x.shape;
  const losses = new Float64Array(steps);
  const accuracies = new Float64Array(steps);
  const { checkInterrupt } = host();
  for (let s = 0; s < steps; s++) {
    checkInterrupt?.();
    run();
    losses[s] = sums[0] / n;
    accuracies[s] = sums[1] / n;
    for (let j = 0; j < weights.length; j++) weights[j] -= lr * gradient[j];
  }
  return {
    ...historyOf(losses, accuracies),
    Wo: make<[number, 1]>(weights.slice(0, features), [features, 1], "float"),
    bo: make<[1]>(weights.slice(features), [1], "float"),
  };
}
