/** @file One of two numbers, place by place. */
import { type DType, isInteger, widest } from "../dtype.js";
import { choose } from "../loops/choose.js";
import { broadcastShapes, type Shape } from "../shape/index.js";
import { make, type NdArray } from "./ndarray.js";
import { checkOperand, type Fits, type Met, type Operand } from "./operand.js";

/**
 * The numbers of x where the condition is true, that is, not 0, and those of y elsewhere: `where(x.greater(0), x,
 * 0)` is what a rectified linear unit gives.
 *
 * @param condition of a shape that broadcasts with x and y, as they do with each other
 * @throws ShapeError where shapes do not broadcast; TypeError for what is neither an array nor a number
 */
export function where<C extends Operand, X extends Operand, Y extends Operand>(
  condition: C,
  x: Fits<C, X>,
  y: Fits<NdArray<Met<C, X>>, Y>,
): NdArray<Met<NdArray<Met<C, X>>, Y>> {
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

/** The operand, where a number counts as a 0-d array. */
function partOf(given: unknown): Part {
  const operand = checkOperand(given);
  if (typeof operand !== "number") return operand;
  return { data: [operand] as never, sizes: [], dtype: isInteger(operand) ? "int" : "float" };
}
