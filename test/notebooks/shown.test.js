// @ts-check
/**
 * @file Tests what a notebook shows of values and errors: a limited number of characters, and no lines of the
 * kernel. Also tests the values of a request's user_expressions.
 */

import assert from "node:assert/strict";
import { before, suite, test } from "node:test";
import { drive } from "./drive.js";

/** The most characters that one output may have, with the line that says how many were left out. */
const MOST = 250_200;
const LEFT_OUT =
  /\.\.\. 4[\d,]+ characters were left out here: a cell shows at most 250,000 \.\.\./;

const long = {
  value: '"y".repeat(5e6)',
  object: "Array.from({ length: 90 }, () => Array.from({ length: 6 }, () => 'y'.repeat(9000)))",
  printed: 'console.log("y".repeat(5e6))',
  message: 'throw new Error("y".repeat(5e6))',
  thrown: 'throw "y".repeat(5e6)',
  uncaught:
    'setTimeout(() => { throw new Error("y".repeat(5e6)); }, 0); await new Promise((f) => setTimeout(f, 50))',
};

const made = `function make(n: number): Error { return new Error("made " + n); }`;
/** Cells that show errors, and what they show. */
const errors = {
  [made]: "",
  "console.error(make(1))": "Error: made 1\n    at line 1 of cell [N]\n    at line 1 of cell [N]\n",
  "make(2)": "Error: made 2\n    at line 1 of cell [N]\n    at line 1 of cell [N]",
  "\nconsole.log([new TypeError('a', { cause: 'b' })])":
    "[\n  TypeError: a\n      at line 2 of cell [N]\n  Caused by: 'b'\n]\n",
  "throw new AggregateError([make(3), 4], 'both')":
    "AggregateError: both\n\n1 | throw new AggregateError([make(3), 4], 'both')\n  |       ^\n\nContains: Error: made 3\nContains: 4",
  "throw new Error('a', { cause: new Error('b', { cause: make(5) }) })":
    "Error: a\n\n1 | throw new Error('a', { cause: new Error('b', { cause: make(5) }) })\n  |       ^\n\nCaused by: Error: b\nCaused by: Error: made 5",
  "await Promise.reject(Object.assign(new Error('a'), { stack: 5 }))": "Error: a",
  "throw Object.assign(new Error('a'), { message: { of: 1 }, stack: undefined })":
    "Error: { of: 1 }",
  "throw Object.assign(new Error('a'), { name: Symbol('s'), stack: '' })": "Symbol(s): a",
  "throw Object.defineProperty(new Error('a'), 'message', { get() { throw 1; } })": "Error",
  "import 'absent'": "Error: Cannot find module 'absent'\n\n1 | import 'absent'\n  | ^",
  "console.log(Object.assign(new Error('a'), { stack: {}, code: 7 }))": "Error: a { code: 7 }\n",
};

suite("what a notebook shows", () => {
  /** @type {import("./drive.js").Ran[]} */
  let ran;
  /** @type {any} */
  let reply;
  before(async () => {
    const run = [...Object.values(long), ...Object.keys(errors)];
    const ask = {
      code: "const answer = 42;",
      user_expressions: { a: "answer + 1", b: "null", c: "unknown", d: "make(6).unknown()" },
    };
    [ran, reply] = await drive([{ run, stop_on_error: false }, { ask: ["execute_request", ask] }]);
  });

  Object.keys(long).forEach((name, place) => {
    test(`limits the output of a cell with a long ${name}`, () => {
      const outputs = ran[place].messages.map(({ content }) => JSON.stringify(content));
      const length = outputs.join("").length;
      assert.ok(length > 200_000 && length < MOST + 10_000, `${length}`);
      assert.match(outputs.join(""), LEFT_OUT);
    });
  });

  Object.entries(errors).forEach(([code, expected], index) => {
    test(`shows no lines of the kernel for ${code}`, () => {
      const shown = ran[Object.keys(long).length + index].messages.map(
        ({ content }) =>
          content.traceback?.join("\n") ?? content.text ?? content.data["text/plain"],
      );
      assert.equal(shown.join("").replace(/cell \[\d+\]/g, "cell [N]"), expected);
    });
  });

  test("a reply contains the values of the user_expressions", () => {
    const { a, b, c, d } = reply.user_expressions;
    assert.deepEqual(a, { status: "ok", data: { "text/plain": "43" }, metadata: {} });
    assert.equal(b.data["text/plain"], "null");
    for (const one of [c, d]) assert.equal(one.status, "error");
    assert.match(c.evalue, /Cannot find name 'unknown'/);
  });
});
