// @ts-check
/** @file How an error of the library is told from one of the engine. */

import { inspect } from "node:util";

/** Whether it was made in src/errors.ts: such errors show themselves. */
export function isOurs(/** @type {unknown} */ error) {
  return error instanceof Error && Object.hasOwn(error, inspect.custom);
}
