// @ts-check
/** @file Bad input of every function: always a sentence of ours, or a result. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { exportedNames, rightCalls } from "./invalidInput/calls.js";
import { tryBadInput } from "./invalidInput/run.js";
import { isOurs } from "./ours.js";

const [SEED, COUNT] = [1, 20_000];

test("every function and method of nn is tried", () => {
  assert.deepEqual(rightCalls.map(({ name }) => name).sort(), exportedNames().sort());
});

test("what it is tried with is right but for what is put into it", () => {
  for (const { name, call, places } of rightCalls) {
    // These are not for a learner to call, or need a notebook.
    if (name.startsWith("new ") || name === "show") continue;
    call(places.map(({ right }) => right[0]));
  }
});

test(`${COUNT} calls with bad input: none is taken for good, fails in the engine's words, or takes long`, async () => {
  const found = await tryBadInput(SEED, COUNT);
  /** One call for each function and fault. */
  const causes = new Map(
    found.map(({ call, fault }) => [`${call.split("(")[0]} ${fault}`, `${call} ${fault}`]),
  );
  assert.equal(causes.size, 0, [...causes.values()].join("\n"));
});

test("an error of the engine is told from one of ours", () => {
  const thrown = (/** @type {() => unknown} */ run) => {
    try {
      run();
    } catch (error) {
      return error;
    }
  };
  assert.ok(!isOurs(thrown(() => new Float64Array(-1))));
  assert.ok(isOurs(thrown(() => rightCalls.find(({ name }) => name === "zeros")?.call([-1]))));
});
