/** @file What the module of the fast loops offers. */
export { exp, sigmoid } from "./exp";
export { addProduct, join, pack } from "./matmul";
export { pass } from "./pass";
