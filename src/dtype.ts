/** @file The dtype of an array, and of the result of an operation on two arrays. */

/** The dtype of an array, as in numpy: the kind of numbers that the array contains. */
export type DType = "int" | "float" | "bool";

/**
 * Returns the dtype of a sum, difference or product, as in numpy: the wider of the two, in the order
 * bool, int, float.
 */
export function widest(a: DType, b: DType): DType {
  if (a === "float" || b === "float") return "float";
  return a === "int" || b === "int" ? "int" : "bool";
}

/**
 * Returns whether a number counts as an integer. -0 does not count, because only a float can be -0.
 * Numbers of 2**53 or more do not count, because floats cannot represent every integer in that range.
 */
export function isInteger(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}
