// @ts-check
/**
 * @file Set-up step: the snapshot that a kernel starts from, four times as soon. Where it cannot be made
 * kernels start as they come.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder as notebooks } from "../notebooks/notebook.js";
import { launcher, python, root, snapshot } from "../paths.js";
import { run as runProgram } from "./run.js";

export const title = "the kernel's quick start, into .snapshot";

/** Holds the hash of what none could be made of, so that it is not tried at each start. */
const mark = join(snapshot, "failed");

/** Whether there is one that fits, or none that can be. */
export function upToDate() {
  // Windows lets no program become another one.
  if (process.platform === "win32") return true;
  const ask = ["-I", "-S", launcher, "--fits", process.execPath];
  const { NODE_OPTIONS: _, ...env } = process.env;
  if (spawnSync(python, ask, { cwd: notebooks, env }).status === 0) return true;
  return existsSync(mark) && readFileSync(mark, "utf8") === sourceHash();
}

/** Makes it, or notes that it cannot be made here. */
export function run() {
  try {
    const program = join(import.meta.dirname, "makeSnapshot.js");
    runProgram("the snapshot", process.execPath, [program]);
  } catch (error) {
    rmSync(snapshot, { recursive: true, force: true });
    mkdirSync(snapshot);
    writeFileSync(mark, sourceHash());
    process.stdout.write(
      `not here, kernels start as they come. ${/** @type {Error} */ (error).message} `,
    );
  }
}

/** Of what it is made of. The packages are named by their list. */
function sourceHash() {
  const hash = createHash("sha256").update(process.version);
  for (const file of ["package-lock.json", "dist/.built", "kernel/dist/.built"])
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}
