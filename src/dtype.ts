/** @file The dtype of an array, and the dtype that an operation on two arrays gives. */

/** The dtype of an array, as in numpy: what kind of numbers it has. */
export type DType = "int" | "float" | "bool";

/** The dtype of a sum, difference or product, as in numpy: the wider one of bool, int, float. */
export function widest(a: DType, b: DType): DType {
  if (a === "float" || b === "float") return "float";
  return a === "int" || b === "int" ? "int" : "bool";
}

/**
 * Returns whether a number counts as an integer. -0 does not, because only a float can be -0. Numbers from
 * 2**53 on do not either, because floats cannot represent every integer there.
 */
export function isInteger(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}
