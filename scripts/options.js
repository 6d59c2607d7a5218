// @ts-check
/** @file The options behind a command: `npm run html -- --answers`. */

import { Problem } from "./problem.js";

/**
 * What was given behind the command, if it takes all of it.
 *
 * @param {string} command as its user types it, for the message
 * @param {string[]} [known] the options that it takes
 * @returns {string[]}
 * @throws {Problem} for any other word or option
 */
export function givenOptions(command, known = []) {
  const given = process.argv.slice(2);
  const unknown = given.find((word) => !known.includes(word));
  if (unknown === undefined) return given;
  const right = known.length > 0 ? `only ${known.join(" and ")}` : "no options";
  throw new Problem(`${command} takes ${right}, not ${unknown}.`);
}
