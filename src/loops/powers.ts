/** @file The powers of two. */

/** 2^k stands at k + ZERO, for all k from -ZERO to 1023: all that are normal floats. */
export const ZERO = 1022;

export const powersOfTwo = new Float64Array(ZERO + 1024);
for (let i = 0, power = 2 ** -ZERO; i < powersOfTwo.length; i++, power *= 2) powersOfTwo[i] = power;
