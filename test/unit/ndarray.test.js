// @ts-check
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as nn from "nn";
import { array, NdArray, ones, randomState, ShapeError, zeros } from "nn";
import { ulpsApart } from "../golden/closeTo.js";
import { arrayOf, dataOf, numberOf, readCases } from "../golden/read.js";

/** Operations that numpy and JavaScript round differently, with the largest difference in units in the last place. */
const ULPS = /** @type {Record<string, number>} */ ({ exp: 2, log: 2, pow: 2, tanh: 3 });

/** Operations that return a boolean if they return a single value. */
const TRUTHS = ["any", "all"];

/** @param {any} x */
function isArray(x) {
  return x !== null && typeof x === "object" && "dtype" in x;
}

/** @param {any} x an array as encode.py stores it, a number, options, or a list of these @returns {any} */
function decode(x) {
  if (Array.isArray(x)) return x.map(decode);
  if (isArray(x)) return arrayOf(x);
  return x === "nan" || x === "inf" || x === "-inf" ? numberOf(x) : x;
}

/** @param {any} golden a case from arrays.py or errors.py @returns {any} undefined for a function such as `zeros` */
function inputOf(golden) {
  if ("drawn" in golden) return randomState(golden.drawn).uniform(-1, 1, golden.shape);
  return "a" in golden ? decode(golden.a) : undefined;
}

/** @param {any} golden @param {any} a @param {any[]} args */
function compute({ op }, a, args) {
  if (a === undefined) return /** @type {any} */ (nn)[op](...args);
  return op === "T" ? a.T : a[op](...args);
}

/**
 * Returns all entries of the arrays in a list, which may be nested.
 *
 * @param {any[]} values
 * @returns {number[]}
 */
function numbersIn(values) {
  return values.flat(Infinity).flatMap((x) => (x instanceof NdArray ? [...x.data] : []));
}

/** @param {any} golden */
function callOf({ op, a, drawn, shape, args }) {
  const input = drawn === undefined ? JSON.stringify(a) : `draws of shape (${shape})`;
  return `${op}${input === undefined ? "" : ` of ${input}`} with ${JSON.stringify(args)}`;
}

/**
 * Returns a function that gives the maximum difference from an entry of numpy's product: 1e-15 times the sum
 * of the absolute values of the entry's terms.
 *
 * @param {any} golden
 */
function matmulSlack(golden) {
  const [a, b] = [golden.a, golden.args[0]];
  const [dataA, dataB] = [dataOf(a), dataOf(b)];
  const k = b.shape[0];
  const m = b.shape.length === 2 ? b.shape[1] : 1;
  return (/** @type {number} */ index) => {
    const [row, column] = [Math.floor(index / m), index % m];
    let size = 0;
    for (let i = 0; i < k; i++) size += Math.abs(dataA[row * k + i] * dataB[i * m + column]);
    return 1e-15 * size;
  };
}

/**
 * @param {any} golden
 * @param {any} result
 */
function check(golden, result) {
  const wanted = golden.result;
  const what = callOf(golden);
  if (golden.op === "toArray") {
    assert.deepEqual(result, decode(wanted), what);
    return;
  }
  if (!isArray(wanted)) {
    assert.equal(typeof result, TRUTHS.includes(golden.op) ? "boolean" : "number", what);
    const apart = ulpsApart(Number(result), numberOf(wanted));
    assert.equal(apart, 0, `${what}: ${result}, not ${wanted}`);
    return;
  }
  assert.ok(result instanceof NdArray, what);
  assert.equal(result.dtype, wanted.dtype, `${what}: dtype`);
  const got = "first" in golden ? result.data.subarray(0, golden.first) : result.data;
  if (!("first" in golden)) assert.deepEqual(result.shape, wanted.shape, `${what}: shape`);
  const data = dataOf(wanted);
  assert.equal(got.length, data.length, what);
  const isProduct = golden.op === "matmul" || (golden.op === "dot" && golden.args[0].shape?.length);
  const slack = isProduct && wanted.dtype === "float" ? matmulSlack(golden) : () => 0;
  for (let i = 0; i < data.length; i++) {
    const near =
      ulpsApart(got[i], data[i]) <= (ULPS[golden.op] ?? 0) ||
      // The slack must not allow 0 instead of -0.
      (got[i] !== data[i] && Math.abs(got[i] - data[i]) <= slack(i));
    assert.ok(near, `${what}, index ${i}: ${got[i]}, but numpy has ${data[i]}`);
  }
}

describe("operations, compared with numpy", () => {
  const cases = readCases("arrays");
  const operations = [...new Set(cases.map((golden) => golden.op))];
  assert.ok(cases.length > 900 && operations.length > 25, "golden values are missing");

  for (const op of operations) {
    const own = cases.filter((golden) => golden.op === op);
    test(`${op} agrees with numpy in ${own.length} cases`, () => {
      for (const golden of own) {
        const input = inputOf(golden);
        const args = decode(golden.args);
        const before = numbersIn([input, args]);
        check(golden, compute(golden, input, args));
        assert.deepEqual(numbersIn([input, args]), before, `${op} changed an array`);
      }
    });
  }
});

/**
 * Replaces words in numpy's messages that would be misleading here. numpy writes a size of -1 as "newaxis",
 * explains bools with operators that our arrays do not have, and calls a number a Python scalar. If there are
 * three shapes, numpy lists all of them, but our message lists only the two that do not fit.
 *
 * @param {string} message
 */
function ourWords(message) {
  if (message.startsWith("numpy boolean subtract")) return "sub: bools cannot be subtracted";
  return message
    .replace("newaxis", "-1")
    .replace("a Python scalar", "a number")
    .replace(/(together with shapes) (\(\S* ?){3}$/, "$1");
}

describe("invalid calls", () => {
  const cases = readCases("errors");
  assert.ok(cases.length > 50, "golden values are missing");
  const operations = [...new Set(cases.map((golden) => golden.op))];
  for (const op of operations) {
    test(`${op} throws errors with the same messages as numpy`, () => {
      for (const golden of cases.filter((other) => other.op === op)) {
        const attempt = callOf(golden);
        assert.throws(
          () => compute(golden, inputOf(golden), decode(golden.args)),
          (/** @type {Error} */ error) => {
            assert.ok(
              error.message.includes(ourWords(golden.message)),
              `${attempt} says "${error.message}", but numpy says "${golden.message}"`,
            );
            return true;
          },
          attempt,
        );
      }
    });
  }
});

// The tests above also check that no operation changes an array.
describe("copies", () => {
  test("toArray returns a copy of the entries", () => {
    const a = array([[1, 2]]);
    a.toArray()[0][0] = 99;
    assert.deepEqual(a.toArray(), [[1, 2]]);
  });

  test("array copies its argument", () => {
    const given = [[1, 2]];
    const a = array(given);
    given[0][0] = 99;
    assert.deepEqual(a.toArray(), [[1, 2]]);
  });
});

describe("invalid input for new arrays", () => {
  /** @type {[string, any, RegExp][]} */
  const wrong = [
    ["ragged rows", [[1, 2], [3]], /inhomogeneous shape after 1 dimensions.*\[1\] has length 1/s],
    ["a number among rows", [[1], 2], /inhomogeneous.*\[1\] is a number/s],
    ["rows among numbers", [1, [2]], /inhomogeneous.*\[1\] has length 1/s],
    ["a string", [1, "2"], /\[1\] is the string "2"/],
    [
      "a missing value",
      [
        [1, 2],
        [3, undefined],
      ],
      /\[1\]\[1\] is missing/,
    ],
    ["null", [null], /\[0\] is null/],
    ["undefined", undefined, /is missing/],
  ];
  for (const [what, nested, message] of wrong) {
    test(`array refuses ${what}`, () => {
      assert.throws(() => array(nested), { message });
    });
  }

  test("zeros and ones refuse invalid sizes", () => {
    for (const size of [-1, 1.5, Number.NaN, 2 ** 60, "3", null, undefined]) {
      for (const make of [zeros, ones]) {
        assert.throws(() => make(/** @type {any} */ (size)), ShapeError, `size ${size}`);
        assert.throws(() => make(/** @type {any} */ ([2, size])), ShapeError, `size ${size}`);
      }
    }
  });
});

const OF_TWO = ["add", "sub", "mul", "div", "pow", "maximum", "minimum", "greater", "equal"];

describe("invalid operations", () => {
  test("mean and std refuse an empty array", () => {
    // The type is any because the compiler refuses the mean of an array that it knows to be empty.
    const [none, rows] = /** @type {any[]} */ ([zeros(0), zeros([2, 0])]);
    for (const op of ["mean", "std"]) {
      assert.throws(() => none[op](), ShapeError);
      assert.throws(() => rows[op](1), ShapeError);
    }
  });

  test("astype refuses to convert nan and inf to integers", () => {
    for (const x of [Number.NaN, Infinity, -Infinity]) {
      assert.throws(() => array([x]).astype("int"), RangeError);
    }
  });

  test("operations refuse integer results beyond 2**53, which a float cannot represent exactly", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const a = array([most, most]);
    /** @type {(() => unknown)[]} */
    const beyond = [
      () => a.add(1),
      () => a.neg().sub(1),
      () => a.mul(2),
      () => a.pow(2),
      () => a.square(),
      () => a.sum(),
      () => a.reshape(2, 1).sum(0),
      () => a.cumsum(),
      () => a.matmul(a),
      () => a.dot(2),
      () => nn.outer(a, a),
      () => a.round(-16),
      () => array([2 ** 54]).astype("int"),
    ];
    const error = { name: "RangeError", message: /^the result contains an integer beyond 2\*\*53/ };
    for (const operation of beyond) assert.throws(operation, error, `${operation}`);
  });

  test("operations refuse operands that are not arrays or numbers", () => {
    const a = /** @type {any} */ (array([1, 2]));
    for (const other of /** @type {any[]} */ ([[1, 2], "3", undefined, null, {}])) {
      for (const op of [...OF_TWO, "clip", "matmul", "dot"]) {
        assert.throws(() => a[op](other), TypeError, `${op} with ${other}`);
      }
      for (const call of [() => nn.where(a, a, other), () => nn.where(a, other, a)])
        assert.throws(call, TypeError, `${call} with ${other}`);
    }
  });

  test("reductions refuse axes that are not integers", () => {
    const a = /** @type {any} */ (ones([2, 2]));
    for (const axis of [0.5, "0", null, Number.NaN]) {
      for (const op of ["sum", "mean", "max", "min", "argmax", "argmin", "std", "any", "all"]) {
        const what = `${op} along ${axis}`;
        assert.throws(() => a[op](axis), { message: /axis/ }, what);
      }
    }
  });
});

test("matmul refuses arrays with 0 or 3 axes", () => {
  const a = /** @type {any} */ (ones([2, 2]));
  assert.throws(() => a.matmul(array(2)), ShapeError);
  assert.throws(() => array(/** @type {any} */ (2)).matmul(a), ShapeError);
  assert.throws(() => a.matmul(ones([2, 2, 2])), ShapeError);
  assert.throws(() => a.matmul(3), ShapeError);
});
