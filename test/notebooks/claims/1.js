// @ts-check
/** @file What lesson 1 says about its results, and how to compute it again. */

/** @type {import("../claims.js").Claim[]} */
export const claims = [
  {
    says: "They are the three weights that the network in lesson 2 starts with.",
    holds:
      "randomState(args.seed).randn(3).data.join() === nn.randomState(1234).randn(3, 1).data.join()",
  },
  {
    says: "1000 numbers from -10 to 10, evenly spaced, with both ends included.",
    holds:
      "valX.shape[0] === 1000 && valX.data[0] === -10 && valX.data[999] === 10 && valX.data.every((x, i) => i === 0 || rounded(x - valX.data[i - 1], 12) === rounded(20 / 999, 12))",
  },
  {
    says: "1000 points have 999 gaps between them, so neighbours are $20/999 = 0.02002\\ldots$ apart",
    holds: "valX.shape[0] - 1 === 999 && (valX.data[1] - valX.data[0]).toFixed(5) === '0.02002'",
  },
  {
    says: "Like $\\pi$, $e$ is a fixed number; it is about 2.718.",
    holds: "rounded(Math.exp(1), 3) === 2.718",
  },
  {
    says: "If $x$ is large, $e^{-x}$ is almost 0, so $\\sigma(x)$ is almost 1. If $x$ is very negative, $e^{-x}$ is huge, so $\\sigma(x)$ is almost 0.",
    holds:
      "rounded(Math.exp(-10), 3) === 0 && rounded(sigmoidY.data[999], 3) === 1 && Math.exp(10) > 20000 && rounded(sigmoidY.data[0], 3) === 0",
  },
  {
    says: "The sigmoid turns any number into one between 0 and 1",
    holds: "sigmoidY.data.every((y) => y > 0 && y < 1)",
  },
  {
    says: "At $x = 0$ the slope is about 0.25.",
    after: "1-sigmoid-13a",
    holds: "rounded((sigmoidAt(0.001) - sigmoidAt(0)) / 0.001, 4) === 0.25",
  },
  {
    says: "It is positive at both points, and equally small: 0.018.",
    after: "1-sigmoid-14b",
    holds: "[-4, 4].every((x) => rounded(slopeAt(x), 3) === 0.018)",
  },
  {
    says: "The sigmoid rises everywhere, even where it looks flat.",
    holds: "sigmoidY.data.every((y, i) => i === 0 || y > sigmoidY.data[i - 1])",
  },
  {
    says: "It is steepest at $x = 0$.",
    holds:
      "valX.toArray().every((x) => slopeAt(x) <= slopeAt(0) + 1e-6 && (Math.abs(x) < 0.1 || slopeAt(x) < slopeAt(0)))",
  },
  {
    says: "At $x = 0$ it gives $0.5 \\cdot 0.5 = 0.25$, which is what we measured. The next cell draws it at all 1000 points.",
    holds:
      "sigmoidDeriv(sigmoid(array(0))).item() === 0.25 && rounded(slopeAt(0), 4) === 0.25 && devSigmoidY.shape[0] === 1000",
  },
  {
    says: "The sigmoid is steepest at 0, where its slope is 0.25",
    holds:
      "devSigmoidY.data.every((slope) => slope < 0.25) && rounded(devSigmoidY.max(), 4) === 0.25 && Math.abs(valX.data[devSigmoidY.data.indexOf(devSigmoidY.max())]) < 0.02",
  },
  {
    says: "Far from the middle the slope is almost 0.",
    holds: "[0, 999].every((i) => devSigmoidY.data[i] > 0 && devSigmoidY.data[i] < 0.0001)",
  },
  {
    says: "over all 1000 points, the largest difference is 0.",
    holds:
      "sigmoid(valX).sub(nn.sigmoid(valX)).abs().max() === 0 && sigmoidDeriv(sigmoidY).sub(nn.sigmoidDeriv(sigmoidY)).abs().max() === 0 && valX.shape[0] === 1000",
  },
  {
    says: "the first number is the slope there, and the second is what you get if you pass in $x$.",
    holds:
      "rounded(sigmoidDeriv(sigmoid(array(2))).item(), 3) === rounded(slopeAt(2), 3) && sigmoidDeriv(array(2)).item() === 2 * (1 - 2)",
  },
  {
    says: "1000 numbers and 999 numbers do not fit",
    holds: `(() => {
      try {
        zeros(1000).add(zeros(999) as any);
      } catch (error) {
        return String(error).includes("operands could not be broadcast together with shapes (1000,) (999,)");
      }
    })()`,
  },
  {
    says: "a sigmoid stretched to the range from -1 to 1: $\\tanh x = 2\\,\\sigma(2x) - 1$",
    holds:
      "[-3, -0.5, 0, 2].every((x) => rounded(Math.tanh(x) - (2 * sigmoidAt(2 * x) - 1), 12) === 0)",
  },
];

/** Passages with numbers or comparisons that say nothing about a result. */
export const noClaims = [
  "If you have never written code",
  "The next cell measures it at 25 points.",
  "once for each of its 25 values",
  "### Where is it 0.9?",
  "At which $x$ is the sigmoid 0.9?",
];
