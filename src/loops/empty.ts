/**
 * @file Room for a result. Node gives each array of more than eight numbers a piece of memory of its
 * own, filled with zeros: for a hundred numbers that takes ten times as long as to subtract them.
 */

/** How many numbers a slab holds: 64 KB. */
const SLAB = 8192;

/** Up to so many numbers V8 keeps an array in its own heap, which is as fast as a slab. */
const TINY = 8;

let slab = new ArrayBuffer(0);
let used = 0;

/**
 * An array of n numbers that are not set to anything: whoever asks for it writes them all. Small
 * ones are cut from a common slab, which lives as long as one of them does.
 */
export function empty(n: number): Float64Array {
  if (n <= TINY) return new Float64Array(n);
  if (n > SLAB / 8) return new Float64Array(unset(n));
  if ((used + n) * 8 > slab.byteLength) {
    slab = unset(SLAB);
    used = 0;
  }
  const array = new Float64Array(slab, used * 8, n);
  used += n;
  return array;
}

function unset(n: number): ArrayBuffer {
  return Buffer.allocUnsafeSlow(n * Float64Array.BYTES_PER_ELEMENT).buffer;
}
