/** @file Where a number stands in an array. */
import type { Shape } from "../shape/index.js";

/** The place of a number, axis by axis: 5 of shape (4,3) is `[1,2]`. */
export function indexText(place: number, shape: Shape): string {
  const at: number[] = [];
  for (const size of [...shape].reverse()) {
    at.unshift(place % size);
    place = Math.floor(place / size);
  }
  return `[${at.join(",")}]`;
}
