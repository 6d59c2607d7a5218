/** @file The handwritten digits, which are not read until a lesson needs them. */

import { make, type NdArray } from "./array/index.js";
import { host } from "./host.js";

/** Images of handwritten digits, and the digit that each image shows. */
export interface Digits {
  /**
   * Each row contains the 8 x 8 pixels of one image, row by row from the top left, with values from
   * 0 (white) to 16 (black).
   */
  images: NdArray<[1797, 64]>;
  /** The digit that each image shows, 0 to 9. */
  labels: NdArray<[1797]>;
}

const [COUNT, PIXELS] = [1797, 64];

/**
 * Reads 1,797 digits that 13 people wrote by hand. The digits are sorted by writer.
 *
 * Source: E. Alpaydin, C. Kaynak: Optical Recognition of Handwritten Digits, UCI Machine Learning Repository,
 * 1998 (CC BY 4.0); see data/README.md.
 *
 * @example
 * const { images, labels } = digits();
 * images.shape; // [ 1797, 64 ]
 * labels.at(0); // 0
 */
export function digits(): Digits {
  const text = host().readData("digits.txt");
  const images = new Float64Array(COUNT * PIXELS);
  const labels = new Float64Array(COUNT);
  for (const [row, line] of text.trimEnd().split("\n").entries()) {
    labels[row] = Number(line[0]);
    for (let pixel = 0; pixel < PIXELS; pixel++)
      images[row * PIXELS + pixel] = Number.parseInt(line[pixel + 1], 17);
  }
  return {
    images: make<[1797, 64]>(images, [COUNT, PIXELS], "int"),
    labels: make<[1797]>(labels, [COUNT], "int"),
  };
}
