/** @file The rule by which layers fit one behind the other, as a type and at run time. */
import { rangeError, ShapeError, typeError } from "../../errors.js";
import { NdArray } from "../../ndarray.js";
import { type Shape, type ShapeText, sameShape, shapeText } from "../../shape/index.js";
import { isLayer, type Layer } from "./layer.js";

/** The message for the first layer that does not fit what is before it, `never` where all fit. */
type Misfit<
  Width extends number,
  Before extends string,
  L extends readonly unknown[],
  Place extends 1[] = [1],
> = L extends readonly [infer First, ...infer Rest]
  ? First extends Layer<infer I, infer O>
    ? [number extends Width ? I : Width] extends [I]
      ? Misfit<O, `weights of shape ${ShapeText<[I, O]>}`, Rest, [...Place, 1]>
      : `layer ${Place["length"]}: weights of shape ${ShapeText<[I, O]>} do not fit behind ${Before}: they must have ${Width} rows`
    : never
  : never;

/** L where its layers fit samples of shape X and each other, or else the message. */
export type Chain<X extends Shape, L extends readonly Layer[]> = [
  Misfit<X[1], `x of shape ${ShapeText<X>}`, L>,
] extends [never]
  ? L
  : Misfit<X[1], `x of shape ${ShapeText<X>}`, L>;

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
export type TargetsFor<
  X extends Shape,
  L extends readonly Layer[],
  Y extends Shape,
> = number extends X["length"] | Y["length"] | X[0] | Y[number] | Outputs<L>
  ? NdArray<Y>
  : Y extends OutputOf<X, L>
    ? NdArray<Y>
    : `yTrue: shape ${ShapeText<Y>} does not fit x of shape ${ShapeText<X>}: it must be ${ShapeText<OutputOf<X, L>>}`;

/**
 * The layers, once they fit the samples and each other.
 *
 * @throws TypeError for what is no array, or no list of layers; ShapeError where shapes do not fit
 */
export function checkLayers(x: NdArray, layers: unknown): Layer[] {
  if (!(x instanceof NdArray)) throw typeError(`x: must be an array, not ${String(x)}`);
  if (x.shape.length !== 2 || x.shape[0] === 0)
    throw new ShapeError(
      `x: shape ${shapeText(x.shape)} is not (n,features), a row for each sample`,
    );
  if (!Array.isArray(layers) || layers.length === 0)
    throw typeError("layers: must be a list of layers, as in [{ weights: Wo, bias: bo }]");
  let width = x.shape[1];
  let before = `x of shape ${shapeText(x.shape)}`;
  for (const [index, layer] of layers.entries()) {
    const name = `layer ${index + 1}`;
    if (!isLayer(layer))
      throw typeError(`${name}: must have arrays, as in { weights: Wo, bias: bo }, and has not`);
    const { shape } = layer.weights;
    if (shape.length !== 2)
      throw new ShapeError(
        `${name}: weights of shape ${shapeText(shape)} are not (inputs,outputs), such as (${width},1)`,
      );
    if (shape[0] !== width)
      throw new ShapeError(
        `${name}: weights of shape ${shapeText(shape)} do not fit behind ${before}: they must have ${width} rows`,
      );
    if (!sameShape(layer.bias.shape, [shape[1]]))
      throw new ShapeError(
        `${name}: bias of shape ${shapeText(layer.bias.shape)} does not fit weights of shape ${shapeText(shape)}: it must be (${shape[1]},)`,
      );
    width = shape[1];
    before = `weights of shape ${shapeText(shape)}`;
  }
  return layers;
}

/** @throws TypeError, ShapeError where yTrue is not what the layers make of x; RangeError where lr is not finite */
export function checkTraining(x: NdArray, yTrue: unknown, layers: Layer[], lr: number): NdArray {
  if (!(yTrue instanceof NdArray)) throw typeError(`yTrue: must be an array, not ${String(yTrue)}`);
  const targets: NdArray = yTrue;
  const needed = [x.shape[0], layers[layers.length - 1].weights.shape[1]];
  if (!sameShape(targets.shape, needed))
    throw new ShapeError(
      `yTrue: shape ${shapeText(targets.shape)} does not fit x of shape ${shapeText(x.shape)}: it must be ${shapeText(needed)}`,
    );
  if (!Number.isFinite(lr)) throw rangeError(`lr: must be a finite number, not ${String(lr)}`);
  return targets;
}
