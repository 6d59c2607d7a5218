/** @file What a network of several layers is made of: a list of weights and biases. */
import { NdArray, zeros } from "../array/index.js";
import { rangeError, typeError } from "../errors.js";
import { RandomState } from "../random/index.js";
import { checkShape, type Shape } from "../shape/index.js";

/** One layer: I inputs become O outputs. `networkDiagram` draws a list of them as it is. */
export interface Layer<I extends number = number, O extends number = number> {
  /** What each input counts for each output, of shape (I, O). */
  weights: NdArray<[I, O]>;
  /** What is added to each output, of shape (O,). */
  bias: NdArray<[O]>;
}

/** The layers between columns of so many units: `Layers<[2, 3, 1]>` is `[Layer<2, 3>, Layer<3, 1>]`. */
export type Layers<Sizes extends Shape> = Sizes extends readonly [
  infer I extends number,
  infer O extends number,
  ...infer Rest extends number[],
]
  ? [Layer<I, O>, ...(Rest extends [] ? [] : Layers<[O, ...Rest]>)]
  : Layer[];

/**
 * Layers to begin with: weights from the standard normal distribution, biases of 0. If all
 * weights were the same they would stay so, for each unit of a layer would get the same gradient.
 *
 * @param generator where the weights are drawn from, layer by layer, row by row
 * @param sizes how many inputs, units of each hidden layer, and outputs there are: `2, 3, 1`
 * @throws ShapeError where a size is not a whole number, 0 or more
 * @throws TypeError where there is no generator, RangeError where there are fewer than two sizes
 */
export function randomLayers<const Sizes extends Shape>(
  generator: RandomState,
  ...sizes: Sizes
): Layers<Sizes> {
  if (!(generator instanceof RandomState))
    throw typeError(
      "randomLayers: the first argument must be a generator, such as randomState(1234)",
    );
  if (sizes.length < 2)
    throw rangeError(
      `randomLayers: give two sizes or more, such as 2, 3, 1 for 2 inputs, 3 hidden units and 1 output, not ${sizes.length}`,
    );
  // All before the first draw: what is refused draws nothing.
  for (const [index, size] of sizes.slice(1).entries())
    checkShape("randomLayers", [sizes[index], size]);
  const layers = sizes.slice(1).map((outputs, index): Layer => {
    return { weights: generator.randn(sizes[index], outputs), bias: zeros(outputs) };
  });
  return layers as Layers<Sizes>;
}

/** Any layers: the [] has the compiler take a list written in place as it is, layer by layer. */
export type LayerList = readonly Layer[] | [];

/** Whether it has weights and a bias that are arrays; their shapes are not looked at. */
export function isLayer(value: unknown): value is { weights: NdArray; bias: NdArray } {
  const { weights, bias } = (value ?? {}) as Partial<Layer>;
  return weights instanceof NdArray && bias instanceof NdArray;
}
