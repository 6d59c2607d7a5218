// @ts-check
/** @file The options behind a command: `npm run html -- --answers`. */

import { UserError } from "./userError.js";

/**
 * What was given behind the command, if it takes all of it.
 *
 * @param {string} command as its user types it, for the message
 * @param {string[]} [known] the options that it takes
 * @returns {string[]}
 * @throws {UserError} for any other word or option
 */
export function givenOptions(command, known = []) {
  const given = process.argv.slice(2);
  const unknown = given.find((word) => !known.includes(word));
  if (unknown === undefined) return given;
  const right = known.length > 0 ? `only ${known.join(" and ")}` : "no options";
  throw new UserError(`${command} takes ${right}, not ${unknown}.`);
}

/**
 * The numbers that were given behind the command, as in `npm run fuzz -- --seconds 600`.
 *
 * @template {string} Name
 * @param {string} command as its user types it, for the message
 * @param {Record<Name, number>} defaults the options that it takes, and what they are when left out
 * @returns {Record<Name, number>}
 * @throws {UserError} for any other word or option, and where no whole number stands behind one
 */
export function givenNumbers(command, defaults) {
  const numbers = { ...defaults };
  const words = process.argv.slice(2);
  const right = Object.keys(defaults).map((name) => `--${name}`);
  for (let at = 0; at < words.length; at += 2) {
    const [option, number] = words.slice(at, at + 2);
    if (!right.includes(option))
      throw new UserError(`${command} takes only ${right.join(" and ")}, not ${option}.`);
    if (!/^\d+$/.test(number ?? ""))
      throw new UserError(`${option} needs a whole number behind it, as in ${option} 10.`);
    numbers[/** @type {Name} */ (option.slice(2))] = Number(number);
  }
  return numbers;
}
