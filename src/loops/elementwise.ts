/**
 * @file Number by number: one loop for each operation.
 *
 * Each has a loop of its own because a callback for each number is not inlined once several
 * operations share a loop, and costs four times as much. A step of 0 repeats a single number, so
 * one loop serves array with array and array with number.
 */

/** Writes an operation's result for a[i * stepA] and b[i * stepB] into out[i]. */
export type BinaryLoop = (
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
  stepA: number,
  stepB: number,
) => void;

/** Writes an operation's result for a[i] into out[i]. */
export type UnaryLoop = (a: Float64Array, out: Float64Array) => void;

export const add: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i * stepA] + b[i * stepB];
};

export const sub: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i * stepA] - b[i * stepB];
};

export const mul: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i * stepA] * b[i * stepB];
};

/** The product of integers, where adding 0 turns JavaScript's -0 into the integer 0. */
export const mulInt: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i * stepA] * b[i * stepB] + 0;
};

export const div: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i * stepA] / b[i * stepB];
};

/** Power as C has it and numpy with it: 1 to any power is 1, and so is -1 to an infinite one. */
export const pow: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) {
    const base = a[i * stepA];
    const exponent = b[i * stepB];
    const isOne = base === 1 || (base === -1 && Math.abs(exponent) === Number.POSITIVE_INFINITY);
    out[i] = isOne ? 1 : base ** exponent;
  }
};

export const maximum: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.max(a[i * stepA], b[i * stepB]);
};

// A comparison turned into a number by + has no branch to mispredict: a quarter of the time of
// `a > b ? 1 : 0` on random numbers.

export const greater: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = +(a[i * stepA] > b[i * stepB]);
};

export const greaterEqual: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = +(a[i * stepA] >= b[i * stepB]);
};

export const less: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = +(a[i * stepA] < b[i * stepB]);
};

export const lessEqual: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = +(a[i * stepA] <= b[i * stepB]);
};

export const equal: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = +(a[i * stepA] === b[i * stepB]);
};

export const notEqual: BinaryLoop = (a, b, out, stepA, stepB) => {
  for (let i = 0; i < out.length; i++) out[i] = +(a[i * stepA] !== b[i * stepB]);
};

export const neg: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = -a[i];
};

/** Minus an integer, where subtracting from 0 keeps JavaScript's -0 out. */
export const negInt: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = 0 - a[i];
};

export const square: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i] * a[i];
};

export const exp: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.exp(a[i]);
};

/** The sigmoid, 1 / (1 + e^-a). */
export const sigmoid: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = 1 / (1 + Math.exp(-a[i]));
};

/** The sigmoid's derivative in its output, a (1 - a). */
export const sigmoidDeriv: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = a[i] * (1 - a[i]);
};

export const log: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.log(a[i]);
};

export const abs: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.abs(a[i]);
};

/** Towards 0, as a conversion to integers goes; adding 0 keeps -0 out. */
export const trunc: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = Math.trunc(a[i]) + 0;
};

/** 1 for every number but 0; NaN too is true, as in numpy. */
export const truth: UnaryLoop = (a, out) => {
  for (let i = 0; i < out.length; i++) out[i] = +(a[i] !== 0);
};
