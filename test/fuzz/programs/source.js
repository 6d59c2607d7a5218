// @ts-check
/**
 * @file One TypeScript file of many programs, and what each of its lines asks the compiler.
 *
 * Behind each statement stand lines that assign what really came out to the statement's type: a
 * compiler that refuses one of them has a type that says something else. So one run of a compiler
 * tells all, and both are asked in the same way.
 */

import * as nn from "nn";
import { exactTypeOf, SEEN, typeOf } from "./real.js";
import { declarations } from "./unknowns.js";

/**
 * What a line asks: does the statement compile ("statement"); may what came out be of its type
 * ("member"); does its type say exactly what came out ("exact")?
 *
 * @typedef {{ program: number, statement: number, asks: "statement" | "member" | "exact" }} Line
 */

const HEAD = [
  `import { type NdArray, type Shape, ${valuesOf(nn).join(", ")} } from "nn";`,
  "declare function real<T>(): T;",
  SEEN,
  ...declarations,
];

/** What a file imports from nn as values; the names of the classes come as types. */
function valuesOf(/** @type {object} */ module) {
  return Object.keys(module).filter((name) => name !== "NdArray");
}

/**
 * @param {readonly import("./program.js").Program[]} programs
 * @returns {{ text: string, lines: Map<number, Line> }} the lines by their numbers, from 1 up
 */
export function sourceOf(programs) {
  const text = [...HEAD];
  /** @type {Map<number, Line>} */
  const lines = new Map();
  programs.forEach((statements, program) => {
    text.push("{");
    statements.forEach(({ name, line, code, outcomes }, statement) => {
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
      if (exact && code.known && code.unions === 0 && !code.strictOnly)
        ask("exact", `const ${name}exact: ${exact} = real<Seen<typeof ${name}>>();`);
    });
    text.push("}");
  });
  return { text: `${text.join("\n")}\n`, lines };
}
