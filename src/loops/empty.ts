/**
 * @file Uninitialized memory for results. Node allocates separate memory for each array of more than
 * eight numbers and fills it with zeros. For a hundred numbers, that takes ten times as long as a
 * subtraction.
 */

/** The number of floats in a slab (64 KB). */
const SLAB = 8192;

/**
 * V8 keeps arrays of up to this many numbers in its own heap, where creating them is as fast as in a
 * slab.
 */
const TINY = 8;

let slab = new ArrayBuffer(0);
let used = 0;

/**
 * Returns an uninitialized array of n numbers, which the caller must fill. Small arrays share a slab, which
 * stays in memory as long as any of them is in use.
 */
export function empty(n: number): Float64Array {
  if (n <= TINY) return new Float64Array(n);
  if (n > SLAB / 8) return new Float64Array(uninitialized(n));
  if ((used + n) * 8 > slab.byteLength) {
    slab = uninitialized(SLAB);
    used = 0;
  }
  const array = new Float64Array(slab, used * 8, n);
  used += n;
  return array;
}

function uninitialized(n: number): ArrayBuffer {
  return Buffer.allocUnsafeSlow(n * Float64Array.BYTES_PER_ELEMENT).buffer;
}
