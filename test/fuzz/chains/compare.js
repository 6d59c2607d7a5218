// @ts-check
/** @file A chain's steps beside numpy's answers. */

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
 * What numpy has, a number as a 0-d array; or its message.
 *
 * @typedef {(GoldenArray & { text?: string }) | { error: string }} Answer
 */

/** Operations in which numpy and JavaScript may round the last digits differently, and by how many. */
const ULPS = /** @type {Record<string, number>} */ ({ exp: 2, log: 2, pow: 2, tanh: 2 });

/** Sums of products, in which each may add in an order of its own: parts of what there is to add. */
const PRODUCTS = ["matmul", "dot"];
const PART = 1e-15;

/**
 * What differs, in words; undefined where nothing does.
 *
 * @param {Chain} chain
 * @param {readonly Answer[]} answers
 */
export function difference({ values, steps }, answers) {
  /**
   * numpy's own results, on which the next steps work.
   *
   * @type {unknown[]}
   */
  const known = values.map(decoded);
  for (const [i, step] of steps.entries()) {
    const isGiven = !operands(step, known).includes(undefined);
    const wrong = isGiven && differenceAt(step, known, answers[i]);
    if (wrong) return `${told(step, known)} ${wrong}`;
    const answer = answers[i];
    const next = "error" in answer || isBeyond(answer) ? undefined : decoded(answer);
    if (next && "text" in answer && String(next) !== answer.text)
      return `${shown(next)} prints ${next}, and numpy has ${answer.text}`;
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
    if ("error" in answer || refusesMore(/** @type {Error} */ (error))) return undefined;
    return `throws "${/** @type {Error} */ (error).message}", and numpy has ${shown(answer)}`;
  }
  if ("error" in answer)
    return takesMore(step, answer.error)
      ? undefined
      : `gives ${shown(result)}, and numpy says "${answer.error}"`;
  return isSame(step, known, result, answer)
    ? undefined
    : `gives ${shown(result)}, and numpy has ${shown(answer)}`;
}

/**
 * Whether a refusal is meant though numpy takes it: ints beyond 2 ** 53, for which numpy has 64 bits;
 * what is nan, or nothing, where numpy only warns; products of more than two axes; a place that is not
 * there, which numpy does not look at where there is nothing to take.
 */
function refusesMore(/** @type {Error} */ { message }) {
  return REFUSED_HERE.some((words) => message.includes(words));
}
const REFUSED_HERE = [
  "beyond 2**53",
  "nan and inf cannot be converted to integers",
  "which has no identity",
  "the arrays must have 1 or 2 axes",
  "with size",
];

/** Whether numpy alone refuses: it takes the sum of a 0-d array along axis 0, and not its mean. */
function takesMore(/** @type {Step} */ { op }, /** @type {string} */ message) {
  return ["mean", "std"].includes(op) && message.endsWith("array of dimension 0");
}

/** Whether numpy has taken a shorter way to another number: x ** 0.5 as a root, nan of -inf; 0 times nan as 0 in a dot. */
function isShortcut(
  /** @type {string} */ op,
  /** @type {number} */ is,
  /** @type {number} */ wanted,
) {
  if (op === "pow") return is === Number.POSITIVE_INFINITY && Number.isNaN(wanted);
  return op === "dot" && Number.isNaN(is) && wanted === 0;
}

/** Whether there are ints that no array here holds. */
function isBeyond(/** @type {GoldenArray} */ { dtype, data }) {
  return dtype === "int" && data.some((one) => Math.abs(Number(one)) > Number.MAX_SAFE_INTEGER);
}

function isSame(
  /** @type {Step} */ step,
  /** @type {unknown[]} */ known,
  /** @type {unknown} */ result,
  /** @type {GoldenArray} */ answer,
) {
  // What is one number here is one in numpy, or a 0-d array; a bool comes as one from any and all.
  const { dtype, shape, data } = isArray(result)
    ? result
    : {
        dtype: typeof result === "boolean" ? "bool" : answer.dtype,
        shape: [],
        data: [Number(result)],
      };
  if (dtype !== answer.dtype || String(shape) !== String(answer.shape)) return false;
  const slack = PRODUCTS.includes(step.op) ? productSlack(step, known) : 0;
  return answer.data.every((one, i) => {
    const [is, wanted] = [data[i], numberOf(one)];
    return (
      ulpsApart(is, wanted) <= (ULPS[step.op] ?? 0) ||
      isShortcut(step.op, is, wanted) ||
      Math.abs(is - wanted) <= slack
    );
  });
}

/** How much a sum of products may differ: a part of the largest that could be added up. */
function productSlack(/** @type {Step} */ step, /** @type {unknown[]} */ known) {
  const arrays = operands(step, known).flatMap((operand) => operand ?? []);
  const largest = arrays.map(({ data }) =>
    Math.max(0, ...data.map(Math.abs).filter(Number.isFinite)),
  );
  const terms = Math.max(1, ...arrays.flatMap(({ shape }) => [...shape]));
  return PART * terms * largest.reduce((product, one) => product * one, 1);
}

function told(/** @type {Step} */ { op, args }, /** @type {unknown[]} */ known) {
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
