/** @file The exports of the WebAssembly module. */
export { exp, sigmoid } from "./exp";
export { addProduct, join, pack } from "./matmul";
export { pass } from "./pass";
