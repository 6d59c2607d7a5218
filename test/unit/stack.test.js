// @ts-check
/** @file Tests the parser of stack traces with traces from different JavaScript engines. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { framesOf, locationOf } from "nn/dist/stack.js";

const WORKER = "https://school.test/@nn/worker.js:3:45";

/** @type {Record<string, { stack: string, locations: string[] }>} */
const engines = {
  "Chrome and Node": {
    stack: `ShapeError: a message\nof two lines, 1:2
    at new ShapeError (${WORKER})
    at async Wt.matmul (file:///C:/a folder (new)/first.js:1:2)
    at cell-3:2:5
    at D:\\folder\\first.js:1:2
    at eval (<anonymous>)`,
    locations: [
      WORKER,
      "file:///C:/a folder (new)/first.js:1:2",
      "cell-3:2:5",
      "D:\\folder\\first.js:1:2",
      "<anonymous>",
    ],
  },
  Firefox: {
    stack: `Wt@${WORKER}\ntwice@cell-3:2:5\n@cell-3:4:1\nasync*run@${WORKER}\n`,
    locations: [WORKER, "cell-3:2:5", "cell-3:4:1", WORKER],
  },
  Safari: {
    stack: `Wt@${WORKER}\nforEach@[native code]\n${WORKER}\nglobal code@${WORKER}`,
    locations: [WORKER, WORKER, WORKER],
  },
};

for (const [name, { stack, locations }] of Object.entries(engines))
  test(`framesOf finds the locations in a stack trace of ${name}`, () => {
    const found = framesOf(stack).map((frame) => locationOf(frame).replace(/\)$/, ""));
    assert.deepEqual(found, locations);
  });
