// @ts-check
/** @file Calls every function of "nn" with bad input, from a seed, and stops what does not end. */

import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { badCase, badThrows } from "../invalidInput/case.js";

/** How long a call may take before it is stopped, in milliseconds. */
const PATIENCE = 3000;
const OFTEN = 250;

/** @typedef {{ call: string, fault: string }} BadFinding */

/**
 * @param {number} seed
 * @param {number} runs
 * @returns {Promise<BadFinding[]>}
 */
export async function tryBadInput(seed, runs) {
  /** @type {BadFinding[]} */
  const findings = [];
  for (let from = 0; from < runs; ) {
    const { at, fault } = await tryFrom(seed, from, runs, (found) => findings.push(found));
    if (fault === undefined) break;
    findings.push({ call: callAt(seed, at), fault });
    from = at + 1;
  }
  return findings;
}

/**
 * Tries from the place `from` on, up to the call that has to be stopped or ends the process.
 *
 * @param {number} seed
 * @param {number} from
 * @param {number} to
 * @param {(found: BadFinding) => void} report
 * @returns {Promise<{ at: number, fault?: string }>}
 */
function tryFrom(seed, from, to, report) {
  const folder = mkdtempSync(join(tmpdir(), "nn-fuzz-"));
  const now = join(folder, "now");
  writeFileSync(now, "");
  const program = join(import.meta.dirname, "child.js");
  // What is shown, and what V8 says at its end, are not to be seen.
  const child = fork(program, [seed, from, to, now].map(String), { silent: true });
  child.stdout?.resume();
  child.stderr?.resume();
  const placeNow = () => {
    const bytes = readFileSync(now);
    return bytes.length < 4 ? -1 : bytes.readInt32LE();
  };
  let [last, since, isStopped] = [-1, performance.now(), false];
  const watch = setInterval(() => {
    const at = placeNow();
    if (at !== last) [last, since] = [at, performance.now()];
    if (at < 0 || performance.now() - since < PATIENCE) return;
    isStopped = true;
    child.kill("SIGKILL");
  }, OFTEN);
  child.on("message", (found) => report(/** @type {BadFinding} */ (found)));
  return new Promise((resolve) => {
    child.on("close", (status) => {
      clearInterval(watch);
      const at = placeNow();
      rmSync(folder, { recursive: true });
      if (isStopped) resolve({ at, fault: "does not end" });
      else resolve(status === 0 ? { at } : { at, fault: "ends the process" });
    });
  });
}

function callAt(/** @type {number} */ seed, /** @type {number} */ at) {
  return badCase(fc.sample(badThrows, { seed, numRuns: at + 1 })[at]).text;
}
