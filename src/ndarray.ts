/**
 * @file The array and its operations: a value that no operation changes, whose shape is its type.
 *
 * The rules for shapes stand in shape/, the loops over numbers in loops/, the text in format/; here
 * they meet. Results, dtypes and messages are numpy's.
 */

import type { DType } from "./dtype.js";
import { rangeError, ShapeError, typeError } from "./errors.js";
import { arrayRepr, type PrintOptions } from "./format/index.js";
import { each, pairwise } from "./loops/elementwise.js";
import { empty } from "./loops/empty.js";
import { expand, transpose } from "./loops/layout.js";
import { matmul } from "./loops/matmul.js";
import type { Reduction } from "./loops/reduce.js";
import * as along from "./loops/reduce.js";
import type { BinaryLoop, UnaryLoop } from "./loops/unrolled.js";
import {
  type AxisMessage,
  type Broadcast,
  type BroadcastMessage,
  type Broadcasts,
  broadcastShapes,
  checkAxis,
  checkSingle,
  type ItemMessage,
  isInteger,
  type MatMul,
  type MatMulMessage,
  matmulShape,
  type NumbersOf,
  type Reduce,
  type Reshape,
  type ReshapeMessage,
  type Reshapes,
  reshapeShape,
  type Shape,
  type Squeeze,
  sameShape,
  sizeOf,
  squeezeShape,
  type Transpose,
} from "./shape/index.js";

// Taken out of O here, once: inside a condition on O, TypeScript 5.0 would carry O along as an
// intersection of two array types, and compare the T of their T without end.
type ShapeIn<O extends NdArray | number> = [O] extends [NdArray<infer B>] ? B : [];

/**
 * O where it broadcasts with shape A, or else numpy's message: no value can be assigned to that, so
 * the compiler shows it.
 */
export type Fits<A extends Shape, O extends NdArray | number> = [O] extends [number]
  ? O
  : FitsShape<A, ShapeIn<O>, O>;

// The first line is for a generic function, where B is A itself and neither is known yet.
type FitsShape<A extends Shape, B extends Shape, O> = [B] extends [A]
  ? O
  : Broadcasts<A, B> extends true
    ? O
    : BroadcastMessage<A, B>;

/** The array that an operation with O gives: a number leaves the shape as it is. */
export type Combined<A extends Shape, O extends NdArray | number> = [O] extends [number]
  ? NdArray<A>
  : NdArray<Broadcast<A, ShapeIn<O>>>;

/** What may be multiplied from the right: an array of shape B, or else numpy's message. */
export type Factor<S extends Shape, B extends Shape> = [MatMul<S, B>] extends [never]
  ? MatMulMessage<S, B>
  : NdArray<B>;

/** An axis of S, or else numpy's message. */
export type AxisOf<S extends Shape, A extends number> = [Reduce<S, A>] extends [never]
  ? AxisMessage<S, A>
  : A;

/** Sizes that S can be reshaped to, or else numpy's message in each one's place. */
export type Sizes<S extends Shape, R extends Shape> =
  Reshapes<S, R> extends true ? R : { [Axis in keyof R]: ReshapeMessage<S, R> };

/** A number where no axis was named, else an array with that axis gone. */
export type Reduced<S extends Shape, A extends number> = [A] extends [never]
  ? number
  : NdArray<Reduce<S, A>>;

/**
 * An array of numbers, of any number of axes. Arrays are values: every operation gives a new one.
 *
 * Integers are exact up to 2 ** 53, where numpy's int64 goes on to 2 ** 63.
 */
export class NdArray<out S extends Shape = Shape> {
  /**
   * The numbers in row-major order, bools as 0 and 1. To be read only: since no operation changes
   * an array, several may share their numbers.
   */
  readonly data: Float64Array;
  /** The size of each axis: `[4, 3]` is 4 rows of 3. */
  readonly shape: Readonly<S>;
  /** What the numbers are: "int", "float" or "bool". */
  readonly dtype: DType;
  /** Kept, since a loop of training asks for the same x.T at each step. */
  private transposed: NdArray<Transpose<S>> | undefined;

  /**
   * For the library itself, which owns `data`: `array`, `zeros`, `ones` and `linspace` make arrays.
   *
   * @param data as many numbers as the sizes of `shape` multiply to
   */
  constructor(data: Float64Array, shape: Readonly<S>, dtype: DType) {
    this.data = data;
    this.shape = shape;
    this.dtype = dtype;
    this.transposed = undefined;
  }

  /** The sum, number by number; for bools, "or". @throws ShapeError where shapes do not broadcast. */
  add<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    const to = arithmetic(this, other);
    return binary<A, O>(this, other, to === "bool" ? pairwise.maximum : pairwise.add, to);
  }

  /**
   * The difference, number by number.
   *
   * @throws ShapeError where shapes do not broadcast; TypeError for bool minus bool.
   */
  sub<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    const to = arithmetic(this, other);
    if (to === "bool")
      throw typeError("sub: bools cannot be subtracted; turn them into numbers by astype");
    return binary<A, O>(this, other, pairwise.sub, to);
  }

  /** The product, number by number; for bools, "and". @throws ShapeError where shapes do not broadcast. */
  mul<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    const to = arithmetic(this, other);
    return binary<A, O>(this, other, to === "int" ? pairwise.mulInt : pairwise.mul, to);
  }

  /** The quotient, number by number, as floats. @throws ShapeError where shapes do not broadcast. */
  div<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    return binary<A, O>(this, other, pairwise.div, "float");
  }

  /**
   * This array to the power of `other`, number by number.
   *
   * @throws ShapeError where shapes do not broadcast; RangeError for an integer to a negative integer.
   */
  pow<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    const to = arithmetic(this, other) === "float" ? "float" : "int";
    if (to === "int" && some(other, (exponent) => exponent < 0))
      throw rangeError("Integers to negative integer powers are not allowed.");
    return binary<A, O>(this, other, pairwise.pow, to);
  }

  /** The greater of two numbers, place by place; NaN where either is. @throws ShapeError where shapes do not broadcast. */
  maximum<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    return binary<A, O>(this, other, pairwise.maximum, arithmetic(this, other));
  }

  /** Where this is greater than `other`, as bools. @throws ShapeError where shapes do not broadcast. */
  greater<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    return binary<A, O>(this, other, pairwise.greater, "bool");
  }

  /** Where this is greater than `other` or equal, as bools. @throws ShapeError where shapes do not broadcast. */
  greaterEqual<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    return binary<A, O>(this, other, pairwise.greaterEqual, "bool");
  }

  /** Where this is less than `other`, as bools. @throws ShapeError where shapes do not broadcast. */
  less<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    return binary<A, O>(this, other, pairwise.less, "bool");
  }

  /** Where this is less than `other` or equal, as bools. @throws ShapeError where shapes do not broadcast. */
  lessEqual<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    return binary<A, O>(this, other, pairwise.lessEqual, "bool");
  }

  /** Where this equals `other`, as bools; NaN equals nothing. @throws ShapeError where shapes do not broadcast. */
  equal<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    return binary<A, O>(this, other, pairwise.equal, "bool");
  }

  /** Where this differs from `other`, as bools. @throws ShapeError where shapes do not broadcast. */
  notEqual<A extends Shape, O extends NdArray | number>(
    this: NdArray<A>,
    other: Fits<A, O>,
  ): Combined<A, O> {
    return binary<A, O>(this, other, pairwise.notEqual, "bool");
  }

  /** Minus each number. @throws TypeError for bools. */
  neg(): NdArray<S> {
    if (this.dtype === "bool")
      throw typeError("neg: bools have no negative; turn them into numbers by astype");
    return unary(this, this.dtype === "int" ? each.negInt : each.neg, this.dtype);
  }

  /** Each number times itself. */
  square(): NdArray<S> {
    return unary(this, each.square, this.dtype === "float" ? "float" : "int");
  }

  /** e to the power of each number. */
  exp(): NdArray<S> {
    return unary(this, each.exp, "float");
  }

  /** The natural logarithm of each number: -inf of 0, nan of a negative number. */
  log(): NdArray<S> {
    return unary(this, each.log, "float");
  }

  /** Each number without its sign. */
  abs(): NdArray<S> {
    return unary(this, each.abs, this.dtype);
  }

  /**
   * The same numbers as another dtype: "int" cuts towards 0, "bool" is true for all but 0.
   *
   * @throws RangeError where a number that is not finite should become an integer.
   */
  astype(dtype: DType): NdArray<S> {
    switch (dtype) {
      case "float":
        return make(this.data, this.shape, dtype);
      case "bool":
        return unary(this, each.truth, dtype);
      case "int":
        if (some(this, (value) => !Number.isFinite(value)))
          throw rangeError("astype: nan and inf have no integer");
        return unary(this, each.trunc, dtype);
      default:
        throw typeError(`astype: a dtype is "int", "float" or "bool", not ${String(dtype)}`);
    }
  }

  /**
   * The matrix product: (n,k) times (k,m) is (n,m). A 1-d array stands for a row on the left and a
   * column on the right, and two of them give their inner product, of shape ().
   *
   * @throws ShapeError where the last size of this is not the first of `other`.
   */
  matmul<A extends Shape, B extends Shape>(
    this: NdArray<A>,
    other: Factor<A, B>,
  ): NdArray<MatMul<A, B>> {
    const b = checkOperand(other);
    if (typeof b === "number")
      throw new ShapeError(
        `matmul: takes an array, not the number ${b}; mul multiplies by a number`,
      );
    const shape = matmulShape(this.shape, b.shape);
    const k = b.shape[0];
    const n = this.shape.length === 2 ? this.shape[0] : 1;
    const m = b.shape.length === 2 ? b.shape[1] : 1;
    const out = m === 1 ? empty(n) : new Float64Array(n * m);
    matmul(this.data, b.data, out, n, k, m);
    const dtype = arithmetic(this, b);
    if (dtype === "bool") each.truth(out, out);
    return make(out, shape, dtype);
  }

  /** The array with its axes in reverse order: rows become columns. */
  get T(): NdArray<Transpose<S>> {
    if (this.transposed === undefined) {
      this.transposed = transposed(this);
      this.transposed.transposed = this as NdArray as NdArray<Transpose<Transpose<S>>>;
    }
    return this.transposed;
  }

  /**
   * The same numbers under other sizes; one of them may be -1, "whatever is left".
   *
   * @throws ShapeError where the sizes do not multiply to as many numbers as there are.
   */
  reshape<A extends Shape, const R extends Shape>(
    this: NdArray<A>,
    ...sizes: Sizes<A, R>
  ): NdArray<Reshape<A, R>> {
    const shape = reshapeShape(this.shape, sizes as Shape);
    return make(this.data, shape, this.dtype);
  }

  /** The array without its axes of size 1. */
  squeeze<A extends Shape>(this: NdArray<A>): NdArray<Squeeze<A>> {
    const shape = squeezeShape(this.shape);
    return make(this.data, shape, this.dtype);
  }

  /** The sum of all numbers, or along an axis. Bools count as 0 and 1. @throws ShapeError for an axis out of bounds. */
  sum<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: AxisOf<A, I>,
  ): Reduced<A, I> {
    return reduce(this, axis, along.sum, this.dtype === "float" ? "float" : "int");
  }

  /**
   * The mean of all numbers, or along an axis.
   *
   * @throws ShapeError for an axis out of bounds, or where there is nothing to take the mean of.
   */
  mean<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: AxisOf<A, I>,
  ): Reduced<A, I> {
    const n = axis === undefined ? this.data.length : this.shape[checkAxis(this.shape, axis)];
    checkNotEmpty(n, "mean");
    const total = reduce(this, axis, along.sum, "float");
    return (total instanceof NdArray ? total.div(n) : (total as number) / n) as Reduced<A, I>;
  }

  /**
   * The greatest of all numbers, or along an axis; NaN where there is one.
   *
   * @throws ShapeError for an axis out of bounds, or where there is nothing to choose from.
   */
  max<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: AxisOf<A, I>,
  ): Reduced<A, I> {
    return reduce(this, axis, along.max, this.dtype, "maximum");
  }

  /**
   * The least of all numbers, or along an axis; NaN where there is one.
   *
   * @throws ShapeError for an axis out of bounds, or where there is nothing to choose from.
   */
  min<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: AxisOf<A, I>,
  ): Reduced<A, I> {
    return reduce(this, axis, along.min, this.dtype, "minimum");
  }

  /**
   * The place of the first greatest number, in row-major order, or along an axis.
   *
   * @throws ShapeError for an axis out of bounds, or where there is nothing to choose from.
   */
  argmax<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: AxisOf<A, I>,
  ): Reduced<A, I> {
    return reduce(this, axis, along.argmax, "int", "argmax");
  }

  /** The only number of an array of size 1. @throws ShapeError for any other size. */
  item<A extends Shape>(this: NdArray<A> & ItemMessage<A>): number {
    checkSingle(this.shape);
    return this.data[0];
  }

  /** The numbers as nested JavaScript arrays, bools as 0 and 1; a plain number for shape (). */
  toArray<A extends Shape>(this: NdArray<A>): NumbersOf<A> {
    const nest = (axis: number, from: number, length: number): unknown => {
      if (axis === this.shape.length) return this.data[from];
      const size = this.shape[axis];
      const inner = size === 0 ? 0 : length / size;
      return Array.from({ length: size }, (_, i) => nest(axis + 1, from + i * inner, inner));
    };
    return nest(0, 0, this.data.length) as NumbersOf<A>;
  }

  /** The array as numpy prints it: `array([[1., 2.]])`. */
  toString(options?: PrintOptions): string {
    return arrayRepr(this.data, this.shape, this.dtype, options);
  }

  /**
   * What console.log, and so the last line of a cell, shows. Inside another object a long array is
   * shortened, or the losses of a training would bury all that stands beside them.
   */
  [Symbol.for("nodejs.util.inspect.custom")](depth: number, options: { depth: number }): string {
    return this.toString(depth < options.depth ? { threshold: 20 } : {});
  }
}

/** numpy's result type of + - *: the widest of bool, int, float. */
function arithmetic(a: NdArray, other: unknown): DType {
  if (a.dtype === "float") return "float";
  const b = checkOperand(other);
  const dtype = typeof b !== "number" ? b.dtype : isInteger(b) ? "int" : "float";
  if (dtype === "float") return "float";
  return a.dtype === "int" || dtype === "int" ? "int" : "bool";
}

/** @throws TypeError for what is neither an array nor a number. */
function checkOperand(other: unknown): NdArray | number {
  if (typeof other === "number" || other instanceof NdArray) return other;
  const given = Array.isArray(other)
    ? "a JavaScript array: array([...]) makes an NdArray of it"
    : String(other);
  throw typeError(`an array can be combined with an array or a number, not with ${given}`);
}

function transposed<S extends Shape>(a: NdArray<S>): NdArray<Transpose<S>> {
  const shape: number[] = [];
  let longest = 1;
  for (let axis = a.shape.length - 1; axis >= 0; axis--) {
    shape.push(a.shape[axis]);
    longest = Math.max(longest, a.shape[axis]);
  }
  // With one long axis at most the numbers lie in the same order either way.
  const inOrder = a.data.length === longest;
  return make(inOrder ? a.data : transpose(a.data, a.shape), shape, a.dtype);
}

/** An array of a shape that the caller has worked out by the rule of the type S. */
function make<S extends Shape>(data: Float64Array, shape: Shape, dtype: DType): NdArray<S> {
  return new NdArray(data, shape as Readonly<S>, dtype);
}

function some(values: unknown, test: (value: number) => boolean): boolean {
  return typeof values === "number" ? test(values) : (values as NdArray).data.some(test);
}

function binary<A extends Shape, O extends NdArray | number>(
  a: NdArray<A>,
  other: unknown,
  loop: BinaryLoop,
  dtype: DType,
): Combined<A, O> {
  return combined(a, checkOperand(other), loop, dtype) as unknown as Combined<A, O>;
}

function combined(a: NdArray, b: NdArray | number, loop: BinaryLoop, dtype: DType): NdArray {
  // On small arrays to ask about shapes takes as long as the operation: the usual ones come first.
  if (typeof b === "number") return withNumber(a, b, loop, dtype);
  if (sameShape(a.shape, b.shape)) {
    const out = empty(a.data.length);
    loop.arrays(a.data, b.data, out);
    return new NdArray(out, a.shape, dtype);
  }
  if (b.data.length === 1 && b.shape.length <= a.shape.length)
    return withNumber(a, b.data[0], loop, dtype);
  const shape = broadcastShapes(a.shape, b.shape);
  const out = empty(sizeOf(shape));
  if (a.data.length === 1) loop.ofNumber(a.data[0], spread(b, shape), out);
  else loop.arrays(spread(a, shape), spread(b, shape), out);
  return new NdArray(out, shape, dtype);
}

function withNumber(a: NdArray, b: number, loop: BinaryLoop, dtype: DType): NdArray {
  const out = empty(a.data.length);
  loop.withNumber(a.data, b, out);
  return new NdArray(out, a.shape, dtype);
}

/** An array's numbers over a shape that it broadcasts to. */
function spread(a: NdArray, shape: Shape): Float64Array {
  return sameShape(a.shape, shape) ? a.data : expand(a.data, a.shape, shape);
}

function unary<S extends Shape>(a: NdArray<S>, loop: UnaryLoop, dtype: DType): NdArray<S> {
  const out = empty(a.data.length);
  loop(a.data, out);
  return make(out, a.shape, dtype);
}

/** @throws ShapeError for an axis out of bounds, and for nothing to reduce where `ufunc` is named. */
function reduce<S extends Shape, A extends number>(
  a: NdArray<S>,
  axis: unknown,
  reduction: Reduction,
  dtype: DType,
  ufunc?: string,
): Reduced<S, A> {
  if (axis === undefined) {
    if (ufunc) checkNotEmpty(a.data.length, ufunc);
    return reduction(a.data, 0, a.data.length, 1) as Reduced<S, A>;
  }
  const at = checkAxis(a.shape, axis);
  const n = a.shape[at];
  if (ufunc) checkNotEmpty(n, ufunc);
  const inner = sizeOf(a.shape.slice(at + 1));
  const shape = [...a.shape.slice(0, at), ...a.shape.slice(at + 1)];
  const out = new Float64Array(sizeOf(shape));
  let i = 0;
  // The array seen as (outer, n, inner): each run along the axis begins at one outer and one inner.
  for (let outer = 0; i < out.length; outer += n * inner)
    for (let first = outer; first < outer + inner; first++)
      out[i++] = reduction(a.data, first, n, inner);
  return make(out, shape, dtype) as Reduced<S, A>;
}

/** numpy's refusal of a reduction that has nothing to start from. */
function checkNotEmpty(n: number, ufunc: string): void {
  if (n > 0) return;
  throw new ShapeError(
    ufunc === "argmax"
      ? "attempt to get argmax of an empty sequence"
      : `zero-size array to reduction operation ${ufunc} which has no identity`,
  );
}
