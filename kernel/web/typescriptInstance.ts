/**
 * @file Stores the version of TypeScript for tslab. This needs a separate file, because tslab loads
 * TypeScript with `require`.
 */

import type { TypeScript } from "../language.js";

/** Set before tslab is loaded: see tslab.ts. */
export const instance: { typescript?: TypeScript } = {};
