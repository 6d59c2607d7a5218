/** @file The training of any number of layers, epoch by epoch. */
import type { NdArray } from "../array/index.js";
import { host } from "../host.js";
import { trange } from "../progress/index.js";
import { checkLayers, checkTraining } from "./chain.js";
import { checkSteps } from "./check.js";
import { type Batches, epochsOf } from "./epochs.js";
import { type History, historyOf } from "./history.js";
import type { Layer } from "./layer.js";
import { checkLayersOptions, type HeldOut } from "./layersOptions.js";
import type { Loss } from "./losses.js";
import { forward, type Quality, qualityOf } from "./pass.js";

/** What a training run starts with. All of it has been checked. */
export interface Start {
  x: NdArray;
  yTrue: NdArray;
  /** The layers with their initial weights and biases. */
  layers: readonly Layer[];
  lr: number;
  loss: Loss;
  batches: Batches;
  heldOut: HeldOut | undefined;
}

/** The results of a training run. */
export interface End extends History {
  /** The layers after the last epoch. */
  layers: readonly Layer[];
  /** The history on the held-out samples, if there are any. */
  heldOut: History | undefined;
}

/**
 * Checks the arguments of `trainLayers`, and trains the layers.
 *
 * @throws {TypeError} if an argument has the wrong type, or the loss does not fit the layers
 * @throws {ShapeError} if the shapes do not fit
 * @throws {RangeError} if a target does not fit, or a number is out of range
 */
export function trainEpochs(
  x: NdArray,
  yTrue: unknown,
  layers: unknown,
  lr: number,
  epochs: number,
  options: unknown,
): { start: Start; end: End } {
  const first = [...checkLayers(x, layers)];
  const targets = checkTraining(x, yTrue, first, lr);
  checkSteps("trainLayers: epochs", epochs);
  const { progress, ...checked } = checkLayersOptions(options, x, first);
  const { batches, loss, heldOut } = checked;
  const epoch = epochsOf(x, targets, batches, loss);
  let current: readonly Layer[] = first;
  const own = recorder(epochs);
  const held = recorder(heldOut ? epochs : 0);
  const { checkInterrupt } = host();
  const counted = progress ? trange(epochs, { desc: "epochs" }) : Array(epochs).keys();
  for (const e of counted) {
    checkInterrupt?.();
    if (heldOut)
      held.record(e, qualityOf(heldOut.yTrue, current, forward(heldOut.x, current), loss));
    const { layers: next, ...quality } = epoch(current, lr);
    own.record(e, quality);
    current = next;
  }
  return {
    start: { x, yTrue: targets, layers: first, lr, ...checked },
    end: { ...own.history(), layers: current, heldOut: heldOut && held.history() },
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
    history: (): History => historyOf(losses, accuracies),
  };
}
