/**
 * @file Entry-by-entry comparisons. They return arrays of bools, which `any` and `all` reduce to one
 * answer.
 */
import { binary, unary } from "../loops/elementwise.js";
import type { Shape } from "../shape/index.js";
import { addMethods, type NdArray } from "./ndarray.js";
import { type CombinedShape, combine, type Fits, map, type Operand } from "./operand.js";
import type { AnyArray, ShapeIn } from "./shapeIn.js";

class Comparison {
  /**
   * Tests whether each entry is greater than `other`.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @returns an array of bools
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([0.2, 0.5, 0.9]).greater(0.5); // array([False, False,  True])
   */
  greater<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    return combine(this, other, binary.greater, "bool");
  }

  /**
   * Tests whether each entry is greater than or equal to `other`.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @returns an array of bools
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([0.2, 0.5, 0.9]).greaterEqual(0.5); // array([False,  True,  True])
   */
  greaterEqual<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    return combine(this, other, binary.greaterEqual, "bool");
  }

  /**
   * Tests whether each entry is less than `other`.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @returns an array of bools
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([1, 2, 3]).less(array([3, 2, 1])); // array([ True, False, False])
   */
  less<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    return combine(this, other, binary.less, "bool");
  }

  /**
   * Tests whether each entry is less than or equal to `other`.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @returns an array of bools
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([1, 2, 3]).lessEqual(2); // array([ True,  True, False])
   */
  lessEqual<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    return combine(this, other, binary.lessEqual, "bool");
  }

  /**
   * Tests whether each entry is equal to `other`. NaN is not equal to anything, not even to NaN.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @returns an array of bools
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * yTrue.equal(array([[0], [1], [0], [0]])).sum(); // 3
   * array([1, 2]).equal(array([1, 2])).all(); // true
   */
  equal<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    return combine(this, other, binary.equal, "bool");
  }

  /**
   * Tests whether each entry differs from `other`.
   *
   * @param other a number, or an array whose shape broadcasts with this one
   * @returns an array of bools
   * @throws {ShapeError} if the shapes do not broadcast
   * @example
   * array([1, 2, 3]).notEqual(2); // array([ True, False,  True])
   */
  notEqual<X extends AnyArray, O extends Operand>(
    this: X,
    other: Fits<X, O>,
  ): NdArray<CombinedShape<X, O>> {
    return combine(this, other, binary.notEqual, "bool");
  }

  /**
   * Tests whether each entry is NaN ("not a number").
   *
   * @returns an array of bools
   * @example
   * array([1, 0]).div(0).isnan(); // array([False,  True])
   */
  isnan<X extends AnyArray>(this: X): NdArray<ShapeIn<X>> {
    return map(this, unary.isnan, "bool");
  }
}

declare module "./ndarray.js" {
  interface NdArray<S extends Shape> extends Comparison {}
}
addMethods(Comparison);
