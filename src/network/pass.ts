/** @file The forward and the backward pass through any number of layers, for arrays whose shapes have been checked. */
import type { NdArray } from "../array/index.js";
import type { Elementwise, Matrix } from "./activations/activation.js";
import { activationOf } from "./activations/table.js";
import type { Layer } from "./layer.js";
import { correct } from "./loss.js";
import type { Loss } from "./losses.js";

/** The weighted sums h and the outputs a of each layer. */
export interface Pass {
  h: Matrix[];
  a: Matrix[];
}

/** Computes the weighted sums and the outputs of each layer. */
export function forward(x: NdArray, layers: readonly Layer[]): Pass {
  const h: Matrix[] = [];
  const a: Matrix[] = [];
  let input = x as Matrix;
  for (const layer of layers) {
    h.push(input.matmul(layer.weights).add(layer.bias));
    input = activationOf(layer).value(h[h.length - 1]);
    a.push(input);
  }
  return { h, a };
}

/** Measures of how well a network predicts some samples. */
export interface Quality {
  /** The mean error. */
  loss: number;
  /** The fraction of correct predictions, from 0 to 1. */
  acc: number;
}

/** Computes the loss and the accuracy after a forward pass. */
export function qualityOf(
  yTrue: NdArray,
  layers: readonly Layer[],
  { h, a }: Pass,
  loss: Loss,
): Quality {
  const last = layers.length - 1;
  const activation = activationOf(layers[last]);
  const errors: NdArray = loss.errors(yTrue as Matrix, h[last], a[last], activation);
  return { loss: errors.mean(), acc: correct(yTrue, a[last], activation.sumsToOne).mean() };
}

/**
 * Computes the gradients of the summed error with respect to the weights and biases, from the last layer to the
 * first.
 */
export function backward(
  x: NdArray,
  yTrue: NdArray,
  layers: readonly Layer[],
  { h, a }: Pass,
  loss: Loss,
): Layer[] {
  const deltas: Layer[] = [];
  const last = layers.length - 1;
  let dE_dh = loss.gradient(yTrue as Matrix, h[last], a[last], activationOf(layers[last]));
  for (let l = last; l >= 0; l--) {
    const input = l === 0 ? (x as Matrix) : a[l - 1];
    // The bias is added to every row, so its gradient is the sum over the rows.
    deltas[l] = { weights: input.T.matmul(dE_dh), bias: dE_dh.sum(0) };
    // The derivative with respect to the inputs is not needed.
    if (l === 0) break;
    const { slope } = activationOf(layers[l - 1]) as Elementwise;
    dE_dh = dE_dh.matmul(layers[l].weights.T).mul(slope(h[l - 1], a[l - 1]));
  }
  return deltas;
}

/** Moves each layer against its gradient. All other fields of the layer stay the same. */
export function updated(layers: readonly Layer[], deltas: readonly Layer[], lr: number): Layer[] {
  return layers.map((layer, l) => ({
    ...layer,
    weights: layer.weights.sub(deltas[l].weights.mul(lr)),
    bias: layer.bias.sub(deltas[l].bias.mul(lr)),
  }));
}
