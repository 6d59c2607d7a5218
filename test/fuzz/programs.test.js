// @ts-check
/** @file Random programs: what the types say of them is what comes out. The same at each run, by a seed. */

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { NdArray } from "nn";
import { projectCompiler, TslabCompiler } from "./programs/compilers.js";
import { programs } from "./programs/program.js";
import { shrunken } from "./programs/shrink.js";
import { judge } from "./programs/verify.js";

const [SEED, COUNT] = [1, 800];
/** Types name all sizes where they can be known; some, such as those of a long range, are not counted out. */
const EXACT = 0.98;

/**
 * What may be refused though it runs: in a function of sizes that are left open, TypeScript does not
 * get to the end of these rules. Outside of functions they are judged as all others.
 */
const LEFT_OPEN = /^function .*(concatenate|stack|squeeze|S extends Shape)/;

const all = fc.sample(programs, { seed: SEED, numRuns: COUNT });

/** @type {[import("./programs/verify.js").Kind, string][]} */
const KINDS = [
  ["unsound", "no type says another shape than comes out"],
  ["wrong accepted", "what fails by shapes that are known is refused"],
  ["right refused", "what runs is taken"],
  ["raw error", "what fails says why in a sentence of ours"],
];

for (const compiler of [new TslabCompiler(false), projectCompiler]) {
  describe(`in ${COUNT} random programs, by ${compiler.name}`, () => {
    const { findings, counts } = judge(all, compiler);
    for (const [kind, says] of KINDS) {
      test(says, () => {
        const found = findings.find(
          (one) => one.kind === kind && !LEFT_OPEN.test(all[one.program][one.statement].line),
        );
        if (!found) return;
        const { text, what } = shrunken(SEED, all, found, compiler);
        assert.fail(`${text}\n${what}`);
      });
    }
    test("types name every size that is known", () => {
      assert.ok(counts.known > COUNT / 2, `${counts.known} with known sizes are enough to tell`);
      assert.ok(counts.exact / counts.known > EXACT, `${counts.exact} of ${counts.known}`);
    });
    test("there are right programs and wrong ones", () => {
      assert.ok(
        counts.statements > 2 * COUNT && counts.refused > COUNT / 4,
        JSON.stringify(counts),
      );
    });
  });
}

test("random programs call every method of an array", () => {
  const text = all.flatMap((program) => program.map(({ line }) => line)).join("\n");
  const methods = Object.getOwnPropertyNames(NdArray.prototype);
  const shapeless = ["constructor", "toString", "toJSON", "sizes"];
  const missing = methods.filter((name) => !text.includes(`.${name}`) && !shapeless.includes(name));
  assert.deepEqual(missing, []);
});

describe("a rule that is wrong would be found", () => {
  const some = all.slice(0, 60);
  const compiler = new TslabCompiler(false);
  /** Judges by the compiler with a declaration of ours in the place of the library's. */
  const kindsWith = (/** @type {string} */ name, /** @type {string} */ declaration) => {
    const messages = (/** @type {string} */ text) =>
      compiler.messages(text.replace(` ${name},`, "").replace("\n", `\n${declaration}`));
    const { findings } = judge(some, { ...compiler, strict: false, name: "", messages });
    return new Set(findings.map(({ kind }) => kind));
  };

  test("a type with another shape", () => {
    const lying = "declare function zeros(...sizes: unknown[]): NdArray<[7, 7]>;";
    assert.ok(kindsWith("zeros", lying).has("unsound"));
  });
  test("a function that takes too little", () => {
    const strict = "declare function zeros(size: 2): NdArray<[2]>;";
    assert.ok(kindsWith("zeros", strict).has("right refused"));
  });
  test("a function that takes all", () => {
    const lax = "declare function zeros(...sizes: unknown[]): NdArray<number[]>;";
    assert.ok(kindsWith("zeros", lax).has("wrong accepted"));
  });
});
