/** @file The training of any number of layers. */
import type { NdArray } from "../array/index.js";
import { interruptCheck } from "../interrupt.js";
import { trange } from "../progress/index.js";
import type { Shape } from "../shape/index.js";
import {
  type Chain,
  checkLayers,
  checkTraining,
  type PlainLayers,
  type TargetsFor,
} from "./chain.js";
import { checkSteps } from "./check.js";
import { diagnoseLayers } from "./diagnoseLayers.js";
import { epochsOf, type Quality, qualityOf } from "./epochs.js";
import { type History, historyOf } from "./history.js";
import type { Layer, LayerList } from "./layer.js";
import { checkLayersOptions, type LayersOptions } from "./layersOptions.js";

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

/** The type of the history on held-out samples of shape X. If there are no such samples, X is `never`. */
type HeldOf<X extends Shape, N extends number> = [X] extends [never] ? undefined : History<N>;

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
 * @param options the batch size, the seed for shuffling, the held-out samples, and whether to show a progress bar
 * @returns the losses and accuracies before each epoch, the final layers, and a diagnosis
 * @throws {TypeError} if x or yTrue is not an array, layers is not a list of layers, or an option is not valid
 * @throws {ShapeError} if the shapes do not fit
 * @throws {RangeError} if a target is not 0 or 1, or lr, epochs, batchSize or seed is out of range
 * @example
 * const layers = randomLayers(randomState(1), 3, 2, 1);
 * const { losses } = trainLayers(x, yTrue, layers, 1, 500, { batchSize: 2 });
 * losses.item(499).toFixed(4); // 0.0006
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
  options: LayersOptions<X, L, HX, HY> = {},
): TrainedLayers<L, N, HeldOf<HX, N>> {
  const first = [...checkLayers(x, layers)];
  const targets = checkTraining(x, yTrue, first, lr);
  checkSteps("trainLayers", epochs);
  const { heldOut, batches, progress } = checkLayersOptions(options, x, first);
  const epoch = epochsOf(x, targets, batches);
  let current: readonly Layer[] = first;
  const own = recorder(epochs);
  const held = recorder(heldOut ? epochs : 0);
  const checkInterrupt = interruptCheck();
  const counted = progress ? trange(epochs, { desc: "epochs" }) : Array(epochs).keys();
  for (const e of counted) {
    checkInterrupt?.();
    if (heldOut) held.record(e, qualityOf(heldOut.x, heldOut.yTrue, current));
    const { layers: next, ...quality } = epoch(current, lr);
    own.record(e, quality);
    current = next;
  }
  const outcome = {
    ...own.history<N>(),
    layers: current,
    heldOut: heldOut && held.history<N>(),
  };
  return {
    ...outcome,
    layers: current as unknown as PlainLayers<L>,
    heldOut: outcome.heldOut as HeldOf<HX, N>,
    // The diagnosis is computed only on demand, because it goes through all samples again and may try other rates.
    get diagnosis() {
      return diagnoseLayers({ x, yTrue: targets, layers: first, batches, heldOut }, outcome, lr);
    },
  };
}

/** Makes a recorder for the losses and accuracies of `epochs` epochs. */
function recorder(epochs: number) {
  const [losses, accuracies] = [new Float64Array(epochs), new Float64Array(epochs)];
  return {
    record(e: number, { loss, acc }: Quality) {
      losses[e] = loss;
      accuracies[e] = acc;
    },
    history: <N extends number>(): History<N> => historyOf<N>(losses, accuracies),
  };
}
