/** @file What the numbers of an array are, and what an operation makes of two kinds. */

/** What an array's numbers are, in numpy's terms. */
export type DType = "int" | "float" | "bool";

/** numpy's result type of + - *: the widest of bool, int, float. */
export function widest(a: DType, b: DType): DType {
  if (a === "float" || b === "float") return "float";
  return a === "int" || b === "int" ? "int" : "bool";
}

/**
 * Whether a number stands for an integer. -0 does not, for only a float can be that; nor does one beyond 2**53,
 * where not every integer has a float.
 */
export function isInteger(value: number): boolean {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}
