// @ts-check
/** @file Runs a step of a chain with "nn". */

import * as nn from "nn";
import { isArray } from "../isArray.js";

/**
 * @typedef {import("./chain.js").Argument} Argument
 * @typedef {import("./chain.js").Step} Step
 */

/**
 * Computes the result of a step from the values before it.
 *
 * @returns {unknown}
 */
export function apply(/** @type {Step} */ { op, args }, /** @type {readonly unknown[]} */ values) {
  const given = args.map((one) => argument(one, values));
  const functions = /** @type {Record<string, any>} */ (/** @type {unknown} */ (nn));
  if (op in functions) return functions[op](...given);
  const [on, ...rest] = given;
  const of = /** @type {Record<string, any>} */ (on);
  return op === "T" ? of.T : of[op](...rest);
}

/** @returns {unknown} */
function argument(/** @type {Argument} */ one, /** @type {readonly unknown[]} */ values) {
  if (Array.isArray(one)) return one.map((item) => argument(item, values));
  return typeof one === "object" && "ref" in one ? values[Number(one.ref)] : one;
}

/** Returns the arrays that a step works on, with undefined for a value that is missing or is not an array. */
export function operands(/** @type {Step} */ { args }, /** @type {readonly unknown[]} */ values) {
  return args.flat().flatMap((one) => {
    if (typeof one !== "object" || !("ref" in one)) return [];
    const value = values[Number(one.ref)];
    return [isArray(value) ? value : undefined];
  });
}
