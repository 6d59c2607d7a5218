/**
 * @file Messages for code that would run, but give a misleading result for an array: `x[0]` would be
 * undefined, `-x` would be NaN, and `x == y` would be false.
 *
 * In a notebook, the message appears before the cell runs: see `Misusable` in host.ts. If the type of
 * a value does not show that it is an array, `guard` throws the message when the code runs. The guard
 * cannot catch everything: an object cannot detect `x == y` or `if (x)`, or tell whether `x + y`
 * means addition or concatenation.
 */

import { typeError } from "../errors.js";
import type { Misusable } from "../host.js";

const METHODS = "arrays have methods, not operators";
const NUMBER = "x.item() returns the number in an array of size 1";
const LENGTH = "x.shape[0] is the number of rows; x.data.length is the number of entries";
const TRUE = "an array always counts as true; write x.all() or x.any()";
const FIXED = "you cannot change an array; call a method, or array([...]), to make a new one";
const ROWS =
  "x.toArray() returns the rows as a JavaScript array; x.at(0) returns one row as an array";

/**
 * What to write instead of each pattern of code. In a pattern and its message, x is the array, y is
 * another value, i and j are indices, and f is the name of a function. The kernel replaces these
 * names with the learner's own code. `kernel/misusePatterns.ts` finds these patterns in a cell.
 */
export const misuse = {
  "x + y": `${METHODS}: x.add(y)`,
  "x - y": `${METHODS}: x.sub(y)`,
  "x * y": `${METHODS}: x.mul(y)`,
  /** Both operands are arrays. */
  "x * y (both)": `${METHODS}: x.mul(y) multiplies entry by entry; x.matmul(y) is the matrix product`,
  "x / y": `${METHODS}: x.div(y)`,
  "x ** y": `${METHODS}: x.pow(y)`,
  "x < y": `${METHODS}: x.less(y)`,
  "x <= y": `${METHODS}: x.lessEqual(y)`,
  "x > y": `${METHODS}: x.greater(y)`,
  "x >= y": `${METHODS}: x.greaterEqual(y)`,
  // In the next patterns, only the right operand is an array.
  "y + x": `${METHODS}: x.add(y)`,
  "y - x": `${METHODS}: array(y).sub(x)`,
  "y * x": `${METHODS}: x.mul(y)`,
  "y / x": `${METHODS}: array(y).div(x)`,
  "y ** x": `${METHODS}: array(y).pow(x)`,
  "y < x": `${METHODS}: x.greater(y)`,
  "y <= x": `${METHODS}: x.greaterEqual(y)`,
  "y > x": `${METHODS}: x.less(y)`,
  "y >= x": `${METHODS}: x.lessEqual(y)`,
  "x += y": `${METHODS}: x = x.add(y)`,
  "x -= y": `${METHODS}: x = x.sub(y)`,
  "x *= y": `${METHODS}: x = x.mul(y)`,
  "x /= y": `${METHODS}: x = x.div(y)`,
  "x **= y": `${METHODS}: x = x.pow(y)`,
  "x++": `${METHODS}: x = x.add(1)`,
  "x--": `${METHODS}: x = x.sub(1)`,
  "-x": `${METHODS}: x.neg()`,
  "+x": NUMBER,
  /** Any other operator. */
  operator: `${METHODS}: x.add(y), x.mul(y), x.neg(), x.less(y), x.exp()`,

  "x == y": "x.equal(y) compares entry by entry; x.equal(y).all() returns true or false",
  "x != y": "x.notEqual(y) compares entry by entry; x.notEqual(y).any() returns true or false",
  // In the next two patterns, both operands are arrays.
  "x === y":
    "x.equal(y) compares entry by entry; x.equal(y).all() returns true or false; Object.is(x, y) tests whether they are the same array",
  "x !== y":
    "x.notEqual(y) compares entry by entry; x.notEqual(y).any() returns true or false; !Object.is(x, y) tests whether they are different arrays",
  "if (x)": TRUE,

  "x[i]": "write x.at(i); for one entry of a matrix, write x.item(i, 1)",
  "x[i, j]": "for one entry, write x.item(i, j)",
  "x[i] = y": FIXED,
  "x.data = y": FIXED,
  "x.shape = y": FIXED,
  "x.length": LENGTH,
  "x.len": LENGTH,
  "x.size": LENGTH,
  "x.average": "write x.mean()",
  "x.avg": "write x.mean()",
  "...x": ROWS,
  "for (i in x)": ROWS,

  "Math.f(x)": "arrays have methods: x.f()",
  "Math.max(x)":
    "arrays have methods: x.maximum(y) compares entry by entry; x.max() returns one number",
  "Math.min(x)":
    "arrays have methods: x.minimum(y) compares entry by entry; x.min() returns one number",
  "Math.pow(x)": "arrays have methods: x.pow(y)",
  /** A function of Math for which there is no method with the same name. */
  "Math(x)":
    "Math functions take numbers; arrays have methods, such as x.exp(), x.abs(), x.maximum(y)",
  "Number(x)": NUMBER,
  "Boolean(x)": TRUE,
  "isNaN(x)": "arrays have methods: x.isnan()",
  "Number.isNaN(x)": "arrays have methods: x.isnan()",
  "Array.from(x)": ROWS,
} as const;

/**
 * Returns the message for a property that an array does not support. For any other property, returns
 * undefined.
 */
function misuseOfKey(key: string | symbol): string | undefined {
  if (key === Symbol.iterator) return `[...x]: ${misuse["...x"]}`;
  if (key === "length") return `x.length: ${misuse["x.length"]}`;
  if (typeof key === "string" && /^-?\d/.test(key))
    return `x[${key}]: ${misuse["x[i]"].replace(/\bi\b/g, key)}`;
  return undefined;
}

/**
 * Makes arrays throw a clear error where JavaScript would return undefined or NaN. The guard is at the
 * end of the prototype chain, where JavaScript looks last, so existing properties stay fast.
 */
export function guard(arrays: Misusable & { readonly prototype: object }): void {
  const { prototype } = arrays;
  const handler: ProxyHandler<object> = {
    get(target, key, array) {
      const message = misuseOfKey(key);
      if (message) throw typeError(message);
      return Reflect.get(target, key, array);
    },
    set(target, key, value, array) {
      if (typeof key === "string" && /^-?\d/.test(key))
        throw typeError(`x[${key}] = ...: ${misuse["x[i] = y"]}`);
      return Reflect.set(target, key, value, array);
    },
  };
  const last = Object.create(Object.getPrototypeOf(prototype));
  Object.setPrototypeOf(prototype, new Proxy(last, handler));
  Object.defineProperty(prototype, Symbol.toPrimitive, {
    configurable: true,
    value(this: object, hint: string) {
      if (hint === "number") throw typeError(misuse.operator);
      return this.toString();
    },
  });
}
