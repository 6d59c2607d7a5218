/** @file Rearranges the numbers in arrays: broadcasting, transposing, picking rows and joining arrays. */

import type { Floats } from "../floats.js";
import { empty } from "./empty.js";

/**
 * Broadcasts a from the shape `from` to the shape `to` by repeating its numbers along axes that are
 * missing or have size 1. `from` must broadcast to `to`.
 */
export function expand(a: Floats, from: readonly number[], to: readonly number[]): Floats {
  let block = a;
  // Works from the last axis to the first, so that the axes after the current axis are already
  // expanded.
  let inner = 1;
  for (let axis = to.length - 1; axis >= 0; axis--) {
    const size = from[axis - to.length + from.length] ?? 1;
    if (size !== to[axis]) block = repeat(block, inner, to[axis]);
    inner *= to[axis];
  }
  return block;
}

/** Repeats each run of `length` numbers `times` times. */
function repeat(a: Floats, length: number, times: number): Float64Array {
  const out = empty(a.length * times);
  if (length === 1) {
    for (let i = 0; i < a.length; i++) out.fill(a[i], i * times, (i + 1) * times);
    return out;
  }
  let to = 0;
  for (let from = 0; from < a.length; from += length) {
    const run = a.subarray(from, from + length);
    for (let t = 0; t < times; t++, to += length) out.set(run as Float64Array, to);
  }
  return out;
}

/** Rearranges the numbers in a, which has the given shape, so that its axes are in the given order. */
export function reorder(a: Floats, shape: readonly number[], order: readonly number[]): Floats {
  // If at most one axis is longer than 1, the order of the numbers does not change.
  if (shape.includes(a.length)) return a;
  const rank = shape.length;
  if (rank === 0 || a.length === 0) return a;
  const out = empty(a.length);
  // The distance in `a` between two neighbours along each axis.
  const stridesOfA = new Array<number>(rank).fill(1);
  for (let axis = rank - 2; axis >= 0; axis--)
    stridesOfA[axis] = stridesOfA[axis + 1] * shape[axis + 1];
  const sizes = order.map((axis) => shape[axis]);
  const strides = order.map((axis) => stridesOfA[axis]);
  const indices = new Array<number>(rank).fill(0);
  const run = sizes[rank - 1];
  const stride = strides[rank - 1];
  let from = 0;
  // Each pass writes one run along the last axis of the result.
  for (let i = 0; i < out.length; i += run) {
    for (let last = 0; last < run; last++) out[i + last] = a[from + last * stride];
    for (let axis = rank - 2; axis >= 0; axis--) {
      indices[axis]++;
      from += strides[axis];
      if (indices[axis] < sizes[axis]) break;
      from -= strides[axis] * sizes[axis];
      indices[axis] = 0;
    }
  }
  return out;
}

/** Rearranges the numbers in a, which has the given shape, so that its axes are in reverse order. */
export function transpose(a: Floats, shape: readonly number[]): Floats {
  return reorder(
    a,
    shape,
    shape.map((_, axis) => shape.length - 1 - axis),
  );
}

/**
 * Picks the blocks at the given indices of an axis, for all indices of the axes before it.
 *
 * @param n the size of the axis
 * @param length the size of a block: the product of the sizes of all axes after that axis
 * @param size the number of entries in the result
 */
export function pick(
  a: Floats,
  n: number,
  length: number,
  indices: readonly number[],
  size: number,
): Float64Array {
  const out = empty(size);
  let to = 0;
  for (let from = 0; to < size; from += n * length)
    for (const index of indices)
      for (let i = from + index * length, end = i + length; i < end; i++) out[to++] = a[i];
  return out;
}

/**
 * Interleaves the runs of several parts: the first run of each part, then the second run of each part,
 * and so on.
 */
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
