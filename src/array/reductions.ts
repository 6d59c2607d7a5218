/** @file Reductions: all numbers, or those along an axis, become one. */

import { checkOptions, type OptionKinds } from "../checks.js";
import { describeValue } from "../describe.js";
import { type DType, widest } from "../dtype.js";
import { typeError } from "../errors.js";
import {
  all,
  alongAxis,
  any,
  argmax,
  argmin,
  cumulate,
  max,
  min,
  type Reduction,
  sum,
} from "../loops/reduce.js";
import {
  type AxisOf,
  checkAxis,
  checkNotEmpty,
  type Flat,
  type HasNumbers,
  type IsAny,
  type Reduce,
  type Shape,
} from "../shape/index.js";
import { addMethods, make, NdArray } from "./ndarray.js";
import { checkIntegers } from "./operand.js";
import type { AnyArray, Checked, ShapeIn } from "./shapeIn.js";

/** The axis, or options where all axes are meant. */
type AxisOr<Options> = number | Options;

interface Keepdims {
  /** Whether the reduced axis stays, with size 1, so that the result broadcasts with the array. */
  keepdims?: boolean;
}

interface StdOptions extends Keepdims {
  /**
   * The sum of squares is divided by the number of values less this, 0 where it is left out. Where nothing is
   * left to divide by the result is nan or inf.
   */
  ddof?: number;
}

/** Whether options keep the axis: true, false, or boolean where that is not known. */
type KeepIn<Options> = Options extends { keepdims: infer Keep extends boolean }
  ? Keep
  : "keepdims" extends keyof Options
    ? boolean
    : false;

/** One value where no axis was named, else an array with that axis gone, or kept as 1. */
type Reduced<S extends Shape, P, Options, One = number> = [P] extends [never]
  ? One
  : IsAny<P> extends true
    ? One | NdArray<number[]>
    : P extends number
      ? NdArray<Reduce<S, P, KeepIn<Options>>>
      : KeepIn<P> extends infer Keep
        ? Keep extends true
          ? NdArray<Reduce<S, never, true>>
          : One
        : never;

/** The axis where one is given; `never` where it is not. */
type AxisIn<P> = Extract<P, number>;

class Reductions {
  /**
   * The sum of all numbers, or along an axis. Bools count as 0 and 1. With `{ keepdims: true }` the axis
   * stays, with size 1: `x.sum(1, { keepdims: true })`.
   * @throws ShapeError for an axis out of bounds.
   */
  sum<
    X extends AnyArray,
    const P extends AxisOr<Keepdims> = never,
    const Options extends Keepdims = Record<never, never>,
  >(this: X, axis?: AxisOf<ShapeIn<X>, P>, options?: Options): Reduced<ShapeIn<X>, P, Options>;
  sum(this: NdArray, ...how: unknown[]): NdArray | number {
    return reduce(this, parsed("sum", how), sum, widest(this.dtype, "int"));
  }

  /** The mean of all numbers, or along an axis. @throws ShapeError for an axis out of bounds, or no numbers. */
  mean<
    X extends AnyArray,
    const P extends AxisOr<Keepdims> = never,
    const Options extends Keepdims = Record<never, never>,
  >(
    this: Checked<X, HasNumbers<"mean", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: Options,
  ): Reduced<ShapeIn<X>, P, Options>;
  mean(this: NdArray, ...how: unknown[]): NdArray | number {
    return meanOf(this, parsed("mean", how));
  }

  /**
   * The standard deviation of all numbers, or along an axis: the root of the mean squared distance from the
   * mean. With `{ ddof: 1 }` it is the one estimated from a sample.
   * @throws ShapeError for an axis out of bounds, or no numbers.
   */
  std<
    X extends AnyArray,
    const P extends AxisOr<StdOptions> = never,
    const Options extends StdOptions = Record<never, never>,
  >(
    this: Checked<X, HasNumbers<"std", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: Options,
  ): Reduced<ShapeIn<X>, P, Options>;
  std(this: NdArray, ...how: unknown[]): NdArray | number {
    const as = parsed("std", how, STD_OPTIONS);
    const mean = meanOf(this, { ...as, keepdims: true, ddof: 0 }) as NdArray;
    const distances: NdArray = (this as NdArray<number[]>).sub(mean);
    const variance = meanOf(distances.square(), as);
    return variance instanceof NdArray ? variance.sqrt() : Math.sqrt(variance);
  }

  /** The greatest of all numbers, or along an axis; NaN where there is one. @throws ShapeError for an axis out of bounds, or no numbers. */
  max<
    X extends AnyArray,
    const P extends AxisOr<Keepdims> = never,
    const Options extends Keepdims = Record<never, never>,
  >(
    this: Checked<X, HasNumbers<"maximum", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: Options,
  ): Reduced<ShapeIn<X>, P, Options>;
  max(this: NdArray, ...how: unknown[]): NdArray | number {
    return reduce(this, parsed("max", how), max, this.dtype, "maximum");
  }

  /** The least of all numbers, or along an axis; NaN where there is one. @throws ShapeError for an axis out of bounds, or no numbers. */
  min<
    X extends AnyArray,
    const P extends AxisOr<Keepdims> = never,
    const Options extends Keepdims = Record<never, never>,
  >(
    this: Checked<X, HasNumbers<"minimum", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: Options,
  ): Reduced<ShapeIn<X>, P, Options>;
  min(this: NdArray, ...how: unknown[]): NdArray | number {
    return reduce(this, parsed("min", how), min, this.dtype, "minimum");
  }

  /**
   * The place of the first greatest number, in row-major order, or along an axis; of the first NaN where there is one.
   * @throws ShapeError for an axis out of bounds, or no numbers.
   */
  argmax<
    X extends AnyArray,
    const P extends AxisOr<Keepdims> = never,
    const Options extends Keepdims = Record<never, never>,
  >(
    this: Checked<X, HasNumbers<"argmax", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: Options,
  ): Reduced<ShapeIn<X>, P, Options>;
  argmax(this: NdArray, ...how: unknown[]): NdArray | number {
    return reduce(this, parsed("argmax", how), argmax, "int", "argmax");
  }

  /**
   * The place of the first least number, in row-major order, or along an axis; of the first NaN where there is one.
   * @throws ShapeError for an axis out of bounds, or no numbers.
   */
  argmin<
    X extends AnyArray,
    const P extends AxisOr<Keepdims> = never,
    const Options extends Keepdims = Record<never, never>,
  >(
    this: Checked<X, HasNumbers<"argmin", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: Options,
  ): Reduced<ShapeIn<X>, P, Options>;
  argmin(this: NdArray, ...how: unknown[]): NdArray | number {
    return reduce(this, parsed("argmin", how), argmin, "int", "argmin");
  }

  /** Whether any number is true, that is, not 0 (so NaN is); along an axis, an array of bools. @throws ShapeError for an axis out of bounds. */
  any<
    X extends AnyArray,
    const P extends AxisOr<Keepdims> = never,
    const Options extends Keepdims = Record<never, never>,
  >(
    this: X,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: Options,
  ): Reduced<ShapeIn<X>, P, Options, boolean>;
  any(this: NdArray, ...how: unknown[]): NdArray | boolean {
    return asTruth(reduce(this, parsed("any", how), any, "bool"));
  }

  /** Whether all numbers are true, that is, not 0 (so NaN is); along an axis, an array of bools. @throws ShapeError for an axis out of bounds. */
  all<
    X extends AnyArray,
    const P extends AxisOr<Keepdims> = never,
    const Options extends Keepdims = Record<never, never>,
  >(
    this: X,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: Options,
  ): Reduced<ShapeIn<X>, P, Options, boolean>;
  all(this: NdArray, ...how: unknown[]): NdArray | boolean {
    return asTruth(reduce(this, parsed("all", how), all, "bool"));
  }

  /**
   * The running sums along an axis, each number added to all before it; without an axis, those of all
   * numbers in row-major order, as an array of one axis.
   * @throws ShapeError for an axis out of bounds.
   */
  cumsum<X extends AnyArray, const P extends number = never>(
    this: X,
    axis?: AxisOf<ShapeIn<X>, P>,
  ): NdArray<RunningSums<ShapeIn<X>, P>>;
  cumsum(this: NdArray, ...how: unknown[]): NdArray {
    const axis = how.length === 0 ? undefined : axisGiven("cumsum", how[0]);
    const isFlat = axis === undefined || this.sizes.length === 0;
    const shape = isFlat ? [this.data.length] : this.sizes;
    const to = widest(this.dtype, "int");
    const out = cumulate(this.data, shape, checkAxis(shape, axis ?? 0));
    if (to === "int") checkIntegers(out);
    return make(out, shape, to);
  }
}

/** Of all numbers on one axis, as those of a 0-d array always are, or along an axis (`never` without one). */
type RunningSums<S extends Shape, Axis> = [Axis] extends [never]
  ? Flat<S>
  : S extends readonly []
    ? [1]
    : S;

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Reductions {}
}
addMethods(Reductions);

const KEEPDIMS: OptionKinds = { keepdims: "true or false" };
const STD_OPTIONS: OptionKinds = { ...KEEPDIMS, ddof: "a number" };

/** How a reduction is asked for. */
interface How {
  axis?: number;
  keepdims: boolean;
  ddof: number;
}

/** Most often: it is not to take longer than the reduction of a few numbers. */
const WHOLE: How = { keepdims: false, ddof: 0 };

/**
 * What a caller asked for, by nothing, an axis, options, or both.
 *
 * @throws TypeError for an axis, or keepdims, that is there and undefined: by its type it may be the axis
 * 0, and an array come out, where all numbers would be reduced; for what stands behind the options
 */
function parsed(name: string, how: readonly unknown[], known: OptionKinds = KEEPDIMS): How {
  if (how.length === 0) return WHOLE;
  const isAxis = how.length > 0 && (typeof how[0] !== "object" || how[0] === null);
  const [axis, options = {}, ...more] = isAxis ? how : [undefined, ...how];
  checkOptions(name, options, known);
  if (more.length > 0)
    throw typeError(
      `${name}: the options come last, and behind them stands ${describeValue(more[0])}`,
    );
  const { keepdims, ddof = 0 } = { keepdims: false, ...(options as StdOptions) };
  if (keepdims === undefined)
    throw typeError(`${name}: keepdims must be true or false, not undefined`);
  return { ...(isAxis && { axis: axisGiven(name, axis) }), keepdims, ddof };
}

/** @throws TypeError for what is no number. */
function axisGiven(name: string, axis: unknown): number {
  if (typeof axis === "number") return axis;
  throw typeError(
    `${name}: the axis must be a number, such as 0, or be left out for all numbers, not ${describeValue(axis)}`,
  );
}

/** @throws ShapeError for an axis out of bounds, and for nothing to reduce where `ufunc` is named. */
function reduce(
  { data, sizes }: NdArray,
  { axis, keepdims }: How,
  reduction: Reduction,
  dtype: DType,
  ufunc?: string,
): NdArray | number {
  const at = axis === undefined ? undefined : checkAxis(sizes, axis);
  // The only axis of a 0-d array is not there.
  const isWhole = at === undefined || sizes.length === 0;
  if (ufunc) checkNotEmpty(isWhole ? data.length : sizes[at], ufunc);
  if (at === undefined && !keepdims) {
    const value = reduction(data, 0, data.length, 1);
    if (dtype === "int") checkIntegers([value]);
    return value;
  }
  const out = isWhole
    ? Float64Array.of(reduction(data, 0, data.length, 1))
    : alongAxis(reduction, data, sizes, at);
  if (dtype === "int") checkIntegers(out);
  const left = sizes.map((size, i) => (at === undefined || i === at ? 1 : size));
  return make(out, keepdims ? left : sizes.filter((_, i) => i !== at), dtype);
}

function meanOf(a: NdArray, how: How): NdArray | number {
  const total = reduce(a, how, sum, "float", "mean");
  const n = a.data.length / (total instanceof NdArray ? total.data.length : 1);
  const by = Math.max(n - how.ddof, 0);
  return total instanceof NdArray ? total.div(by) : total / by;
}

function asTruth(reduced: NdArray | number): NdArray | boolean {
  return typeof reduced === "number" ? reduced !== 0 : reduced;
}
