// @ts-check
/** @file Reads the options of a command, as in `npm run html -- --answers`. */

import { UserError } from "./userError.js";

/**
 * Returns the given options, if the command accepts all of them.
 *
 * @param {string} command as the user types it, for the message
 * @param {string[]} [known] the options that the command accepts
 * @returns {string[]}
 * @throws {UserError} if anything else was given
 */
export function givenOptions(command, known = []) {
  const given = process.argv.slice(2);
  const unknown = given.find((word) => !known.includes(word));
  if (unknown === undefined) return given;
  const right = known.length > 0 ? `accepts only ${known.join(" and ")}` : "accepts no options";
  throw new UserError(`${command} ${right}, but you passed ${unknown}.`);
}

/**
 * Returns the numbers given to a command, as in `npm run fuzz -- --seconds 600`.
 *
 * @template {string} Name
 * @param {string} command as the user types it, for the message
 * @param {Record<Name, number>} defaults the options that the command accepts, with their default values
 * @returns {Record<Name, number>}
 * @throws {UserError} if anything else was given, or if the value of an option is not a whole number
 */
export function givenNumbers(command, defaults) {
  const numbers = { ...defaults };
  const words = process.argv.slice(2);
  const right = Object.keys(defaults).map((name) => `--${name}`);
  for (let at = 0; at < words.length; at += 2) {
    const [option, number] = words.slice(at, at + 2);
    if (!right.includes(option))
      throw new UserError(
        `${command} accepts only ${right.join(" and ")}, but you passed ${option}.`,
      );
    if (!/^\d+$/.test(number ?? ""))
      throw new UserError(`${option} needs a whole number after it, as in ${option} 10.`);
    numbers[/** @type {Name} */ (option.slice(2))] = Number(number);
  }
  return numbers;
}
