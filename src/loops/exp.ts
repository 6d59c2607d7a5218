/**
 * @file The text of a loop with Math.exp in its formula, for four numbers at a time.
 *
 * Math.exp is a call for each number. V8 works it out as fdlibm does; here are the same steps, side
 * by side in the loop, in three quarters of the time and with the same bits.
 *
 * x is split into k ln 2 + r, so that e^x = 2^k e^r. With c = r - (r coth(r/2) - 2), where a
 * polynomial stands for the bracket, e^r = 1 + r + r c / (2 - c). Source: fdlibm, e_exp.c.
 */

import type { Floats } from "../floats.js";
import { type Formula, splitAtExp, textOf } from "./formula.js";
import { powersOfTwo, ZERO } from "./powers.js";

/** How many numbers are worked out side by side. */
const WIDTH = 4;

/**
 * Their exponential is left to Math.exp: where 2^k leaves the normal floats, where 1 + x is the
 * answer, and 1, whose answer V8 gives as Math.E.
 */
const leftOut = (x: string) =>
  `!(Math.abs(${x}) <= 700 && Math.abs(${x}) >= 2 ** -28) || ${x} === 1`;

/** fdlibm's. In an array, since as literals the loop would load them again for each number. */
const CONSTANTS = Float64Array.of(
  Math.LOG2E,
  1.5 * 2 ** 52, // added and taken away again it rounds a float to an integer
  0.6931471803691238, // ln 2, with zeros at its end so that its multiples are exact
  1.9082149292705877e-10, // and what is left of ln 2
  0.16666666666666602,
  -0.0027777777777015593,
  0.00006613756321437934,
  -0.0000016533902205465252,
  4.1381367970572385e-8,
);

/**
 * The loop over a, for a formula in a number of a that has Math.exp(...) in it. Where there are
 * several, the first is worked out here, and the others are left to Math.exp.
 *
 * @returns a function of a and out
 */
export function expLoop(formula: Formula): (a: Floats, out: Float64Array) => void {
  const inLane = (l: number) => splitAtExp(textOf(formula, `x${l}`));
  const group = (width: number) => {
    const lanes = Array.from({ length: width }, (_, lane) => lane);
    const each = (text: (lane: number) => string) => lanes.map(text).join("\n");
    return `for (; i + ${width - 1} < n; i += ${width}) {
      ${each((l) => `const x${l} = a[i + ${l}]; const p${l} = ${inLane(l).power};`)}
      if (${lanes.map((l) => leftOut(`p${l}`)).join(" || ")}) {
        ${each((l) => `out[i + ${l}] = ${textOf(formula, `x${l}`)};`)}
        continue;
      }
      ${each(steps)}
      ${each((l) => `out[i + ${l}] = ${inLane(l).before}e${l}${inLane(l).after};`)}
    }`;
  };
  const body = `
    const [perUnit, round, high, low, P1, P2, P3, P4, P5] = constants;
    return (a, out) => {
      const n = out.length;
      let i = 0;
      ${group(WIDTH)}
      ${group(1)}
    };`;
  return new Function("constants", "powers", body)(CONSTANTS, powersOfTwo);
}

/** From p, the power, to e, the exponential, in a lane. */
function steps(l: number): string {
  return `
    const k${l} = p${l} * perUnit + round - round;
    const high${l} = p${l} - k${l} * high, low${l} = k${l} * low;
    const r${l} = high${l} - low${l};
    const t${l} = r${l} * r${l};
    const c${l} = r${l} - t${l} * (P1 + t${l} * (P2 + t${l} * (P3 + t${l} * (P4 + t${l} * P5))));
    const y${l} = 1 - (low${l} - (r${l} * c${l}) / (2 - c${l}) - high${l});
    const e${l} = y${l} * powers[(k${l} | 0) + ${ZERO}];`;
}
