/** @file How layers fit one behind the other, and behind their inputs. */

import { checkArray, type NdArray } from "../array/index.js";
import { ShapeError, typeError } from "../errors.js";
import {
  type Choice,
  type Infer,
  type SameSize,
  type Shape,
  type ShapeText,
  sameShape,
  shapeText,
} from "../shape/index.js";
import { checkFits, checkInputs, checkRate, checkTargets, type Fitting } from "./check.js";
import { isLayer, type Layer } from "./layer.js";

/** Whole where each layer fits what is before it, else the message for the first that does not. */
type ChainOf<
  Width extends number,
  Before extends string,
  L extends readonly unknown[],
  Whole,
  Place extends 1[] = [1],
> = L extends readonly [
  { weights: NdArray<infer W extends Shape>; bias: NdArray<infer B extends Shape> },
  ...infer Rest,
]
  ? W extends readonly [infer I extends number, infer O extends number]
    ? Choice<
        Choice<
          ChainOf<O, WeightsText<W>, Rest, Whole, [...Place, 1]>,
          BiasMisfit<Place["length"], B, W>
        >[SameSize<B[0], O>],
        LayerMisfit<Place["length"], W, Before, Width>
      >[SameSize<Width, I>]
    : Whole
  : Whole;

type InputsText<X extends Shape> = `x of shape ${ShapeText<X>}`;
type WeightsText<W extends Shape> = `weights of shape ${ShapeText<W>}`;

type LayerMisfit<
  Place extends number,
  W extends Shape,
  Before extends string,
  Width extends number,
> = `layer ${Place}: ${WeightsText<W>} do not fit behind ${Before}: they must have ${Width} rows`;

function inputsText<X extends Shape>(x: X): InputsText<X> {
  return `x of shape ${shapeText(x)}` as const;
}

function weightsText<W extends Shape>(weights: W): WeightsText<W> {
  return `weights of shape ${shapeText(weights)}` as const;
}

function layerMisfit<
  Place extends number,
  W extends Shape,
  Before extends string,
  Width extends number,
>(place: Place, weights: W, before: Before, width: Width): LayerMisfit<Place, W, Before, Width> {
  return `layer ${place}: ${weightsText(weights)} do not fit behind ${before}: they must have ${width} rows` as const;
}

type BiasMisfit<
  Place extends number,
  B extends Shape,
  W extends Shape,
> = `layer ${Place}: bias of shape ${ShapeText<B>} does not fit ${WeightsText<W>}: it must be (${W[1]},)`;

function biasMisfit<Place extends number, B extends Shape, W extends Shape>(
  place: Place,
  bias: B,
  weights: W,
): BiasMisfit<Place, B, W> {
  return `layer ${place}: bias of shape ${shapeText(bias)} does not fit ${weightsText(weights)}: it must be (${weights[1] as W[1]},)` as const;
}

/** L where its layers fit samples of shape X and each other, or else the message. */
export type Chain<X extends Shape, L extends readonly Layer[]> = Infer<
  L,
  L,
  ChainOf<X[1], InputsText<X>, L, L>
>;

/** The layers themselves: of what else was in the list, nothing comes out. */
export type PlainLayers<L extends readonly Layer[]> = {
  -readonly [Place in keyof L]: L[Place] extends Layer<infer I, infer O> ? Layer<I, O> : Layer;
};

/** How many outputs the last of the layers has. */
export type Outputs<L extends readonly Layer[]> = L extends readonly [
  ...unknown[],
  Layer<number, infer O>,
]
  ? O
  : number;

/** What layers L make of samples of shape X: one row for each sample. */
export type OutputOf<X extends Shape, L extends readonly Layer[]> = X extends readonly [
  infer N extends number,
  ...number[],
]
  ? [N, Outputs<L>]
  : [number, Outputs<L>];

/** Targets of shape Y where that is what L makes of samples of shape X, or else the message. */
export type TargetsFor<X extends Shape, L extends readonly Layer[], Y extends Shape> = Fitting<
  "yTrue",
  X,
  X[0],
  Outputs<L>,
  Y
>;

/**
 * The layers, once they fit the samples and each other.
 *
 * @throws TypeError for what is no array, or no list of layers; ShapeError where shapes do not fit
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
      throw typeError(`${name}: must have arrays, as in { weights: Wo, bias: bo }, and has not`);
    const { shape } = layer.weights;
    if (shape.length !== 2)
      throw new ShapeError(
        `${name}: ${weightsText(shape)} are not (inputs,outputs), such as (${width},1)`,
      );
    if (shape[0] !== width) throw new ShapeError(layerMisfit(index + 1, shape, before, width));
    const outputs = shape[1];
    if (!sameShape(layer.bias.shape, [outputs]))
      throw new ShapeError(biasMisfit(index + 1, layer.bias.shape, shape));
    width = outputs;
    before = weightsText(shape);
  }
  return layers;
}

/** @throws TypeError, ShapeError where yTrue is not what the layers make of x; RangeError for targets other than 0 and 1, or an lr that is not finite */
export function checkTraining(x: NdArray, yTrue: unknown, layers: Layer[], lr: number): NdArray {
  const targets = checkArray("yTrue:", yTrue);
  const outputs = layers[layers.length - 1].weights.shape[1];
  checkFits("yTrue", targets, [x.shape[0], outputs], x.shape);
  checkTargets("yTrue:", targets);
  checkRate(lr);
  return targets;
}
