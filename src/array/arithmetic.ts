/** @file Entry-by-entry arithmetic on two arrays, or on an array and a number. */
import { widest } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import { binary } from "../loops/elementwise.js";
import type { Shape } from "../shape/index.js";
import { addMethods, type NdArray } from "./ndarray.js";
import {
  arithmetic,
  type CombinedShape,
  combine,
  type Fits,
  type Operand,
  some,
} from "./operand.js";
import type { AnyArray } from "./shapeIn.js";

class Arithmetic {
  /**
   * Adds a number or the matching entry of another array to each entry. Two bools are combined with
   * "or".
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([1, 2, 3]).add(10); // array([11, 12, 13])
   * array([[0, 0], [1, 1]]).add(array([5, 6]));
   * // array([[5, 6],
   * //        [6, 7]])
   */
  add<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    const to = arithmetic(this, other);
    return combine(this, other, to === "bool" ? binary.maximum : binary.add, to);
  }

  /**
   * Subtracts a number or the matching entry of another array from each entry.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @throws {ShapeError} if the shapes do not broadcast
   * @throws {TypeError} if both arrays contain bools
   * @example
   * array([5, 6, 7]).sub(array([1, 2, 3])); // array([4, 4, 4])
   */
  sub<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    const to = arithmetic(this, other);
    if (to === "bool")
      throw typeError("sub: bools cannot be subtracted; convert them to numbers with astype");
    return combine(this, other, binary.sub, to);
  }

  /**
   * Multiplies each entry by a number or by the matching entry of another array. Two bools are combined
   * with "and". For the matrix product, use {@link NdArray.matmul | matmul}.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([1, 2, 3]).mul(2); // array([2, 4, 6])
   * array([1, 2, 3]).mul(array([0, 1, 2])); // array([0, 2, 6])
   */
  mul<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    const to = arithmetic(this, other);
    return combine(this, other, to === "int" ? binary.mulInt : binary.mul, to);
  }

  /**
   * Divides each entry by a number or by the matching entry of another array. The result always
   * contains floats.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([1, 2, 3]).div(2); // array([0.5, 1. , 1.5])
   * array([1, 0]).div(0); // array([inf, nan])
   */
  div<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    return combine(this, other, binary.div, "float");
  }

  /**
   * Raises each entry to a power, which is a number or the matching entry of another array.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @throws {ShapeError} if the shapes do not broadcast
   * @throws {RangeError} if an integer is raised to a negative integer
   * @example
   * array([1, 2, 3]).pow(2); // array([1, 4, 9])
   * array([2, 2]).pow(array([3, 0.5])); // array([8.        , 1.41421356])
   */
  pow<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    // numpy takes the square root, which differs from the power for -inf and -0.
    if ((other as unknown) === 0.5) return (this as AnyArray as NdArray).sqrt() as NdArray as never;
    const to = widest(arithmetic(this, other), "int");
    const negative = to === "int" && some(other, (exponent) => exponent < 0);
    // Like numpy, this checks the shapes first, and allows negative exponents if the result is empty.
    const power = combine<X, O>(this, other, binary.pow, negative ? "float" : to);
    if (negative && power.data.length > 0)
      throw rangeError("Integers to negative integer powers are not allowed.");
    return negative ? (power.astype("int") as typeof power) : power;
  }

  /**
   * Compares each entry with `other` and returns the larger of the two, or NaN if either is NaN. For
   * the largest entry of one array, use {@link NdArray.max | max}.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([-2, 0, 3]).maximum(0); // array([0, 0, 3])
   */
  maximum<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    return combine(this, other, binary.maximum, arithmetic(this, other));
  }

  /**
   * Compares each entry with `other` and returns the smaller of the two, or NaN if either is NaN. For
   * the smallest entry of one array, use {@link NdArray.min | min}.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([1, 5, 3]).minimum(array([2, 2, 9])); // array([1, 2, 3])
   */
  minimum<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    return combine(this, other, binary.minimum, arithmetic(this, other));
  }

  /**
   * Limits each entry to the range from `min` to `max`.
   *
   * @param min the lower limit: a number, or an array whose shape broadcasts with this one
   * @param max the upper limit: a number, or an array whose shape broadcasts with this one
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([-0.5, 0.3, 1.2]).clip(0, 1); // array([0. , 0.3, 1. ])
   */
  clip<X extends AnyArray, Low extends Operand, High extends Operand>(
    this: X,
    min: Fits<X, Low>,
    max: Fits<NdArray<CombinedShape<X, Low>>, High>,
  ): NdArray<CombinedShape<NdArray<CombinedShape<X, Low>>, High>> {
    const raised = combine(this, min, binary.maximum, arithmetic(this, min)) as AnyArray;
    return combine(raised, max, binary.minimum, arithmetic(raised, max)) as AnyArray as never;
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Arithmetic {}
}
addMethods(Arithmetic);
