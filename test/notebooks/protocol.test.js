// @ts-check
/** @file Tests the kernel's side of Jupyter's protocol: its messages, their order and their timing. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { NdArray } from "nn";
import { root } from "../../scripts/paths.js";
import { drive, streamText } from "./drive.js";

/** The maximum number of seconds from pressing the stop button until the kernel is idle. */
const STOP = 2;
/** The maximum memory of a kernel that prints endlessly, in bytes. */
const MEMORY = 400e6;

/** @typedef {import("./drive.js").Ran} Ran */

/** The code of cells that run one by one, keyed by name. */
const cells = {
  result: "const first = [1, 2];\nfirst",
  nothing: "const second = 2;",
  printedAndResult: 'console.log("above");\nsecond + 1',
  types: 'const ok = 1;\nconst n: number = "a", m: number = "b";',
  shape: 'import { zeros } from "nn";\nzeros([3, 1]).matmul(zeros([4, 3]));',
  shapeWhenRun:
    'import { zeros } from "nn";\nconst any: any = zeros([3, 1]);\nany.matmul(zeros([4, 3]));',
  thrown: 'const start = 1;\n(undefined as any).name; "never"',
  korean: 'const 이름 = "값"; const 길이 = (null as any).length;',
  helper: "function half(v: any) {\n  return v.length.toFixed(200) / 2;\n}",
  called: "\n\nhalf([1]);",
  deep: "function deeper() { deeper(); }\ndeeper();",
  text: 'throw "a text";',
  own: 'class Mine extends Error {}\nthrow new Mine("two\\nlines", { cause: new Error("inner") });',
  awaited: 'await Promise.reject(new RangeError("later"));',
  exit: "process.exit(1);",
  short: "({ first, inner: { second } })",
  assigned:
    "let third = 0;\n({ third } = { third: 3 });\n({ fourth: third = 4 } = {} as any);\nthird",
  defaulted: "({ third = 5 } = {} as any);\nthird",
  loose:
    'setTimeout(() => { throw new Error("nobody catches this"); }, 0);\nawait new Promise((done) => setTimeout(done, 50));',
  printedError:
    'import { ones } from "nn";\ntry { ones(2).add("1" as any); } catch (error) { console.log(error); }',
  after: "first.length",
};

/** Parts of the kernel, which a traceback must not mention. */
const insides = /tslab|node_modules|node:|kernel\/|\.js:\d|evalmachine|dist/;

describe("cells that run one after another", () => {
  /** @type {Record<string, Ran>} */
  const ran = {};
  /** @type {any[]} */
  let results;
  before(async () => {
    results = await drive([
      ...Object.values(cells).map((code) => ({ run: [code] })),
      { ask: ["history_request", { hist_access_type: "tail", n: 10 }] },
      { ask: ["is_complete_request", { code: "1 = = 2" }] },
      { ask: ["comm_info_request", {}] },
      { ask: ["kernel_info_request", {}] },
      { ask: ["inspect_request", { code: "first", cursor_pos: 3, detail_level: 0 }] },
      { ask: ["complete_request", { code: 'import { zeros } from "nn"; zeros(2).' }] },
    ]);
    for (const [place, name] of Object.keys(cells).entries()) ran[name] = results[place][0];
  });

  /**
   * @param {keyof typeof cells} name
   * @param {string} type
   */
  const one = (name, type) => {
    const found = ran[name].messages.filter((message) => message.type === type);
    assert.equal(found.length, 1, JSON.stringify(ran[name].messages));
    return found[0].content;
  };

  /**
   * @param {keyof typeof cells} name
   * @param {string} ename
   * @param {string} evalue
   * @param {string[]} below the lines of the traceback below its first line
   */
  const failsWith = (name, ename, evalue, below) => {
    const error = one(name, "error");
    assert.equal(error.ename, ename);
    assert.equal(error.evalue, evalue);
    assert.deepEqual(error.traceback.slice(1), below);
    assert.doesNotMatch(error.traceback.join("\n"), insides);
    const { status, ...reply } = ran[name].reply;
    assert.equal(status, "error");
    for (const key of ["ename", "evalue", "traceback"]) assert.deepEqual(reply[key], error[key]);
    assert.equal(streamText(ran[name]), "");
  };

  test("the last value in a cell becomes an execute_result with the execution count", () => {
    const { data, execution_count } = one("result", "execute_result");
    assert.deepEqual(data, { "text/plain": "[ 1, 2 ]" });
    assert.equal(execution_count, 1);
    assert.equal(ran.result.reply.execution_count, 1);
    assert.deepEqual(ran.nothing.messages, []);
  });

  test("printed text is sent before the result", () => {
    assert.deepEqual(
      ran.printedAndResult.messages.map(({ type }) => type),
      ["stream", "execute_result"],
    );
    assert.equal(streamText(ran.printedAndResult), "above\n");
  });

  test("every compiler error is shown with its position, its line and a marker", () =>
    failsWith(
      "types",
      "TypeScript error",
      '2:19 - n must be a number, but "a" is a string.; 2:36 - m must be a number, but "b" is a string.',
      [
        "",
        '2 | const n: number = "a", m: number = "b";',
        "  |                   ^^^",
        "",
        '2:36 - m must be a number, but "b" is a string.',
        "",
        '2 | const n: number = "a", m: number = "b";',
        "  |                                    ^^^",
      ],
    ));

  test("a wrong shape is marked both at compile time and at run time", () => {
    const message = "matmul: shapes (3,1) and (4,3) not aligned: 1 (dim 1) != 4 (dim 0)";
    const { ename, evalue } = one("shape", "error");
    assert.equal(ename, "TypeScript error");
    assert.ok(evalue.includes(message), evalue);
    failsWith("shapeWhenRun", "ShapeError", message, [
      "",
      "3 | any.matmul(zeros([4, 3]));",
      "  |     ^",
    ]);
  });

  test("a runtime error marks the line in the cell that caused it", () => {
    failsWith("thrown", "TypeError", "Cannot read properties of undefined (reading 'name')", [
      "",
      '2 | (undefined as any).name; "never"',
      "  |                    ^",
    ]);
    failsWith("korean", "TypeError", "Cannot read properties of null (reading 'length')", [
      "",
      '1 | const 이름 = "값"; const 길이 = (null as any).length;',
      "  |       \u3000\u3000    \u3000         \u3000\u3000                 ^",
    ]);
    failsWith("deep", "RangeError", "Maximum call stack size exceeded", [
      "",
      "1 | function deeper() { deeper(); }",
      "  |                     ^",
    ]);
    failsWith("awaited", "RangeError", "later", [
      "",
      '1 | await Promise.reject(new RangeError("later"));',
      "  |                      ^",
    ]);
  });

  test("an error in a function from another cell marks the line in the function and the call", () =>
    failsWith("called", "RangeError", "toFixed() digits argument must be between 0 and 100", [
      "",
      "in cell [9]:",
      "2 |   return v.length.toFixed(200) / 2;",
      "  |                   ^",
      "",
      "3 | half([1]);",
      "  | ^",
    ]));

  test("a cell can throw any value", () => {
    failsWith("text", "Thrown", "a text", []);
    failsWith("own", "Mine", "two lines", [
      "lines",
      "",
      '2 | throw new Mine("two\\nlines", { cause: new Error("inner") });',
      "  |       ^",
      "",
      "Caused by: Error: inner",
    ]);
  });

  test("process.exit() is refused with a message, and all variables keep their values", () => {
    assert.match(one("exit", "error").evalue, /^process\.exit\(\) would end the kernel/);
    assert.equal(one("after", "execute_result").data["text/plain"], "2");
  });

  test("shorthand properties and assignments can use names from earlier cells", () => {
    assert.equal(
      one("short", "execute_result").data["text/plain"],
      "{ first: [ 1, 2 ], inner: { second: 2 } }",
    );
    assert.equal(one("assigned", "execute_result").data["text/plain"], "4");
    assert.equal(one("defaulted", "execute_result").data["text/plain"], "5");
  });

  test("an uncaught error is shown with its line in the cell, and the kernel keeps running", () => {
    const text = streamText(ran.loose);
    assert.match(text, /^Error: nobody catches this\n\n1 \| setTimeout/);
    assert.doesNotMatch(text, insides);
    assert.equal(ran.loose.reply.status, "ok");
  });

  test("an error of the module is printed without lines of the kernel", () =>
    assert.match(streamText(ran.printedError), /^TypeError: .*\n$/));

  test("replies contain what Jupyter expects", () => {
    const replies = results.slice(Object.keys(cells).length);
    const [history, complete, comms, info, inspected, members] = replies;
    assert.deepEqual(history, { status: "ok", history: [] });
    assert.deepEqual(complete, { status: "invalid" });
    assert.deepEqual(comms, { status: "ok", comms: {} });
    assert.equal(info.status, "ok");
    assert.equal(info.language_info.version, "5.0.4");
    assert.match(inspected.data["text/plain"], /first: number\[\]/);
    const inside = ["constructor", "toJSON"];
    const methods = Object.getOwnPropertyNames(NdArray.prototype).filter(
      (name) => !inside.includes(name),
    );
    assert.deepEqual(members.matches.sort(), [...methods, "data", "dtype"].sort());
  });

  test("a shutdown request ends the kernel", () =>
    assert.deepEqual(results.at(-1), { alive: false }));
});

describe("the queue of cells", () => {
  /** @type {Ran[][]} */
  let results;
  before(async () => {
    results = await drive([
      { run: ["1", 'const n: number = "a";', "2", "3"] },
      { run: ["4"] },
      { run: ["await new Promise((done) => setTimeout(done, 100));\nthrow 1;", "5"] },
      { run: ["6"] },
      { run: ["throw 1;", "7"], stop_on_error: false },
      { run: ["await new Promise((done) => setTimeout(done, 30));", "8"] },
    ]);
  });

  /** @param {number} step */
  const statuses = (step) => results[step].map(({ reply }) => reply.status);

  test("queued cells are aborted if a cell fails, and later cells run immediately", () => {
    assert.deepEqual(statuses(0), ["ok", "error", "aborted", "aborted"]);
    assert.deepEqual(results[0][2].messages, []);
    assert.deepEqual(statuses(1), ["ok"]);
    assert.ok(results[1][0].seconds < 0.2, `${results[1][0].seconds} s`);
    assert.deepEqual(statuses(2), ["error", "aborted"]);
    assert.deepEqual(statuses(3), ["ok"]);
  });

  test("queued cells run after a failed cell if the front end asks for it", () =>
    assert.deepEqual(statuses(4), ["error", "ok"]));

  test("queued cells wait for a cell that awaits a promise", () => {
    assert.deepEqual(statuses(5), ["ok", "ok"]);
    assert.ok(results[5][1].seconds >= results[5][0].seconds);
  });
});

describe("interrupting an endless cell", () => {
  const endless = {
    printing: 'console.log("before");\nwhile (true) console.log(1);',
    charts: `import { lineChart, show, trange } from "nn";
console.log("above");
show(lineChart({ y: [1, 2] }, { title: "A line" }));
console.log("below");
while (true) for (const step of trange(3)) show(lineChart({ y: [1, 2] }, { title: "A line" }));`,
    overwriting:
      'import { newDisplay } from "tslab";\nconst d = newDisplay();\nwhile (true) d.text("y".repeat(1000));',
    silent: 'console.log("one");\nconsole.log("two");\nwhile (true) {}',
    awaiting: "await new Promise(() => {});",
  };
  /** @type {Record<string, Ran>} */
  const ran = {};
  before(async () => {
    const steps = Object.values(endless).map((code) => ({ run: [code], interrupt: 2 }));
    const results = await drive([...steps, { run: ['console.log("a".repeat(600_000), "end");'] }]);
    for (const [place, name] of [...Object.keys(endless), "long"].entries())
      ran[name] = results[place][0];
  });

  for (const name of Object.keys(endless))
    test(`the stop button ends an endless cell (${name})`, () => {
      const { reply, messages, seconds, memory } = ran[name];
      assert.deepEqual(reply.traceback, ["Interrupted: the cell was stopped."]);
      assert.deepEqual(messages.at(-1)?.content, {
        ename: "Interrupted",
        evalue: "the cell was stopped.",
        traceback: reply.traceback,
      });
      assert.ok(seconds < STOP, `idle after ${seconds} s`);
      assert.ok(memory < MEMORY, `${memory} bytes`);
    });

  test("an interrupted cell shows all earlier output in the right order", () => {
    assert.match(streamText(ran.printing), /^before\n1\n1\n/);
    assert.deepEqual(
      ran.charts.messages.slice(0, 3).map(({ type, content }) => content.text ?? type),
      ["above\n", "display_data", "below\n"],
    );
  });

  test("endless output is cut off with a message", () => {
    const text = streamText(ran.printing);
    assert.ok(text.length < 300_000, `${text.length} characters`);
    assert.match(
      text,
      /\n\.\.\. [\d,]+ characters were left out here: a cell shows at most 250,000 \.\.\.\n1\n1\n/,
    );
    const charts = ran.charts.messages.filter(({ type }) => type === "display_data");
    assert.equal(charts.length, 200);
    assert.match(
      streamText(ran.charts),
      /This cell has 200 outputs\. Further outputs are not shown\.\n$/,
    );
    const long = streamText(ran.long);
    assert.match(long.slice(250_000, 250_100), /^\n\.\.\. 348,\d{3} characters were left out here/);
    assert.ok(long.endsWith("aa end\n"));
  });

  test("an endlessly overwritten output is sent at most 50 times a second", () => {
    const updates = ran.overwriting.messages.filter(({ type }) => type === "update_display_data");
    assert.ok(updates.length > 10 && updates.length < 100, `${updates.length} in 2 s`);
  });
});

test("the kernel passes jupyter_kernel_test, Jupyter's test suite", () => {
  const python = join(root, ".venv", "bin", "python");
  const { status, stderr } = spawnSync(python, [join(import.meta.dirname, "suite.py")], {
    cwd: join(root, "notebooks"),
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  const skipped = [...stderr.matchAll(/skipped '(.*)'/g)].map(([, reason]) => reason);
  for (const reason of skipped)
    assert.match(
      reason,
      /^(No code (clear output|page something|history pattern)|History .* not supported)$/,
    );
});
