/**
 * @file The sizes at which the fast loops (wasm/) replace the plain loops. The fast loops copy the
 * numbers into their memory and back, and each call has a fixed cost of a quarter of a microsecond. All
 * times were measured on Node 20.
 */

/**
 * The length of the shortest array for which the fast loops compute the exponential or the sigmoid.
 * From 100 numbers on, they take a third of the time that the plain loops take, because e^x is slow to
 * compute.
 */
export const LONG_EXP = 16;

/**
 * The smallest number of samples that the fast loops train on. The samples are copied only once for all
 * steps. With three features, the fast loops take half as long as the plain loops from 8 samples on.
 */
export const LONG_PASS = 4;

/**
 * The smallest number of multiplications for which the fast loops compute a matrix product. The fast
 * loops are faster than the plain loops from 128 multiplications on, and take a third of the time
 * from 256 on. The products in the lessons are smaller, so the lessons need not load the fast loops.
 */
export const LONG_PRODUCT = 256;
