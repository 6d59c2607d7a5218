/** @file Functions of each number by itself. */

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
  /** Minus each number. @throws TypeError for bools. */
  neg<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    if (this.dtype === "bool")
      throw typeError("neg: bools have no negative; turn them into numbers by astype");
    return map(this, this.dtype === "int" ? unary.negInt : unary.neg, this.dtype);
  }

  /** Each number times itself. */
  square<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    const squared = map(this, unary.square, widest(this.dtype, "int"));
    if (this.dtype === "int") checkIntegers(squared.data);
    return squared;
  }

  /** The square root of each number, nan of a negative one. */
  sqrt<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.sqrt, "float");
  }

  /** e to the power of each number. */
  exp<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, exp, "float");
  }

  /** The natural logarithm of each number: -inf of 0, nan of a negative number. */
  log<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.log, "float");
  }

  /** The hyperbolic tangent of each number, between -1 and 1. */
  tanh<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.tanh, "float");
  }

  /** Each number without its sign. */
  abs<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.abs, this.dtype);
  }

  /**
   * Each number rounded to so many digits behind the point; a negative number counts digits before it. What lies
   * in the middle goes to the even side, as in numpy: 0.5 to 0, 1.5 to 2.
   * @throws RangeError where `decimals` is not a whole number from -308 to 308.
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
   * The same numbers as another dtype: "int" cuts towards 0, "bool" is true for all but 0.
   * @throws RangeError where a number is not finite, or too large, to become an integer.
   */
  astype<X extends AnyArray>(this: X, dtype: DType): NdArray<ShapeIn<X>> {
    switch (dtype) {
      case "float":
        return make(this.data, this.sizes, dtype);
      case "bool":
        return map(this, unary.truth, dtype);
      case "int": {
        if (some(this, (value) => !Number.isFinite(value)))
          throw rangeError("astype: nan and inf have no integer");
        const cut = map(this, unary.trunc, dtype);
        checkIntegers(cut.data);
        return cut;
      }
      default:
        throw typeError(`astype: a dtype is "int", "float" or "bool", not ${describeValue(dtype)}`);
    }
  }
}

/** More digits than that no float has. */
const MOST_DECIMALS = 308;

/** By multiplication, which rounds beyond 10**22, as numpy has it. */
function powerOfTen(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power *= 10;
  return power;
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Functions {}
}
addMethods(Functions);
