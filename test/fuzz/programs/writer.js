// @ts-check
/**
 * @file Writes a program statement by statement, and runs each statement in all worlds as soon as it is
 * written.
 */

import * as nn from "nn";
import { isArray } from "../isArray.js";
import { code } from "./code.js";
import { unknowns, WORLDS } from "./unknowns.js";

/** @typedef {import("./code.js").Code} Code */

/**
 * The result of a statement in one world. It is empty if a value that the statement uses is missing.
 *
 * @typedef {{ value?: unknown, error?: unknown }} Outcome
 */

/**
 * @typedef {object} Statement
 * @property {string} name the name of the variable or function that it declares
 * @property {string} line the statement in TypeScript
 * @property {Code} code the value or the function
 * @property {string[]} uses the names from earlier statements that it uses
 * @property {Outcome[]} outcomes one for each world in which the program runs
 * @property {boolean} [fits] for a call of one of the program's functions: whether the arguments fit the
 *   parameters
 * @property {boolean} [always] for a function: whether it runs for all sizes
 * @property {"open" | "wrong"} [declares] the type that it declares: one that names only the number of axes, or a
 *   shape that the value does not have
 */

/**
 * @typedef {object} ProgramFunction
 * @property {string} name
 * @property {string} line the function in TypeScript
 * @property {string} script the function in JavaScript
 * @property {boolean} always whether it runs for all sizes
 * @property {import("./generic.js").Parameter[]} parameters
 */

export class Writer {
  /** @type {Statement[]} */
  statements = [];
  /** @type {ProgramFunction[]} */
  functions = [];
  /**
   * The names in scope in each world, with their values.
   *
   * @type {Record<string, unknown>[]}
   */
  #worlds = Array.from({ length: WORLDS }, (_, world) => ({
    ...nn,
    ...Object.fromEntries(
      Object.entries(unknowns).map(([name, { values }]) => [name, values[world]]),
    ),
  }));

  /** The variables declared so far, the latest first, with their values in the first world. */
  get variables() {
    return this.statements
      .filter(
        ({ name, outcomes, declares }) =>
          name.startsWith("v") && "value" in outcomes[0] && !declares,
      )
      .map(({ name, code, outcomes }) => ({ ...code, text: name, value: outcomes[0].value }))
      .reverse();
  }

  /** The variables that are arrays. */
  get arrays() {
    return this.variables.flatMap(({ value, ...code }) =>
      isArray(value) ? [{ ...code, shape: value.shape }] : [],
    );
  }

  /** Returns the value of a piece in the first world, or undefined if it fails. */
  valueOf(/** @type {Code} */ piece) {
    return this.#run(piece.text, 0).value;
  }

  /** Returns the shape of a piece in the first world if it is an array. */
  shapeOf(/** @type {Code} */ piece) {
    const value = this.valueOf(piece);
    return isArray(value) ? value.shape : undefined;
  }

  /** Adds a statement such as `const v1 = ...`. */
  add(/** @type {Code} */ value, /** @type {boolean} */ fits = true) {
    const name = `v${this.statements.length}`;
    const worlds = value.known && value.unions === 0 && !value.strictOnly ? 1 : WORLDS;
    const outcomes = Array.from({ length: worlds }, (_, world) => {
      const outcome = this.#run(value.text, world);
      if ("value" in outcome) this.#worlds[world][name] = outcome.value;
      return outcome;
    });
    // Without unknowns, the value is the same in all worlds, but later statements may need it in each of
    // them.
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

  /**
   * Adds a statement such as `const v1: NdArray<[number]> = ...` if the value is an array of a known shape.
   *
   * @param {Code} value
   * @param {"open" | "wrong"} how
   */
  declare(value, how) {
    this.add(value);
    const statement = this.statements[this.statements.length - 1];
    const shapes = statement.outcomes.map(({ value }) => isArray(value) && value.shape);
    if (!value.known || value.unions > 0 || value.strictOnly || !shapes[0]) return;
    const [first, ...rest] = shapes[0];
    const wrong = first === undefined ? [1] : [first + 1, ...rest];
    const shape = how === "open" ? shapes[0].map(() => "number") : wrong;
    const { name, line } = statement;
    statement.line = line.replace(name, `${name}: NdArray<[${shape.join(", ")}]>`);
    statement.declares = how;
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

/** Returns the names of the program's variables and functions in a piece of code. */
function namesIn(/** @type {string} */ text) {
  return [...new Set(text.match(/\b[vf]\d+\b/g) ?? [])];
}
