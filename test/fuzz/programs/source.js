// @ts-check
/**
 * @file Writes many programs into one TypeScript file, in which each line asks the compiler a question.
 *
 * After each statement, there are lines that assign the actual results to the type of the statement. If the
 * compiler refuses such a line, the type is wrong. This way, one run of each compiler answers all questions.
 */

import * as nn from "nn";
import { exactTypeOf, SEEN, typeOf } from "./real.js";
import { declarations } from "./unknowns.js";

/**
 * The question that a line asks: does the statement compile ("statement"), is the result assignable to its
 * type ("member"), and does its type describe the result exactly ("exact")?
 *
 * @typedef {{ program: number, statement: number, asks: "statement" | "member" | "exact" }} Line
 */

const HEAD = [
  `import { type NdArray, type Shape, ${valuesOf(nn).join(", ")} } from "nn";`,
  "declare function real<T>(): T;",
  SEEN,
  ...declarations,
];

/** The names that the file imports from nn as values; NdArray is imported as a type. */
function valuesOf(/** @type {object} */ module) {
  return Object.keys(module).filter((name) => name !== "NdArray");
}

/**
 * @param {readonly import("./program.js").Program[]} programs
 * @returns {{ text: string, lines: Map<number, Line> }} the source, and its lines, keyed by their numbers,
 *   which start at 1
 */
export function sourceOf(programs) {
  const text = [...HEAD];
  /** @type {Map<number, Line>} */
  const lines = new Map();
  programs.forEach((statements, program) => {
    text.push("{");
    statements.forEach(({ name, line, code, outcomes, declares }, statement) => {
      const ask = (/** @type {Line["asks"]} */ asks, /** @type {string} */ line) => {
        text.push(line);
        lines.set(text.length, { program, statement, asks });
      };
      ask("statement", line);
      if (name.startsWith("f")) return;
      const types = outcomes.flatMap((outcome) =>
        "value" in outcome ? [typeOf(outcome.value)] : [],
      );
      for (const [i, type] of [...new Set(types)].entries())
        ask("member", `const ${name}is${i}: Seen<typeof ${name}> = real<${type}>();`);
      const exact = exactTypeOf(outcomes[0].value);
      if (exact && !declares && code.known && code.unions === 0 && !code.strictOnly)
        ask("exact", `const ${name}exact: ${exact} = real<Seen<typeof ${name}>>();`);
    });
    text.push("}");
  });
  return { text: `${text.join("\n")}\n`, lines };
}
