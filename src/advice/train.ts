/** @file The training of one layer, with a diagnosis. */
import type { NdArray } from "../array/index.js";
import { checkSteps } from "../network/check.js";
import type { History } from "../network/history.js";
import type { Layer } from "../network/layer.js";
import { losses } from "../network/losses.js";
import {
  type Bias,
  checkSamples,
  type Samples,
  type Targets,
  type Weights,
} from "../network/samples.js";
import { trainSteps } from "../network/trainSteps.js";
import type { Shape } from "../shape/index.js";
import { diagnose } from "./diagnose.js";

/** The result of {@link train}. */
export interface Trained<W extends Shape, N extends number = number> extends History<N> {
  /** The weights after the last step. */
  Wo: NdArray<W>;
  /** The bias after the last step. */
  bo: NdArray<[1]>;
  /** A few sentences on what went wrong and what to change; undefined if nothing went wrong. */
  readonly diagnosis: string | undefined;
}

/**
 * Trains a network with one layer and one output, in `steps` steps of gradient descent. The arguments are not
 * modified. Each step uses the formulas from {@link step}.
 *
 * @param x the inputs, of shape (n, features)
 * @param yTrue the targets, 0 or 1, of shape (n, 1)
 * @param Wo the initial weights, of shape (features, 1)
 * @param bo the initial bias, of shape (1,)
 * @param lr the learning rate: how far each step goes against the gradient
 * @param steps the number of steps, 0 or more
 * @returns the losses and accuracies before each step, the final weights and bias, and a diagnosis
 * @throws {TypeError} if x, yTrue, Wo or bo is not an array
 * @throws {ShapeError} if the shapes do not fit
 * @throws {RangeError} if a target is not 0 or 1, lr is not finite, or steps is not a whole number, 0 or more
 * @example
 * const { losses, accuracies } = train(x, yTrue, Wo, bo, 1, 1000);
 * losses.item(999).toFixed(4); // 0.0003
 * accuracies.item(999); // 1
 */
export function train<
  X extends Shape,
  Y extends Shape,
  W extends Shape,
  B extends Shape,
  const N extends number = number,
>(
  x: NdArray<X>,
  yTrue: Targets<X, Y>,
  Wo: Weights<X, W>,
  bo: Bias<X, B>,
  lr: number,
  steps: N,
): Trained<W, N> {
  const samples = checkSamples(x, yTrue, Wo, bo, lr);
  checkSteps("train: steps", steps);
  const outcome = trainSteps(samples, lr, steps);
  const layersOf = ({ Wo, bo }: Pick<Samples, "Wo" | "bo">): Layer[] => [
    { weights: Wo, bias: bo } as Layer,
  ];
  return {
    ...outcome,
    // The diagnosis is computed only on demand, because it goes through all samples again.
    get diagnosis() {
      return diagnose(
        {
          ...samples,
          layers: layersOf(samples),
          lr,
          loss: losses.MSE,
          batches: {},
          heldOut: undefined,
        },
        { ...outcome, layers: layersOf(outcome), heldOut: undefined },
      );
    },
  } as unknown as Trained<W, N>;
}
