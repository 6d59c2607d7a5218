// @ts-check
/** @file Tests which lines of code the library's errors show. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import { runInThisContext } from "node:vm";
import { ones, show, zeros } from "nn";

const root = join(import.meta.dirname, "..", "..");
const call = /** @type {any} */ (zeros([2, 3]));
const message = "ShapeError: matmul: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)";
const fail = () => call.matmul(call);

/**
 * @param {() => unknown} run
 * @returns {Error}
 */
function errorOf(run) {
  try {
    run();
  } catch (error) {
    return /** @type {Error} */ (error);
  }
  throw new Error("no error was thrown");
}

/**
 * Returns a function that calls another function from a file with the given name.
 *
 * @param {string} filename
 * @returns {(run: () => unknown) => () => unknown}
 */
const from = (filename) => runInThisContext("(run) => () => { run(); }", { filename });

describe("errors of the library", () => {
  test("the stack of an error does not contain the library's lines", () => {
    const { stack = "" } = errorOf(fail);
    assert.equal(stack.split("\n")[0], message);
    assert.match(stack.split("\n")[1], /errors\.test\.js:\d+:\d+/);
    assert.doesNotMatch(stack, /nn\.js|ndarray/);
  });

  test("the lines of notebook cells are in the stack of an error, but are not printed", () => {
    for (const name of ["cell-3", "evalmachine.<anonymous>"]) {
      const error = errorOf(from(name)(fail));
      assert.ok(error.stack?.includes(`${name}:1:18`), error.stack);
      assert.ok(inspect(error).startsWith(message));
      assert.ok(!inspect(error).includes(name));
    }
  });

  test("a printed error shows only the lines of the caller's files", () => {
    const shown = [
      join(root, "first.js"),
      join(root, "my (first) folder", "first.js"),
      pathToFileURL(join(root, "two words.js")).href,
      join(root, "kernel.js"),
      join(root, "dist copy", "first.js"),
    ];
    const hidden = [
      "node:vm",
      "first.js",
      join(root, "node_modules", "tslab", "dist", "executor.js"),
      join(root, "dist", "ndarray.js"),
      pathToFileURL(join(root, "dist", "ndarray.js")).href,
    ];
    for (const name of shown) assert.ok(inspect(errorOf(from(name)(fail))).includes(name), name);
    for (const name of hidden) assert.ok(!inspect(errorOf(from(name)(fail))).includes(name), name);
  });

  test("the stack of an error cannot be changed", () => {
    const error = errorOf(fail);
    assert.throws(() => Object.assign(error, { stack: "" }), TypeError);
  });

  test("the class of an error fits the mistake", () => {
    assert.equal(errorOf(() => ones(2).add(/** @type {any} */ ("1"))).name, "TypeError");
    assert.equal(errorOf(() => ones(2).astype(/** @type {any} */ ("text"))).name, "TypeError");
    assert.equal(errorOf(() => ones(2).div(0).astype("int")).name, "RangeError");
    assert.equal(errorOf(() => show({ data: [], layout: {}, description: "" })).name, "Error");
  });
});

describe("errors in scripts", () => {
  const folder = mkdtempSync(join(tmpdir(), "nn errors "));
  after(() => rmSync(folder, { recursive: true }));
  const script = join(folder, "first.mjs");
  const library = pathToFileURL(join(root, "dist", "nn.js")).href;
  const frame = `    at ${pathToFileURL(script).href}:3:3`;

  /** @param {string} line */
  function printed(line) {
    writeFileSync(script, `import { ones } from ${JSON.stringify(library)};\n${line}`);
    return spawnSync(process.execPath, [script], { encoding: "utf8" }).stderr;
  }

  const failing = "\n  ones([2, 3]).matmul(ones([2, 3]));\n";

  test("a script that catches and prints an error shows the message and the line", () => {
    const lines = printed(`try {${failing}} catch (e) { console.error(e); }`).trimEnd().split("\n");
    assert.equal(lines[0], message);
    assert.equal(lines.length, 2);
    assert.equal(lines[1].replace(/:3:\d+$/, ":3:3"), frame);
  });

  test("a script that does not catch an error shows the message and the line", () => {
    const text = printed(failing);
    assert.ok(text.includes(`${message}\n`), text);
    assert.ok(!text.includes("nn.js"), text);
    assert.ok(text.includes("first.mjs:3:"), text);
  });
});
