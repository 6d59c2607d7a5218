/** @file What the module of the fast loops offers. */
export { addProduct, join, pack } from "./matmul";
