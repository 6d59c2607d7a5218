/** @file What can be said to `trainLayers` besides. */
import { checkArray, type NdArray } from "../array/index.js";
import { checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import type { Shape } from "../shape/index.js";
import type { Outputs } from "./chain.js";
import { checkFits, checkTargets, type Fitting } from "./check.js";
import { type Batches, checkBatches } from "./epochs.js";
import type { Layer } from "./layer.js";

/** Samples that a network is tried on, and does not learn from. */
export interface HeldOut<X = NdArray, Y = NdArray> {
  /** The inputs, of shape (m, inputs). */
  x: X;
  /** The targets, 0 or 1, of shape (m, outputs). */
  yTrue: Y;
}

/** How `trainLayers` goes through its samples of shape X, and what it shows. */
export interface LayersOptions<
  X extends Shape,
  L extends readonly Layer[],
  HX extends Shape,
  HY extends Shape,
> extends Batches {
  /** Samples that it does not learn from, on which its loss is kept as well. */
  heldOut?: HeldOut<
    Fitting<"heldOut.x", X, HX[0], X[1], HX>,
    Fitting<"heldOut.yTrue", HX, HX[0], Outputs<L>, HY>
  >;
  /** Whether a progress bar is shown, one round for each epoch; none if left out. */
  progress?: boolean;
}

/**
 * The options, once they fit the samples and the layers.
 *
 * @throws TypeError for what are no options; ShapeError where held-out samples do not fit; RangeError for targets
 * other than 0 and 1, or a batch of no samples
 */
export function checkLayersOptions(
  options: unknown,
  x: NdArray,
  layers: readonly Layer[],
): { batches: Batches; heldOut: HeldOut | undefined; progress: boolean } {
  checkOptions<LayersOptions<Shape, [], Shape, Shape>>("trainLayers", options, {
    batchSize: "anything",
    seed: "anything",
    heldOut: "anything",
    progress: "true or false",
  });
  const {
    heldOut,
    progress = false,
    ...batches
  } = options as Batches & {
    heldOut?: unknown;
    progress?: boolean;
  };
  checkBatches(batches);
  return {
    batches,
    heldOut: heldOut === undefined ? undefined : checkHeldOut(heldOut, x, layers),
    progress,
  };
}

function checkHeldOut(heldOut: unknown, { shape }: NdArray, layers: readonly Layer[]): HeldOut {
  if (typeof heldOut !== "object" || heldOut === null || !("x" in heldOut) || !("yTrue" in heldOut))
    throw typeError(
      `trainLayers: heldOut must be samples, as in { x: xTest, yTrue: yTest }, not ${describeValue(heldOut)}`,
    );
  const x = checkArray("heldOut.x:", heldOut.x);
  const yTrue = checkArray("heldOut.yTrue:", heldOut.yTrue);
  const rows = x.shape.length > 0 ? x.shape[0] : 1;
  if (rows === 0) throw rangeError("heldOut.x: there is no sample; hold out one at least");
  checkFits("heldOut.x", x, [rows, shape[1]], shape);
  checkFits("heldOut.yTrue", yTrue, [rows, layers[layers.length - 1].bias.shape[0]], x.shape);
  checkTargets("heldOut.yTrue:", yTrue);
  return { x, yTrue };
}
