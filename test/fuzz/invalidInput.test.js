// @ts-check
/**
 * @file Tests every function with invalid input, which must lead to a result or to one of the library's
 * errors. test/unit/listed.test.js tests that no function is missing.
 */

import assert from "node:assert/strict";
import { test } from "node:test";
import { validCalls } from "./invalidInput/calls.js";
import { tryInvalidInput } from "./invalidInput/run.js";
import { isOurs } from "./ours.js";

const [SEED, COUNT] = [1, 20_000];

test("every valid call succeeds", () => {
  for (const { name, call, parameters } of validCalls) {
    // Learners do not call constructors, and `show` needs a notebook.
    if (name.startsWith("new ") || name === "show") continue;
    call(parameters.map(({ valid }) => valid[0]));
  }
});

test(`none of ${COUNT} calls with invalid input hangs or throws an error of the engine`, async () => {
  const found = await tryInvalidInput(SEED, COUNT);
  /** One call for each combination of function and fault. */
  const causes = new Map(
    found.map(({ call, fault }) => [`${call.split("(")[0]} ${fault}`, `${call} ${fault}`]),
  );
  assert.equal(causes.size, 0, [...causes.values()].join("\n"));
});

test("isOurs distinguishes the library's errors from those of the engine", () => {
  const thrown = (/** @type {() => unknown} */ run) => {
    try {
      run();
    } catch (error) {
      return error;
    }
  };
  assert.ok(!isOurs(thrown(() => new Float64Array(-1))));
  assert.ok(isOurs(thrown(() => validCalls.find(({ name }) => name === "zeros")?.call([-1]))));
});
