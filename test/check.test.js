// @ts-check
/** @file Runs the parts of `npm run check` as tests. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { checks } from "../scripts/checks.js";
import { root } from "../scripts/paths.js";

for (const { name, args } of checks) {
  test(`npm run check passes: ${name}`, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: root,
      encoding: "utf8",
    });
    assert.equal(status, 0, `\n${stdout}${stderr}`);
  });
}
