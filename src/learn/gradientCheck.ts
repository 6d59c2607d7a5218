/** @file The gradient check: compares measured slopes with a gradient that was derived by hand. */

import { NdArray } from "../array/index.js";
import { checkOptions } from "../checks.js";
import { describeValue, isShaped } from "../describe.js";
import { rangeError, ShapeError, typeError } from "../errors.js";
import {
  type Mutable,
  type RankUnknown,
  type Shape,
  type ShapeText,
  sameShape,
  shapeText,
} from "../shape/index.js";
import { type CheckedSlope, type Compared, checkedSlopes } from "./checkedSlopes.js";
import { agreement, disagreement, table } from "./gradientReport.js";
import { type Loss, lossAt, measureSlopes } from "./slopes.js";

/** A parameter, and the gradient of the loss with respect to it. */
type Pair = readonly [parameter: NdArray, gradient: NdArray];

/** The parameters, keyed by name, as the loss receives them. */
export type Parameters<P> = {
  readonly [Name in keyof P]: P[Name] extends readonly [infer Parameter, unknown]
    ? Parameter
    : never;
};

/**
 * The type P if each gradient has the shape of its parameter; otherwise, P with a message in place
 * of the wrong gradient.
 */
export type Gradients<P> = {
  readonly [Name in keyof P]: P[Name] extends readonly [NdArray<infer S>, NdArray<infer G>]
    ? Fits<S, G> extends true
      ? P[Name]
      : readonly [
          NdArray<S>,
          `a gradient must have the shape of its parameter, ${ShapeText<S>}, but this one has ${ShapeText<G>}`,
        ]
    : P[Name];
};

type Fits<S extends Shape, G extends Shape> = number extends S[number] | G[number]
  ? true
  : [Trimmed<S>] extends [Trimmed<G>]
    ? true
    : false;

/** S without its leading axes of size 1, which make no difference to broadcasting. */
type Trimmed<S extends Shape> =
  RankUnknown<S> extends true
    ? S
    : S extends readonly [1, ...infer Rest extends number[]]
      ? Trimmed<Rest>
      : Mutable<S>;

/** The options of `gradientCheck`. */
export interface GradientCheckOptions {
  /** How far each number is moved up and down to measure its slope. Defaults to 1e-5. */
  step?: number;
  /** The largest relative error at which two slopes count as equal. Defaults to 1e-6. */
  threshold?: number;
}

/**
 * Checks a gradient that you derived by hand. It moves each number of each parameter a little up
 * and down, measures how the loss changes, and compares this slope with your gradient.
 *
 * A cell shows the result as a table of the slopes and a verdict.
 *
 * @param loss a function that computes the loss, a single number, from the parameters, keyed by
 *   name; it is called twice for each number in a parameter
 * @param checked a pair `[parameter, gradient]` for each parameter, keyed by name; both arrays must
 *   have the same shape, not counting leading axes of size 1
 * @throws {ShapeError} if a gradient does not have the shape of its parameter
 * @throws {TypeError} if the loss is not a function that returns a number, or a value in `checked`
 *   is not a pair of arrays
 * @throws {RangeError} if the loss is not finite or changes from call to call, a parameter is empty, or
 * an option is not positive
 * @example
 * const { deltaWo, deltabo } = step(x, yTrue, Wo, bo, 0.01);
 * gradientCheck(
 *   ({ Wo, bo }) => squaredError(yTrue, sigmoid(x.matmul(Wo).add(bo))).sum(),
 *   { Wo: [Wo, deltaWo], bo: [bo, deltabo] },
 * );
 * //              yours   measured  relative error
 * // Wo[0,0]  -0.174448  -0.174448           2e-11
 * // Wo[1,0]   0.130826   0.130826           3e-11
 * // Wo[2,0]   0.352733   0.352733           3e-11
 * // bo[0]     0.352733   0.352733           3e-11
 * //
 * // Right: all 4 slopes agree with those measured with a step of 1e-5.
 * // The largest relative error is 3e-11; at most 1e-6 is allowed.
 */
export function gradientCheck<P extends Record<string, Pair>>(
  loss: (parameters: Parameters<P>) => number,
  checked: P & Gradients<P>,
  options: GradientCheckOptions = {},
): GradientCheck {
  checkOptions<GradientCheckOptions>("gradientCheck", options, {
    step: "anything",
    threshold: "anything",
  });
  const { step = 1e-5, threshold = 1e-6 } = options;
  checkPositive("step", step);
  checkPositive("threshold", threshold);
  if (typeof loss !== "function")
    throw typeError(
      `gradientCheck: the loss must be a function, as in ({ Wo }) => …, not ${describeValue(loss)}`,
    );
  const pairs = isShaped(checked) ? [] : Object.entries<Pair>(checked ?? {});
  if (pairs.length === 0)
    throw typeError("gradientCheck: name at least one parameter, as in { Wo: [Wo, deltaWo] }");
  for (const [name, pair] of pairs) checkPair(name, pair);
  const values = Object.fromEntries(pairs.map(([name, [parameter]]) => [name, parameter]));
  const lossOf = loss as unknown as Loss;
  const here = lossAt(lossOf, values);
  if (lossAt(lossOf, values) !== here)
    throw rangeError(
      "gradientCheck: the loss must be the same on each call; draw random numbers outside the function",
    );
  // The largest error of a slope if both losses are off by a few units in their last digit.
  const rounding = (16 * Number.EPSILON * Math.abs(here)) / step;
  const gradients = pairs.map(([name, [{ shape }, gradient]]) => {
    return {
      name,
      shape,
      given: gradient.data,
      measured: measureSlopes(lossOf, values, name, step),
    };
  });
  return new GradientCheck(gradients, step, threshold, rounding);
}

/** The result of a gradient check. */
export class GradientCheck {
  /** Whether all slopes in your gradients agree with the measured slopes. */
  readonly passed: boolean;
  /** The slope with respect to each number of each parameter. */
  readonly slopes: readonly CheckedSlope[];
  /**
   * The result in words: the largest error, and if a gradient is wrong, its parameter and the
   * likely mistake.
   */
  readonly verdict: string;

  /** @internal */
  constructor(gradients: readonly Compared[], step: number, threshold: number, rounding: number) {
    const groups = gradients.map((gradient) => checkedSlopes(gradient, threshold, rounding));
    this.slopes = groups.flat();
    this.passed = this.slopes.every(({ agrees }) => agrees);
    const wrong = gradients.filter((_, i) => groups[i].some(({ agrees }) => !agrees));
    this.verdict = this.passed
      ? agreement(this.slopes, step, threshold)
      : disagreement(wrong, this.slopes, step, threshold);
  }

  /**
   * Returns the table of the slopes and the verdict, as a cell shows them.
   *
   * @example
   * const w = array([1, -2]);
   * String(gradientCheck(({ w }) => w.square().sum(), { w: [w, w.mul(-2)] }));
   * //       yours  measured  relative error
   * // w[0]     -2         2               2  ✗
   * // w[1]      4        -4               2  ✗
   * //
   * // Not right: w differs from the slopes measured with a step of 1e-5.
   * // The largest relative error is 2; at most 1e-6 is allowed.
   * // Likely mistake: a wrong sign (a minus is missing, or there is one too many).
   */
  toString(): string {
    return `${table(this.slopes)}\n\n${this.verdict}`;
  }

  /** Returns the text that console.log and a cell show. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

function checkPair(name: string, pair: unknown): asserts pair is Pair {
  const isPair = Array.isArray(pair) && pair.length === 2;
  if (!isPair || !pair.every((part) => part instanceof NdArray))
    throw typeError(`gradientCheck: ${name} must be a pair of arrays, [parameter, gradient]`);
  const [parameter, gradient] = pair as unknown as Pair;
  if (parameter.data.length === 0)
    throw rangeError(`gradientCheck: ${name} is empty, so there is no slope to check`);
  if (sameShape(trimmed(parameter.shape), trimmed(gradient.shape))) return;
  throw new ShapeError(
    `gradientCheck: a gradient must have the shape of its parameter, but ${name} has shape ${shapeText(parameter.shape)} ` +
      `and its gradient has shape ${shapeText(gradient.shape)}`,
  );
}

/** Returns the shape without its leading axes of size 1. */
function trimmed(shape: Shape): Shape {
  const first = shape.findIndex((size) => size !== 1);
  return first === -1 ? [] : shape.slice(first);
}

function checkPositive(name: string, value: number): void {
  if (Number.isFinite(value) && value > 0) return;
  throw rangeError(
    `gradientCheck: ${name} must be a number greater than 0, not ${describeValue(value)}`,
  );
}
