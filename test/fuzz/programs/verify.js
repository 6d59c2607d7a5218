// @ts-check
/** @file Compares a compiler's messages and types for programs with their results. */

import { ShapeError } from "nn";
import { isOurs } from "../ours.js";
import { sourceOf } from "./source.js";

/**
 * @typedef {import("./program.js").Program} Program
 * @typedef {import("./writer.js").Statement} Statement
 * @typedef {import("./compilers.js").Compiler} Compiler
 */

/**
 * The kinds of bugs:
 * - "unsound": the type differs from the shape of the result;
 * - "invalid accepted": the statement compiles and all sizes are known, but it fails because of its shapes;
 * - "valid refused": the statement does not compile, but it would run;
 * - "raw error": the statement throws an error of the engine, not one of the library's.
 *
 * @typedef {"unsound" | "invalid accepted" | "valid refused" | "raw error"} Kind
 */

/**
 * @typedef {object} Finding
 * @property {Kind} kind
 * @property {number} program the index of the program
 * @property {number} statement the index of the statement in the program
 * @property {string} what the message of the compiler, or the error that was thrown
 */

/**
 * The number of statements of each kind.
 *
 * @typedef {object} Counts
 * @property {number} statements all statements that were verified
 * @property {number} refused statements that the compiler refuses
 * @property {number} sameMessage statements that the compiler refuses with the message that the library would
 *   throw
 * @property {number} known statements that run, and whose sizes can all be known
 * @property {number} exact known statements whose type names all sizes
 */

/**
 * Verifies programs with one compiler.
 *
 * @param {readonly Program[]} programs
 * @param {Compiler} compiler
 * @returns {{ findings: Finding[], counts: Counts }}
 */
export function verify(programs, compiler) {
  const { text, lines } = sourceOf(programs);
  /**
   * The compiler's messages for each line of a statement.
   *
   * @type {Map<string, string>}
   */
  const said = new Map();
  const messages = compiler.messages(text);
  for (const [number, { program, statement, asks }] of lines) {
    const key = `${program} ${statement} ${asks}`;
    said.set(key, (said.get(key) ?? "") + (messages.get(number) ?? ""));
    messages.delete(number);
  }
  for (const [number, message] of messages)
    throw new Error(`${compiler.name} refuses line ${number} of the programs: ${message}`);
  const counts = { statements: 0, refused: 0, known: 0, exact: 0, sameMessage: 0 };
  const findings = programs.flatMap((program, at) => {
    const ofLine = (/** @type {number} */ statement, /** @type {string} */ asks) =>
      said.get(`${at} ${statement} ${asks}`);
    return verifyProgram(program, compiler.strict, ofLine, counts).map((one) => ({
      program: at,
      ...one,
    }));
  });
  return { findings, counts };
}

/**
 * @param {Program} program
 * @param {boolean} strict
 * @param {(statement: number, asks: "statement" | "member" | "exact") => string | undefined} said
 * @param {Counts} counts
 */
function verifyProgram(program, strict, said, counts) {
  /**
   * The variables that cannot be verified, because they depend on statements that are refused or wrong.
   *
   * @type {Set<string>}
   */
  const skipped = new Set();
  /** @type {Omit<Finding, "program">[]} */
  const findings = [];
  const statements = new Map(program.map((one) => [one.name, one]));
  program.forEach((one, statement) => {
    const { name, uses, code, outcomes } = one;
    if (uses.some((used) => skipped.has(used)) || (code.strictOnly && !strict)) {
      skipped.add(name);
      return;
    }
    counts.statements++;
    const errors = outcomes.flatMap((outcome) => ("error" in outcome ? [outcome.error] : []));
    const refusal = said(statement, "statement");
    if (refusal) {
      counts.refused++;
      skipped.add(name);
      if (mustCompile(one, statements))
        findings.push({ kind: "valid refused", statement, what: refusal });
      if (errors.length > 0 && refusal.includes(messageOf(errors[0]))) counts.sameMessage++;
      return;
    }
    const fault = faultOf(one, errors, said(statement, "member"));
    if (fault) {
      findings.push({ statement, ...fault });
      skipped.add(name);
      return;
    }
    const exact = said(statement, "exact");
    if (exact === "") counts.exact++;
    if (exact !== undefined) counts.known++;
  });
  return findings;
}

/**
 * Finds what is wrong with a statement that compiles.
 *
 * @param {Statement} statement
 * @param {unknown[]} errors
 * @param {string | undefined} notMember
 * @returns {Pick<Finding, "kind" | "what"> | undefined}
 */
function faultOf(statement, errors, notMember) {
  const raw = errors.find((error) => !isOurs(error));
  if (raw) return { kind: "raw error", what: String(raw) };
  if (notMember) return { kind: "unsound", what: notMember };
  if (statement.declares === "wrong")
    return { kind: "unsound", what: "It declares a shape that it does not have." };
  return mustFail(statement) ? { kind: "invalid accepted", what: String(errors[0]) } : undefined;
}

/** Returns whether the types can show that a statement is valid in all worlds. */
function mustCompile(
  /** @type {Statement} */ { name, outcomes, code, uses, fits, always, declares },
  /** @type {Map<string, Statement>} */ statements,
) {
  if (name.startsWith("f")) return always === true;
  if (declares === "wrong") return false;
  // A missing property is undefined in JavaScript, and the compiler is right to refuse it.
  if (!outcomes.every(({ value }) => value !== undefined)) return false;
  // Two unions may fit together in each world, but the types check all pairs of their members.
  if (code.unions > 1) return false;
  const called = uses
    .map((used) => statements.get(used))
    .find((used) => used?.name.startsWith("f"));
  // TypeScript decides what a learner's own function accepts; for a size of 3, it does not accept an unknown
  // size.
  return !called || (called.always === true && fits === true && code.known && code.unions === 0);
}

/** Returns whether the types can show that a statement fails only because of its shapes. */
function mustFail(/** @type {Statement} */ { code, outcomes, uses, fits }) {
  const isCall = uses.some((name) => name.startsWith("f"));
  return (
    code.known &&
    // If an argument may have several shapes, the types accept it if at least one of them fits.
    code.unions === 0 &&
    outcomes.every(({ error }) => error instanceof ShapeError) &&
    (!isCall || fits === false)
  );
}

function messageOf(/** @type {unknown} */ error) {
  // The types contain only the first line of a message; the rest depends on the values.
  return error instanceof Error ? error.message.split("\n")[0] : String(error);
}
