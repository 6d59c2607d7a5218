// @ts-check
/** @file Tests code that does not do what it seems to do with an array, and code that still works. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { array, NdArray, zeros } from "nn";
import { misuse } from "../../dist/array/misuse.js";

const x = array([
  [1, 2],
  [3, 4],
]);
/** The array x, with a type that the compiler does not know. */
const any = /** @type {any} */ (x);
const printed = "array([[1, 2],\n       [3, 4]])";

describe("misuse of an array at run time", () => {
  const operators = /^arrays have methods, not operators: x\.add\(y\)/;
  const rows = /^\[\.\.\.x\]: x\.toArray\(\)/;
  /** @type {[code: string, run: () => unknown, message: RegExp][]} */
  const refused = [
    ["x[0]", () => any[0], /^x\[0\]: write x\.at\(0\); .* x\.item\(0, 1\)$/],
    ["x[-1]", () => any[-1], /^x\[-1\]: write x\.at\(-1\)/],
    [
      "x[0] = 5",
      () => Object.assign(any, { 0: 5 }),
      /^x\[0\] = \.\.\.: you cannot change an array/,
    ],
    ["x.length", () => any.length, /^x\.length: x\.shape\[0\]/],
    ["[...x]", () => [...any], rows],
    ["const [a] = x", () => (([a]) => a)(any), rows],
    ["Array.from(x)", () => Array.from(any), rows],
    ["Float64Array.from(x)", () => Float64Array.from(any), rows],
    ["-x", () => -any, operators],
    ["+x", () => +any, operators],
    ["x * 2", () => any * 2, operators],
    ["1 - x", () => 1 - any, operators],
    ["x < 3", () => any < 3, operators],
    ["x < y", () => any < zeros([2, 2]), operators],
    ["Math.exp(x)", () => Math.exp(any), operators],
    ["Number(x)", () => Number(any), operators],
  ];
  for (const [code, run, message] of refused)
    test(`${code} throws an error that says what to write`, () =>
      assert.throws(run, { name: "TypeError", message }));

  test("x[0] also throws an error if x was computed from other arrays", () => {
    for (const made of [x.add(1), x.T, x.reshape(4), x.at(0), zeros(2)])
      assert.throws(() => /** @type {any} */ (made)[0], TypeError);
  });

  test("x[0] = 5 does not create a property", () => {
    assert.throws(() => Object.assign(any, { 0: 5 }), TypeError);
    assert.ok(!Object.hasOwn(any, "0"));
  });
});

test("the messages about misuse name only methods that exist", () => {
  const named = Object.values(misuse).flatMap((text) => [...text.matchAll(/\bx\.(\w+)\(/g)]);
  assert.ok(named.length > 40);
  for (const [call, name] of named) if (name !== "f") assert.ok(name in x, call);
});

describe("supported uses of an array", () => {
  test("an array can be converted to a string", () => {
    assert.equal(`${x}`, printed);
    assert.equal(`text ${x}`, `text ${printed}`);
    // biome-ignore lint/style/useTemplate: this tests the operator
    assert.equal("text " + any, `text ${printed}`);
    assert.equal(String(x), printed);
    assert.equal(inspect(x), printed);
  });

  test("an array is an NdArray and an object without a then or toJSON method", async () => {
    assert.ok(x instanceof NdArray);
    assert.ok(x instanceof Object);
    assert.equal(any.constructor, NdArray);
    assert.equal(await x, x);
    assert.equal(any.then, undefined);
    assert.equal(any.toJSON, undefined);
    assert.equal(Object.prototype.toString.call(x), "[object Object]");
    assert.deepEqual([[x]].flat(), [x]);
    assert.deepEqual(/** @type {unknown[]} */ ([]).concat(x), [x]);
    assert.equal(inspect(NdArray), "[class NdArray]");
  });

  test("an array can be compared, copied and written as JSON", () => {
    assert.deepEqual(array([1, 2]), array([1, 2]));
    assert.notDeepEqual(array([1, 2]), array([1, 3]));
    assert.notDeepEqual(array([1, 2]), array([[1, 2]]));
    assert.equal(JSON.parse(JSON.stringify(x)).dtype, "int");
    assert.deepEqual(structuredClone(x).data, x.data);
    assert.ok("data" in x && !("0" in x));
  });
});
