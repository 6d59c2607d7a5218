/** @file The rules for shapes, as types and at run time. */
export * from "./axis.js";
export * from "./broadcast.js";
export type { Minus } from "./counting.js";
export type { Choice, Infer, NoInfer, SameSize, WhereClosed } from "./fit.js";
export * from "./join.js";
export type { Known } from "./known.js";
export * from "./layout.js";
export * from "./matmul.js";
export * from "./nested.js";
export * from "./reshape.js";
export * from "./rows.js";
export * from "./shape.js";
export * from "./size.js";
