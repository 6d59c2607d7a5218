/** @file Which of two answers is 0, and which is 1. */

const YES = ["yes", "y", "true", "1"];
const NO = ["no", "n", "false", "0"];

/** The two texts with the one first that becomes 0: yes and true are 1, no and false 0, else the alphabet decides. */
export function ordered([a, b]: readonly string[]): [string, string] {
  const is = (text: string, words: readonly string[]) => words.includes(text.toLowerCase());
  return is(a, YES) || is(b, NO) ? [b, a] : [a, b];
}
