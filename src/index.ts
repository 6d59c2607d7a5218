/** @file The module "nn": everything that a lesson can import. */

export * from "./advice/index.js";
export {
  arange,
  array,
  concatenate,
  eye,
  full,
  linspace,
  NdArray,
  ones,
  outer,
  stack,
  where,
  zeros,
  zerosLike,
} from "./array/index.js";
export * from "./charts/index.js";
export { type Digits, digits } from "./digits.js";
export * from "./display/index.js";
export type { DType } from "./dtype.js";
export { ShapeError } from "./errors.js";
export type { Floats } from "./floats.js";
export { getPrintOptions, type PrintOptions, setPrintOptions } from "./format/index.js";
export * from "./learn/index.js";
export * from "./network/index.js";
export * from "./progress/index.js";
export { RandomState, randomState, seeded } from "./random/index.js";
export type { Shape } from "./shape/shape.js";
export * from "./table/index.js";
