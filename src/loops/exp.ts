/** @file e to the power of each number, and the sigmoid: one number at a time, or by the fast loops. */

import { LONG_EXP } from "./thresholds.js";
import type { UnaryLoop } from "./unrolled.js";
import { fastExp } from "./wasm/exp.js";

/** e^x. */
export const exp: UnaryLoop = (a, out) => {
  if (a.length >= LONG_EXP && fastExp("exp", a, out)) return;
  for (let i = 0; i < out.length; i++) out[i] = Math.exp(a[i]);
};

/** The sigmoid, 1 / (1 + e^-x). */
export const sigmoid: UnaryLoop = (a, out) => {
  if (a.length >= LONG_EXP && fastExp("sigmoid", a, out)) return;
  for (let i = 0; i < out.length; i++) out[i] = 1 / (1 + Math.exp(-a[i]));
};
