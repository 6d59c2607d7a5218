/** @file One training step for any number of layers. */
import type { NdArray } from "../array/index.js";
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
import { shareCorrect, squaredError } from "./loss.js";
import { sigmoid, sigmoidDeriv } from "./sigmoid.js";

/** All values of one training step, for samples of shape X and layers L. */
export interface LayersStep<X extends Shape, L extends readonly Layer[]> {
  /** The weighted sums of each layer, of shape (n, outputs of the layer). */
  h: NdArray<[number, number]>[];
  /** The outputs σ(h) of each layer, with the same shapes as h. The last output is yPred. */
  a: NdArray<[number, number]>[];
  /** The predictions, of shape (n, outputs). */
  yPred: NdArray<OutputOf<X, L>>;
  /** The mean squared error. */
  loss: number;
  /** The fraction of outputs on the correct side of 0.5, from 0 to 1. */
  acc: number;
  /**
   * The gradients of the *summed* squared error with respect to the weights and biases, with the same shapes
   * as the layers.
   */
  deltas: PlainLayers<L>;
  /** The layers after the step. */
  layers: PlainLayers<L>;
}

/**
 * Computes the predictions of a network of sigmoid units.
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
 * As in {@link step}, the gradient is the gradient of the sum of the squared errors. Source: the chain rule,
 * layer by layer from the last (Rumelhart, Hinton, Williams: Learning representations by back-propagating
 * errors, 1986).
 *
 * @param x the inputs, of shape (n, inputs)
 * @param yTrue the targets, 0 or 1, of shape (n, outputs of the last layer)
 * @param layers the layers of the network
 * @param lr the learning rate: how far to go against the gradient
 * @returns all values of the step
 * @throws {TypeError} if x or yTrue is not an array, or layers is not a list of layers
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
): LayersStep<X, L> {
  const before = checkLayers(x, layers);
  const values = oneStep(x, checkTraining(x, yTrue, before, lr), before, lr);
  return values as unknown as LayersStep<X, L>;
}

/** Takes one training step, for arrays whose shapes have been checked. */
export function oneStep(
  x: NdArray,
  yTrue: NdArray,
  layers: readonly Layer[],
  lr: number,
): LayersStep<Shape, readonly Layer[]> {
  const { h, a } = forward(x, layers);
  const yPred = a[a.length - 1];
  const deltas = backward(x, yTrue, layers, a);
  return {
    h,
    a,
    yPred,
    loss: squaredError<Shape>(yTrue, yPred).mean(),
    acc: shareCorrect(yTrue, yPred),
    deltas,
    layers: updated(layers, deltas, lr),
  };
}

/** Takes one training step and returns only the new layers, for arrays whose shapes have been checked. */
export function stepped(
  x: NdArray,
  yTrue: NdArray,
  layers: readonly Layer[],
  lr: number,
): readonly Layer[] {
  const { a } = forward(x, layers);
  return updated(layers, backward(x, yTrue, layers, a), lr);
}

/** Moves each layer against its gradient. */
function updated(layers: readonly Layer[], deltas: readonly Layer[], lr: number): Layer[] {
  return layers.map(({ weights, bias }, l) => ({
    weights: weights.sub(deltas[l].weights.mul(lr)),
    bias: bias.sub(deltas[l].bias.mul(lr)),
  }));
}

type Matrix = NdArray<[number, number]>;

/** Computes the weighted sums and the outputs of each layer, for arrays whose shapes have been checked. */
export function forward(x: NdArray, layers: readonly Layer[]): { h: Matrix[]; a: Matrix[] } {
  const h: Matrix[] = [];
  const a: Matrix[] = [];
  let input = x as Matrix;
  for (const { weights, bias } of layers) {
    h.push(input.matmul(weights).add(bias));
    input = sigmoid(h[h.length - 1]);
    a.push(input);
  }
  return { h, a };
}

/** Computes the gradients with respect to the weights and biases, from the last layer to the first. */
function backward(
  x: NdArray,
  yTrue: NdArray,
  layers: readonly Layer[],
  a: readonly Matrix[],
): Layer[] {
  const deltas: Layer[] = [];
  let dMSE_da = (yTrue as Matrix).sub(a[a.length - 1]).mul(-2);
  for (let l = layers.length - 1; l >= 0; l--) {
    const dMSE_dh: Matrix = dMSE_da.mul(sigmoidDeriv(a[l]));
    const input = l === 0 ? (x as Matrix) : a[l - 1];
    // The bias is added to every row, so its gradient is the sum over the rows.
    deltas[l] = { weights: input.T.matmul(dMSE_dh), bias: dMSE_dh.sum(0) };
    // The derivative with respect to the inputs is not needed.
    if (l > 0) dMSE_da = dMSE_dh.matmul(layers[l].weights.T);
  }
  return deltas;
}
