// @ts-check
/**
 * @file Values in programs that no compiler can know: sizes, conditions, and results of JSON.parse.
 *
 * Each program runs in several worlds. The unknowns have different values in each world, and a type must be
 * correct in all of them.
 */

import { array, ones, zeros } from "nn";

/** The number of worlds; a program without unknowns needs only the first. */
export const WORLDS = 4;

/**
 * @typedef {object} Unknown
 * @property {string} type the type that the program declares
 * @property {readonly unknown[]} values one for each world
 */

/** @type {Record<string, Unknown>} */
export const sizes = {
  n0: { type: "number", values: [0, 1, 2, 0] },
  n1: { type: "number", values: [1, 1, 2, 3] },
  n2: { type: "number", values: [2, 2, 1, 0] },
  n3: { type: "number", values: [3, 3, 4, 2] },
  n4: { type: "number", values: [4, 1, 4, 5] },
};

/** @type {Record<string, Unknown>} */
export const conditions = {
  yes: { type: "boolean", values: [true, false, true, false] },
  no: { type: "boolean", values: [false, false, true, true] },
};

/** @type {Record<string, Unknown>} */
export const axes = {
  axis: { type: "number", values: [0, 1, -1, 0] },
  axis01: { type: "0 | 1", values: [0, 1, 0, 1] },
  axisEnds: { type: "0 | -1", values: [0, -1, 0, -1] },
};

/**
 * Only a strict compiler preserves undefined in these types.
 *
 * @type {Record<string, Unknown>}
 */
export const optionalAxes = {
  maybe0: { type: "0 | undefined", values: [0, undefined, 0, undefined] },
  maybeLast: { type: "-1 | undefined", values: [undefined, -1, undefined, -1] },
  maybeAxis: { type: "number | undefined", values: [1, undefined, 0, -1] },
};

/** @type {Record<string, Unknown>} */
export const optionalSizes = {
  maybeSize: { type: "3 | undefined", values: [3, undefined, 3, undefined] },
  maybeShape: { type: "[2, 3] | undefined", values: [[2, 3], undefined, [2, 3], undefined] },
};

/**
 * Arguments of `array`.
 *
 * @type {Record<string, Unknown>}
 */
export const nested = {
  rows: {
    type: "number[][]",
    values: [
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [],
      [[1]],
      [[], []],
    ],
  },
  row: { type: "number[]", values: [[1, 2, 3], [], [7], [1, 2]] },
  anything: {
    type: "any",
    values: [
      [
        [1, 2],
        [3, 4],
      ],
      [1, 2, 3],
      5,
      [],
    ],
  },
  things: { type: "any[]", values: [[1, 2, 3], [[1], [2]], [], [[[1, 2]]]] },
  thingRows: { type: "any[][]", values: [[[1, 2]], [], [[[1], [2]]], [[], []]] },
  pairOrTriple: {
    type: "[number, number] | [number, number, number]",
    values: [
      [1, 2],
      [1, 2, 3],
      [3, 4],
      [4, 5, 6],
    ],
  },
  numberOrRow: { type: "number | number[]", values: [5, [1, 2], 7, []] },
  pairs: {
    type: "[number, number][]",
    values: [
      [
        [1, 2],
        [3, 4],
      ],
      [],
      [[5, 6]],
      [],
    ],
  },
  threeRows: {
    type: "[number[], number[], number[]]",
    values: [
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [[], [], []],
      [[1], [2], [3]],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    ],
  },
  fixedRows: {
    type: "readonly (readonly [number, number, number])[]",
    values: [[[1, 2, 3]], [], [[1, 2, 3]], []],
  },
};

/**
 * Arrays whose types say little about their shapes.
 *
 * @type {Record<string, Unknown>}
 */
export const arrays = {
  someArray: { type: "NdArray", values: [ones([2, 3]), zeros(3), array(5), zeros([3, 1, 2])] },
  someMatrix: {
    type: "NdArray<[number, number]>",
    values: [ones([2, 3]), zeros([3, 3]), zeros([0, 2]), ones([1, 1])],
  },
  someColumn: {
    type: "NdArray<[number, 1]>",
    values: [ones([3, 1]), zeros([1, 1]), zeros([0, 1]), ones([2, 1])],
  },
  someRow: { type: "NdArray<[number]>", values: [ones(3), zeros(1), zeros(0), ones(2)] },
  threeWide: {
    type: "NdArray<[number, 3]>",
    values: [ones([2, 3]), zeros([0, 3]), zeros([1, 3]), ones([3, 3])],
  },
  oneOfTwo: {
    type: "NdArray<[2, 3]> | NdArray<[3]>",
    values: [ones([2, 3]), zeros(3), ones([2, 3]), zeros(3)],
  },
  numberOrArray: {
    type: "number | NdArray<[2, 1]>",
    values: [5, ones([2, 1]), 7, ones([2, 1])],
  },
};

/** @type {Record<string, Unknown>} */
export const shapes = {
  someShape: { type: "number[]", values: [[2, 3], [], [3], [0, 2]] },
  sizeOrShape: { type: "3 | [2, 3]", values: [3, [2, 3], 3, [2, 3]] },
  twoSizes: {
    type: "[number, number]",
    values: [
      [2, 3],
      [3, 2],
      [1, 1],
      [0, 4],
    ],
  },
};

/**
 * A function that hides the type of a value.
 *
 * @type {Record<string, Unknown>}
 */
const hidden = {
  asAny: {
    type: "(value: unknown) => any",
    values: Array(WORLDS).fill((/** @type {unknown} */ value) => value),
  },
};

export const unknowns = {
  ...hidden,
  ...sizes,
  ...conditions,
  ...axes,
  ...optionalAxes,
  ...optionalSizes,
  ...nested,
  ...arrays,
  ...shapes,
};

/** The lines that declare all unknowns. */
export const declarations = Object.entries(unknowns).map(
  ([name, { type }]) => `declare const ${name}: ${type};`,
);
