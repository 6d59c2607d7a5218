// @ts-check
/** @file Shrinks a program with a bug to the smallest one that has the same bug. */

import fc from "fast-check";
import { programs } from "./program.js";
import { verify } from "./verify.js";

/** The maximum time for shrinking, in milliseconds. */
const TIMEOUT = 8000;

/**
 * Returns the lines of the smallest program with the same kind of finding for the same operation, and what is
 * wrong with it.
 *
 * @param {number} seed
 * @param {import("./program.js").Program[]} all programs that were generated from the seed
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
    const found = verify([program], compiler).findings.find(
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
      interruptAfterTimeLimit: TIMEOUT,
    },
  );
  return smallest;
}

/** Returns the last operation of a statement, which identifies most bugs. */
export function operationIn(/** @type {string} */ line) {
  if (line.startsWith("function")) return "a function";
  return line.match(/\.(\w+)(\([^.]*\))?;$/)?.[1] ?? line.match(/= \(?(\w+)/)?.[1] ?? line;
}

/** Returns the lines of a statement and of the statements that it depends on. */
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
