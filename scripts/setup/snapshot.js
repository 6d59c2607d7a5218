// @ts-check
/**
 * @file Set-up step: makes the snapshot that lets a kernel start four times faster. If it cannot be made,
 * kernels start without it.
 */

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder as notebooks } from "../notebooks/notebook.js";
import { launcher, python, root, snapshot } from "../paths.js";
import { run as runProgram } from "./run.js";
import { stampIn, step } from "./step.js";

/**
 * Exists if no snapshot could be made from these inputs, so that set-up does not try again on every start.
 */
const failed = join(snapshot, "failed");

/** Asks the launcher whether a kernel would start from the snapshot. */
function fits() {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const ask = ["-I", "-S", launcher, "--fits", process.execPath];
  return spawnSync(python, ask, { cwd: notebooks, env }).status === 0;
}

/** Makes the snapshot, or records that it cannot be made on this machine. */
export const snapshotStep = step({
  title: "making the snapshot for a fast kernel start in .snapshot",
  inputs: () => [
    join(root, "package-lock.json"),
    ...["dist", join("kernel", "dist")].map((built) => stampIn(join(root, built))),
  ],
  facts: () => process.version,
  output: snapshot,
  works: () => existsSync(failed) || fits(),
  run() {
    try {
      const program = join(import.meta.dirname, "makeSnapshot.js");
      runProgram("the snapshot", process.execPath, [program]);
    } catch (error) {
      rmSync(snapshot, { recursive: true, force: true });
      mkdirSync(snapshot);
      writeFileSync(failed, "");
      process.stdout.write(
        `not possible on this machine; kernels start without a snapshot. ${/** @type {Error} */ (error).message} `,
      );
    }
  },
});
