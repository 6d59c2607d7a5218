/** @file Reductions, which turn all entries, or all entries along an axis, into one number. */

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
  type NoInfer,
  type Reduce,
  type Shape,
} from "../shape/index.js";
import { addMethods, make, NdArray } from "./ndarray.js";
import { checkIntegers } from "./operand.js";
import type { AnyArray, Checked, ShapeIn } from "./shapeIn.js";

/** The first argument of a reduction: the axis, or the options if all axes are reduced. */
type AxisOr<Options = Keepdims> = number | Options;

/** No options. */
type NoOptions = Record<never, never>;

interface Keepdims {
  /** Whether to keep the reduced axis, with size 1, so that the result broadcasts with the array. */
  keepdims?: boolean;
}

interface StdOptions extends Keepdims {
  /**
   * The sum of squares is divided by the number of entries minus `ddof`, which is 0 if you leave it
   * out. If the divisor is 0, the result is nan or inf.
   */
  ddof?: number;
}

/** `true` if the options keep the axis, `false` if they do not, and `boolean` if this is unknown. */
type KeepIn<Options> = Options extends { keepdims: infer Keep extends boolean }
  ? Keep
  : "keepdims" extends keyof Options
    ? boolean
    : false;

/** The result of a reduction: one value, or an array in which the reduced axes are gone or have size 1. */
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

/** P if it is an axis; otherwise `never`. */
type AxisIn<P> = Extract<P, number>;

class Reductions {
  /**
   * Computes the sum of all entries, or the sums along an axis. Bools count as 0 and 1.
   *
   * @param axis the axis to reduce; if you leave it out, all axes are reduced
   * @param options `{ keepdims: true }` keeps the reduced axis, with size 1
   * @throws {ShapeError} if there is no such axis
   * @example
   * x.sum(); // 8
   * x.sum(0); // array([2, 2, 4])
   * x.sum(1, { keepdims: true }).shape; // [ 4, 1 ]
   */
  sum<X extends AnyArray, const P extends AxisOr = never, const O extends Keepdims = NoOptions>(
    this: X,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: O,
  ): Reduced<ShapeIn<X>, NoInfer<P>, NoInfer<O>>;
  sum(this: NdArray, ...args: unknown[]): NdArray | number {
    return reduce(this, readArguments("sum", args), sum, widest(this.dtype, "int"));
  }

  /**
   * Computes the mean of all entries, or the means along an axis.
   *
   * @param axis the axis to reduce; if you leave it out, all axes are reduced
   * @param options `{ keepdims: true }` keeps the reduced axis, with size 1
   * @throws {ShapeError} if there is no such axis, or if there are no entries
   * @example
   * array([1, 2, 3, 6]).mean(); // 3
   * x.mean(0); // array([0.5, 0.5, 1. ])
   */
  mean<X extends AnyArray, const P extends AxisOr = never, const O extends Keepdims = NoOptions>(
    this: Checked<X, HasNumbers<"mean", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: O,
  ): Reduced<ShapeIn<X>, NoInfer<P>, NoInfer<O>>;
  mean(this: NdArray, ...args: unknown[]): NdArray | number {
    return meanOf(this, readArguments("mean", args));
  }

  /**
   * Computes the standard deviation of all entries, or of the entries along an axis: the square root of
   * the mean squared distance from the mean.
   *
   * @param axis the axis to reduce; if you leave it out, all axes are reduced
   * @param options `{ ddof: 1 }` gives the sample standard deviation; `{ keepdims: true }` keeps the
   * reduced axis, with size 1
   * @throws {ShapeError} if there is no such axis, or if there are no entries
   * @example
   * array([2, 4, 4, 4, 5, 5, 7, 9]).std(); // 2
   */
  std<
    X extends AnyArray,
    const P extends AxisOr<StdOptions> = never,
    const O extends StdOptions = NoOptions,
  >(
    this: Checked<X, HasNumbers<"std", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: O,
  ): Reduced<ShapeIn<X>, NoInfer<P>, NoInfer<O>>;
  std(this: NdArray, ...args: unknown[]): NdArray | number {
    const as = readArguments("std", args, STD_OPTIONS);
    const mean = meanOf(this, { ...as, keepdims: true, ddof: 0 }, "std") as NdArray;
    const distances: NdArray = (this as NdArray<number[]>).sub(mean);
    const variance = meanOf(distances.square(), as);
    return variance instanceof NdArray ? variance.sqrt() : Math.sqrt(variance);
  }

  /**
   * Returns the largest entry, or the largest entries along an axis. The result is NaN if any entry is
   * NaN.
   *
   * @param axis the axis to reduce; if you leave it out, all axes are reduced
   * @param options `{ keepdims: true }` keeps the reduced axis, with size 1
   * @throws {ShapeError} if there is no such axis, or if there are no entries
   * @example
   * array([[1, 5], [7, 3]]).max(); // 7
   * array([[1, 5], [7, 3]]).max(1); // array([5, 7])
   */
  max<X extends AnyArray, const P extends AxisOr = never, const O extends Keepdims = NoOptions>(
    this: Checked<X, HasNumbers<"maximum", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: O,
  ): Reduced<ShapeIn<X>, NoInfer<P>, NoInfer<O>>;
  max(this: NdArray, ...args: unknown[]): NdArray | number {
    return reduce(this, readArguments("max", args), max, this.dtype, "maximum");
  }

  /**
   * Returns the smallest entry, or the smallest entries along an axis. The result is NaN if any entry
   * is NaN.
   *
   * @param axis the axis to reduce; if you leave it out, all axes are reduced
   * @param options `{ keepdims: true }` keeps the reduced axis, with size 1
   * @throws {ShapeError} if there is no such axis, or if there are no entries
   * @example
   * array([[1, 5], [7, 3]]).min(); // 1
   * array([[1, 5], [7, 3]]).min(1); // array([1, 3])
   */
  min<X extends AnyArray, const P extends AxisOr = never, const O extends Keepdims = NoOptions>(
    this: Checked<X, HasNumbers<"minimum", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: O,
  ): Reduced<ShapeIn<X>, NoInfer<P>, NoInfer<O>>;
  min(this: NdArray, ...args: unknown[]): NdArray | number {
    return reduce(this, readArguments("min", args), min, this.dtype, "minimum");
  }

  /**
   * Returns the index of the largest entry. If the largest entry occurs several times, the result is
   * the first index. NaN counts as the largest entry.
   *
   * @param axis the axis to reduce; if you leave it out, the result is an index into all entries in
   * row-major order
   * @param options `{ keepdims: true }` keeps the reduced axis, with size 1
   * @throws {ShapeError} if there is no such axis, or if there are no entries
   * @example
   * array([[0.1, 0.7, 0.2], [0.5, 0.4, 0.1]]).argmax(1); // array([1, 0])
   */
  argmax<X extends AnyArray, const P extends AxisOr = never, const O extends Keepdims = NoOptions>(
    this: Checked<X, HasNumbers<"argmax", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: O,
  ): Reduced<ShapeIn<X>, NoInfer<P>, NoInfer<O>>;
  argmax(this: NdArray, ...args: unknown[]): NdArray | number {
    return reduce(this, readArguments("argmax", args), argmax, "int", "argmax");
  }

  /**
   * Returns the index of the smallest entry. If the smallest entry occurs several times, the result is
   * the first index. NaN counts as the smallest entry.
   *
   * @param axis the axis to reduce; if you leave it out, the result is an index into all entries in
   * row-major order
   * @param options `{ keepdims: true }` keeps the reduced axis, with size 1
   * @throws {ShapeError} if there is no such axis, or if there are no entries
   * @example
   * array([3, 1, 2]).argmin(); // 1
   */
  argmin<X extends AnyArray, const P extends AxisOr = never, const O extends Keepdims = NoOptions>(
    this: Checked<X, HasNumbers<"argmin", ShapeIn<X>, AxisIn<P>>>,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: O,
  ): Reduced<ShapeIn<X>, NoInfer<P>, NoInfer<O>>;
  argmin(this: NdArray, ...args: unknown[]): NdArray | number {
    return reduce(this, readArguments("argmin", args), argmin, "int", "argmin");
  }

  /**
   * Tests whether any entry is true. Every number except 0 counts as true, even NaN.
   *
   * @param axis the axis to reduce; if you leave it out, all axes are reduced
   * @param options `{ keepdims: true }` keeps the reduced axis, with size 1
   * @returns a boolean, or an array of bools
   * @throws {ShapeError} if there is no such axis
   * @example
   * array([1, 2, 3]).greater(2).any(); // true
   */
  any<X extends AnyArray, const P extends AxisOr = never, const O extends Keepdims = NoOptions>(
    this: X,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: O,
  ): Reduced<ShapeIn<X>, NoInfer<P>, NoInfer<O>, boolean>;
  any(this: NdArray, ...args: unknown[]): NdArray | boolean {
    return asTruth(reduce(this, readArguments("any", args), any, "bool"));
  }

  /**
   * Tests whether all entries are true. Every number except 0 counts as true, even NaN.
   *
   * @param axis the axis to reduce; if you leave it out, all axes are reduced
   * @param options `{ keepdims: true }` keeps the reduced axis, with size 1
   * @returns a boolean, or an array of bools
   * @throws {ShapeError} if there is no such axis
   * @example
   * array([1, 2, 3]).greater(2).all(); // false
   * x.all(0); // array([False, False,  True])
   */
  all<X extends AnyArray, const P extends AxisOr = never, const O extends Keepdims = NoOptions>(
    this: X,
    axis?: AxisOf<ShapeIn<X>, P>,
    options?: O,
  ): Reduced<ShapeIn<X>, NoInfer<P>, NoInfer<O>, boolean>;
  all(this: NdArray, ...args: unknown[]): NdArray | boolean {
    return asTruth(reduce(this, readArguments("all", args), all, "bool"));
  }

  /**
   * Computes the cumulative sums: each entry becomes the sum of itself and all entries before it.
   *
   * @param axis the axis to sum along; if you leave it out, all entries are summed in row-major order
   * and the result has one axis
   * @throws {ShapeError} if there is no such axis
   * @example
   * array([1, 2, 3, 4]).cumsum(); // array([ 1,  3,  6, 10])
   */
  cumsum<X extends AnyArray, const P extends number = never>(
    this: X,
    axis?: AxisOf<ShapeIn<X>, P>,
  ): NdArray<RunningSums<ShapeIn<X>, NoInfer<P>>>;
  cumsum(this: NdArray, ...args: unknown[]): NdArray {
    const axis = args.length === 0 ? undefined : axisGiven("cumsum", args[0]);
    const isFlat = axis === undefined || this.sizes.length === 0;
    const shape = isFlat ? [this.data.length] : this.sizes;
    const to = widest(this.dtype, "int");
    const out = cumulate(this.data, shape, checkAxis(shape, axis ?? 0));
    if (to === "int") checkIntegers(out);
    return make(out, shape, to);
  }
}

/**
 * The shape that `cumsum` returns: S, or a shape with one axis if S has no axes or no axis is given
 * (`never`).
 */
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

/** The arguments of a reduction, with the defaults filled in. */
interface ReductionArguments {
  axis?: number;
  keepdims: boolean;
  ddof: number;
}

/**
 * The defaults. If there are no arguments, they are used without checks, because the checks would
 * take longer than adding a few numbers.
 */
const WHOLE: ReductionArguments = { keepdims: false, ddof: 0 };

/**
 * Reads the arguments of a reduction: nothing, an axis, options, or both.
 *
 * @throws {TypeError} if the axis or keepdims is explicitly undefined. For an axis of type
 * `0 | undefined`, the compiler expects the result to be an array, but all entries would be reduced
 * to one number.
 * @throws {TypeError} if there is an argument after the options
 */
function readArguments(
  name: string,
  args: readonly unknown[],
  known: OptionKinds = KEEPDIMS,
): ReductionArguments {
  if (args.length === 0) return WHOLE;
  const isAxis = args.length > 0 && (typeof args[0] !== "object" || args[0] === null);
  const [axis, options = {}, ...more] = isAxis ? args : [undefined, ...args];
  checkOptions(name, options, known);
  if (more.length > 0)
    throw typeError(
      `${name}: the options must come last, but they are followed by ${describeValue(more[0])}`,
    );
  const { keepdims, ddof = 0 } = { keepdims: false, ...(options as StdOptions) };
  if (keepdims === undefined)
    throw typeError(`${name}: keepdims must be true or false, not undefined`);
  return { ...(isAxis && { axis: axisGiven(name, axis) }), keepdims, ddof };
}

/** @throws {TypeError} if the axis is not a number */
function axisGiven(name: string, axis: unknown): number {
  if (typeof axis === "number") return axis;
  throw typeError(
    `${name}: the axis must be a number, such as 0, not ${describeValue(axis)}; leave it out to use all entries`,
  );
}

/** @throws {ShapeError} if there is no such axis, or if `ufunc` is given and there are no entries */
function reduce(
  { data, sizes }: NdArray,
  { axis, keepdims }: ReductionArguments,
  reduction: Reduction,
  dtype: DType,
  ufunc?: string,
): NdArray | number {
  const at = axis === undefined ? undefined : checkAxis(sizes, axis);
  // As in numpy, axis 0 is allowed for a 0-d array, although it has no axes.
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
  const kept = sizes.map((size, i) => (at === undefined || i === at ? 1 : size));
  return make(out, keepdims ? kept : sizes.filter((_, i) => i !== at), dtype);
}

function meanOf(a: NdArray, args: ReductionArguments, name = "mean"): NdArray | number {
  const total = reduce(a, args, sum, "float", name);
  const n = a.data.length / (total instanceof NdArray ? total.data.length : 1);
  const by = Math.max(n - args.ddof, 0);
  return total instanceof NdArray ? total.div(by) : total / by;
}

function asTruth(reduced: NdArray | number): NdArray | boolean {
  return typeof reduced === "number" ? reduced !== 0 : reduced;
}
