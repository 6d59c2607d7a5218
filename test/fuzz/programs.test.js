// @ts-check
/**
 * @file Tests random programs: their types must agree with their results. The seed is fixed, so every run is
 * the same.
 */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { NdArray } from "nn";
import { projectCompiler, TslabCompiler } from "./programs/compilers.js";
import { programs } from "./programs/program.js";
import { shrunken } from "./programs/shrink.js";
import { verify } from "./programs/verify.js";

const [SEED, COUNT] = [1, 800];
/**
 * The number of programs for tslab's compiler, which takes much longer. It checks the same types as the project's
 * compiler; `npm run fuzz` gives both the same programs.
 */
const TSLAB_COUNT = 80;
/**
 * The minimum share of statements whose types name all known sizes. Some types do not, for example those of
 * long ranges.
 */
const EXACT = 0.98;

/**
 * Functions that may be refused although they run, with the reason. Outside functions, these operations are checked
 * like all others.
 *
 * @type {readonly { when: RegExp, because: string }[]}
 */
const LEFT_OPEN = [
  { when: /S extends Shape/, because: "the number of axes depends on S" },
  { when: /squeeze/, because: "the number of axes depends on which sizes are 1" },
  { when: /reshape|flatten|outer/, because: "a product of type parameters is not one of them" },
  { when: /: NdArray<.*step\(/, because: "a size that broadcasts with 1 may itself be 1" },
];

const isLeftOpen = (/** @type {string} */ line) =>
  line.startsWith("function ") && LEFT_OPEN.some(({ when }) => when.test(line));

const all = fc.sample(programs, { seed: SEED, numRuns: COUNT });

/** @type {[import("./programs/verify.js").Kind, string][]} */
const KINDS = [
  ["unsound", "no type contradicts the shape of the result"],
  ["invalid accepted", "the compiler refuses statements that fail because of known shapes"],
  ["valid refused", "the compiler accepts statements that run"],
  ["raw error", "statements that fail throw the library's errors"],
];

for (const [compiler, count] of /** @type {const} */ ([
  [new TslabCompiler(false), TSLAB_COUNT],
  [projectCompiler, COUNT],
])) {
  const chosen = all.slice(0, count);
  describe(`${count} random programs with ${compiler.name}`, () => {
    const { findings, counts } = verify(chosen, compiler);
    for (const [kind, says] of KINDS) {
      test(says, () => {
        const found = findings.find(
          (one) => one.kind === kind && !isLeftOpen(all[one.program][one.statement].line),
        );
        if (!found) return;
        const { text, what } = shrunken(SEED, chosen, found, compiler);
        assert.fail(`${text}\n${what}`);
      });
    }
    test("the types name almost every known size", () => {
      assert.ok(counts.known > count / 2, `only ${counts.known} statements have known sizes`);
      assert.ok(counts.exact / counts.known > EXACT, `${counts.exact} of ${counts.known}`);
    });
    test("the programs contain valid and invalid statements", () => {
      assert.ok(
        counts.statements > 2 * count && counts.refused > count / 4,
        JSON.stringify(counts),
      );
    });
  });
}

test("the random programs call every array method", () => {
  const text = all.flatMap((program) => program.map(({ line }) => line)).join("\n");
  const methods = Object.getOwnPropertyNames(NdArray.prototype);
  const shapeless = ["constructor", "toString", "toJSON", "sizes"];
  const missing = methods.filter((name) => !text.includes(`.${name}`) && !shapeless.includes(name));
  assert.deepEqual(missing, []);
});

describe("verify", () => {
  const some = all.slice(0, 60);
  /** Verifies programs with a declaration that replaces the library's. */
  const kindsWith = (/** @type {string} */ name, /** @type {string} */ declaration) => {
    const messages = (/** @type {string} */ text) =>
      projectCompiler.messages(text.replace(` ${name},`, "").replace("\n", `\n${declaration}`));
    const { findings } = verify(some, { ...projectCompiler, messages });
    return new Set(findings.map(({ kind }) => kind));
  };

  test("detects a declaration that returns the wrong shape", () => {
    const lying = "declare function zeros(...sizes: unknown[]): NdArray<[7, 7]>;";
    assert.ok(kindsWith("zeros", lying).has("unsound"));
  });
  test("detects a declaration that refuses valid arguments", () => {
    const strict = "declare function zeros(size: 2): NdArray<[2]>;";
    assert.ok(kindsWith("zeros", strict).has("valid refused"));
  });
  test("detects a declaration that accepts invalid arguments", () => {
    const lax = "declare function zeros(...sizes: unknown[]): NdArray<number[]>;";
    assert.ok(kindsWith("zeros", lax).has("invalid accepted"));
  });
});
