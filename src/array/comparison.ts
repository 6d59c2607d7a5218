/** @file Comparisons, place by place: bools, by which `any` and `all` make one answer. */
import { binary, unary } from "../loops/elementwise.js";
import type { Shape } from "../shape/index.js";
import { addMethods, type NdArray } from "./ndarray.js";
import { combine, type Fits, type Met, map, type Operand } from "./operand.js";
import type { AnyArray, ShapeIn } from "./shapeIn.js";

class Comparison {
  /** Where this is greater than `other`, as bools. @throws ShapeError where shapes do not broadcast. */
  greater<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    return combine(this, other, binary.greater, "bool");
  }

  /** Where this is greater than `other` or equal, as bools. @throws ShapeError where shapes do not broadcast. */
  greaterEqual<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<Met<X, O>> {
    return combine(this, other, binary.greaterEqual, "bool");
  }

  /** Where this is less than `other`, as bools. @throws ShapeError where shapes do not broadcast. */
  less<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    return combine(this, other, binary.less, "bool");
  }

  /** Where this is less than `other` or equal, as bools. @throws ShapeError where shapes do not broadcast. */
  lessEqual<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    return combine(this, other, binary.lessEqual, "bool");
  }

  /** Where this equals `other`, as bools; NaN equals nothing. @throws ShapeError where shapes do not broadcast. */
  equal<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    return combine(this, other, binary.equal, "bool");
  }

  /** Where this differs from `other`, as bools. @throws ShapeError where shapes do not broadcast. */
  notEqual<X extends AnyArray, O extends Operand>(this: X, other: Fits<X, O>): NdArray<Met<X, O>> {
    return combine(this, other, binary.notEqual, "bool");
  }

  /** Where this is no number (NaN), as bools. */
  isnan<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.isnan, "bool");
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Comparison {}
}
addMethods(Comparison);
