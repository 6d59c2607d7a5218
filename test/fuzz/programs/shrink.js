// @ts-check
/** @file Makes a program in which something was found as small as it can be. */

import fc from "fast-check";
import { programs } from "./program.js";
import { judge } from "./verify.js";

/** How long a program may be shrunken, in milliseconds. */
const PATIENCE = 8000;

/**
 * The lines of the smallest program in which the compiler does the same with the same operation, and
 * what is then wrong.
 *
 * @param {number} seed
 * @param {import("./program.js").Program[]} all those of the seed
 * @param {import("./verify.js").Finding} finding
 * @param {import("./compilers.js").Compiler} compiler
 */
export function shrunken(seed, all, finding, compiler) {
  const linesOf = (
    /** @type {import("./program.js").Program} */ program,
    /** @type {number} */ statement,
  ) => needed(program, statement).join("\n");
  const operation = operationIn(all[finding.program][finding.statement].line);
  let smallest = { text: linesOf(all[finding.program], finding.statement), what: finding.what };
  const isFound = (/** @type {unknown} */ made) => {
    const program = /** @type {import("./program.js").Program} */ (made);
    const found = judge([program], compiler).findings.find(
      ({ kind, statement }) =>
        kind === finding.kind && operationIn(program[statement].line) === operation,
    );
    if (found) smallest = { text: linesOf(program, found.statement), what: found.what };
    return found !== undefined;
  };
  fc.check(
    fc.property(programs, (/** @type {unknown} */ program) => !isFound(program)),
    {
      seed,
      path: String(finding.program),
      interruptAfterTimeLimit: PATIENCE,
    },
  );
  return smallest;
}

/** The operation that a statement ends with: one word for most causes. */
export function operationIn(/** @type {string} */ line) {
  if (line.startsWith("function")) return "a function";
  return line.match(/\.(\w+)(\([^.]*\))?;$/)?.[1] ?? line.match(/= \(?(\w+)/)?.[1] ?? line;
}

/** The statement, and those that it stands on. */
function needed(
  /** @type {import("./program.js").Program} */ program,
  /** @type {number} */ statement,
) {
  const names = new Set([program[statement].name]);
  const lines = [];
  for (const { name, line, uses } of program.slice(0, statement + 1).reverse()) {
    if (!names.has(name)) continue;
    for (const used of uses) names.add(used);
    lines.unshift(line);
  }
  return lines;
}
