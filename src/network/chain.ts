/** @file How layers fit one behind the other, and behind their inputs. */
import { ShapeError, typeError } from "../errors.js";
import type { NdArray } from "../ndarray.js";
import { type Shape, type ShapeText, sameShape, shapeText } from "../shape/index.js";
import {
  checkArray,
  checkFits,
  checkInputs,
  checkRate,
  checkTargets,
  type Fitting,
} from "./check.js";
import { isLayer, type Layer } from "./layer.js";

/** The message for the first layer that does not fit what is before it, `never` where all fit. */
type FirstMisfit<
  Width extends number,
  Before extends string,
  L extends readonly unknown[],
  Place extends 1[] = [1],
> = L extends readonly [infer First, ...infer Rest]
  ? First extends Layer<infer I, infer O>
    ? [number extends Width ? I : Width] extends [I]
      ? FirstMisfit<O, WeightsText<[I, O]>, Rest, [...Place, 1]>
      : LayerMisfit<Place["length"], [I, O], Before, Width>
    : never
  : never;

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

/** L where its layers fit samples of shape X and each other, or else the message. */
export type Chain<X extends Shape, L extends readonly Layer[]> = [
  FirstMisfit<X[1], InputsText<X>, L>,
] extends [never]
  ? L
  : FirstMisfit<X[1], InputsText<X>, L>;

/** How many outputs the last of the layers has. */
type Outputs<L extends readonly Layer[]> = L extends readonly [...unknown[], Layer<number, infer O>]
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
      throw new ShapeError(
        `${name}: bias of shape ${shapeText(layer.bias.shape)} does not fit ${weightsText(shape)}: it must be (${outputs},)`,
      );
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
