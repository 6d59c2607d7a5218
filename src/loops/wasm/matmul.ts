/**
 * @file The product of matrices by the fast loops, block by block: of the three matrices only a block
 * each lies in their memory, so that it never grows.
 */

import type { Floats } from "../../floats.js";
import { FREE, type SharedMemory, sharedMemory } from "./module.js";

/** The most rows and columns of a block of b, 8 MB: it stays while all rows of a go past it. */
const SIDE = 1024;
/** How many rows of it are multiplied at a time: as much of a strip as stays in the second cache. */
const DEEP = 256;
/** How many rows of a go past at a time. A multiple of four, as tiles are. */
const STRIP = 64;

/** A number's bytes. */
const SIZE = 8;

// Where the blocks begin: a strip of a, the same strip of the result, and b, as it comes and as panels.
const A = FREE;
const C = A + STRIP * SIDE * SIZE;
const B = C + STRIP * SIDE * SIZE;
const PANELS = B + DEEP * SIDE * SIZE;

/**
 * Writes the product of a, of shape (n, k), and b, of shape (k, m), into out.
 *
 * @param look is called before each strip of rows
 * @returns whether it did: not without the fast loops
 */
export function fastMatmul(
  a: Floats,
  b: Floats,
  out: Float64Array,
  n: number,
  k: number,
  m: number,
  look: (() => void) | undefined,
): boolean {
  const room = sharedMemory();
  if (!room) return false;
  for (let column = 0; column < m; column += SIDE)
    for (let depth = 0; depth < k; depth += SIDE)
      addBlock(room, a, b, out, { n, k, m, column, depth, look });
  return true;
}

/** Where a block begins in b, and what else stands for the whole product. */
interface Block {
  n: number;
  k: number;
  m: number;
  column: number;
  depth: number;
  look: (() => void) | undefined;
}

/** Adds to out what one block of b gives, or sets it, where it is the first of its columns. */
function addBlock(room: SharedMemory, a: Floats, b: Floats, out: Float64Array, block: Block): void {
  const { n, k, m, column, depth, look } = block;
  const { loops, numbers } = room;
  const deep = Math.min(SIDE, k - depth);
  const wide = Math.min(SIDE, m - column);
  const width = roundUp(wide);
  for (let row = 0; row < deep; row += DEEP) {
    const rows = Math.min(DEEP, deep - row);
    copy(b, (depth + row) * m + column, m, numbers, B / SIZE, wide, rows, wide);
    loops.pack(B, wide * SIZE, rows, wide, PANELS + row * width * SIZE);
  }
  for (let row = 0; row < n; row += STRIP) {
    look?.();
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

/** Copies some columns of rows: from `from`, from the place `first` on, with `stride` numbers a row. */
function copy(
  from: Floats,
  first: number,
  stride: number,
  to: Float64Array,
  place: number,
  toStride: number,
  rows: number,
  columns: number,
): void {
  if (stride === columns && toStride === columns) {
    to.set(from.subarray(first, first + rows * columns) as Float64Array, place);
    return;
  }
  for (let row = 0; row < rows; row++) {
    const start = first + row * stride;
    to.set(from.subarray(start, start + columns) as Float64Array, place + row * toStride);
  }
}
