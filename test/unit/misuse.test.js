// @ts-check
/** @file JavaScript that would do something else with an array: what is refused as it runs, and what still works. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inspect } from "node:util";
import { array, NdArray, zeros } from "nn";
import { misuse } from "../../dist/array/misuse.js";

const x = array([
  [1, 2],
  [3, 4],
]);
/** As a value is whose type is not known. */
const any = /** @type {any} */ (x);
const printed = "array([[1, 2],\n       [3, 4]])";

describe("refused when it runs, in a sentence that says what to write", () => {
  const signs = /^arrays have methods, not signs: x\.add\(y\)/;
  const rows = /^\[\.\.\.x\]: x\.toArray\(\)/;
  /** @type {[code: string, run: () => unknown, message: RegExp][]} */
  const refused = [
    ["x[0]", () => any[0], /^x\[0\]: write x\.at\(0\); .* x\.item\(0, 1\)$/],
    ["x[-1]", () => any[-1], /^x\[-1\]: write x\.at\(-1\)/],
    ["x[0] = 5", () => Object.assign(any, { 0: 5 }), /^x\[0\] = \.\.\.: an array does not change/],
    ["x.length", () => any.length, /^x\.length: x\.shape\[0\]/],
    ["[...x]", () => [...any], rows],
    ["const [a] = x", () => (([a]) => a)(any), rows],
    ["Array.from(x)", () => Array.from(any), rows],
    ["Float64Array.from(x)", () => Float64Array.from(any), rows],
    ["-x", () => -any, signs],
    ["+x", () => +any, signs],
    ["x * 2", () => any * 2, signs],
    ["1 - x", () => 1 - any, signs],
    ["x < 3", () => any < 3, signs],
    ["x < y", () => any < zeros([2, 2]), signs],
    ["Math.exp(x)", () => Math.exp(any), signs],
    ["Number(x)", () => Number(any), signs],
  ];
  for (const [code, run, message] of refused)
    test(code, () => assert.throws(run, { name: "TypeError", message }));

  test("also of an array that came out of others", () => {
    for (const made of [x.add(1), x.T, x.reshape(4), x.at(0), zeros(2)])
      assert.throws(() => /** @type {any} */ (made)[0], TypeError);
  });

  test("an x[0] = 5 that is refused leaves nothing behind", () => {
    assert.throws(() => Object.assign(any, { 0: 5 }), TypeError);
    assert.ok(!Object.hasOwn(any, "0"));
  });
});

test("a sentence names methods that there are", () => {
  const named = Object.values(misuse).flatMap((text) => [...text.matchAll(/\bx\.(\w+)\(/g)]);
  assert.ok(named.length > 40);
  for (const [call, name] of named) if (name !== "f") assert.ok(name in x, call);
});

describe("as before", () => {
  test("an array is a text where a text is wanted", () => {
    assert.equal(`${x}`, printed);
    assert.equal(`text ${x}`, `text ${printed}`);
    // biome-ignore lint/style/useTemplate: the sign is what is tested
    assert.equal("text " + any, `text ${printed}`);
    assert.equal(String(x), printed);
    assert.equal(inspect(x), printed);
  });

  test("it is an NdArray and an object, and has no properties that others ask for", async () => {
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

  test("it can be compared, copied and written as JSON", () => {
    assert.deepEqual(array([1, 2]), array([1, 2]));
    assert.notDeepEqual(array([1, 2]), array([1, 3]));
    assert.notDeepEqual(array([1, 2]), array([[1, 2]]));
    assert.equal(JSON.parse(JSON.stringify(x)).dtype, "int");
    assert.deepEqual(structuredClone(x).data, x.data);
    assert.ok("data" in x && !("0" in x));
  });
});
