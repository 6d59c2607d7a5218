/**
 * @file The matrix product, computed with the fast loops. The memory of these loops contains only one
 * block of each of the three matrices at a time, so the memory never grows.
 */

import type { Floats } from "../../floats.js";
import { FREE, type SharedMemory, sharedMemory } from "./module.js";

/**
 * The maximum number of rows and of columns in a block of b (8 MB). The block stays in memory while all
 * rows of a are read.
 */
const SIDE = 1024;
/**
 * The number of rows of the block that are multiplied at a time: few enough for their part of a strip
 * to stay in the L2 cache.
 */
const DEEP = 256;
/** The number of rows of a in a strip. It is a multiple of four, because a tile has four rows. */
const STRIP = 64;

/** The size of a number in bytes. */
const SIZE = 8;

// The addresses of the blocks: a strip of a, the same strip of the result, rows of b, and b as panels.
const A = FREE;
const C = A + STRIP * SIDE * SIZE;
const B = C + STRIP * SIDE * SIZE;
const PANELS = B + DEEP * SIDE * SIZE;

/**
 * Writes the product of a, of shape (n, k), and b, of shape (k, m), into `out`.
 *
 * @param checkInterrupt a function that is called before each strip of rows
 * @returns false if the fast loops are not available
 */
export function fastMatmul(
  a: Floats,
  b: Floats,
  out: Float64Array,
  n: number,
  k: number,
  m: number,
  checkInterrupt: (() => void) | undefined,
): boolean {
  const memory = sharedMemory();
  if (!memory) return false;
  for (let column = 0; column < m; column += SIDE)
    for (let depth = 0; depth < k; depth += SIDE)
      addBlock(memory, a, b, out, { n, k, m, column, depth, checkInterrupt });
  return true;
}

/** The sizes of the whole product, and the column and row at which a block of b begins. */
interface Block {
  n: number;
  k: number;
  m: number;
  column: number;
  depth: number;
  checkInterrupt: (() => void) | undefined;
}

/**
 * Adds the product of `a` and one block of b to `out`; the first block in a range of columns overwrites
 * `out` instead.
 */
function addBlock(
  memory: SharedMemory,
  a: Floats,
  b: Floats,
  out: Float64Array,
  block: Block,
): void {
  const { n, k, m, column, depth, checkInterrupt } = block;
  const { loops, numbers } = memory;
  const deep = Math.min(SIDE, k - depth);
  const wide = Math.min(SIDE, m - column);
  const width = roundUp(wide);
  for (let row = 0; row < deep; row += DEEP) {
    const rows = Math.min(DEEP, deep - row);
    copy(b, (depth + row) * m + column, m, numbers, B / SIZE, wide, rows, wide);
    loops.pack(B, wide * SIZE, rows, wide, PANELS + row * width * SIZE);
  }
  for (let row = 0; row < n; row += STRIP) {
    checkInterrupt?.();
    const rows = Math.min(STRIP, n - row);
    const to = row * m + column;
    copy(a, row * k + depth, k, numbers, A / SIZE, deep, rows, deep);
    if (depth === 0) numbers.fill(0, C / SIZE, C / SIZE + roundUp(rows) * width);
    else copy(out, to, m, numbers, C / SIZE, width, rows, wide);
    for (let at = 0; at < deep; at += DEEP) {
      const panels = PANELS + at * width * SIZE;
      const length = Math.min(DEEP, deep - at);
      loops.addProduct(A + at * SIZE, deep * SIZE, panels, C, width * SIZE, rows, length, wide);
    }
    if (width !== wide) loops.join(C, width * SIZE, rows, wide);
    copy(numbers, C / SIZE, wide, out, to, m, rows, wide);
  }
}

function roundUp(count: number): number {
  return Math.ceil(count / 4) * 4;
}

/**
 * Copies a block of rows and columns from one matrix to another.
 *
 * @param first the index of the block's first number in `from`
 * @param stride the number of entries in a row of `from`
 * @param start the index of the block's first number in `to`
 * @param toStride the number of entries in a row of `to`
 */
function copy(
  from: Floats,
  first: number,
  stride: number,
  to: Float64Array,
  start: number,
  toStride: number,
  rows: number,
  columns: number,
): void {
  if (stride === columns && toStride === columns) {
    to.set(from.subarray(first, first + rows * columns) as Float64Array, start);
    return;
  }
  for (let row = 0; row < rows; row++) {
    const begin = first + row * stride;
    to.set(from.subarray(begin, begin + columns) as Float64Array, start + row * toStride);
  }
}
