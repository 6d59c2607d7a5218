/**
 * @file The array and its operations: a value that no operation changes, whose shape is its type.
 *
 * The rules for shapes stand in shape/, the loops over numbers in loops/, the text in format/; here
 * they meet. Results, dtypes and messages are numpy's.
 */

import { type DType, isInteger, widest } from "./dtype.js";
import { rangeError, typeError } from "./errors.js";
import { arrayRepr, type PrintOptions } from "./format/index.js";
import { broadcast, orItsNumber } from "./loops/broadcast.js";
import { binary, unary } from "./loops/elementwise.js";
import { empty } from "./loops/empty.js";
import { transpose } from "./loops/layout.js";
import { matmul } from "./loops/matmul.js";
import { alongAxis, argmax, max, min, type Reduction, sum } from "./loops/reduce.js";
import type { BinaryLoop, UnaryLoop } from "./loops/unrolled.js";
import type { Shape } from "./shape/index.js";
import * as shapes from "./shape/index.js";

// Taken out of O here, once: inside a condition on O, TypeScript 5.0 would carry O along as an
// intersection of two array types, and compare the T of their T without end.
type ShapeIn<O extends NdArray | number> = [O] extends [NdArray<infer B>] ? B : [];

/** O where it broadcasts with shape A, or else numpy's message, which no value can be assigned to. */
type Fits<A extends Shape, O extends NdArray | number> = [O] extends [number]
  ? O
  : shapes.FitsShape<A, ShapeIn<O>, O>;

/** The array that an operation with O gives: a number leaves the shape as it is. */
type Combined<A extends Shape, O extends NdArray | number> = [O] extends [number]
  ? NdArray<A>
  : NdArray<shapes.Broadcast<A, ShapeIn<O>>>;

/** A number where no axis was named, else an array with that axis gone. */
type Reduced<S extends Shape, A extends number> = [A] extends [never]
  ? number
  : NdArray<shapes.Reduce<S, A>>;

/**
 * An array of numbers, of any number of axes. Arrays are values: every operation gives a new one.
 * Integers are exact up to 2 ** 53, where numpy's int64 goes on to 2 ** 63.
 * @operators Arrays have methods, not signs: a.add(b), a.sub(b), a.mul(b), a.div(b), a.greater(b).
 */
export class NdArray<out S extends Shape = Shape> {
  /** Kept, since a loop of training asks for the same x.T at each step. */
  private transposed: NdArray<shapes.Transpose<S>> | undefined = undefined;

  /** For the library itself, which owns `data`: `array`, `zeros`, `ones` and `linspace` make arrays. */
  constructor(
    /**
     * The numbers in row-major order, bools as 0 and 1. To be read only: since no operation changes
     * an array, several may share their numbers.
     */
    readonly data: Float64Array,
    /** The size of each axis: `[4, 3]` is 4 rows of 3. */
    readonly shape: Readonly<S>,
    /** What the numbers are: "int", "float" or "bool". */
    readonly dtype: DType,
  ) {}

  /** The sum, number by number; for bools, "or". @throws ShapeError where shapes do not broadcast. */
  add<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    const to = arithmetic(this, other);
    return combine<A, O>(this, other, to === "bool" ? binary.maximum : binary.add, to);
  }

  /** The difference, number by number. @throws ShapeError where shapes do not broadcast; TypeError for bool minus bool. */
  sub<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    const to = arithmetic(this, other);
    if (to === "bool")
      throw typeError("sub: bools cannot be subtracted; turn them into numbers by astype");
    return combine<A, O>(this, other, binary.sub, to);
  }

  /** The product, number by number; for bools, "and". @throws ShapeError where shapes do not broadcast. */
  mul<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    const to = arithmetic(this, other);
    return combine<A, O>(this, other, to === "int" ? binary.mulInt : binary.mul, to);
  }

  /** The quotient, number by number, as floats. @throws ShapeError where shapes do not broadcast. */
  div<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    return combine<A, O>(this, other, binary.div, "float");
  }

  /**
   * This array to the power of `other`, number by number.
   * @throws ShapeError where shapes do not broadcast; RangeError for an integer to a negative integer.
   */
  pow<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    const to = arithmetic(this, other) === "float" ? "float" : "int";
    if (to === "int" && some(other, (exponent) => exponent < 0))
      throw rangeError("Integers to negative integer powers are not allowed.");
    return combine<A, O>(this, other, binary.pow, to);
  }

  /** The greater of two numbers, place by place; NaN where either is. @throws ShapeError where shapes do not broadcast. */
  maximum<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    return combine<A, O>(this, other, binary.maximum, arithmetic(this, other));
  }

  /** Where this is greater than `other`, as bools. @throws ShapeError where shapes do not broadcast. */
  greater<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    return combine<A, O>(this, other, binary.greater, "bool");
  }

  /** Where this is greater than `other` or equal, as bools. @throws ShapeError where shapes do not broadcast. */
  greaterEqual<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    return combine<A, O>(this, other, binary.greaterEqual, "bool");
  }

  /** Where this is less than `other`, as bools. @throws ShapeError where shapes do not broadcast. */
  less<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    return combine<A, O>(this, other, binary.less, "bool");
  }

  /** Where this is less than `other` or equal, as bools. @throws ShapeError where shapes do not broadcast. */
  lessEqual<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    return combine<A, O>(this, other, binary.lessEqual, "bool");
  }

  /** Where this equals `other`, as bools; NaN equals nothing. @throws ShapeError where shapes do not broadcast. */
  equal<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    return combine<A, O>(this, other, binary.equal, "bool");
  }

  /** Where this differs from `other`, as bools. @throws ShapeError where shapes do not broadcast. */
  notEqual<A extends Shape, O extends NdArray | number>(this: NdArray<A>, other: Fits<A, O>) {
    return combine<A, O>(this, other, binary.notEqual, "bool");
  }

  /** Minus each number. @throws TypeError for bools. */
  neg(): NdArray<S> {
    if (this.dtype === "bool")
      throw typeError("neg: bools have no negative; turn them into numbers by astype");
    return map(this, this.dtype === "int" ? unary.negInt : unary.neg, this.dtype);
  }

  /** Each number times itself. */
  square(): NdArray<S> {
    return map(this, unary.square, this.dtype === "float" ? "float" : "int");
  }

  /** e to the power of each number. */
  exp(): NdArray<S> {
    return map(this, unary.exp, "float");
  }

  /** The natural logarithm of each number: -inf of 0, nan of a negative number. */
  log(): NdArray<S> {
    return map(this, unary.log, "float");
  }

  /** Each number without its sign. */
  abs(): NdArray<S> {
    return map(this, unary.abs, this.dtype);
  }

  /**
   * The same numbers as another dtype: "int" cuts towards 0, "bool" is true for all but 0.
   * @throws RangeError where a number that is not finite should become an integer.
   */
  astype(dtype: DType): NdArray<S> {
    switch (dtype) {
      case "float":
        return make(this.data, this.shape, dtype);
      case "bool":
        return map(this, unary.truth, dtype);
      case "int":
        if (some(this, (value) => !Number.isFinite(value)))
          throw rangeError("astype: nan and inf have no integer");
        return map(this, unary.trunc, dtype);
      default:
        throw typeError(`astype: a dtype is "int", "float" or "bool", not ${String(dtype)}`);
    }
  }

  /**
   * The matrix product: (n,k) times (k,m) is (n,m). A 1-d array stands for a row on the left and a
   * column on the right, and two of them give their inner product, of shape ().
   * @throws ShapeError where the last size of this is not the first of `other`.
   */
  matmul<A extends Shape, B extends Shape>(
    this: NdArray<A>,
    other: shapes.Factor<A, B, NdArray<B>>,
  ): NdArray<shapes.MatMul<A, B>> {
    const b = checkOperand(other);
    if (typeof b === "number") throw shapes.notAnArray(b);
    const shape = shapes.matmulShape(this.shape, b.shape);
    const out = matmul(this, b);
    const dtype = arithmetic(this, b);
    if (dtype === "bool") unary.truth(out, out);
    return make(out, shape, dtype);
  }

  /** The array with its axes in reverse order: rows become columns. */
  get T(): NdArray<shapes.Transpose<S>> {
    if (this.transposed === undefined) {
      const data = transpose(this.data, this.shape);
      this.transposed = make(data, [...this.shape].reverse(), this.dtype);
      this.transposed.transposed = this as NdArray as NdArray<
        shapes.Transpose<shapes.Transpose<S>>
      >;
    }
    return this.transposed;
  }

  /**
   * The same numbers under other sizes; one of them may be -1, "whatever is left".
   * @throws ShapeError where the sizes do not multiply to as many numbers as there are.
   */
  reshape<A extends Shape, const R extends Shape>(
    this: NdArray<A>,
    ...sizes: shapes.Sizes<A, R>
  ): NdArray<shapes.Reshape<A, R>> {
    return make(this.data, shapes.reshapeShape(this.shape, sizes as Shape), this.dtype);
  }

  /** The array without its axes of size 1. */
  squeeze<A extends Shape>(this: NdArray<A>): NdArray<shapes.Squeeze<A>> {
    return make(this.data, shapes.squeezeShape(this.shape), this.dtype);
  }

  /** The sum of all numbers, or along an axis. Bools count as 0 and 1. @throws ShapeError for an axis out of bounds. */
  sum<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: shapes.AxisOf<A, I>,
  ) {
    return reduce<A, I>(this, axis, sum, this.dtype === "float" ? "float" : "int");
  }

  /** The mean of all numbers, or along an axis. @throws ShapeError for an axis out of bounds, or no numbers. */
  mean<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: shapes.AxisOf<A, I>,
  ) {
    const n =
      axis === undefined ? this.data.length : this.shape[shapes.checkAxis(this.shape, axis)];
    shapes.checkNotEmpty(n, "mean");
    const total = reduce(this, axis, sum, "float");
    return (total instanceof NdArray ? total.div(n) : (total as number) / n) as Reduced<A, I>;
  }

  /** The greatest of all numbers, or along an axis; NaN where there is one. @throws ShapeError for an axis out of bounds, or no numbers. */
  max<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: shapes.AxisOf<A, I>,
  ) {
    return reduce<A, I>(this, axis, max, this.dtype, "maximum");
  }

  /** The least of all numbers, or along an axis; NaN where there is one. @throws ShapeError for an axis out of bounds, or no numbers. */
  min<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: shapes.AxisOf<A, I>,
  ) {
    return reduce<A, I>(this, axis, min, this.dtype, "minimum");
  }

  /** The place of the first greatest number, in row-major order, or along an axis. @throws ShapeError for an axis out of bounds, or no numbers. */
  argmax<A extends Shape, const I extends number = never>(
    this: NdArray<A>,
    axis?: shapes.AxisOf<A, I>,
  ) {
    return reduce<A, I>(this, axis, argmax, "int", "argmax");
  }

  /** The only number of an array of size 1. @throws ShapeError for any other size. */
  item<A extends Shape>(this: NdArray<A> & shapes.ItemMessage<A>): number {
    shapes.checkSingle(this.shape);
    return this.data[0];
  }

  /** The numbers as nested JavaScript arrays, bools as 0 and 1; a plain number for shape (). */
  toArray<A extends Shape>(this: NdArray<A>): shapes.NumbersOf<A> {
    return shapes.nest(this.data, this.shape) as shapes.NumbersOf<A>;
  }

  /** The array as numpy prints it: `array([[1., 2.]])`. */
  toString(options?: PrintOptions): string {
    return arrayRepr(this.data, this.shape, this.dtype, options);
  }

  /**
   * What console.log, and so the last line of a cell, shows. Inside another object a long array is
   * shortened, or the losses of a training would hide all that stands beside them.
   */
  [Symbol.for("nodejs.util.inspect.custom")](depth: number, options: { depth: number }): string {
    return this.toString(depth < options.depth ? { threshold: 20 } : {});
  }
}

/** An array of a shape that the caller has worked out by the rule of the type S. */
function make<S extends Shape>(data: Float64Array, shape: Shape, dtype: DType): NdArray<S> {
  return new NdArray(data, shape as Readonly<S>, dtype);
}

/** @throws TypeError for what is neither an array nor a number. */
function checkOperand(other: unknown): NdArray | number {
  if (typeof other === "number" || other instanceof NdArray) return other;
  const given = Array.isArray(other)
    ? "a JavaScript array: array([...]) makes an NdArray of it"
    : String(other);
  throw typeError(`an array can be combined with an array or a number, not with ${given}`);
}

/** The dtype of a + b, a - b and a * b. */
function arithmetic(a: NdArray, other: unknown): DType {
  if (a.dtype === "float") return "float";
  const b = checkOperand(other);
  return widest(a.dtype, typeof b !== "number" ? b.dtype : isInteger(b) ? "int" : "float");
}

function some(values: unknown, test: (value: number) => boolean): boolean {
  return typeof values === "number" ? test(values) : (values as NdArray).data.some(test);
}

function map<S extends Shape>(a: NdArray<S>, loop: UnaryLoop, dtype: DType): NdArray<S> {
  const out = empty(a.data.length);
  loop(a.data, out);
  return make(out, a.shape, dtype);
}

function combine<A extends Shape, O extends NdArray | number>(
  a: NdArray<A>,
  other: unknown,
  loop: BinaryLoop,
  dtype: DType,
): Combined<A, O> {
  const b = orItsNumber(a, checkOperand(other));
  const shape = typeof b === "number" ? a.shape : shapes.broadcastShapes(a.shape, b.shape);
  return make(broadcast(loop, a, b, shape), shape, dtype) as unknown as Combined<A, O>;
}

/** @throws ShapeError for an axis out of bounds, and for nothing to reduce where `ufunc` is named. */
function reduce<S extends Shape, A extends number>(
  a: NdArray<S>,
  axis: unknown,
  reduction: Reduction,
  dtype: DType,
  ufunc?: string,
): Reduced<S, A> {
  const { data, shape } = a;
  const at = axis === undefined ? undefined : shapes.checkAxis(shape, axis);
  if (ufunc) shapes.checkNotEmpty(at === undefined ? data.length : shape[at], ufunc);
  if (at === undefined) return reduction(data, 0, data.length, 1) as Reduced<S, A>;
  const rest = shape.filter((_, i) => i !== at);
  return make(alongAxis(reduction, data, shape, at), rest, dtype) as Reduced<S, A>;
}
