/** @file Checks that layers fit their inputs and each other, both in the compiler and when a cell runs. */

import { checkArray, type NdArray } from "../array/index.js";
import { lookUp } from "../checks.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import {
  type Choice,
  type Infer,
  type SameSize,
  type Shape,
  type ShapeText,
  sameShape,
  shapeText,
} from "../shape/index.js";
import type { Activation } from "./activations/activation.js";
import { activationOf, activations, DEFAULT_ACTIVATION } from "./activations/table.js";
import { checkFits, checkInputs, checkRate, checkTargets, type Fitting } from "./check.js";
import { isLayer, type Layer } from "./layer.js";

/** `Whole` if each layer fits the one before it, otherwise the message for the first layer that does not. */
type ChainOf<
  Width extends number,
  Before extends string,
  L extends readonly unknown[],
  Whole,
  Counted extends 1[] = [1],
> = L extends readonly [
  { weights: NdArray<infer W extends Shape>; bias: NdArray<infer B extends Shape> },
  ...infer Rest,
]
  ? W extends readonly [infer I extends number, infer O extends number]
    ? Choice<
        Choice<
          ChainOf<O, WeightsText<W>, Rest, Whole, [...Counted, 1]>,
          BiasMisfit<Counted["length"], B, W>
        >[SameSize<B[0], O>],
        LayerMisfit<Counted["length"], W, Before, Width>
      >[SameSize<Width, I>]
    : Whole
  : Whole;

type InputsText<X extends Shape> = `x of shape ${ShapeText<X>}`;
type WeightsText<W extends Shape> = `weights of shape ${ShapeText<W>}`;

type LayerMisfit<
  Layer extends number,
  W extends Shape,
  Before extends string,
  Width extends number,
> = `layer ${Layer}: ${WeightsText<W>} do not fit after ${Before}: they must have ${Width} rows`;

function inputsText<X extends Shape>(x: X): InputsText<X> {
  return `x of shape ${shapeText(x)}` as const;
}

function weightsText<W extends Shape>(weights: W): WeightsText<W> {
  return `weights of shape ${shapeText(weights)}` as const;
}

function layerMisfit<
  Layer extends number,
  W extends Shape,
  Before extends string,
  Width extends number,
>(layer: Layer, weights: W, before: Before, width: Width): LayerMisfit<Layer, W, Before, Width> {
  return `layer ${layer}: ${weightsText(weights)} do not fit after ${before}: they must have ${width} rows` as const;
}

type BiasMisfit<
  Layer extends number,
  B extends Shape,
  W extends Shape,
> = `layer ${Layer}: bias of shape ${ShapeText<B>} does not fit ${WeightsText<W>}: it must be (${W[1]},)`;

function biasMisfit<Layer extends number, B extends Shape, W extends Shape>(
  layer: Layer,
  bias: B,
  weights: W,
): BiasMisfit<Layer, B, W> {
  return `layer ${layer}: bias of shape ${shapeText(bias)} does not fit ${weightsText(weights)}: it must be (${weights[1] as W[1]},)` as const;
}

/** `L` if its layers fit samples of shape `X` and each other, otherwise the error message. */
export type Chain<X extends Shape, L extends readonly Layer[]> = Infer<
  L,
  L,
  ChainOf<X[1], InputsText<X>, L, L>
>;

/** The types of the layers in a list, reduced to the fields of a layer. */
export type PlainLayers<L extends readonly Layer[]> = {
  -readonly [Index in keyof L]: L[Index] extends Layer<infer I, infer O> ? Layer<I, O> : Layer;
};

/** The number of outputs of the last layer. */
export type Outputs<L extends readonly Layer[]> = L extends readonly [
  ...unknown[],
  Layer<number, infer O>,
]
  ? O
  : number;

/** The shape of the predictions that layers `L` make for samples of shape `X`: a row for each sample. */
export type OutputOf<X extends Shape, L extends readonly Layer[]> = X extends readonly [
  infer N extends number,
  ...number[],
]
  ? [N, Outputs<L>]
  : [number, Outputs<L>];

/** Targets of shape `Y` if the predictions have the same shape, otherwise the error message. */
export type TargetsFor<X extends Shape, L extends readonly Layer[], Y extends Shape> = Fitting<
  "yTrue",
  X,
  X[0],
  Outputs<L>,
  Y
>;

/**
 * Checks that layers fit the samples and each other, and returns them.
 *
 * @throws {TypeError} if `x` is not an array, `layers` is not a list of layers, or an activation does not fit
 * @throws {ShapeError} if the shapes do not fit
 */
export function checkLayers(x: NdArray, layers: unknown): Layer[] {
  const inputs = checkInputs(x).shape;
  if (!Array.isArray(layers) || layers.length === 0)
    throw typeError("layers: must be a list of layers, as in [{ weights: Wo, bias: bo }]");
  let width = inputs[1];
  let before: string = inputsText(inputs);
  for (const [index, layer] of layers.entries()) {
    const name = `layer ${index + 1}`;
    if (!isLayer(layer))
      throw typeError(
        `${name}: must be an object with two arrays, as in { weights: Wo, bias: bo }`,
      );
    const { shape } = layer.weights;
    if (shape.length !== 2)
      throw new ShapeError(
        `${name}: ${weightsText(shape)} must have the shape (inputs,outputs), such as (${width},1)`,
      );
    if (shape[0] !== width) throw new ShapeError(layerMisfit(index + 1, shape, before, width));
    const outputs = shape[1];
    if (!sameShape(layer.bias.shape, [outputs]))
      throw new ShapeError(biasMisfit(index + 1, layer.bias.shape, shape));
    const activation = lookUp<Activation>(
      `${name}: activation`,
      activations,
      layer.activation ?? DEFAULT_ACTIVATION,
    );
    if (!activation.slope && index < layers.length - 1)
      throw typeError(`${name}: only the last layer can have the activation "${activation.name}"`);
    width = outputs;
    before = weightsText(shape);
  }
  return layers;
}

/**
 * Checks the targets and the learning rate of a training run, and returns the targets.
 *
 * @throws {TypeError} if `yTrue` is not an array
 * @throws {ShapeError} if `yTrue` does not have the shape of the predictions
 * @throws {RangeError} if a target does not fit the last layer, or `lr` is not finite
 */
export function checkTraining(
  x: NdArray,
  yTrue: unknown,
  layers: readonly Layer[],
  lr: number,
): NdArray {
  const targets = checkArray("yTrue:", yTrue);
  const outputs = layers[layers.length - 1].weights.shape[1];
  checkFits("yTrue", targets, [x.shape[0], outputs], x.shape);
  checkTargetsFor(layers, "yTrue:", targets);
  checkRate(lr);
  return targets;
}

/**
 * Checks that all targets are 0 or 1 and, if the outputs sum to 1, that each row contains one 1.
 *
 * @throws {RangeError} if a target does not fit the last layer
 */
export function checkTargetsFor(layers: readonly Layer[], name: string, targets: NdArray): void {
  checkTargets(name, targets);
  const { sumsToOne, name: activation } = activationOf(layers[layers.length - 1]);
  if (!sumsToOne) return;
  const sums = (targets.sum(1) as NdArray).data;
  const row = sums.findIndex((sum) => sum !== 1);
  if (row >= 0)
    throw rangeError(
      `${name} with "${activation}" in the last layer, each row must contain one 1, but row ${row} contains ${sums[row]}`,
    );
}
