/**
 * @file The leaky rectified linear unit: h if h is above 0, otherwise a hundredth of h. Its slope is 0 nowhere, so its
 * units cannot die. Source: A. Maas, A. Hannun, A. Ng: Rectifier Nonlinearities Improve Neural Network Acoustic Models,
 * 2013.
 */
import { where } from "../../array/index.js";
import type { Elementwise } from "./activation.js";

const LEAK = 0.01;

export const leakyRelu: Elementwise = {
  name: "leakyRelu",
  value: (h) => h.maximum(h.mul(LEAK)),
  slope: (h) => where(h.greater(0), 1, LEAK),
};
