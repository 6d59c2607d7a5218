// @ts-check
/**
 * @file Tests cells that change or delete the built-ins that the kernel uses. The kernel survives, says what
 * has happened, and runs the next cells.
 */

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { drive, streamText } from "./drive.js";

const fail = '(() => { throw new Error("broken"); })';

/** Cells that change something that the kernel puts back, and the first name that it mentions. */
const undone = {
  "Array.prototype.map": `Array.prototype.map = ${fail} as any;`,
  "Array.prototype.push": `Array.prototype.push = ${fail};`,
  "Array.prototype.shift": "delete (Array.prototype as any).shift;",
  "Array.prototype.at": "(Array.prototype as any).at = undefined;",
  "Array.prototype.Symbol(Symbol.iterator)": `Array.prototype[Symbol.iterator] = ${fail};`,
  "Array.isArray": "(Array as any).isArray = () => false;",
  Array: "(globalThis as any).Array = undefined;",
  JSON: "delete (globalThis as any).JSON;",
  "JSON.stringify": `JSON.stringify = ${fail};`,
  "JSON.parse": 'JSON.parse = () => "x";',
  Promise: "(globalThis as any).Promise = null;",
  "Promise.race": `Promise.race = ${fail};`,
  "Promise.prototype.then": `Promise.prototype.then = ${fail};`,
  "Promise.prototype.catch": "delete (Promise.prototype as any).catch;",
  Map: "(globalThis as any).Map = class {};",
  "Map.prototype.get": "Map.prototype.get = () => 1;",
  "Map.prototype.set": `Map.prototype.set = ${fail};`,
  "Set.prototype.has": "Set.prototype.has = () => true;",
  "Set.prototype.add": "delete (Set.prototype as any).add;",
  "String.prototype.slice": 'String.prototype.slice = () => "?";',
  "String.prototype.split": `String.prototype.split = ${fail};`,
  "String.prototype.replace": "delete (String.prototype as any).replace;",
  "RegExp.prototype.exec": `RegExp.prototype.exec = ${fail};`,
  "Function.prototype.call": `Function.prototype.call = ${fail};`,
  "Function.prototype.apply": "delete (Function.prototype as any).apply;",
  "Object.keys": "Object.keys = () => [];",
  "Object.entries": `Object.entries = ${fail};`,
  "Object.defineProperty": `Object.defineProperty = ${fail};`,
  "Object.prototype.hasOwnProperty": "Object.prototype.hasOwnProperty = () => false;",
  "Object.prototype.then": `(Object.prototype as any).then = ${fail};`,
  "Object.prototype.get": "(Object.prototype as any).get = 1;",
  "Math.max": "Math.max = () => NaN;",
  "Number.isInteger": "Number.isInteger = () => false;",
  Error: "(globalThis as any).Error = undefined;",
  Date: "(globalThis as any).Date = undefined;",
  setTimeout: "(globalThis as any).setTimeout = () => 0;",
  setImmediate: "delete (globalThis as any).setImmediate;",
  performance: "(globalThis as any).performance = null;",
  console: "(globalThis as any).console = undefined;",
  process: "(globalThis as any).process = null;",
  Buffer: "(globalThis as any).Buffer = null;",
  "process.exit": "(process as any).exit = undefined;",
  "process.stdout": "delete (process as any).stdout;",
  "process.nextTick": `process.nextTick = ${fail};`,
  "process.stdout.write": "process.stdout.write = () => true;",
  "the prototype of Array.prototype": "Object.setPrototypeOf(Array.prototype, null);",
  "an iterator.next": `Object.getPrototypeOf([].values()).next = ${fail};`,
};

/** Cells that do other harm, or none. */
const others = {
  "removes the listeners":
    'process.removeAllListeners();\nsetTimeout(() => { throw new Error("later"); });',
  "is done while the cell prints":
    'Array.prototype.map = () => [];\nconsole.log("printed");\nconsole.log([1].map((x) => x));',
  "happens while the cell awaits":
    'Array.prototype.push = null as any;\nawait new Promise((done) => setTimeout(done, 30));\nconsole.log("awaited");',
  "adds a method": "(Array.prototype as any).total = function () { return this.length; };",
  "replaces a function that the kernel does not use": "Math.random = () => 0.5;",
};

/** A cell that changes a built-in so that nothing can put it back. */
const frozen =
  'Object.defineProperty(Array.prototype, "flatMap", { value: 1, configurable: false, writable: false });';

describe("cells that change built-ins", () => {
  /** @type {Map<string, import("./drive.js").Ran[]>} */
  const ran = new Map();
  before(async () => {
    const cells = Object.entries({ ...undone, ...others });
    const probe = 'console.log("printed", [1, 2].map((x) => 2 * x));\nawait null;\n({ kept })';
    const steps = cells.flatMap(([, code]) => [{ run: [code] }, { run: [probe] }]);
    const results = await drive([
      { run: ["const kept = 42;"] },
      ...steps,
      { run: ["[([1, 2] as any).total(), Math.random()]"] },
      { run: [frozen] },
      { run: ["1"] },
    ]);
    results.shift();
    for (const [at, [name]] of cells.entries())
      ran.set(name, [results[2 * at][0], results[2 * at + 1][0]]);
    ran.set("last", results[2 * cells.length]);
    ran.set("frozen", results.slice(-3, -1).flat());
  });

  const of = (/** @type {string} */ name) =>
    /** @type {import("./drive.js").Ran[]} */ (ran.get(name));

  for (const name of [...Object.keys(undone), ...Object.keys(others)])
    test(`the next cell works after a change of ${name}`, () => {
      const [, { reply, messages }] = of(name);
      assert.equal(reply.status, "ok", JSON.stringify(reply));
      assert.deepEqual(
        messages
          .map(({ content }) => content.text ?? content.data["text/plain"])
          .filter((text) => !/later/.test(text)),
        ["printed [ 2, 4 ]\n", "{ kept: 42 }"],
      );
    });

  for (const name of Object.keys(undone))
    test(`the kernel says that it has put ${name} back`, () => {
      const text = streamText(of(name)[0]);
      assert.ok(text.startsWith(`A cell changed ${name}`), text);
      assert.match(text, /The kernel needs the original, and has put it back\.\n$/);
    });

  test("a cell keeps its own built-ins until it ends", () =>
    assert.match(streamText(of("is done while the cell prints")[0]), /^printed\n\[\]\nA cell/));

  test("a cell that awaits goes on after it has changed built-ins", () =>
    assert.match(streamText(of("happens while the cell awaits")[0]), /^awaited\nA cell changed/));

  test("the kernel keeps telling you to restart it after a change that it cannot undo", () => {
    for (const cell of of("frozen"))
      assert.match(streamText(cell), /^A cell changed .*flatMap for good, .* Restart Kernel\.\n/);
  });

  test("new methods, and functions that the kernel does not use, stay as cells have made them", () => {
    assert.equal(streamText(of("adds a method")[0]), "");
    const { content } = of("last")[0].messages[0];
    assert.equal(content.data["text/plain"], "[ 2, 0.5 ]");
  });
});
