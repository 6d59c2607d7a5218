// @ts-check
/**
 * @file Set-up step: makes the snapshot that lets a kernel start four times faster. If it cannot be made,
 * kernels start without it.
 */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder as notebooks } from "../notebooks/notebook.js";
import { launcher, python, root, snapshot } from "../paths.js";
import { run as runProgram } from "./run.js";

export const title = "making the snapshot for a fast kernel start in .snapshot";

/**
 * Contains the hash of the sources if no snapshot could be made from them, so that set-up does not try
 * again on every start.
 */
const mark = join(snapshot, "failed");

/** Returns true if the snapshot is valid, or if it cannot be made. */
export function upToDate() {
  // On Windows, a process cannot replace itself with another program.
  if (process.platform === "win32") return true;
  const ask = ["-I", "-S", launcher, "--fits", process.execPath];
  const { NODE_OPTIONS: _, ...env } = process.env;
  if (spawnSync(python, ask, { cwd: notebooks, env }).status === 0) return true;
  return existsSync(mark) && readFileSync(mark, "utf8") === sourceHash();
}

/** Makes the snapshot, or records that it cannot be made on this machine. */
export function run() {
  try {
    const program = join(import.meta.dirname, "makeSnapshot.js");
    runProgram("the snapshot", process.execPath, [program]);
  } catch (error) {
    rmSync(snapshot, { recursive: true, force: true });
    mkdirSync(snapshot);
    writeFileSync(mark, sourceHash());
    process.stdout.write(
      `not possible on this machine; kernels start without a snapshot. ${/** @type {Error} */ (error).message} `,
    );
  }
}

/** Returns a hash of what the snapshot is made from; package-lock.json represents the packages. */
function sourceHash() {
  const hash = createHash("sha256").update(process.version);
  for (const file of ["package-lock.json", "dist/.built", "kernel/dist/.built"])
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}
