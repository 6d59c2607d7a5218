/** @file The exercises of lesson 1. */
import { array, type NdArray } from "../../array/index.js";
import { formatNumber } from "../../describe.js";
import { sigmoid } from "../../network/sigmoid.js";
import { checkOf } from "../check.js";
import { sizeInWords } from "../difference.js";

/** Returns the sigmoid of one number. */
function sigmoidAt(x: number): number {
  return sigmoid(array(x)).item();
}

/** The tolerance for three digits: a measured slope depends on how far apart its two points are. */
const THREE_DIGITS = 2.5e-3;
/** With a relative error below this, the two points of a slope are probably just too far apart. */
const FAR_APART = 0.1;

/**
 * Checks the x at which the sigmoid is 0.9, to three digits.
 *
 * @param answer a number
 * @example
 * check.ninetyPercent(0.9); // Not yet right: σ(0.9) is 0.711, but it should be 0.9.
 */
export const ninetyPercent = checkOf<[]>({
  wanted: "a number",
  right: {
    value: () => Math.log(0.9 / 0.1),
    says: "the sigmoid is 0.9 there. Its inverse is the logarithm of the odds, here 9 to 1.",
  },
  mistakes: {
    "this is σ(0.9). The 0.9 is what should come out of the sigmoid, not what goes in.": () =>
      sigmoidAt(0.9),
    "the sigmoid is 0.1 there. The sign is wrong.": () => -Math.log(0.9 / 0.1),
    "this is e to the power of x. One step is missing: the logarithm.": () => 0.9 / 0.1,
    "this is e to the power of -x. Two steps are missing: the logarithm and the minus sign.": () =>
      1 / 0.9 - 1,
    "this is the base-10 logarithm. The natural logarithm is Math.log.": () =>
      Math.log10(0.9 / 0.1),
  },
  says: (x) => `σ(${formatNumber(x)}) is ${formatNumber(sigmoidAt(x))}, but it should be 0.9.`,
});

/**
 * Checks the slope of the sigmoid at 1, measured from two points, to three digits.
 *
 * @param answer a number
 * @example
 * check.slopeAtOne(sigmoid(array(1)).item());
 * // Not yet right: this is the height of the curve at 1, not its slope.
 */
export const slopeAtOne = checkOf<[]>({
  wanted: "a number",
  tolerance: THREE_DIGITS,
  right: {
    value: () => sigmoidAt(1) * (1 - sigmoidAt(1)),
    says: "this is the slope that the formula gives, but you found it without the formula.",
  },
  mistakes: {
    "this is twice the slope. The two points are 2h apart, not h.": () =>
      2 * sigmoidAt(1) * (1 - sigmoidAt(1)),
    "this is half the slope. If the points are 1 and 1 + h, they are h apart, not 2h.": () =>
      sigmoidAt(1) * (1 - sigmoidAt(1)) * 0.5,
    "this is the height of the curve at 1, not its slope.": () => sigmoidAt(1),
    "this is what sigmoidDeriv returns for 1. Its argument must be the output of the sigmoid.":
      () => 0,
  },
  says: (slope) => {
    const right = sigmoidAt(1) * (1 - sigmoidAt(1));
    if (slope < -0.25)
      return "it is too far below 0 to be a slope of this curve. Put brackets around the difference of the heights, and around 2 * h: (a - b) / (2 * h).";
    if (slope < 0)
      return "it is negative, but the curve rises everywhere. Did you subtract the heights in the right order?";
    if (Math.abs(slope - right) < FAR_APART * right)
      return "it is close, but not close enough: move the two points closer together.";
    if (slope > 0.25) return "it is too large: the slope of the sigmoid is never more than 0.25.";
    return `it is ${sizeInWords(slope, right)}. The slope is the rise divided by the distance between the two points.`;
  },
});

/** Outputs of tanh: two negative, two positive, and 0. */
const tanhOutputs = array([-0.9, -0.5, 0, 0.3, 0.8]);

/**
 * Checks the derivative of tanh, written as a function of the output of tanh.
 *
 * @param answer a function that takes an array and returns one of the same shape
 * @example
 * check.tanhDeriv((y) => array(1).sub(y));
 * // Not yet right: this is 1 - y. The square is missing.
 */
export const tanhDeriv = checkOf<[]>({
  wanted: "a function",
  measure: (deriv: (tanhOutput: NdArray) => NdArray) => deriv(tanhOutputs),
  right: {
    value: () => array(1).sub(tanhOutputs.square()),
    says: "it is 1 - y². At 0 the slope is 1, four times that of the sigmoid.",
  },
  mistakes: {
    "y (1 - y) is the derivative of the sigmoid. The derivative of tanh is (1 - y)(1 + y).": () =>
      tanhOutputs.mul(array(1).sub(tanhOutputs)),
    "this is 1 - y. The square is missing.": () => array(1).sub(tanhOutputs),
    "this is 1 - 2y: you multiplied y by 2 instead of squaring it.": () =>
      array(1).sub(tanhOutputs.mul(2)),
    "this is y² - 1. The sign is wrong: tanh rises, so its slope is positive.": () =>
      tanhOutputs.square().sub(1),
    "you applied tanh a second time. The argument is already its output, y.": () =>
      array(1).sub(array(tanhOutputs.toArray().map(Math.tanh)).square()),
  },
  says: (deriv: (tanhOutput: NdArray) => NdArray) => {
    const returned = deriv(tanhOutputs).data;
    const off = (i: number) => Math.abs(returned[i] - (1 - tanhOutputs.data[i] ** 2));
    const worst = returned.reduce((most, _, i) => (off(i) > off(most) ? i : most), 0);
    const y = tanhOutputs.data[worst];
    return `for y = ${y} it gives ${formatNumber(returned[worst])}, which is ${sizeInWords(returned[worst], 1 - y ** 2)}.`;
  },
});
