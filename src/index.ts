/** @file The module "nn": all that a lesson calls. */
export * from "./creation.js";
export type { DType } from "./dtype.js";
export { getPrintOptions, type PrintOptions, setPrintOptions } from "./format/index.js";
export { NdArray } from "./ndarray.js";
export { type Shape, ShapeError } from "./shape/shape.js";
