/** @file Arithmetic of two arrays, or an array and a number, place by place. */
import { widest } from "../dtype.js";
import { rangeError, typeError } from "../errors.js";
import { binary } from "../loops/elementwise.js";
import type { Shape } from "../shape/index.js";
import { addMethods, type NdArray } from "./ndarray.js";
import { arithmetic, combine, type Fits, type Met, type Operand, some } from "./operand.js";
import type { AnyArray } from "./shapeIn.js";

class Arithmetic {
  /** The sum, number by number; for bools, "or". @throws ShapeError where shapes do not broadcast. */
  add<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    const to = arithmetic(this, other);
    return combine(this, other, to === "bool" ? binary.maximum : binary.add, to);
  }

  /** The difference, number by number. @throws ShapeError where shapes do not broadcast; TypeError for bool minus bool. */
  sub<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    const to = arithmetic(this, other);
    if (to === "bool")
      throw typeError("sub: bools cannot be subtracted; turn them into numbers by astype");
    return combine(this, other, binary.sub, to);
  }

  /** The product, number by number; for bools, "and". @throws ShapeError where shapes do not broadcast. */
  mul<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    const to = arithmetic(this, other);
    return combine(this, other, to === "int" ? binary.mulInt : binary.mul, to);
  }

  /** The quotient, number by number, as floats. @throws ShapeError where shapes do not broadcast. */
  div<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    return combine(this, other, binary.div, "float");
  }

  /**
   * This array to the power of `other`, number by number.
   * @throws ShapeError where shapes do not broadcast; RangeError for an integer to a negative integer.
   */
  pow<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    const to = widest(arithmetic(this, other), "int");
    const negative = to === "int" && some(other, (exponent) => exponent < 0);
    // In the order in which numpy looks: whether the shapes fit, and whether there is anything to do.
    const power = combine<X, O>(this, other, binary.pow, negative ? "float" : to);
    if (negative && power.data.length > 0)
      throw rangeError("Integers to negative integer powers are not allowed.");
    return negative ? (power.astype("int") as typeof power) : power;
  }

  /** The greater of two numbers, place by place; NaN where either is. @throws ShapeError where shapes do not broadcast. */
  maximum<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    return combine(this, other, binary.maximum, arithmetic(this, other));
  }

  /** The lesser of two numbers, place by place; NaN where either is. @throws ShapeError where shapes do not broadcast. */
  minimum<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    return combine(this, other, binary.minimum, arithmetic(this, other));
  }

  /**
   * Each number, but no less than `min` and no more than `max`.
   * @throws ShapeError where shapes do not broadcast.
   */
  clip<X extends AnyArray, Low extends Operand, High extends Operand>(
    this: X,
    min: Fits<X, Low>,
    max: Fits<NdArray<Met<X, Low>>, High>,
  ): NdArray<Met<NdArray<Met<X, Low>>, High>> {
    const raised = combine(this, min, binary.maximum, arithmetic(this, min)) as AnyArray;
    return combine(raised, max, binary.minimum, arithmetic(raised, max)) as AnyArray as never;
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Arithmetic {}
}
addMethods(Arithmetic);
