/** @file Holds the TypeScript that tslab is to be loaded with; a file of its own, since tslab asks for it in Node's old way. */

import type { TypeScript } from "../language.js";

/** It is there before tslab is loaded: see tslab.ts. */
export const held: { typescript?: TypeScript } = {};
