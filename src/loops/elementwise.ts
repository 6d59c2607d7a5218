/** @file Number by number: the formula of each operation. */
import { binaryLoop, unaryLoop } from "./unrolled.js";

export const add = binaryLoop("x + y");
export const sub = binaryLoop("x - y");
export const mul = binaryLoop("x * y");
/** The product of integers, where adding 0 turns JavaScript's -0 into the integer 0. */
export const mulInt = binaryLoop("x * y + 0");
export const div = binaryLoop("x / y");
/** Power as C has it and numpy with it: 1 to any power is 1, and so is -1 to an infinite one. */
export const pow = binaryLoop("x === 1 || (x === -1 && Math.abs(y) === Infinity) ? 1 : x ** y");
export const maximum = binaryLoop("Math.max(x, y)");

// A comparison turned into a number by + has no branch to mispredict: a quarter of the time of
// `x > y ? 1 : 0` on random numbers.
export const greater = binaryLoop("+(x > y)");
export const greaterEqual = binaryLoop("+(x >= y)");
export const less = binaryLoop("+(x < y)");
export const lessEqual = binaryLoop("+(x <= y)");
export const equal = binaryLoop("+(x === y)");
export const notEqual = binaryLoop("+(x !== y)");

export const neg = unaryLoop("-x");
/** Minus an integer, where subtracting from 0 keeps JavaScript's -0 out. */
export const negInt = unaryLoop("0 - x");
export const square = unaryLoop("x * x");
export const exp = unaryLoop("Math.exp(x)");
export const log = unaryLoop("Math.log(x)");
export const abs = unaryLoop("Math.abs(x)");
/** Towards 0, as a conversion to integers goes; adding 0 keeps -0 out. */
export const trunc = unaryLoop("Math.trunc(x) + 0");
/** 1 for every number but 0; NaN too is true, as in numpy. */
export const truth = unaryLoop("+(x !== 0)");
/** The sigmoid, 1 / (1 + e^-x). */
export const sigmoid = unaryLoop("1 / (1 + Math.exp(-x))");
/** The sigmoid's derivative in its output, x (1 - x). */
export const sigmoidDeriv = unaryLoop("x * (1 - x)");
