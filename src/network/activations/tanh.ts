/** @file The hyperbolic tangent: an S-shaped curve between -1 and 1. */
import { type Elementwise, SMALLER } from "./activation.js";

export const tanh: Elementwise = {
  name: "tanh",
  value: (h) => h.tanh(),
  slope: (_, y) => y.square().neg().add(1),
  dead: {
    are: "saturated: so close to -1 or 1 that tanh is almost flat there",
    curve: "Tanh is almost flat there",
    slope: "1 - y²",
    remedy: SMALLER,
  },
};
