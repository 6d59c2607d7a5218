/** @file Moving numbers about: spreading an array over a greater shape, and turning it over. */
import { empty } from "./empty.js";

/**
 * Copies a, of shape `from`, over the shape `to`, repeating it along the axes where it has size 1
 * or none. `from` must broadcast to `to`.
 */
export function expand(
  a: Float64Array,
  from: readonly number[],
  to: readonly number[],
): Float64Array {
  let block = a;
  // From the last axis to the first: block holds the axes after this one, already spread.
  let inner = 1;
  for (let axis = to.length - 1; axis >= 0; axis--) {
    const size = from[axis - to.length + from.length] ?? 1;
    if (size !== to[axis]) block = repeat(block, inner, to[axis]);
    inner *= to[axis];
  }
  return block;
}

/** Each run of `length` numbers, `times` times over. */
function repeat(a: Float64Array, length: number, times: number): Float64Array {
  const out = empty(a.length * times);
  if (length === 1) {
    for (let i = 0; i < a.length; i++) out.fill(a[i], i * times, (i + 1) * times);
    return out;
  }
  let place = 0;
  for (let from = 0; from < a.length; from += length) {
    const run = a.subarray(from, from + length);
    for (let t = 0; t < times; t++, place += length) out.set(run, place);
  }
  return out;
}

/** The numbers of a, of the given shape, in the order of its axes reversed. */
export function transpose(a: Float64Array, shape: readonly number[]): Float64Array {
  // With one long axis at most they lie in the same order either way.
  if (shape.includes(a.length)) return a;
  const rank = shape.length;
  const out = empty(a.length);
  // How far apart in `a` two neighbours along each axis lie.
  const strides = new Array<number>(rank).fill(1);
  for (let axis = rank - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1] * shape[axis + 1];
  const at = new Array<number>(rank).fill(0);
  const stride = strides[0] ?? 1;
  const run = rank === 0 ? 1 : shape[0];
  let place = 0;
  // The first axis of `a` is the last of the result, so along it the result is written in order.
  for (let i = 0; i < out.length; i += run) {
    for (let first = 0; first < run; first++) out[i + first] = a[place + first * stride];
    for (let axis = 1; axis < rank; axis++) {
      at[axis]++;
      place += strides[axis];
      if (at[axis] < shape[axis]) break;
      place -= strides[axis] * shape[axis];
      at[axis] = 0;
    }
  }
  return out;
}
