/** @file The sigmoid as an activation. */
import { sigmoidDeriv, sigmoid as value } from "../sigmoid.js";
import { type Elementwise, SMALLER } from "./activation.js";

export const sigmoid: Elementwise = {
  name: "sigmoid",
  value,
  slope: (_, y) => sigmoidDeriv(y),
  // -log σ(h) = log(1 + e^-h) for the target 1, and -log(1 - σ(h)) = h + log(1 + e^-h) for the target 0, both
  // written with e^-|h|, which cannot overflow.
  crossEntropy: (yTrue, h) => h.maximum(0).sub(h.mul(yTrue)).add(h.abs().neg().exp().add(1).log()),
  // The second derivative of the squared error is largest where σ = 0.386; that of the cross-entropy is σ(1 - σ).
  curvature: { MSE: 0.154, crossEntropy: 0.25 },
  dead: {
    are: "saturated: so close to 0 or 1 that the sigmoid is almost flat there",
    curve: "The sigmoid is almost flat there",
    slope: "y(1 - y)",
    remedy: SMALLER,
  },
};
