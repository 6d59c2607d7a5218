/** @file Moving numbers about: spreading an array over a greater shape, and turning it over. */

import type { Floats } from "../floats.js";
import { empty } from "./empty.js";

/**
 * Copies a, of shape `from`, over the shape `to`, repeating it along the axes where it has size 1
 * or none. `from` must broadcast to `to`.
 */
export function expand(a: Floats, from: readonly number[], to: readonly number[]): Floats {
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
function repeat(a: Floats, length: number, times: number): Float64Array {
  const out = empty(a.length * times);
  if (length === 1) {
    for (let i = 0; i < a.length; i++) out.fill(a[i], i * times, (i + 1) * times);
    return out;
  }
  let place = 0;
  for (let from = 0; from < a.length; from += length) {
    const run = a.subarray(from, from + length);
    for (let t = 0; t < times; t++, place += length) out.set(run as Float64Array, place);
  }
  return out;
}

/** The numbers of a, of the given shape, with its axes in another order. */
export function reorder(a: Floats, shape: readonly number[], order: readonly number[]): Floats {
  // With one long axis at most they lie in the same order either way.
  if (shape.includes(a.length)) return a;
  const rank = shape.length;
  if (rank === 0 || a.length === 0) return a;
  const out = empty(a.length);
  // How far apart in `a` two neighbours along each axis lie.
  const apart = new Array<number>(rank).fill(1);
  for (let axis = rank - 2; axis >= 0; axis--) apart[axis] = apart[axis + 1] * shape[axis + 1];
  const sizes = order.map((axis) => shape[axis]);
  const strides = order.map((axis) => apart[axis]);
  const at = new Array<number>(rank).fill(0);
  const run = sizes[rank - 1];
  const stride = strides[rank - 1];
  let place = 0;
  // Along its last axis the result is written in order.
  for (let i = 0; i < out.length; i += run) {
    for (let last = 0; last < run; last++) out[i + last] = a[place + last * stride];
    for (let axis = rank - 2; axis >= 0; axis--) {
      at[axis]++;
      place += strides[axis];
      if (at[axis] < sizes[axis]) break;
      place -= strides[axis] * sizes[axis];
      at[axis] = 0;
    }
  }
  return out;
}

/** The numbers of a, of the given shape, with its axes in reverse order. */
export function transpose(a: Floats, shape: readonly number[]): Floats {
  return reorder(
    a,
    shape,
    shape.map((_, axis) => shape.length - 1 - axis),
  );
}

/** What lies at the places of an axis of n, for each place before it; each is `length` numbers long. */
export function pick(
  a: Floats,
  n: number,
  length: number,
  places: readonly number[],
  size: number,
): Float64Array {
  const out = empty(size);
  let to = 0;
  for (let from = 0; to < size; from += n * length)
    for (const place of places)
      for (let i = from + place * length, end = i + length; i < end; i++) out[to++] = a[i];
  return out;
}

/** Runs of each part in turn, until all are laid: parts[0]'s first, parts[1]'s first, ..., parts[0]'s second. */
export function interleave(
  parts: readonly { data: Floats; run: number }[],
  size: number,
): Float64Array {
  const out = empty(size);
  let to = 0;
  for (let turn = 0; to < size; turn++)
    for (const { data, run } of parts)
      for (let i = turn * run, end = i + run; i < end; i++) out[to++] = data[i];
  return out;
}
