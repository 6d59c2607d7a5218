/**
 * @file A formula as text, to be put into the text of a loop.
 *
 * It is written as a function, so that the compiler and the linter see it like any other code, and
 * its text is the function's own.
 */
import { plainError } from "../errors.js";

/** What is worked out for each number, or each pair of numbers. */
export type Formula = (...numbers: number[]) => number;

/**
 * The formula's text, with other names for its numbers.
 *
 * @param names one for each of its parameters
 * @throws Error for a function that is more than `(x) => ` and an expression
 */
export function textOf(formula: Formula, ...names: string[]): string {
  const [, parameters, expression] =
    /^\(?([\w, ]+)\)?\s*=>\s*([^\s{].*)$/s.exec(`${formula}`) ?? [];
  const given = parameters?.split(",").map((name) => name.trim()) ?? [];
  if (given.length !== names.length)
    throw plainError(`a loop takes a formula such as (x) => 2 * x, not ${formula}`);
  // In one go, since a new name may be another's old one; what stands behind a dot is no number.
  const name = new RegExp(`(?<!\\.)\\b(${given.join("|")})\\b`, "g");
  return `(${expression.replace(name, (found) => names[given.indexOf(found)])})`;
}
