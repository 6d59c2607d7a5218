/** @file The handwritten digits, read when they are asked for. */

import { readFileSync } from "node:fs";
import { make, type NdArray } from "./array/index.js";

/** The digits' pictures, and which digit each is. */
export interface Digits {
  /** A picture in each row: its 8 x 8 pixels from the top left, row by row, from 0 (white) to 16 (black). */
  images: NdArray<[1797, 64]>;
  /** Which digit each picture shows, 0 to 9. */
  labels: NdArray<[1797]>;
}

const [COUNT, PIXELS] = [1797, 64];

/**
 * 1,797 digits, written by 13 people with a pen: one writer's after the other's.
 *
 * Source: E. Alpaydin, C. Kaynak: Optical Recognition of Handwritten Digits, UCI Machine Learning Repository,
 * 1998 (CC BY 4.0); see data/README.md.
 *
 * @example const { images, labels } = digits();
 */
export function digits(): Digits {
  // From dist/, where the module stands in one file and in single ones.
  const text = readFileSync(new URL("../data/digits.txt", import.meta.url), "utf8");
  const images = new Float64Array(COUNT * PIXELS);
  const labels = new Float64Array(COUNT);
  for (const [at, line] of text.trimEnd().split("\n").entries()) {
    labels[at] = Number(line[0]);
    for (let pixel = 0; pixel < PIXELS; pixel++)
      images[at * PIXELS + pixel] = Number.parseInt(line[pixel + 1], 17);
  }
  return {
    images: make<[1797, 64]>(images, [COUNT, PIXELS], "int"),
    labels: make<[1797]>(labels, [COUNT], "int"),
  };
}
