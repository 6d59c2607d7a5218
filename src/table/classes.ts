/** @file Decides which of two strings becomes 0 and which becomes 1. */

const YES = ["yes", "y", "true", "1"];
const NO = ["no", "n", "false", "0"];

/**
 * Returns two strings in the order of their classes: the first becomes 0, and the second becomes 1.
 * "yes" and "true" become 1, and "no" and "false" become 0; any other strings are in alphabetical
 * order.
 */
export function ordered([a, b]: readonly string[]): [string, string] {
  const is = (value: string, words: readonly string[]) => words.includes(value.toLowerCase());
  return is(a, YES) || is(b, NO) ? [b, a] : [a, b];
}
