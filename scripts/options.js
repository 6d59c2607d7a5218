// @ts-check
/** @file Reads the options of a command, as in `npm run html -- --answers`. */

import { parseArgs } from "node:util";
import { UserError } from "./userError.js";

/**
 * Returns the options that the user passed to a command.
 *
 * @template {NonNullable<import("node:util").ParseArgsConfig["options"]>} Options
 * @param {string} command as the user types it, for the message
 * @param {Options} options the options that the command accepts
 * @returns {ReturnType<typeof parseArgs<{ options: Options }>>["values"]}
 * @throws {UserError} if anything else was given
 */
export function readOptions(command, options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    const names = Object.keys(options).map((name) => `--${name}`);
    const accepted = names.length > 0 ? `only ${names.join(" and ")}` : "no options";
    // Node's message goes on to explain how to pass an argument that begins with a dash.
    const [problem] = /** @type {Error} */ (error).message.split(/\.?\s*\n|\. /);
    throw new UserError(
      `${command} accepts ${accepted}: ${problem[0].toLowerCase()}${problem.slice(1)}.`,
    );
  }
}

/**
 * Returns the number that the user passed as the value of an option.
 *
 * @param {string} option its name
 * @param {string} text the value
 * @param {number} [least] the smallest allowed number
 * @param {number} [most] the largest allowed number
 * @throws {UserError} if the value is not a whole number in this range
 */
export function wholeNumber(option, text, least = 0, most = Number.MAX_SAFE_INTEGER) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  const range = most < Number.MAX_SAFE_INTEGER ? ` from ${least} to ${most}` : "";
  throw new UserError(`--${option} must be a whole number${range}, not ${text}.`);
}
