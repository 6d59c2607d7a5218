/** @file The gradient check: a gradient worked out by hand beside slopes that are measured. */
import { rangeError, ShapeError, typeError } from "../errors.js";
import { NdArray } from "../ndarray.js";
import {
  type Mutable,
  type RankUnknown,
  type Shape,
  type ShapeText,
  sameShape,
  shapeText,
} from "../shape/index.js";
import { type Compared, likelySlip } from "./likelySlip.js";
import { type Loss, lossAt, measureSlopes } from "./slopes.js";

/** A parameter, and the gradient by it that is to be checked. */
type Pair = readonly [parameter: NdArray, gradient: NdArray];

/** The parameters by their names, as the loss takes them. */
export type Parameters<P> = {
  readonly [Name in keyof P]: P[Name] extends readonly [infer Parameter, unknown]
    ? Parameter
    : never;
};

/** P where each gradient has the shape of its parameter, or else the message in its place. */
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

/** Without the leading axes of size 1, which broadcasting does not see. */
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

/** One number of a parameter. */
export interface CheckedSlope {
  /** Such as `Wo[2,0]`. */
  name: string;
  /** The slope that was given. */
  yours: number;
  /** The slope that was measured. */
  measured: number;
  /** |yours - measured| / the larger of the two without its sign; 0 where both are 0. */
  relativeError: number;
  /** Whether the error is within the threshold, or too small to be told from rounding. */
  agrees: boolean;
}

/**
 * Checks a gradient that was worked out by hand: moves each number of each parameter a little up
 * and down, and compares how the loss changes with what the gradient says.
 *
 * The loss is worked out twice for each number, from the values that it is called with. The last
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
  { step = 1e-5, threshold = 1e-6 }: GradientCheckOptions = {},
): GradientCheck {
  checkPositive("step", step);
  checkPositive("threshold", threshold);
  const pairs = Object.entries<Pair>(checked);
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
  // Two losses, each rounded some times at its last digit, over two steps.
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
  /** What was found, in words: the threshold, and where it fails the parameter and the likely slip. */
  readonly verdict: string;

  /** For gradientCheck, which measures what stands here. */
  constructor(gradients: readonly Compared[], step: number, threshold: number, rounding: number) {
    const groups = gradients.map((gradient) => compare(gradient, threshold, rounding));
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

function compare(gradient: Compared, threshold: number, rounding: number): CheckedSlope[] {
  return Array.from(gradient.given, (yours, place) => {
    const measured = gradient.measured[place];
    const difference = Math.abs(yours - measured);
    const larger = Math.max(Math.abs(yours), Math.abs(measured));
    const relativeError = difference === 0 ? 0 : difference / larger;
    return {
      name: `${gradient.name}[${indices(place, gradient.shape)}]`,
      yours,
      measured,
      relativeError,
      agrees: relativeError <= threshold || difference <= rounding,
    };
  });
}

/** The place of a number, axis by axis: 5 of shape (4,3) is `1,2`. */
function indices(place: number, shape: Shape): string {
  const at: number[] = [];
  for (const size of [...shape].reverse()) {
    at.unshift(place % size);
    place = Math.floor(place / size);
  }
  return at.join(",");
}

function agreement(slopes: readonly CheckedSlope[], step: number, threshold: number): string {
  const hidden = slopes.filter(({ relativeError }) => relativeError > threshold).length;
  const note =
    hidden === 0
      ? ""
      : ` For ${hidden} so near to 0 only that could be seen; the rest is rounding.`;
  const seen = slopes.filter(({ relativeError }) => relativeError <= threshold);
  return (
    `Right: ${slopes.length === 1 ? "the slope agrees" : `all ${slopes.length} slopes agree`} with those measured at steps of ${digits(step)}.\n` +
    `The largest relative error is ${digits(largestError(seen))}; up to ${digits(threshold)} counts as equal.${note}`
  );
}

function disagreement(
  wrong: readonly Compared[],
  slopes: readonly CheckedSlope[],
  step: number,
  threshold: number,
): string {
  const names = wrong.map(({ name }) => name).join(" and ");
  const slip = likelySlip(wrong);
  return (
    `Not right: ${names} ${wrong.length === 1 ? "differs" : "differ"} from the slopes measured at steps of ${digits(step)}.\n` +
    `The largest relative error is ${digits(largestError(slopes))}; up to ${digits(threshold)} counts as equal.\n` +
    (slip === ""
      ? "The numbers show no common slip: go through the factors one by one."
      : `Likely slip: ${slip}.`)
  );
}

function largestError(slopes: readonly CheckedSlope[]): number {
  // A NaN is an error too, and stays.
  return slopes.reduce((largest, { relativeError }) => Math.max(largest, relativeError), 0);
}

/** More rows than this are a wall of numbers; then only the worst are shown. */
const MOST_ROWS = 20;

function table(slopes: readonly CheckedSlope[]): string {
  const worstFirst = (a: CheckedSlope, b: CheckedSlope) =>
    +a.agrees - +b.agrees || b.relativeError - a.relativeError;
  const shown =
    slopes.length <= MOST_ROWS ? slopes : [...slopes].sort(worstFirst).slice(0, MOST_ROWS);
  const rows = shown.map(({ name, yours, measured, relativeError, agrees }) => {
    return [name, sixDigits(yours), sixDigits(measured), digits(relativeError), agrees ? "" : "✗"];
  });
  const all = [["", "yours", "measured", "relative error", ""], ...rows];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const lines = all.map(([name, ...rest]) => {
    const cells = rest.map((text, i) => text.padStart(widths[i + 1]));
    return [name.padEnd(widths[0]), ...cells].join("  ").trimEnd();
  });
  const left = slopes.length - shown.length;
  return [...lines, ...(left > 0 ? [`... and ${left} with smaller errors`] : [])].join("\n");
}

function sixDigits(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** A small number with one digit, since the next ones are rounding; a larger one with two. */
function digits(error: number): string {
  return error < 1e-3 && error > 0 ? error.toExponential(0) : String(Number(error.toPrecision(2)));
}

function checkPair(name: string, pair: unknown): asserts pair is Pair {
  const isPair = Array.isArray(pair) && pair.length === 2;
  if (!isPair || !pair.every((part) => part instanceof NdArray))
    throw typeError(`gradientCheck: ${name} must be two arrays, [parameter, gradient]`);
  const [parameter, gradient] = pair as unknown as Pair;
  if (sameShape(trimmed(parameter.shape), trimmed(gradient.shape))) return;
  throw new ShapeError(
    `gradientCheck: a gradient has the shape of its parameter; ${name} has ${shapeText(parameter.shape)}, ` +
      `and its gradient ${shapeText(gradient.shape)}`,
  );
}

/** The same shape without the leading axes of size 1. */
function trimmed(shape: Shape): Shape {
  const first = shape.findIndex((size) => size !== 1);
  return first === -1 ? [] : shape.slice(first);
}

function checkPositive(name: string, value: number): void {
  if (Number.isFinite(value) && value > 0) return;
  throw rangeError(`gradientCheck: ${name} must be a number above 0, not ${String(value)}`);
}
