/** @file Many epochs of training for any number of layers. */
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

/** What training leaves behind; `Held` is the history on held-out samples, where there were some. */
export interface TrainedLayers<
  L extends readonly Layer[],
  N extends number = number,
  Held = History<N> | undefined,
> extends History<N> {
  /** The layers after the last epoch. */
  layers: PlainLayers<L>;
  /** The losses and accuracies on the held-out samples, before each epoch; undefined without any. */
  heldOut: Held;
  /** What went wrong and what to change, in words; undefined if nothing did. */
  readonly diagnosis: string | undefined;
}

/** What comes out for held-out samples of shape X; `never` where there are none. */
type HeldOf<X extends Shape, N extends number> = [X] extends [never] ? undefined : History<N>;

/**
 * Goes through the samples `epochs` times: each time in one step of gradient descent, as `stepLayers` takes it, or,
 * with `batchSize`, in a step for each batch of so many samples, in an order that is drawn anew for each epoch.
 *
 * @param x the inputs, of shape (n, inputs)
 * @param yTrue the targets, 0 or 1, of shape (n, outputs of the last layer)
 * @param layers the layers to begin with, one or several
 * @param lr the learning rate: how far each step goes against the gradient, that of the summed error of its samples
 * @param epochs how many times to go through all samples, 0 or more
 * @param options the size of a batch, samples that are held out and only looked at, a progress bar
 * @returns the losses and accuracies on all samples before each epoch, and the last layers; nothing that was given
 * is changed
 * @throws ShapeError where the shapes do not fit; RangeError for targets other than 0 and 1, and where lr, epochs,
 * batchSize or seed cannot be; TypeError for options that are none
 * @example trainLayers(x, yTrue, layers, 0.1, 30, { batchSize: 32, seed: "digits", heldOut: { x: xTest, yTrue: yTest } })
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
  const own = keeper(epochs);
  const held = keeper(heldOut ? epochs : 0);
  const look = interruptCheck();
  const rounds = progress ? trange(epochs, { desc: "epochs" }) : Array(epochs).keys();
  for (const e of rounds) {
    look?.();
    if (heldOut) held.keep(e, qualityOf(heldOut.x, heldOut.yTrue, current));
    const { layers: next, ...quality } = epoch(current, lr);
    own.keep(e, quality);
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
    // Worked out when asked for: it looks at all samples once more, and may train again.
    get diagnosis() {
      return diagnoseLayers({ x, yTrue: targets, layers: first, batches, heldOut }, outcome, lr);
    },
  };
}

/** Room for what is kept of so many epochs. */
function keeper(epochs: number) {
  const [losses, accuracies] = [new Float64Array(epochs), new Float64Array(epochs)];
  return {
    keep(e: number, { loss, acc }: Quality) {
      losses[e] = loss;
      accuracies[e] = acc;
    },
    history: <N extends number>(): History<N> => historyOf<N>(losses, accuracies),
  };
}
