/**
 * @file The softmax: e^h of each unit, divided by the sum over the units, so that the outputs are probabilities of
 * classes that exclude each other. Source: J. Bridle: Probabilistic Interpretation of Feedforward Classification
 * Network Outputs, 1990.
 */
import type { Activation, Matrix } from "./activation.js";

/** The weighted sums minus the largest one of their row, so that e^h cannot overflow. The outputs stay the same. */
const shifted = (h: Matrix): Matrix => h.sub(h.max(1, { keepdims: true }));

export const softmax: Activation = {
  name: "softmax",
  value: (h) => {
    const powers = shifted(h).exp();
    return powers.div(powers.sum(1, { keepdims: true }));
  },
  // One error for each sample: log Σ e^h minus the h of the target.
  crossEntropy: (yTrue, h) => {
    const sums = shifted(h);
    return sums
      .exp()
      .sum(1, { keepdims: true })
      .log()
      .sub(sums.mul(yTrue).sum(1, { keepdims: true }));
  },
  sumsToOne: true,
  // Source: D. Böhning: Multinomial Logistic Regression Algorithm, 1992.
  curvature: { crossEntropy: 0.5 },
};
