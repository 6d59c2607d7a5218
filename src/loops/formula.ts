/**
 * @file Inserts formulas into the source code of loops.
 *
 * A formula is written as a function, so that the compiler and the linter check it like any other code.
 * Its source code is then inserted into a loop.
 */
import { plainError } from "../errors.js";

/** A function that a loop computes for each number or each pair of numbers. */
export type Formula = (...numbers: number[]) => number;

/**
 * Returns the source code of a formula with its parameters renamed.
 *
 * @param names a new name for each parameter
 * @throws {Error} if the function is not an arrow function with a single expression
 */
export function textOf(formula: Formula, ...names: string[]): string {
  const [, parameters, expression] =
    /^\(?([\w, ]+)\)?\s*=>\s*([^\s{].*)$/s.exec(`${formula}`) ?? [];
  const parameterNames = parameters?.split(",").map((name) => name.trim()) ?? [];
  if (parameterNames.length !== names.length)
    throw plainError(`a loop needs a formula such as (x) => 2 * x, not ${formula}`);
  // Renames all parameters in one step, because a new name may be the old name of another parameter. A
  // name after a dot is a property, not a parameter.
  const name = new RegExp(`(?<!\\.)\\b(${parameterNames.join("|")})\\b`, "g");
  return `(${expression.replace(name, (found) => names[parameterNames.indexOf(found)])})`;
}
