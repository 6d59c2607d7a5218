/** @file The layers of a network, each with weights and biases. */
import { NdArray, zeros } from "../array/index.js";
import { checkOptions, lookUp } from "../checks.js";
import { rangeError, typeError } from "../errors.js";
import { RandomState } from "../random/index.js";
import { checkShape, type Shape } from "../shape/index.js";
import {
  type ActivationName,
  activations,
  type HiddenActivationName,
  hiddenActivations,
} from "./activations/table.js";

/** One layer, with I inputs and O outputs. A network is a list of layers. */
export interface Layer<I extends number = number, O extends number = number> {
  /** The weights, with a row for each input and a column for each output, of shape (I, O). */
  weights: NdArray<[I, O]>;
  /** The biases, one for each output, of shape (O,). */
  bias: NdArray<[O]>;
  /** The function that turns the weighted sums into outputs. Defaults to "sigmoid". */
  activation?: ActivationName;
}

/** The layers of a network with the given sizes: `Layers<[2, 3, 1]>` is `[Layer<2, 3>, Layer<3, 1>]`. */
export type Layers<Sizes extends Shape> = Sizes extends readonly [
  infer I extends number,
  infer O extends number,
  ...infer Rest extends number[],
]
  ? [Layer<I, O>, ...(Rest extends [] ? [] : Layers<[O, ...Rest]>)]
  : Layer[];

/** The activations of the layers that {@link randomLayers} makes. */
export interface RandomLayersOptions {
  /** The activation of the hidden layers. Defaults to "sigmoid". */
  hidden?: HiddenActivationName;
  /** The activation of the last layer. Defaults to "sigmoid". */
  output?: ActivationName;
}

/** The sizes in the arguments of {@link randomLayers}, without the options. */
type SizesIn<Arguments extends readonly unknown[]> = Arguments extends readonly [
  ...infer Sizes extends number[],
  RandomLayersOptions,
]
  ? Sizes
  : Arguments extends Shape
    ? Arguments
    : Shape;

/**
 * Makes layers with random initial weights from the standard normal distribution, and biases of 0. With
 * identical weights, all units in a layer would get the same gradient and remain identical.
 *
 * @param generator the generator that draws the weights, layer by layer and row by row
 * @param sizes the number of inputs, the number of units in each hidden layer, and the number of outputs; after
 *   them, you can pass the activations of the hidden layers and of the last layer
 * @throws {TypeError} if generator is not a random generator, or an activation is not valid
 * @throws {RangeError} if there are fewer than two sizes
 * @throws {ShapeError} if a size is not a whole number, 0 or more
 * @example
 * const layers = randomLayers(randomState(1), 3, 2, 1); // 3 inputs, 2 hidden units, 1 output
 * layers[1].weights;
 * // array([[ 1.74481176],
 * //        [-0.7612069 ]])
 * randomLayers(randomState(1), 3, 2, 4, { hidden: "relu", output: "softmax" })[0].activation; // relu
 */
export function randomLayers<const Sizes extends readonly (number | RandomLayersOptions)[]>(
  generator: RandomState,
  ...sizes: Sizes
): Layers<SizesIn<Sizes>> {
  if (!(generator instanceof RandomState))
    throw typeError(
      "randomLayers: the first argument must be a random generator, such as randomState(1234)",
    );
  const last = sizes[sizes.length - 1];
  const options = typeof last === "object" && last !== null ? last : undefined;
  const numbers = (options ? sizes.slice(0, -1) : sizes) as number[];
  if (numbers.length < 2)
    throw rangeError(
      `randomLayers: there must be at least two sizes, not ${numbers.length}; for example, pass 2, 3, 1 for 2 inputs, 3 hidden units and 1 output`,
    );
  // Everything is checked first, so that an error leaves the generator unchanged.
  for (const [index, size] of numbers.slice(1).entries())
    checkShape("randomLayers", [numbers[index], size]);
  checkOptions<RandomLayersOptions>("randomLayers", options ?? {}, {
    hidden: "anything",
    output: "anything",
  });
  for (const [option, name] of Object.entries(options ?? {}))
    if (name !== undefined)
      lookUp(
        `randomLayers: ${option}`,
        option === "hidden" ? hiddenActivations : activations,
        name,
      );
  const layers = numbers.slice(1).map((outputs, index): Layer => {
    const activation = options?.[index === numbers.length - 2 ? "output" : "hidden"];
    return {
      weights: generator.randn(numbers[index], outputs),
      bias: zeros(outputs),
      ...(activation && { activation }),
    };
  });
  return layers as Layers<SizesIn<Sizes>>;
}

/** Any list of layers. The [] makes the compiler infer a literal list as a tuple, layer by layer. */
export type LayerList = readonly Layer[] | [];

/** Returns whether a value has weights and a bias that are arrays, of any shape. */
export function isLayer(
  value: unknown,
): value is { weights: NdArray; bias: NdArray; activation?: unknown } {
  const { weights, bias } = (value ?? {}) as Partial<Layer>;
  return weights instanceof NdArray && bias instanceof NdArray;
}
