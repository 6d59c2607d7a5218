// @ts-check
/** @file Writes a program statement by statement, and runs each in all worlds as soon as it is written. */

import * as nn from "nn";
import { isArray } from "../isArray.js";
import { code } from "./code.js";
import { givens, WORLDS } from "./unknowns.js";

/** @typedef {import("./code.js").Code} Code */

/**
 * What came of a statement in one world. Neither is there where a value that it uses was not.
 *
 * @typedef {{ value?: unknown, error?: unknown }} Outcome
 */

/**
 * @typedef {object} Statement
 * @property {string} name of what it declares
 * @property {string} line as TypeScript
 * @property {Code} code the value, or the function
 * @property {string[]} uses names of what earlier statements declared
 * @property {Outcome[]} outcomes one for each world in which the program runs
 * @property {boolean} [fits] of a call of a function of the program: whether the arguments are
 * what its parameters say
 * @property {boolean} [always] of a function: whether it runs for all sizes
 */

/**
 * @typedef {object} ProgramFunction
 * @property {string} name
 * @property {string} line as TypeScript
 * @property {string} script as JavaScript
 * @property {boolean} always whether it runs for all sizes
 * @property {import("./generic.js").Parameter[]} parameters
 */

export class Writer {
  /** @type {Statement[]} */
  statements = [];
  /** @type {ProgramFunction[]} */
  functions = [];
  /**
   * What each world knows by name.
   *
   * @type {Record<string, unknown>[]}
   */
  #worlds = Array.from({ length: WORLDS }, (_, world) => ({
    ...nn,
    ...Object.fromEntries(
      Object.entries(givens).map(([name, { values }]) => [name, values[world]]),
    ),
  }));

  /** What statements have declared so far, the latest first, with its value in the first world. */
  get variables() {
    return this.statements
      .filter(({ name, outcomes }) => name.startsWith("v") && "value" in outcomes[0])
      .map(({ name, code, outcomes }) => ({ ...code, text: name, value: outcomes[0].value }))
      .reverse();
  }

  /** The arrays among them. */
  get arrays() {
    return this.variables.flatMap(({ value, ...code }) =>
      isArray(value) ? [{ ...code, shape: value.shape }] : [],
    );
  }

  /** The value of a piece in the first world; undefined where it fails. */
  valueOf(/** @type {Code} */ piece) {
    return this.#run(piece.text, 0).value;
  }

  /** The shape of a piece in the first world, where it is an array. */
  shapeOf(/** @type {Code} */ piece) {
    const value = this.valueOf(piece);
    return isArray(value) ? value.shape : undefined;
  }

  /** Adds `const v1 = ...`. */
  add(/** @type {Code} */ value, /** @type {boolean} */ fits = true) {
    const name = `v${this.statements.length}`;
    const worlds = value.known && value.unions === 0 && !value.strictOnly ? 1 : WORLDS;
    const outcomes = Array.from({ length: worlds }, (_, world) => {
      const outcome = this.#run(value.text, world);
      if ("value" in outcome) this.#worlds[world][name] = outcome.value;
      return outcome;
    });
    // One world stands for all where nothing is given; a later statement may need the others.
    if (worlds === 1 && "value" in outcomes[0])
      for (const world of this.#worlds) world[name] = outcomes[0].value;
    this.statements.push({
      name,
      line: `const ${name} = ${value.text};`,
      code: value,
      uses: namesIn(value.text),
      outcomes,
      fits,
    });
  }

  /** Adds a function. */
  define(/** @type {ProgramFunction} */ made) {
    const { value } = this.#run(`(${made.script})`, 0);
    for (const world of this.#worlds) world[made.name] = value;
    this.functions.push(made);
    this.statements.push({
      name: made.name,
      line: made.line,
      code: code`${made.name}`,
      uses: [],
      outcomes: [{ value }],
      always: made.always,
    });
  }

  /** @returns {Outcome} */
  #run(/** @type {string} */ text, /** @type {number} */ world) {
    const scope = this.#worlds[world];
    if (namesIn(text).some((name) => !(name in scope))) return {};
    try {
      return { value: new Function("scope", `with (scope) return (${text});`)(scope) };
    } catch (error) {
      return { error };
    }
  }
}

/** The names of a program's own variables and functions in a text. */
function namesIn(/** @type {string} */ text) {
  return [...new Set(text.match(/\b[vf]\d+\b/g) ?? [])];
}
