/** @file The exports of the WebAssembly module. */
export { addProduct, join, pack } from "./matmul";
