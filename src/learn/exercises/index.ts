/** @file The checks of all exercises, and the score. */
export * from "./backward.js";
export * from "./experiments.js";
export * from "./forward.js";
export * from "./handwriting.js";
export * from "./layers.js";
export { score } from "./score.js";
export * from "./sigmoid.js";
export * from "./table.js";
export * from "./training.js";
