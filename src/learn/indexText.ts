/** @file The index of a number in an array, as a string. */
import type { Shape } from "../shape/index.js";

/**
 * Returns the index along each axis for a position in row-major order: position 5 in shape (4,3) is
 * `[1,2]`.
 */
export function indexText(position: number, shape: Shape): string {
  const at: number[] = [];
  for (const size of [...shape].reverse()) {
    at.unshift(position % size);
    position = Math.floor(position / size);
  }
  return `[${at.join(",")}]`;
}
