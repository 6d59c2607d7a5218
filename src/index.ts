/** @file The module "nn": all that a lesson calls. */
export * from "./charts/index.js";
export * from "./creation.js";
export * from "./display/index.js";
export type { DType } from "./dtype.js";
export { ShapeError } from "./errors.js";
export { getPrintOptions, type PrintOptions, setPrintOptions } from "./format/index.js";
export * from "./learn/index.js";
export { NdArray } from "./ndarray.js";
export * from "./network/index.js";
export * from "./progress/index.js";
export { RandomState, randomState, seeded } from "./random/index.js";
export type { Shape } from "./shape/shape.js";
