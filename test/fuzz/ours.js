// @ts-check
/** @file Distinguishes errors of the library from errors of the JavaScript engine. */

import { inspect } from "node:util";

/** Returns whether an error was created in src/errors.ts; such errors define how they are inspected. */
export function isOurs(/** @type {unknown} */ error) {
  return error instanceof Error && Object.hasOwn(error, inspect.custom);
}
