// @ts-check
/** @file Compares the steps of a chain with numpy's answers. */

import { ulpsApart } from "../../golden/closeTo.js";
import { numberOf } from "../../golden/read.js";
import { isArray } from "../isArray.js";
import { isOurs } from "../ours.js";
import { apply, operands } from "./apply.js";
import { decoded } from "./chain.js";

/**
 * @typedef {import("./chain.js").Chain} Chain
 * @typedef {import("./chain.js").Step} Step
 * @typedef {import("./chain.js").GoldenArray} GoldenArray
 */

/**
 * numpy's result, in which a number is a 0-d array, or numpy's error message.
 *
 * @typedef {(GoldenArray & { text?: string }) | { error: string }} Answer
 */

/**
 * Operations that numpy and JavaScript may round differently, with the maximum difference in units in the
 * last place.
 */
const ULPS = /** @type {Record<string, number>} */ ({ exp: 2, log: 2, pow: 2, tanh: 2 });

/**
 * Operations that compute sums of products, which numpy and "nn" may add in different orders. `PART` is the
 * allowed relative difference.
 */
const PRODUCTS = ["matmul", "dot"];
const PART = 1e-15;

/**
 * Describes the first difference, or returns undefined if there is none.
 *
 * @param {Chain} chain
 * @param {readonly Answer[]} answers
 */
export function difference({ values, steps }, answers) {
  /**
   * The values so far, as numpy computed them. The next steps use these values.
   *
   * @type {unknown[]}
   */
  const known = values.map(decoded);
  for (const [i, step] of steps.entries()) {
    const isGiven = !operands(step, known).includes(undefined);
    const wrong = isGiven && differenceAt(step, known, answers[i]);
    if (wrong) return `${callText(step, known)} ${wrong}`;
    const answer = answers[i];
    const next = "error" in answer || isBeyond(answer) ? undefined : decoded(answer);
    if (next && "text" in answer && String(next) !== answer.text)
      return `${shown(next)} prints ${next}, but numpy prints ${answer.text}`;
    known.push(next);
  }
  return undefined;
}

/** @returns {string | undefined} */
function differenceAt(
  /** @type {Step} */ step,
  /** @type {unknown[]} */ known,
  /** @type {Answer} */ answer,
) {
  /** @type {unknown} */
  let result;
  try {
    result = apply(step, known);
  } catch (error) {
    if (!isOurs(error)) return `throws ${error}`;
    if ("error" in answer || isMeantToRefuse(/** @type {Error} */ (error))) return undefined;
    return `throws "${/** @type {Error} */ (error).message}", but numpy gives ${shown(answer)}`;
  }
  if ("error" in answer)
    return onlyNumpyRefuses(step, answer.error)
      ? undefined
      : `gives ${shown(result)}, but numpy refuses it: "${answer.error}"`;
  return isSame(step, known, result, answer)
    ? undefined
    : `gives ${shown(result)}, but numpy gives ${shown(answer)}`;
}

/**
 * Returns whether "nn" is meant to refuse something that numpy accepts: ints beyond 2 ** 53, which fit into
 * numpy's 64-bit ints; conversions of nan to int, and reductions of empty arrays, for which numpy only warns;
 * products of arrays with more than two axes; and an index out of bounds of an empty array, which numpy does
 * not check.
 */
function isMeantToRefuse(/** @type {Error} */ { message }) {
  return REFUSED_HERE.some((words) => message.includes(words));
}
const REFUSED_HERE = [
  "beyond 2**53",
  "nan and inf cannot be converted to integers",
  "which has no identity",
  "the arrays must have 1 or 2 axes",
  "with size",
];

/**
 * Returns whether numpy refuses a step that "nn" accepts: numpy computes the sum of a 0-d array along axis 0,
 * but not the mean.
 */
function onlyNumpyRefuses(/** @type {Step} */ { op }, /** @type {string} */ message) {
  return ["mean", "std"].includes(op) && message.endsWith("array of dimension 0");
}

/**
 * Returns whether two numbers differ because of one of numpy's shortcuts: numpy computes x ** 0.5 as a square
 * root, which is nan for -inf, and its `dot` treats 0 times nan as 0.
 */
function isShortcut(
  /** @type {string} */ op,
  /** @type {number} */ is,
  /** @type {number} */ expected,
) {
  if (op === "pow") return is === Number.POSITIVE_INFINITY && Number.isNaN(expected);
  return op === "dot" && Number.isNaN(is) && expected === 0;
}

/** Returns whether numpy's result contains ints that an array of "nn" cannot contain. */
function isBeyond(/** @type {GoldenArray} */ { dtype, data }) {
  return dtype === "int" && data.some((one) => Math.abs(Number(one)) > Number.MAX_SAFE_INTEGER);
}

function isSame(
  /** @type {Step} */ step,
  /** @type {unknown[]} */ known,
  /** @type {unknown} */ result,
  /** @type {GoldenArray} */ answer,
) {
  // Where "nn" returns a number, numpy returns a number or a 0-d array; `any` and `all` return a boolean.
  const { dtype, shape, data } = isArray(result)
    ? result
    : {
        dtype: typeof result === "boolean" ? "bool" : answer.dtype,
        shape: [],
        data: [Number(result)],
      };
  if (dtype !== answer.dtype || String(shape) !== String(answer.shape)) return false;
  const tolerance = PRODUCTS.includes(step.op) ? productTolerance(step, known) : 0;
  return answer.data.every((one, i) => {
    const [is, expected] = [data[i], numberOf(one)];
    return (
      ulpsApart(is, expected) <= (ULPS[step.op] ?? 0) ||
      isShortcut(step.op, is, expected) ||
      Math.abs(is - expected) <= tolerance
    );
  });
}

/**
 * Returns the allowed difference between two sums of products, which is proportional to the largest possible
 * sum.
 */
function productTolerance(/** @type {Step} */ step, /** @type {unknown[]} */ known) {
  const arrays = operands(step, known).flatMap((operand) => operand ?? []);
  const largest = arrays.map(({ data }) =>
    Math.max(0, ...data.map(Math.abs).filter(Number.isFinite)),
  );
  const terms = Math.max(1, ...arrays.flatMap(({ shape }) => [...shape]));
  return PART * terms * largest.reduce((product, one) => product * one, 1);
}

function callText(/** @type {Step} */ { op, args }, /** @type {unknown[]} */ known) {
  const given = args.map((one) =>
    typeof one === "object" && "ref" in one ? shown(known[Number(one.ref)]) : JSON.stringify(one),
  );
  return `${op}(${given.join(", ")})`;
}

function shown(/** @type {unknown} */ value) {
  if (typeof value !== "object" || value === null) return String(value);
  const { dtype, shape, data } = /** @type {import("nn").NdArray | GoldenArray} */ (value);
  return `${dtype} (${shape}) [${data.join(", ").slice(0, 300)}]`;
}
