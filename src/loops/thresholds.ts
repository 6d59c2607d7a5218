/**
 * @file Where the fast loops (wasm/) take over from the plain ones. Their numbers are copied into their
 * memory and back, and to begin costs a quarter of a microsecond: a product is quicker there from 128
 * multiplications on, and three times as quick from 256 on. Measured on Node 20.
 */

/** Numbers whose exponential or sigmoid is asked for: three times as quick from 100 on, for e^x takes long. */
export const LONG_EXP = 16;

/** Samples of a training, which are copied once for all its steps: with three features twice as quick from 8 on. */
export const LONG_PASS = 4;

/** Multiplications of a product; the lessons' own stay below, and need not load anything. */
export const LONG_PRODUCT = 256;
