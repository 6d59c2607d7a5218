// @ts-check
/** @file What a compiler has said of programs, beside what came out when they ran. */

import { ShapeError } from "nn";
import { isOurs } from "../ours.js";
import { sourceOf } from "./source.js";

/**
 * @typedef {import("./program.js").Program} Program
 * @typedef {import("./writer.js").Statement} Statement
 * @typedef {import("./compilers.js").Compiler} Compiler
 */

/**
 * What must not be:
 * - "unsound": the type says another shape than came out;
 * - "wrong accepted": it compiles, all sizes are known, and it fails by its shapes;
 * - "right refused": it does not compile, and would run;
 * - "raw error": it fails, and in words that are not ours.
 *
 * @typedef {"unsound" | "wrong accepted" | "right refused" | "raw error"} Kind
 */

/**
 * @typedef {object} Finding
 * @property {Kind} kind
 * @property {number} program its place among those that were judged
 * @property {number} statement
 * @property {string} what what the compiler said, or what was thrown
 */

/**
 * @typedef {object} Verdict
 * @property {Finding[]} findings
 * @property {{ statements: number, refused: number, known: number, exact: number, inOurWords: number }} counts
 * of statements: all; those refused, and of these those whose message is what would be thrown;
 * those of which all sizes are known, and of these those whose type has all of them
 */

/**
 * Judges programs by one compiler.
 *
 * @param {readonly Program[]} programs
 * @param {Compiler} compiler
 * @returns {Verdict}
 */
export function judge(programs, compiler) {
  const { text, lines } = sourceOf(programs);
  /**
   * What the compiler said to each line of a statement.
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
  const counts = { statements: 0, refused: 0, known: 0, exact: 0, inOurWords: 0 };
  const findings = programs.flatMap((program, at) => {
    const ofLine = (/** @type {number} */ statement, /** @type {string} */ asks) =>
      said.get(`${at} ${statement} ${asks}`);
    return judgeProgram(program, compiler.strict, ofLine, counts).map((one) => ({
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
 * @param {Verdict["counts"]} counts
 */
function judgeProgram(program, strict, said, counts) {
  /**
   * What can be judged no more, since it stands on what was refused or wrong.
   *
   * @type {Set<string>}
   */
  const spoilt = new Set();
  /** @type {Omit<Finding, "program">[]} */
  const findings = [];
  const statements = new Map(program.map((one) => [one.name, one]));
  program.forEach((one, statement) => {
    const { name, uses, code, outcomes } = one;
    if (uses.some((used) => spoilt.has(used)) || (code.strictOnly && !strict)) {
      spoilt.add(name);
      return;
    }
    counts.statements++;
    const errors = outcomes.flatMap((outcome) => ("error" in outcome ? [outcome.error] : []));
    const refusal = said(statement, "statement");
    if (refusal) {
      counts.refused++;
      spoilt.add(name);
      if (mustCompile(one, statements))
        findings.push({ kind: "right refused", statement, what: refusal });
      if (errors.length > 0 && refusal.includes(messageOf(errors[0]))) counts.inOurWords++;
      return;
    }
    const fault = faultOf(one, errors, said(statement, "member"));
    if (fault) {
      findings.push({ statement, ...fault });
      spoilt.add(name);
      return;
    }
    const exact = said(statement, "exact");
    if (exact === "") counts.exact++;
    if (exact !== undefined) counts.known++;
  });
  return findings;
}

/**
 * What is wrong with a statement that compiles.
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
  return mustFail(statement) ? { kind: "wrong accepted", what: String(errors[0]) } : undefined;
}

/** Whether a statement is right in all worlds, and the types could know. */
function mustCompile(
  /** @type {Statement} */ { name, outcomes, code, uses, fits, always },
  /** @type {Map<string, Statement>} */ statements,
) {
  if (name.startsWith("f")) return always === true;
  // A property that is not there is undefined in JavaScript, and rightly refused.
  if (!outcomes.every(({ value }) => value !== undefined)) return false;
  // Two unions may go together in each world; the types meet them in all pairs.
  if (code.unions > 1) return false;
  const called = uses
    .map((used) => statements.get(used))
    .find((used) => used?.name.startsWith("f"));
  // What a learner's own parameters take is TypeScript's rule: no size that is unknown for one of 3.
  return !called || (called.always === true && fits === true && code.known && code.unions === 0);
}

/** Whether a statement fails by its shapes alone, and the types could know. */
function mustFail(/** @type {Statement} */ { code, outcomes, uses, fits }) {
  const isCall = uses.some((name) => name.startsWith("f"));
  return (
    code.known &&
    // Of several shapes an argument may fit one: the types know of each by itself.
    code.unions === 0 &&
    outcomes.every(({ error }) => error instanceof ShapeError) &&
    (!isCall || fits === false)
  );
}

function messageOf(/** @type {unknown} */ error) {
  // What is said behind the first sentence is for whoever can see the values.
  return error instanceof Error ? error.message.split("\n")[0] : String(error);
}
