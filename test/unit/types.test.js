// @ts-check
/**
 * @file Tests the types of shapes by compiling correct code and mistakes with the project's TypeScript and
 * tslab's.
 */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import * as nn from "nn";
import { root, tsc, tslabTsc } from "../../scripts/paths.js";
import { isOurs } from "../fuzz/ours.js";

const [RIGHT, WRONG] = ["test/types/right.ts", "test/types/wrong.ts"];
const OPTIONS = [
  "--noEmit",
  "--target",
  "es2022",
  "--skipLibCheck",
  "--noErrorTruncation",
  "--types",
  "node",
];

/** Functions with overloads, whose messages the kernel reduces to the library's own. */
const OVERLOADED = /^(?:(?:zeros|ones|full|trainLayers)\(|.*\.(?:randn?|permutation)\()/;

/** The compilers that check the module: the project's, which is strict, and tslab's, which compiles cells. */
const COMPILERS = [
  {
    name: "the project's TypeScript",
    program: tsc,
    options: ["--ignoreConfig", "--strict", "--module", "node16"],
  },
  {
    name: "tslab's TypeScript",
    program: tslabTsc,
    options: ["--moduleResolution", "node"],
  },
];

/**
 * Compiles both files at once, because a compiler spends most of its time on the module that they import.
 *
 * @param {(typeof COMPILERS)[number]} compiler
 * @returns {Record<string, Map<number, string[]>>} the messages for each file, keyed by line number
 */
function compile({ program, options }) {
  const run = spawnSync(process.execPath, [program, ...OPTIONS, ...options, RIGHT, WRONG], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(run.stderr, "");
  const messages = { [RIGHT]: new Map(), [WRONG]: new Map() };
  for (const [, file, line, message] of run.stdout.matchAll(
    /^(\S+)\((\d+),\d+\): error (.*(?:\n .*)*)$/gm,
  )) {
    assert.ok(file in messages, `${file}: ${message}`);
    const found = messages[file];
    found.set(Number(line), [...(found.get(Number(line)) ?? []), message]);
  }
  return messages;
}

const wrongLines = readFileSync(join(root, WRONG), "utf8")
  .split("\n")
  .map((text, index) => ({ number: index + 1, parts: text.split(" //~ ") }))
  .filter(({ parts }) => parts.length === 2)
  .map(({ number, parts }) => ({ number, code: parts[0], message: parts[1] }));

for (const compiler of COMPILERS) {
  /** @type {ReturnType<typeof compile>} */
  let compiled;
  before(() => {
    compiled = compile(compiler);
  });

  test(`${compiler.name} compiles correct shapes and infers their types`, () => {
    assert.deepEqual(compiled[RIGHT], new Map());
  });

  test(`${compiler.name} refuses wrong shapes with numpy's messages`, () => {
    const messages = compiled[WRONG];
    for (const { number, code, message } of wrongLines) {
      const found = messages.get(number) ?? [];
      assert.equal(found.length, 1, `${code} gives ${found.length} errors: ${found.join("; ")}`);
      assert.ok(found[0].includes(`"${message}"`), `${code} gives: ${found[0]}`);
      if (!OVERLOADED.test(code)) assert.doesNotMatch(found[0], /No overload/);
      messages.delete(number);
    }
    assert.deepEqual(messages, new Map(), "unexpected errors");
  });
}

test("at run time, wrong shapes throw errors with the compiler's messages", () => {
  const setUp = `const x = ones([4, 3]); const yTrue = array([[0, 1, 1, 0]]).T; const Wo = zeros([3, 1]); const bo = zeros(1); const layers = randomLayers(randomState(1), 3, 2, 1);`;
  assert.ok(wrongLines.length > 30);
  for (const { code, message } of wrongLines) {
    const run = new Function(...Object.keys(nn), `${setUp} ${code}`);
    assert.throws(
      () => run(...Object.values(nn)),
      (/** @type {Error} */ error) => {
        assert.ok(isOurs(error), `${code} throws ${error}`);
        assert.ok(error.message.startsWith(message), `${code} throws: ${error.message}`);
        return true;
      },
    );
  }
});
