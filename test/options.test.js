// @ts-check
/**
 * @file Tests that a command rejects unknown arguments with a one-sentence message, and does nothing else.
 */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../scripts/paths.js";

const cases = [
  {
    command: ["html", "--nope"],
    says: "npm run html accepts only --worksheet and --answers: unknown option '--nope'.",
  },
  {
    command: ["html", "--answers", "1-sigmoid"],
    says: "npm run html accepts only --worksheet and --answers: unexpected argument '1-sigmoid'.",
  },
  {
    command: ["setup", "--force"],
    says: "npm run setup accepts no options: unknown option '--force'.",
  },
  {
    command: ["check", "src"],
    says: "npm run check accepts no options: unexpected argument 'src'.",
  },
  {
    command: ["fuzz", "--nope"],
    says: "npm run fuzz accepts only --seconds and --seed: unknown option '--nope'.",
  },
  {
    command: ["fuzz", "--seed", "5", "--seconds", "ten"],
    says: "--seconds must be a whole number, not ten.",
  },
  {
    command: ["fuzz", "--seed"],
    says: "npm run fuzz accepts only --seconds and --seed: option '--seed <value>' argument missing.",
  },
  {
    command: ["site", "--port", "99999"],
    says: "--port must be a whole number from 1 to 65535, not 99999.",
  },
  {
    command: ["kernel", "--remove"],
    says: "npm run kernel accepts only --uninstall: unknown option '--remove'.",
  },
  {
    command: ["start", "--nope"],
    says: "JupyterLab has no option --nope. npm start -- --help-all shows all its options.",
  },
  {
    command: ["start", "-z"],
    says: "JupyterLab has no option -z. npm start -- --help-all shows all its options.",
  },
  {
    command: ["start", "--port"],
    says: "JupyterLab says: argument --ServerApp.port: expected one argument. npm start -- --help-all shows all its options.",
  },
];

for (const { command, says } of cases) {
  const [script, ...options] = command;
  test(`npm run ${command.join(" ")} is rejected`, () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, "scripts", `${script}.js`), ...options],
      { encoding: "utf8" },
    );
    assert.deepEqual(
      { status, stdout, stderr: stderr.trim() },
      { status: 1, stdout: "", stderr: says },
    );
  });
}
