/**
 * @file The sizes from which the fast loops (wasm/) are used instead of the plain ones. The fast loops copy
 * the numbers into their memory and back, and each call has a fixed cost of a quarter of a microsecond.
 * Measured on Node 20.
 */

/**
 * The smallest array whose exponential or sigmoid the fast loops compute. From 100 numbers on they take a
 * third of the time, because e^x is slow to compute.
 */
export const LONG_EXP = 16;

/**
 * The smallest number of samples that the fast loops train on. The samples are copied once for all steps;
 * with three features, the fast loops take half the time from 8 samples on.
 */
export const LONG_PASS = 4;

/**
 * The smallest number of multiplications in a matrix product that the fast loops compute. They are faster
 * from 128 on, and take a third of the time from 256 on. The products in the lessons are smaller, so the
 * lessons need not load the fast loops.
 */
export const LONG_PRODUCT = 256;
