/**
 * @file JavaScript that runs and means something else where its value is an array: `x[0]` would be
 * undefined, `-x` would be NaN, `x == y` would be false. Here stands what is said of each.
 *
 * In a notebook it is said before the cell runs: the kernel reads the sentences out of the type of
 * NdArray. Where no type tells that a value is an array, `guard` says it when the code runs, as far
 * as JavaScript asks the value at all: no object hears of `x == y`, of `if (x)`, or whether `x + y`
 * was meant as numbers or as text.
 */

import { typeError } from "../errors.js";

const METHODS = "arrays have methods, not signs";
const NUMBER = "x.item() is the number of an array of size 1";
const TRUE = "an array is always true here; write x.all() or x.any()";
const FIXED = "an array does not change; a method, or array([...]), makes a new one";
const ROWS = "x.toArray() is a JavaScript array of the rows; x.at(0) is one row, as an array";

/**
 * What to write in place of a form of code. In its form and its sentence x is the array, y another
 * value, i and j are places and f is a name; the kernel puts the learner's own in. `kernel/slips.ts`
 * has the forms that there are.
 */
export const misuse = {
  "x + y": `${METHODS}: x.add(y)`,
  "x - y": `${METHODS}: x.sub(y)`,
  "x * y": `${METHODS}: x.mul(y)`,
  "x / y": `${METHODS}: x.div(y)`,
  "x ** y": `${METHODS}: x.pow(y)`,
  "x < y": `${METHODS}: x.less(y)`,
  "x <= y": `${METHODS}: x.lessEqual(y)`,
  "x > y": `${METHODS}: x.greater(y)`,
  "x >= y": `${METHODS}: x.greaterEqual(y)`,
  // Only the right one is an array.
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
  /** Any other sign. */
  operator: `${METHODS}: x.add(y), x.mul(y), x.neg(), x.less(y), x.exp()`,

  "x == y": "x.equal(y) compares number by number; x.equal(y).all() is one answer",
  "x != y": "x.notEqual(y) compares number by number; x.notEqual(y).any() is one answer",
  // Both are arrays.
  "x === y":
    "x.equal(y) compares number by number; x.equal(y).all() is one answer; Object.is(x, y) asks for the very same array",
  "x !== y":
    "x.notEqual(y) compares number by number; x.notEqual(y).any() is one answer; !Object.is(x, y) asks for another array",
  "if (x)": TRUE,

  "x[i]": "write x.at(i); for one number of a matrix, x.item(i, 1)",
  "x[i, j]": "one number: x.item(i, j)",
  "x[i] = y": FIXED,
  "x.data = y": FIXED,
  "x.shape = y": FIXED,
  "x.length": "x.shape[0] is the number of rows, x.data.length of all numbers",
  "...x": ROWS,
  "for (i in x)": ROWS,

  "Math.f(x)": "arrays have methods: x.f()",
  "Math.max(x)": "arrays have methods: x.maximum(y) place by place; x.max() is one number",
  "Math.min(x)": "arrays have methods: x.minimum(y) place by place; x.min() is one number",
  "Math.pow(x)": "arrays have methods: x.pow(y)",
  /** A function of Math that no method has the name of. */
  "Math(x)": "Math takes one number; arrays have methods, such as x.exp(), x.abs(), x.maximum(y)",
  "Number(x)": NUMBER,
  "Boolean(x)": TRUE,
  "isNaN(x)": "arrays have methods: x.isnan()",
  "Number.isNaN(x)": "arrays have methods: x.isnan()",
  "Array.from(x)": ROWS,
} as const;

/** What a property would be that no array has; undefined if it may be asked for, as `then` and `toJSON` are. */
function slipAt(key: string | symbol): string | undefined {
  if (key === Symbol.iterator) return `[...x]: ${misuse["...x"]}`;
  if (key === "length") return `x.length: ${misuse["x.length"]}`;
  if (typeof key === "string" && /^-?\d/.test(key))
    return `x[${key}]: ${misuse["x[i]"].replace(/\bi\b/g, key)}`;
  return undefined;
}

/**
 * Lets the values of a class refuse what would be undefined or NaN, in a sentence. It stands behind
 * the prototype, where JavaScript looks last: what an array has is found as fast as without it.
 */
export function guard(arrays: { readonly prototype: object }): void {
  const { prototype } = arrays;
  const behind: ProxyHandler<object> = {
    get(target, key, array) {
      const slip = slipAt(key);
      if (slip) throw typeError(slip);
      return Reflect.get(target, key, array);
    },
    set(target, key, value, array) {
      if (typeof key === "string" && /^-?\d/.test(key))
        throw typeError(`x[${key}] = ...: ${misuse["x[i] = y"]}`);
      return Reflect.set(target, key, value, array);
    },
  };
  const last = Object.create(Object.getPrototypeOf(prototype));
  Object.setPrototypeOf(prototype, new Proxy(last, behind));
  Object.defineProperty(prototype, Symbol.toPrimitive, {
    configurable: true,
    value(this: object, hint: string) {
      if (hint === "number") throw typeError(misuse.operator);
      return this.toString();
    },
  });
}
