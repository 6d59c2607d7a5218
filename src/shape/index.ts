/** @file Shapes as types, and the same rules at run time. */
export * from "./axis.js";
export * from "./broadcast.js";
export * from "./matmul.js";
export * from "./nested.js";
export * from "./reshape.js";
export * from "./shape.js";
