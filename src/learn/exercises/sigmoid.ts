/** @file The exercises of lesson 1. */
import { array, type NdArray } from "../../array/index.js";
import { formatNumber } from "../../describe.js";
import { sigmoid } from "../../network/sigmoid.js";
import { checkOf } from "../check.js";
import { sizeInWords } from "../difference.js";

/** The sigmoid of one number. */
function sigmoidAt(x: number): number {
  return sigmoid(array(x)).item();
}

/** A measured slope depends on how far apart its two points lie: three digits are enough. */
const THREE_DIGITS = 2.5e-3;
/** Two points this far apart or less measure a slope that is wrong by less than this. */
const FAR_APART = 0.1;

/** Checks the x at which the sigmoid is 0.9, to three digits. */
export const ninetyPercent = checkOf<[]>({
  wanted: "a number",
  right: {
    value: () => Math.log(0.9 / 0.1),
    says: "the sigmoid is 0.9 there. Turned round, it is the logarithm of the odds, here 9 to 1.",
  },
  mistakes: [
    {
      value: () => sigmoidAt(0.9),
      says: "this is σ(0.9). The 0.9 is what should come out of the sigmoid, not what goes in.",
    },
    {
      value: () => -Math.log(0.9 / 0.1),
      says: "the sigmoid is 0.1 there: a sign is turned round.",
    },
    {
      value: () => 0.9 / 0.1,
      says: "this is e to the power of x. One step is left, the logarithm.",
    },
    {
      value: () => 1 / 0.9 - 1,
      says: "this is e to the power of -x. Two steps are left, the logarithm and the minus.",
    },
    {
      value: () => Math.log10(0.9 / 0.1),
      says: "this is the logarithm to the base 10. The natural one is Math.log.",
    },
  ],
  says: (x) => `σ(${formatNumber(x)}) is ${formatNumber(sigmoidAt(x))}, and 0.9 is wanted.`,
});

/** Checks the sigmoid's slope at 1, measured from two points, to three digits. */
export const slopeAtOne = checkOf<[]>({
  wanted: "a number",
  tolerance: THREE_DIGITS,
  right: {
    value: () => sigmoidAt(1) * (1 - sigmoidAt(1)),
    says: "it is the slope that the formula gives, found without the formula.",
  },
  mistakes: [
    {
      value: () => 2 * sigmoidAt(1) * (1 - sigmoidAt(1)),
      says: "it is twice the slope. The two points lie 2h apart, not h.",
    },
    {
      value: () => sigmoidAt(1) * (1 - sigmoidAt(1)) * 0.5,
      says: "it is half the slope. If the points are 1 and 1 + h, they lie h apart, not 2h.",
    },
    {
      value: () => sigmoidAt(1),
      says: "this is the height of the curve at 1, not its slope.",
    },
    {
      value: () => 0,
      says: "this is what sigmoidDeriv makes of 1 itself. It takes the sigmoid's output.",
    },
  ],
  says: (slope) => {
    const right = sigmoidAt(1) * (1 - sigmoidAt(1));
    if (slope < 0)
      return "it is negative, and the curve rises everywhere. Which point comes first?";
    if (Math.abs(slope - right) < FAR_APART * right)
      return "it is near, and not near enough: take the two points closer together.";
    if (slope > 0.25) return "it is too large: the sigmoid is nowhere steeper than 0.25.";
    return `it is ${sizeInWords(slope, right)}. The slope is the rise, divided by the distance of the two points.`;
  },
});

/** Outputs of tanh, among them its middle and both of its sides. */
const tanhOutputs = array([-0.9, -0.5, 0, 0.3, 0.8]);

/** Checks a function: the derivative of tanh, written in the output of tanh. */
export const tanhDeriv = checkOf<[]>({
  wanted: "a function",
  measure: (deriv: (tanhOutput: NdArray) => NdArray) => deriv(tanhOutputs),
  right: {
    value: () => array(1).sub(tanhOutputs.square()),
    says: "1 - y². At 0 the slope is 1, four times that of the sigmoid.",
  },
  mistakes: [
    {
      value: () => tanhOutputs.mul(array(1).sub(tanhOutputs)),
      says: "y (1 - y) is the sigmoid's derivative. That of tanh is (1 - y)(1 + y).",
    },
    {
      value: () => array(1).sub(tanhOutputs),
      says: "this is 1 - y. The square is missing.",
    },
    {
      value: () => array(1).sub(tanhOutputs.mul(2)),
      says: "this is 1 - 2y: y was multiplied by 2, not squared.",
    },
    {
      value: () => tanhOutputs.square().sub(1),
      says: "this is y² - 1: the sign is turned round, and tanh would fall.",
    },
    {
      value: () => array(1).sub(array(tanhOutputs.toArray().map(Math.tanh)).square()),
      says: "tanh is taken once more. What comes in is its output already, y.",
    },
  ],
  says: (deriv: (tanhOutput: NdArray) => NdArray) => {
    const given = deriv(tanhOutputs).data;
    const off = (place: number) => Math.abs(given[place] - (1 - tanhOutputs.data[place] ** 2));
    const worst = given.reduce((most, _, place) => (off(place) > off(most) ? place : most), 0);
    const y = tanhOutputs.data[worst];
    return `for y = ${y} it gives ${formatNumber(given[worst])}, which is ${sizeInWords(given[worst], 1 - y ** 2)}.`;
  },
});
