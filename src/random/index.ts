/** @file Random draws that are the same on each run. */
export { RandomState, randomState, seeded } from "./randomState.js";
export type { Drawn, DrawnOf, Permuted, Size } from "./size.js";
export type { UniformSource } from "./source.js";
