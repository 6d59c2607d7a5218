// @ts-check
/**
 * @file Invalid values, keyed by the names that reports use for them. Each call gets a new value, because
 * calls may change their arguments.
 */

import { array, ones, zeros } from "nn";

/** Returns a list that is nested so deeply that a recursive function overflows the stack. */
function deep() {
  /** @type {unknown} */
  let nested = 1;
  for (let i = 0; i < 50_000; i++) nested = [nested];
  return nested;
}

function selfContaining() {
  /** @type {unknown[]} */
  const list = [];
  list.push(list);
  return list;
}

/** @type {Record<string, () => unknown>} */
export const pool = {
  undefined: () => undefined,
  null: () => null,
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  "-Infinity": () => Number.NEGATIVE_INFINITY,
  0: () => 0,
  "-0": () => -0,
  1: () => 1,
  "-1": () => -1,
  2.5: () => 2.5,
  "2 ** 31": () => 2 ** 31,
  "2 ** 53": () => 2 ** 53,
  1e11: () => 1e11,
  "1e300": () => 1e300,
  "-5e-324": () => -5e-324,
  true: () => true,
  '"1"': () => "1",
  '""': () => "",
  '"text"': () => "text",
  '"__proto__"': () => "__proto__",
  "a string of 100,000 characters": () => "x".repeat(100_000),
  "10n": () => 10n,
  "Symbol()": () => Symbol("s"),
  "() => 1": () => () => 1,
  "{}": () => ({}),
  "{ length: 3 }": () => ({ length: 3 }),
  "{ shape: [2], data: [1] }": () => ({ shape: [2], data: [1] }),
  "Object.create(null)": () => Object.create(null),
  "new Proxy({}, {})": () => new Proxy({}, {}),
  "new Date(0)": () => new Date(0),
  "/x/": () => /x/,
  "new Map()": () => new Map(),
  "new Error()": () => new Error("an error"),
  "a Promise": () => Promise.resolve(1),
  "[]": () => [],
  "[[]]": () => [[]],
  "[null]": () => [null],
  "[undefined, 1]": () => [undefined, 1],
  "[1, 2]": () => [1, 2],
  '["1", 2]': () => ["1", 2],
  "[1, [2]]": () => [1, [2]],
  "[-1, 2]": () => [-1, 2],
  "[1e6, 1e6]": () => [1e6, 1e6],
  "[2 ** 31, 2 ** 31, 0]": () => [2 ** 31, 2 ** 31, 0],
  "[Symbol()]": () => [Symbol("s")],
  "[Object.create(null)]": () => [Object.create(null)],
  "[10n]": () => [10n],
  "a frozen list": () => Object.freeze([1, 2]),
  "new Array(2 ** 32 - 1)": () => new Array(2 ** 32 - 1),
  "a list of thirty 1s": () => new Array(30).fill(1),
  "a list nested 50,000 deep": deep,
  "a list that contains itself": selfContaining,
  "new Proxy([1, 2], {})": () => new Proxy([1, 2], {}),
  "new Float64Array(2)": () => new Float64Array(2),
  "new Uint8Array(2)": () => new Uint8Array([1, 2]),
  "zeros([])": () => zeros([]),
  "zeros(0)": () => zeros(0),
  "zeros([0, 3])": () => zeros([0, 3]),
  "ones([1, 1, 1, 1])": () => ones([1, 1, 1, 1]),
  "ones([2, 3])": () => ones([2, 3]),
  "ones([30000, 1])": () => ones([30_000, 1]),
  "ones([1, 30000])": () => ones([1, 30_000]),
  "array([NaN, Infinity])": () => array([Number.NaN, Number.POSITIVE_INFINITY]),
  "array([[true], [false]])": () => array([[true], [false]]),
  "array([-1, 1e15])": () => array([-1, 1e15]),
  "Object.freeze(ones([2, 3]))": () => Object.freeze(ones([2, 3])),
};
