// @ts-check
/**
 * @file Tests cells in a real kernel with code that JavaScript accepts but that does not mean what
 * it seems to, such as `x[0]`, `-x` and `x == y` with arrays. Each of these cells is refused before it runs,
 * with a message that says what to write. Correct code is not refused.
 */

import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { drive } from "./drive.js";

const setUp = `import { array, NdArray, sigmoid } from "nn";
let x = array([[1, 2], [3, 4]]);
const y = array([[1, 2], [3, 4]]), same = x.equal(y), list = [x, y], layer = { W: x };
const any: any = x;
const byName = new Map<string, NdArray<[2, 2]>>();
const missing = byName.get("W");
const either: number | NdArray<[2, 2]> = any;
function optional(a?: NdArray<[2, 2]>) { return a; }
class Money {
  static readonly misuse = { "x + y": "money has methods: x.plus(y)", "x.cents": "x.value" } as const;
  constructor(readonly value: number) {}
}
class Coin extends Money {}
const coin = new Coin(1);`;

/**
 * @type {[code: string, said: string][]} cells and their messages, as far as they fit on one line
 */
const wrong = [
  ["x + 1", "x + 1: arrays have methods, not operators: x.add(1)"],
  ["1 - x", "1 - x: arrays have methods, not operators: array(1).sub(x)"],
  ["x / y", "x / y: arrays have methods, not operators: x.div(y)"],
  ["x < y", "x < y: arrays have methods, not operators: x.less(y)"],
  ["0.5 < x", "0.5 < x: arrays have methods, not operators: x.greater(0.5)"],
  ["x < any", "x < any: arrays have methods, not operators: x.less(any)"],
  [
    "x % 2",
    "x % 2: arrays have methods, not operators: x.add(2), x.mul(2), x.neg(), x.less(2), x.exp()",
  ],
  ["-sigmoid(x)", "-sigmoid(x): arrays have methods, not operators: sigmoid(x).neg()"],
  ["+x", "+x: x.item() returns the number in an array of size 1"],
  ["x += 1;", "x += 1: arrays have methods, not operators: x = x.add(1)"],
  ["x++;", "x++: arrays have methods, not operators: x = x.add(1)"],
  ["either + 1", "either + 1: arrays have methods, not operators: either.add(1)"],
  [
    "function f<A extends NdArray>(a: A) { return -a; }",
    "-a: arrays have methods, not operators: a.neg()",
  ],
  ["x == y", "x == y: x.equal(y) compares entry by entry; x.equal(y).all() returns true or false"],
  [
    "x === y",
    "x === y: x.equal(y) compares entry by entry; x.equal(y).all() returns true or false; Object.is(x, y) tests whether they are the same array",
  ],
  [
    "x !== 1",
    "x !== 1: x.notEqual(1) compares entry by entry; x.notEqual(1).any() returns true or false",
  ],
  ...[
    ["if (#) x;", "x.equal(y)"],
    ["if (!(#)) x;", "x.equal(y)"],
    ["while (1 > 2 || #) x;", "x.less(3)"],
    ["# && x", "x.T"],
    ["# ? 1 : 2", "sigmoid(x)"],
    ["if (#) x;", "same"],
    ["const made = array([1]); if (#) x;", "made"],
  ].map(
    ([code, value]) =>
      /** @type {[string, string]} */ ([
        code.replace("#", value),
        `${value}: an array always counts as true; write ${value}.all() or ${value}.any()`,
      ]),
  ),
  ["x[0]", "x[0]: write x.at(0); for one entry of a matrix, write x.item(0, 1)"],
  [
    "for (let i = 0; i < 2; i++) list[0][i];",
    "list[0][i]: write list[0].at(i); for one entry of a matrix, write list[0].item(i, 1)",
  ],
  ["x[0, 1]", "x[0, 1]: for one entry, write x.item(0, 1)"],
  ["layer.W[0][1]", "layer.W[0][1]: for one entry, write layer.W.item(0, 1)"],
  ...["x[0] = 5", "x[0][1] = 5", "x.data[0] += 1", "x.T.data[0]++", "x.shape[0] = 3"].map(
    (code) =>
      /** @type {[string, string]} */ ([
        code,
        `${code}: you cannot change an array; call a method, or array([...]), to make a new one`,
      ]),
  ),
  [
    "x.length",
    "x.length: x.shape[0] is the number of rows; x.data.length is the number of entries",
  ],
  ...[
    ["[...x]", "...x"],
    ["for (const row of x) x;", "x"],
    ["for (const i in x) x;", "x"],
    ["const [a] = x;", "x"],
  ].map(
    ([code, marked]) =>
      /** @type {[string, string]} */ ([
        code,
        `${marked}: x.toArray() returns the rows as a JavaScript array; x.at(0) returns one row as an array`,
      ]),
  ),
  ["Math.exp(x)", "Math.exp(x): arrays have methods: x.exp()"],
  [
    "Math.max(0, x)",
    "Math.max(0, x): arrays have methods: x.maximum(0) compares entry by entry; x.max() returns one number",
  ],
  [
    "Math.cbrt(x)",
    "Math.cbrt(x): Math functions take numbers; arrays have methods, such as x.exp(), x.abs(), x.maximum(y)",
  ],
  ["Number(x)", "Number(x): x.item() returns the number in an array of size 1"],
  ["Number.isNaN(x)", "Number.isNaN(x): arrays have methods: x.isnan()"],
  // The kernel knows nothing about arrays: any class can say what to write instead.
  ["coin + coin", "coin + coin: money has methods: coin.plus(coin)"],
  ["coin.cents", "coin.cents: coin.value"],
];

/** Cells that are correct, or that may be correct as far as the compiler can tell. */
const right = [
  "x === undefined",
  "null != x && 1",
  "if (missing) x;",
  "if (!missing) x;",
  'if (byName.get("W")) x;',
  "optional(y) ? 1 : 2",
  "const found = list.find((one) => one.sum() > 30); if (found) found;",
  "function g(a?: NdArray<[2, 2]>, b = y) { return a ? a : b || x; }",
  "let best: NdArray<[2, 2]> | undefined; if (!best) best = x;",
  "if (list[2]) x;",
  "x?.equal(y) ?? x",
  `"text" + x + \`\${x}\``,
  'let text = ""; text += x;',
  "any + 1 === any && any === x",
  'typeof either === "number" && -either > 3',
  'x["data"]',
  "layer.W = layer.W.add(1); x = x.mul(1); layer.W ||= x;",
  "x.data ?? x.data[0] + x.shape[0] + x.shape.length",
  "[...list, ...x.data, Math.max(...x.data), Math.exp(x.sum())].length",
  "list.includes(x) && Object.is(x, y)",
  "class Purse extends Money { notes = [1]; note() { this.notes[0] = 2; this.notes = []; } }",
  "Money && coin.value + 1",
  "() => x instanceof NdArray",
  "// @ts-expect-error\nconst f1 = () => x + 1;",
  "// @ts-expect-error of a form that TypeScript itself takes\n\n// and more\nconst f2 = () => -x;",
  "// @ts-ignore\nconst f3 = () => x[0];",
];

/**
 * A type error together with misuse; an unused @ts-expect-error; and misuse that appears only at
 * run time.
 */
const beside = "const one = x.sum();\nconst n: number = `a` + -y;";
const unused = "// @ts-expect-error\nconst f4 = () => x.add(1);";
const late = "const second = 1;\nany[second]";

describe("misuse of arrays in cells", () => {
  /** @type {Map<string, any>} the kernel's reply to each cell */
  const replies = new Map();
  /** @type {string} */
  let hover;
  before(async () => {
    const codes = [setUp, ...wrong.map(([code]) => code), ...right, beside, unused, late];
    const results = await drive([
      ...codes.map((code) => ({ run: [code] })),
      { ask: ["inspect_request", { code: "NdArray", cursor_pos: 3, detail_level: 0 }] },
    ]);
    for (const [place, code] of codes.entries()) replies.set(code, results[place][0].reply);
    hover = results[codes.length].data["text/plain"];
  });

  for (const [code, said] of wrong)
    test(`misuse is refused: ${code}`, () => {
      const { ename, evalue } = replies.get(code);
      assert.equal(ename, "TypeScript error");
      assert.equal(evalue.replace(/^1:\d+ - /, ""), said);
    });

  for (const code of [setUp, ...right])
    test(`correct code is accepted: ${code}`, () => {
      const { status, evalue } = replies.get(code);
      assert.equal(status, "ok", evalue);
    });

  test("misuse is marked in its line, like the compiler's own errors", () =>
    assert.deepEqual(replies.get(beside).traceback, [
      "TypeScript error: 2:19 - n must be a number, but `a` + -y is a string.",
      "",
      "2 | const n: number = `a` + -y;",
      "  |                   ^^^^^^^^",
      "",
      "2:25 - -y: arrays have methods, not operators: y.neg()",
      "",
      "2 | const n: number = `a` + -y;",
      "  |                         ^^",
    ]));

  test("an unused // @ts-expect-error is still reported", () =>
    assert.equal(replies.get(unused).evalue, "1:1 - Unused '@ts-expect-error' directive."));

  test("misuse that the types do not reveal is refused and marked at run time", () =>
    assert.deepEqual(replies.get(late).traceback, [
      "TypeError: x[1]: write x.at(1); for one entry of a matrix, write x.item(1, 1)",
      "",
      "2 | any[second]",
      "  |    ^",
    ]));

  test("messages about misuse do not appear when you inspect a name", () => {
    assert.match(hover, /class NdArray/);
    assert.doesNotMatch(hover, /methods, not operators|misuse/);
  });
});
