/** @file The training of any number of layers, with a diagnosis. */
import type { NdArray } from "../array/index.js";
import type { Chain, PlainLayers, TargetsFor } from "../network/chain.js";
import type { History } from "../network/history.js";
import type { Layer, LayerList } from "../network/layer.js";
import type { LayersOptions } from "../network/layersOptions.js";
import { trainEpochs } from "../network/trainEpochs.js";
import type { Shape } from "../shape/index.js";
import { diagnose } from "./diagnose.js";

/** The result of {@link trainLayers}. `Held` is the type of the history on the held-out samples. */
export interface TrainedLayers<
  L extends readonly Layer[],
  N extends number = number,
  Held = History<N> | undefined,
> extends History<N> {
  /** The layers after the last epoch. */
  layers: PlainLayers<L>;
  /** The losses and accuracies on the held-out samples before each epoch; undefined if there are no such samples. */
  heldOut: Held;
  /** A few sentences on what went wrong and what to change; undefined if nothing went wrong. */
  readonly diagnosis: string | undefined;
}

/** The history on held-out samples of shape X. X is `never` if they are `any`, and so may be undefined. */
type HeldIfGiven<X extends Shape, N extends number> = [X] extends [never]
  ? History<N> | undefined
  : History<N>;
/** The history on held-out samples of shape X that may be missing. X is `never` if there are none. */
type HeldIfPossible<X extends Shape, N extends number> = [X] extends [never]
  ? undefined
  : History<N> | undefined;

/**
 * Trains a network with any number of layers, and also records the losses and accuracies on held-out samples.
 * Everything else is as without held-out samples.
 *
 * @param options the options with the held-out samples; `heldOut` of the result has their losses and accuracies
 * @example
 * const layers = randomLayers(randomState(1), 3, 2, 1);
 * trainLayers(x, yTrue, layers, 1, 500, { heldOut: { x, yTrue } }).heldOut.losses.shape; // [ 500 ]
 */
export function trainLayers<
  X extends Shape,
  Y extends Shape,
  L extends LayerList,
  const N extends number = number,
  HX extends Shape = never,
  HY extends Shape = never,
>(
  x: NdArray<X>,
  yTrue: TargetsFor<X, L, Y>,
  layers: Chain<X, L>,
  lr: number,
  epochs: N,
  options: LayersOptions<X, L, HX, HY> & { heldOut: unknown },
): TrainedLayers<L, N, HeldIfGiven<HX, N>>;
/**
 * Trains a network with any number of layers. Each epoch goes through all samples once, in one step of
 * gradient descent, as in {@link stepLayers}. With `batchSize`, it takes one step for each batch instead, and
 * shuffles the samples first. The arguments are not modified.
 *
 * @param x the inputs, of shape (n, inputs)
 * @param yTrue the targets, 0 or 1, of shape (n, outputs of the last layer)
 * @param layers the layers with their initial weights and biases
 * @param lr the learning rate: how far each step goes against the gradient of its samples' summed error
 * @param epochs the number of epochs, 0 or more
 * @param options the loss, the batch size, the seed for shuffling, the held-out samples, and whether to show a progress
 *   bar
 * @returns the losses and accuracies before each epoch, the final layers, and a diagnosis
 * @throws {TypeError} if x or yTrue is not an array, layers is not a list of layers, an option is not valid, or the
 *   loss does not fit the last layer
 * @throws {ShapeError} if the shapes do not fit
 * @throws {RangeError} if a target is not 0 or 1, or lr, epochs, batchSize or seed is out of range
 * @example
 * const layers = randomLayers(randomState(1), 3, 2, 1);
 * const { losses } = trainLayers(x, yTrue, layers, 1, 500, { batchSize: 2 });
 * losses.item(499).toFixed(4); // 0.0006
 *
 * const three = eye(3).take(array([0, 1, 2, 1]), 0); // three classes
 * const start = randomLayers(randomState(1), 3, 4, 3, { hidden: "relu", output: "softmax" });
 * trainLayers(x, three, start, 0.1, 200, { loss: "crossEntropy" }).accuracies.item(199); // 1
 */
export function trainLayers<
  X extends Shape,
  Y extends Shape,
  L extends LayerList,
  const N extends number = number,
  HX extends Shape = never,
  HY extends Shape = never,
>(
  x: NdArray<X>,
  yTrue: TargetsFor<X, L, Y>,
  layers: Chain<X, L>,
  lr: number,
  epochs: N,
  options?: LayersOptions<X, L, HX, HY>,
): TrainedLayers<L, N, HeldIfPossible<HX, N>>;
export function trainLayers(
  x: NdArray,
  yTrue: NdArray,
  layers: LayerList,
  lr: number,
  epochs: number,
  options: object = {},
): object {
  const { start, end } = trainEpochs(x, yTrue, layers, lr, epochs, options);
  return {
    ...end,
    // The diagnosis is computed only on demand, because it goes through all samples again and may try other rates.
    get diagnosis() {
      return diagnose(start, end);
    },
  };
}
