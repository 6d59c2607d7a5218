/** @file Functions that are applied to each entry of one array. */

import { describeValue } from "../describe.js";
import { type DType, widest } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import { binary, unary } from "../loops/elementwise.js";
import { empty } from "../loops/empty.js";
import { exp } from "../loops/exp.js";
import type { Shape } from "../shape/index.js";
import { addMethods, make, type NdArray } from "./ndarray.js";
import { checkIntegers, map, some } from "./operand.js";
import type { AnyArray, ShapeIn } from "./shapeIn.js";

class Functions {
  /**
   * Returns the negative of each entry.
   *
   * @throws {TypeError} if the entries are bools
   * @example
   * array([1, -2, 3]).neg(); // array([-1,  2, -3])
   */
  neg<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    if (this.dtype === "bool")
      throw typeError("neg: bools cannot be negated; convert them to numbers with astype");
    return map(this, this.dtype === "int" ? unary.negInt : unary.neg, this.dtype);
  }

  /**
   * Returns the square of each entry.
   *
   * @example
   * array([1, -2, 3]).square(); // array([1, 4, 9])
   */
  square<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    const squared = map(this, unary.square, widest(this.dtype, "int"));
    if (this.dtype === "int") checkIntegers(squared.data);
    return squared;
  }

  /**
   * Returns the square root of each entry, as a float. The square root of a negative number is nan.
   *
   * @example
   * array([4, 9, -1]).sqrt(); // array([ 2.,  3., nan])
   */
  sqrt<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.sqrt, "float");
  }

  /**
   * Returns e raised to the power of each entry, as a float.
   *
   * @example
   * array([0, 1, -1]).exp(); // array([1.        , 2.71828183, 0.36787944])
   */
  exp<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, exp, "float");
  }

  /**
   * Returns the natural logarithm of each entry, as a float. The logarithm is -inf for 0, and nan
   * for a negative number.
   *
   * @example
   * array([1, Math.E, 0]).log(); // array([  0.,   1., -inf])
   */
  log<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.log, "float");
  }

  /**
   * Returns the hyperbolic tangent of each entry, a float between -1 and 1.
   *
   * @example
   * array([-1, 0, 20]).tanh(); // array([-0.76159416,  0.        ,  1.        ])
   */
  tanh<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.tanh, "float");
  }

  /**
   * Returns the absolute value of each entry.
   *
   * @example
   * array([-2, 0, 3]).abs(); // array([2, 0, 3])
   */
  abs<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.abs, this.dtype);
  }

  /**
   * Rounds each entry to the given number of decimals. As in numpy, a number halfway between two
   * results is rounded to the even one.
   *
   * @param decimals the number of digits after the decimal point; a negative value rounds to
   * tens, hundreds and so on
   * @throws {RangeError} if `decimals` is not a whole number from -308 to 308
   * @example
   * array([0.5, 1.5, 2.5]).round(); // array([0., 2., 2.])
   * array([3.14159, 2.71828]).round(2); // array([3.14, 2.72])
   * array([1234, 5678]).round(-2); // array([1200, 5700])
   */
  round<X extends AnyArray>(this: X, decimals = 0): NdArray<ShapeIn<X>> {
    if (!Number.isInteger(decimals) || Math.abs(decimals) > MOST_DECIMALS)
      throw rangeError(
        `round: decimals must be a whole number from -${MOST_DECIMALS} to ${MOST_DECIMALS}, not ${describeValue(decimals)}`,
      );
    const isInt = this.dtype === "int";
    if (isInt && decimals >= 0) return make(this.data, this.sizes, "int");
    const to = isInt ? "int" : "float";
    if (decimals === 0) return map(this, unary.rint, to);
    const factor = powerOfTen(Math.abs(decimals));
    const [there, back] = decimals > 0 ? [binary.mul, binary.div] : [binary.div, binary.mul];
    const out = empty(this.data.length);
    there.withNumber(this.data, factor, out);
    unary.rint(out, out);
    back.withNumber(out, factor, out);
    if (isInt) {
      unary.trunc(out, out); // no -0
      checkIntegers(out);
    }
    return make(out, this.sizes, to);
  }

  /**
   * Converts the entries to another dtype. "int" drops the decimals. "bool" turns 0 into false and
   * every other number into true.
   *
   * @param dtype "int", "float" or "bool"
   * @throws {RangeError} if a number cannot become an integer because it is too large or not finite
   * @throws {TypeError} if `dtype` is not one of these strings
   * @example
   * array([1.7, -1.7]).astype("int"); // array([ 1, -1])
   * array([0.2, 0.9]).greater(0.5).astype("float"); // array([0., 1.])
   */
  astype<X extends AnyArray>(this: X, dtype: DType): NdArray<ShapeIn<X>> {
    switch (dtype) {
      case "float":
        return make(this.data, this.sizes, dtype);
      case "bool":
        return map(this, unary.truth, dtype);
      case "int": {
        if (some(this, (value) => !Number.isFinite(value)))
          throw rangeError("astype: nan and inf cannot be converted to integers");
        const cut = map(this, unary.trunc, dtype);
        checkIntegers(cut.data);
        return cut;
      }
      default:
        throw typeError(
          `astype: the dtype must be "int", "float" or "bool", not ${describeValue(dtype)}`,
        );
    }
  }
}

/** The exponent of the largest power of 10 that a float can represent. */
const MOST_DECIMALS = 308;

/**
 * Multiplies by 10 repeatedly, so that the rounding errors above 10**22 are the same as in numpy.
 */
function powerOfTen(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= 10;
  return power;
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Functions {}
}
addMethods(Functions);
