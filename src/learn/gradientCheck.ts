/** @file The gradient check: a gradient worked out by hand beside slopes that are measured. */

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

/** A parameter, and the gradient by it that is to be checked. */
type Pair = readonly [parameter: NdArray, gradient: NdArray];

/** The parameters by their names, as the loss takes them. */
export type Parameters<P> = {
  readonly [Name in keyof P]: P[Name] extends readonly [infer Parameter, unknown]
    ? Parameter
    : never;
};

/** P if each gradient has the shape of its parameter; a message in the place of one that has not. */
export type Gradients<P> = {
  readonly [Name in keyof P]: P[Name] extends readonly [NdArray<infer S>, NdArray<infer G>]
    ? Fits<S, G> extends true
      ? P[Name]
      : readonly [
          NdArray<S>,
          `a gradient has the shape of its parameter, ${ShapeText<S>}, and this one has ${ShapeText<G>}`,
        ]
    : P[Name];
};

type Fits<S extends Shape, G extends Shape> = number extends S[number] | G[number]
  ? true
  : [Trimmed<S>] extends [Trimmed<G>]
    ? true
    : false;

/** Without the axes of size 1 in front, which make no difference to broadcasting. */
type Trimmed<S extends Shape> =
  RankUnknown<S> extends true
    ? S
    : S extends readonly [1, ...infer Rest extends number[]]
      ? Trimmed<Rest>
      : Mutable<S>;

/** How a gradient is checked. */
export interface GradientCheckOptions {
  /** How far each number is moved up and down to measure its slope. 1e-5 if left out. */
  step?: number;
  /** The largest relative error that counts as equal. 1e-6 if left out. */
  threshold?: number;
}

/**
 * Checks a gradient that was worked out by hand: moves each number of each parameter a little up
 * and down, and compares how the loss changes with what the gradient says.
 *
 * The loss is computed twice for each number, from the values with which it is called. The last
 * line of a cell shows the result as a table and a verdict.
 *
 * @example
 * gradientCheck(
 *   ({ Wo, bo }) => squaredError(yTrue, sigmoid(x.matmul(Wo).add(bo))).sum(),
 *   { Wo: [Wo, deltaWo], bo: [bo, deltabo] },
 * )
 * @param loss one number, from the parameters by their names
 * @param checked by name, each parameter and its gradient, of the same shape; axes of size 1 in
 * front do not count
 * @throws ShapeError where a gradient has not the shape of its parameter; TypeError or RangeError
 * where the loss is no finite number, is not the same twice, or an option cannot be
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
      `gradientCheck: give the loss as a function, as in ({ Wo }) => …, not ${describeValue(loss)}`,
    );
  const pairs = isShaped(checked) ? [] : Object.entries<Pair>(checked ?? {});
  if (pairs.length === 0)
    throw typeError("gradientCheck: name a parameter, as in { Wo: [Wo, deltaWo] }");
  for (const [name, pair] of pairs) checkPair(name, pair);
  const values = Object.fromEntries(pairs.map(([name, [parameter]]) => [name, parameter]));
  const lossOf = loss as unknown as Loss;
  const here = lossAt(lossOf, values);
  if (lossAt(lossOf, values) !== here)
    throw rangeError(
      "gradientCheck: the loss must be the same each time; draw random numbers outside of it",
    );
  // What the rounding of two losses, each a few times at its last digit, can make of a slope.
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

/** What a gradient check has found. */
export class GradientCheck {
  /** Whether all slopes agree. */
  readonly passed: boolean;
  /** Each number of each parameter. */
  readonly slopes: readonly CheckedSlope[];
  /** What was found, in words: the threshold, and if it failed the parameter and the likely mistake. */
  readonly verdict: string;

  /** Called by gradientCheck. */
  constructor(gradients: readonly Compared[], step: number, threshold: number, rounding: number) {
    const groups = gradients.map((gradient) => checkedSlopes(gradient, threshold, rounding));
    this.slopes = groups.flat();
    this.passed = this.slopes.every(({ agrees }) => agrees);
    const wrong = gradients.filter((_, i) => groups[i].some(({ agrees }) => !agrees));
    this.verdict = this.passed
      ? agreement(this.slopes, step, threshold)
      : disagreement(wrong, this.slopes, step, threshold);
  }

  /** The table and the verdict. */
  toString(): string {
    return `${table(this.slopes)}\n\n${this.verdict}`;
  }

  /** What console.log, and so the last line of a cell, shows. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

function checkPair(name: string, pair: unknown): asserts pair is Pair {
  const isPair = Array.isArray(pair) && pair.length === 2;
  if (!isPair || !pair.every((part) => part instanceof NdArray))
    throw typeError(`gradientCheck: ${name} must be two arrays, [parameter, gradient]`);
  const [parameter, gradient] = pair as unknown as Pair;
  if (parameter.data.length === 0)
    throw rangeError(`gradientCheck: ${name} has no numbers, so there is no slope to check`);
  if (sameShape(trimmed(parameter.shape), trimmed(gradient.shape))) return;
  throw new ShapeError(
    `gradientCheck: a gradient has the shape of its parameter; ${name} has ${shapeText(parameter.shape)}, ` +
      `and its gradient ${shapeText(gradient.shape)}`,
  );
}

/** The same shape without the axes of size 1 in front. */
function trimmed(shape: Shape): Shape {
  const first = shape.findIndex((size) => size !== 1);
  return first === -1 ? [] : shape.slice(first);
}

function checkPositive(name: string, value: number): void {
  if (Number.isFinite(value) && value > 0) return;
  throw rangeError(`gradientCheck: ${name} must be a number above 0, not ${describeValue(value)}`);
}
