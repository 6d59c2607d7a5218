/**
 * @file The rectified linear unit: h if h is above 0, otherwise 0. Source: V. Nair, G. Hinton: Rectified Linear Units
 * Improve Restricted Boltzmann Machines, 2010.
 */
import type { Elementwise } from "./activation.js";

export const relu: Elementwise = {
  name: "relu",
  value: (h) => h.maximum(0),
  // At 0, where the curve has a kink, the slope counts as 0, as in PyTorch.
  slope: (h) => h.greater(0),
  dead: {
    are: "dead: their weighted sums are 0 or less, and ReLU is flat there",
    curve: "ReLU is flat there",
    remedy: "use different initial weights or biases",
  },
};
