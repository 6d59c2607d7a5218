/** @file Chooses each entry from one of two arrays. */
import { type DType, isInteger, widest } from "../dtype.js";
import { choose } from "../loops/choose.js";
import { broadcastShapes, type Shape } from "../shape/index.js";
import { make, type NdArray } from "./ndarray.js";
import { type CombinedShape, checkOperand, type Fits, type Operand } from "./operand.js";

/**
 * Takes each entry from `x` if the condition is true at that index, otherwise from `y`.
 *
 * @param condition an array, usually of bools; any number except 0 counts as true
 * @param x an array or a number
 * @param y an array or a number; the shapes of all three arguments must broadcast
 * @throws {ShapeError} if the shapes do not broadcast
 * @throws {TypeError} if an argument is neither an array nor a number
 * @example
 * const h = array([-2, 0, 3]);
 * where(h.greater(0), h, 0); // array([0, 0, 3])
 */
export function where<C extends Operand, X extends Operand, Y extends Operand>(
  condition: C,
  x: Fits<C, X>,
  y: Fits<NdArray<CombinedShape<C, X>>, Y>,
): NdArray<CombinedShape<NdArray<CombinedShape<C, X>>, Y>> {
  const [test, one, other] = [condition, x, y].map(partOf);
  const shape = [one, other].reduce(
    (sizes, part) => broadcastShapes(sizes, part.sizes),
    test.sizes,
  );
  return make(choose(test, one, other, shape), shape, widest(one.dtype, other.dtype));
}

interface Part {
  data: NdArray["data"];
  sizes: Shape;
  dtype: DType;
}

/** Returns an array unchanged, and a number as a 0-d array. */
function partOf(value: unknown): Part {
  const operand = checkOperand(value);
  if (typeof operand !== "number") return operand;
  return { data: [operand] as never, sizes: [], dtype: isInteger(operand) ? "int" : "float" };
}
