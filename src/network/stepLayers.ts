/** @file One training step for any number of layers. */
import type { NdArray } from "../array/index.js";
import { checkOptions } from "../checks.js";
import type { Shape } from "../shape/index.js";
import {
  type Chain,
  checkLayers,
  checkTraining,
  type OutputOf,
  type PlainLayers,
  type TargetsFor,
} from "./chain.js";
import type { Layer, LayerList } from "./layer.js";
import { type LossName, lossFor } from "./losses.js";
import { backward, forward, qualityOf, updated } from "./pass.js";

/** The options of `stepLayers`. */
export interface StepLayersOptions {
  /** The error to reduce. "crossEntropy" needs "sigmoid" or "softmax" in the last layer. Defaults to "MSE". */
  loss?: LossName;
}

/** All values of one training step, for samples of shape X and layers L. */
export interface LayersStep<X extends Shape, L extends readonly Layer[]> {
  /** The weighted sums of each layer, of shape (n, outputs of the layer). */
  h: NdArray<[number, number]>[];
  /** The outputs of each layer, with the same shapes as h. The last output is yPred. */
  a: NdArray<[number, number]>[];
  /** The predictions, of shape (n, outputs). */
  yPred: NdArray<OutputOf<X, L>>;
  /** The mean error. */
  loss: number;
  /** The fraction of outputs on the correct side of 0.5 (with softmax, of samples whose largest output is correct). */
  acc: number;
  /**
   * The gradients of the *summed* error with respect to the weights and biases, with the same shapes as the
   * layers.
   */
  deltas: PlainLayers<L>;
  /** The layers after the step. */
  layers: PlainLayers<L>;
}

/**
 * Computes the predictions of a network.
 *
 * @param x the inputs, of shape (n, inputs)
 * @param layers the layers; the weights of the first layer have a row for each input
 * @returns the predictions, of shape (n, outputs of the last layer)
 * @throws {TypeError} if x is not an array or layers is not a list of layers
 * @throws {ShapeError} if the shapes do not fit
 * @example
 * predict(x, [{ weights: Wo, bias: bo }]);
 * // array([[0.80732274],
 * //        [0.67110045],
 * //        [0.87035962],
 * //        [0.56014025]])
 */
export function predict<X extends Shape, L extends LayerList>(
  x: NdArray<X>,
  layers: Chain<X, L>,
): NdArray<OutputOf<X, L>> {
  const { a } = forward(x, checkLayers(x, layers));
  return a[a.length - 1] as unknown as NdArray<OutputOf<X, L>>;
}

/**
 * Takes one training step: a forward and a backward pass through all layers, then an update. The arguments
 * are not modified.
 *
 * As in {@link step}, the gradient is the gradient of the sum of the errors. Source: the chain rule,
 * layer by layer from the last (Rumelhart, Hinton, Williams: Learning representations by back-propagating
 * errors, 1986).
 *
 * @param x the inputs, of shape (n, inputs)
 * @param yTrue the targets, 0 or 1, of shape (n, outputs of the last layer)
 * @param layers the layers of the network
 * @param lr the learning rate: how far to go against the gradient
 * @param options the loss
 * @returns all values of the step
 * @throws {TypeError} if x or yTrue is not an array, layers is not a list of layers, or the loss does not fit them
 * @throws {ShapeError} if the shapes do not fit
 * @throws {RangeError} if a target is not 0 or 1, or lr is not a finite number
 * @example
 * const layers = randomLayers(randomState(1), 3, 2, 1);
 * const { loss, deltas } = stepLayers(x, yTrue, layers, 1);
 * loss.toFixed(4); // 0.2934
 * deltas[0].weights.shape; // [ 3, 2 ]
 */
export function stepLayers<X extends Shape, Y extends Shape, L extends LayerList>(
  x: NdArray<X>,
  yTrue: TargetsFor<X, L, Y>,
  layers: Chain<X, L>,
  lr: number,
  options: StepLayersOptions = {},
): LayersStep<X, L> {
  const before = checkLayers(x, layers);
  const targets = checkTraining(x, yTrue, before, lr);
  checkOptions<StepLayersOptions>("stepLayers", options, { loss: "anything" });
  const loss = lossFor("stepLayers", options.loss, before);
  const pass = forward(x, before);
  const deltas = backward(x, targets, before, pass, loss);
  const values = {
    ...pass,
    yPred: pass.a[before.length - 1],
    ...qualityOf(targets, before, pass, loss),
    deltas,
    layers: updated(before, deltas, lr),
  };
  return values as unknown as LayersStep<X, L>;
}
