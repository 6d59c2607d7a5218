/** @file The layers of a network, each with weights and biases. */
import { NdArray, zeros } from "../array/index.js";
import { rangeError, typeError } from "../errors.js";
import { RandomState } from "../random/index.js";
import { checkShape, type Shape } from "../shape/index.js";

/** One layer, with I inputs and O outputs. A network is a list of layers. */
export interface Layer<I extends number = number, O extends number = number> {
  /** The weights, with a row for each input and a column for each output, of shape (I, O). */
  weights: NdArray<[I, O]>;
  /** The biases, one for each output, of shape (O,). */
  bias: NdArray<[O]>;
}

/** The layers of a network with the given sizes: `Layers<[2, 3, 1]>` is `[Layer<2, 3>, Layer<3, 1>]`. */
export type Layers<Sizes extends Shape> = Sizes extends readonly [
  infer I extends number,
  infer O extends number,
  ...infer Rest extends number[],
]
  ? [Layer<I, O>, ...(Rest extends [] ? [] : Layers<[O, ...Rest]>)]
  : Layer[];

/**
 * Makes layers with random initial weights from the standard normal distribution, and biases of 0. With
 * identical weights, all units in a layer would get the same gradient and remain identical.
 *
 * @param generator the generator that draws the weights, layer by layer and row by row
 * @param sizes the number of inputs, the number of units in each hidden layer, and the number of outputs
 * @throws {TypeError} if generator is not a random generator
 * @throws {RangeError} if there are fewer than two sizes
 * @throws {ShapeError} if a size is not a whole number, 0 or more
 * @example
 * const layers = randomLayers(randomState(1), 3, 2, 1); // 3 inputs, 2 hidden units, 1 output
 * layers[1].weights;
 * // array([[ 1.74481176],
 * //        [-0.7612069 ]])
 */
export function randomLayers<const Sizes extends Shape>(
  generator: RandomState,
  ...sizes: Sizes
): Layers<Sizes> {
  if (!(generator instanceof RandomState))
    throw typeError(
      "randomLayers: the first argument must be a random generator, such as randomState(1234)",
    );
  if (sizes.length < 2)
    throw rangeError(
      `randomLayers: there must be at least two sizes, not ${sizes.length}; for example, pass 2, 3, 1 for 2 inputs, 3 hidden units and 1 output`,
    );
  // All sizes are checked first, so that an error leaves the generator unchanged.
  for (const [index, size] of sizes.slice(1).entries())
    checkShape("randomLayers", [sizes[index], size]);
  const layers = sizes.slice(1).map((outputs, index): Layer => {
    return { weights: generator.randn(sizes[index], outputs), bias: zeros(outputs) };
  });
  return layers as Layers<Sizes>;
}

/** Any list of layers. The [] makes the compiler infer a literal list as a tuple, layer by layer. */
export type LayerList = readonly Layer[] | [];

/** Returns whether a value has weights and a bias that are arrays, of any shape. */
export function isLayer(value: unknown): value is { weights: NdArray; bias: NdArray } {
  const { weights, bias } = (value ?? {}) as Partial<Layer>;
  return weights instanceof NdArray && bias instanceof NdArray;
}
