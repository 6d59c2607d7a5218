/** @file The options of `trainLayers`. */
import { checkArray, type NdArray } from "../array/index.js";
import { checkOptions } from "../checks.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import type { Shape } from "../shape/index.js";
import { checkTargetsFor, type Outputs } from "./chain.js";
import { checkFits, type Fitting } from "./check.js";
import { type Batches, checkBatches } from "./epochs.js";
import type { Layer } from "./layer.js";
import { type Loss, lossFor } from "./losses.js";
import type { StepLayersOptions } from "./stepLayers.js";

/** Samples that the network is tested on but does not learn from. */
export interface HeldOut<X = NdArray, Y = NdArray> {
  /** The inputs, of shape (m, inputs). */
  x: X;
  /** The targets, 0 or 1, of shape (m, outputs). */
  yTrue: Y;
}

/** The options of `trainLayers`, for samples of shape X. */
export interface LayersOptions<
  X extends Shape,
  L extends readonly Layer[],
  HX extends Shape,
  HY extends Shape,
> extends Batches,
    StepLayersOptions {
  /** Samples that the network does not learn from; their losses and accuracies are recorded too. */
  heldOut?: HeldOut<
    Fitting<"heldOut.x", X, HX[0], X[1], HX>,
    Fitting<"heldOut.yTrue", HX, HX[0], Outputs<L>, HY>
  >;
  /** Whether to show a progress bar that counts the epochs. Defaults to false. */
  progress?: boolean;
}

/**
 * Checks the options, and returns them.
 *
 * @throws {TypeError} if an option is unknown or has the wrong type, or the loss does not fit the layers
 * @throws {ShapeError} if the held-out samples do not fit the layers
 * @throws {RangeError} if a held-out target is not 0 or 1, or the batch size or seed is out of range
 */
export function checkLayersOptions(
  options: unknown,
  x: NdArray,
  layers: readonly Layer[],
): { batches: Batches; heldOut: HeldOut | undefined; loss: Loss; progress: boolean } {
  checkOptions<LayersOptions<Shape, [], Shape, Shape>>("trainLayers", options, {
    batchSize: "anything",
    seed: "anything",
    heldOut: "anything",
    loss: "anything",
    progress: "true or false",
  });
  const {
    heldOut,
    loss,
    progress = false,
    ...batches
  } = options as Batches & {
    heldOut?: unknown;
    loss?: unknown;
    progress?: boolean;
  };
  checkBatches(batches);
  return {
    batches,
    loss: lossFor("trainLayers", loss, layers),
    heldOut: heldOut === undefined ? undefined : checkHeldOut(heldOut, x, layers),
    progress,
  };
}

function checkHeldOut(heldOut: unknown, { shape }: NdArray, layers: readonly Layer[]): HeldOut {
  if (typeof heldOut !== "object" || heldOut === null || !("x" in heldOut) || !("yTrue" in heldOut))
    throw typeError(
      `trainLayers: heldOut must be an object with samples, as in { x: xTest, yTrue: yTest }, not ${describeValue(heldOut)}`,
    );
  const x = checkArray("heldOut.x:", heldOut.x);
  const yTrue = checkArray("heldOut.yTrue:", heldOut.yTrue);
  const rows = x.shape.length > 0 ? x.shape[0] : 1;
  if (rows === 0) throw rangeError("heldOut.x: there are no samples; hold out at least one");
  checkFits("heldOut.x", x, [rows, shape[1]], shape);
  checkFits("heldOut.yTrue", yTrue, [rows, layers[layers.length - 1].bias.shape[0]], x.shape);
  checkTargetsFor(layers, "heldOut.yTrue:", yTrue);
  return { x, yTrue };
}
