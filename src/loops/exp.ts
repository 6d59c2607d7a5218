/** @file The exponential and the sigmoid, computed one number at a time or with the fast loops. */

import { LONG_EXP } from "./thresholds.js";
import type { UnaryLoop } from "./unrolled.js";
import { fastExp } from "./wasm/exp.js";

/** Writes e^x into `out` for each number x in `a`. */
export const exp: UnaryLoop = (a, out) => {
  if (a.length >= LONG_EXP && fastExp("exp", a, out)) return;
  for (let i = 0; i < out.length; i++) out[i] = Math.exp(a[i]);
};

/** Writes the sigmoid, 1 / (1 + e^-x), into `out` for each number x in `a`. */
export const sigmoid: UnaryLoop = (a, out) => {
  if (a.length >= LONG_EXP && fastExp("sigmoid", a, out)) return;
  for (let i = 0; i < out.length; i++) out[i] = 1 / (1 + Math.exp(-a[i]));
};
