/** @file One step of training for any number of layers, forward and backward in a loop. */
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
import { shareRight, squaredError } from "./loss.js";
import { sigmoid, sigmoidDeriv } from "./sigmoid.js";

/** Every value of one step through layers L: n samples of shape X. */
export interface LayersStep<X extends Shape, L extends readonly Layer[]> {
  /** Each layer's weighted sums, of shape (n, outputs of the layer). */
  h: NdArray<[number, number]>[];
  /** Each layer's outputs σ(h), of the shape of h; the last is yPred. */
  a: NdArray<[number, number]>[];
  /** The predictions, of shape (n, outputs). */
  yPred: NdArray<OutputOf<X, L>>;
  /** The mean of the squared errors. */
  loss: number;
  /** The share of samples predicted rightly, 0 to 1. */
  acc: number;
  /** The gradients of the *summed* squared error, in the shapes of the weights and biases they belong to. */
  deltas: PlainLayers<L>;
  /** The layers after the step. */
  layers: PlainLayers<L>;
}

/**
 * The predictions of a network of sigmoid units.
 *
 * @param x the inputs, of shape (n, inputs)
 * @param layers one layer or several, the first of `inputs` rows
 * @returns of shape (n, outputs of the last layer)
 * @throws ShapeError where the shapes do not fit
 */
export function predict<X extends Shape, L extends LayerList>(
  x: NdArray<X>,
  layers: Chain<X, L>,
): NdArray<OutputOf<X, L>> {
  const { a } = forward(x, checkLayers(x, layers));
  return a[a.length - 1] as unknown as NdArray<OutputOf<X, L>>;
}

/**
 * One step of training: forward through all layers, backward through all, update.
 *
 * The gradient is that of the sum of the squared errors, as `step` takes it. Source: the chain rule,
 * layer by layer from the last (Rumelhart, Hinton, Williams: Learning representations by
 * back-propagating errors, 1986).
 *
 * @param x the inputs, of shape (n, inputs)
 * @param yTrue the targets, 0 or 1, of shape (n, outputs of the last layer)
 * @param layers one layer or several
 * @param lr the learning rate: how far to go against the gradient
 * @returns every value on the way; nothing that was given is changed
 * @throws ShapeError where the shapes do not fit; RangeError for targets other than 0 and 1, or an lr that is
 * not a finite number
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

/** The step itself, for arrays whose shapes have been checked. */
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
    acc: shareRight(yTrue, yPred),
    deltas,
    layers: moved(layers, deltas, lr),
  };
}

/** The layers after a step, and nothing else of it, for arrays whose shapes have been checked. */
export function stepped(
  x: NdArray,
  yTrue: NdArray,
  layers: readonly Layer[],
  lr: number,
): readonly Layer[] {
  const { a } = forward(x, layers);
  return moved(layers, backward(x, yTrue, layers, a), lr);
}

/** The layers, each moved against its gradients. */
function moved(layers: readonly Layer[], deltas: readonly Layer[], lr: number): Layer[] {
  return layers.map(({ weights, bias }, l) => ({
    weights: weights.sub(deltas[l].weights.mul(lr)),
    bias: bias.sub(deltas[l].bias.mul(lr)),
  }));
}

type Matrix = NdArray<[number, number]>;

/** What each layer makes of the outputs of the one before it, for arrays whose shapes have been checked. */
export function forward(x: NdArray, layers: readonly Layer[]): { h: Matrix[]; a: Matrix[] } {
  const h: Matrix[] = [];
  const a: Matrix[] = [];
  let given = x as Matrix;
  for (const { weights, bias } of layers) {
    h.push(given.matmul(weights).add(bias));
    given = sigmoid(h[h.length - 1]);
    a.push(given);
  }
  return { h, a };
}

/** The gradients with respect to each layer's weights and bias, from the last layer to the first. */
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
    const given = l === 0 ? (x as Matrix) : a[l - 1];
    // A bias counts the same in every row: its gradient is the sum over the rows.
    deltas[l] = { weights: given.T.matmul(dMSE_dh), bias: dMSE_dh.sum(0) };
    // The inputs stay as they are: nothing asks for their derivative.
    if (l > 0) dMSE_da = dMSE_dh.matmul(layers[l].weights.T);
  }
  return deltas;
}
