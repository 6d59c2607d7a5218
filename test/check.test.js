// @ts-check
/** @file Runs the parts of `npm run check` as tests, as many at a time as there are processors. */

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { describe, test } from "node:test";
import { checks } from "../scripts/checks.js";
import { root } from "../scripts/paths.js";

describe("npm run check passes", { concurrency: availableParallelism() }, () => {
  for (const { name, args } of checks)
    test(name, async () => {
      const said = await new Promise((resolve) =>
        execFile(process.execPath, args, { cwd: root, maxBuffer: 2 ** 26 }, (error, out, log) =>
          resolve(error ? `${error.message}\n${out}${log}` : ""),
        ),
      );
      assert.equal(said, "");
    });
});
