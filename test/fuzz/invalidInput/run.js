// @ts-check
/** @file Calls the functions of "nn" with random invalid input, and stops calls that do not return. */

import { fork } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { invalidCall, invalidCallRolls } from "../invalidInput/case.js";

/**
 * How long a call may take before it is stopped, and how often this is checked, in milliseconds. case.js finds calls that
 * take long but end, by the time of the processor, so that this limit can be generous to a busy machine.
 */
const TIMEOUT = 20_000;
const INTERVAL = 250;

/** @typedef {{ call: string, fault: string }} Finding */

/**
 * @param {number} seed
 * @param {number} runs
 * @returns {Promise<Finding[]>}
 */
export async function tryInvalidInput(seed, runs) {
  /** @type {Finding[]} */
  const findings = [];
  for (let from = 0; from < runs; ) {
    const { index, fault } = await tryFrom(seed, from, runs, (found) => findings.push(found));
    if (fault === undefined) break;
    findings.push({ call: callTextAt(seed, index), fault });
    from = index + 1;
  }
  return findings;
}

/**
 * Tests the calls from index `from` on. Ends early at a call that has to be stopped or that ends the process.
 *
 * @param {number} seed
 * @param {number} from
 * @param {number} to
 * @param {(found: Finding) => void} report
 * @returns {Promise<{ index: number, fault?: string }>}
 */
function tryFrom(seed, from, to, report) {
  const folder = mkdtempSync(join(tmpdir(), "nn-fuzz-"));
  const indexFile = join(folder, "index");
  writeFileSync(indexFile, "");
  const program = join(import.meta.dirname, "child.js");
  // Hides the output of the calls, and V8's report if the process crashes.
  const child = fork(program, [seed, from, to, indexFile].map(String), { silent: true });
  child.stdout?.resume();
  child.stderr?.resume();
  const currentIndex = () => {
    const bytes = readFileSync(indexFile);
    return bytes.length < 4 ? -1 : bytes.readInt32LE();
  };
  let [last, since, isStopped] = [-1, performance.now(), false];
  const watch = setInterval(() => {
    const index = currentIndex();
    if (index !== last) [last, since] = [index, performance.now()];
    if (index < 0 || performance.now() - since < TIMEOUT) return;
    isStopped = true;
    child.kill("SIGKILL");
  }, INTERVAL);
  child.on("message", (found) => report(/** @type {Finding} */ (found)));
  return new Promise((resolve) => {
    child.on("close", (status) => {
      clearInterval(watch);
      const index = currentIndex();
      rmSync(folder, { recursive: true });
      if (isStopped) resolve({ index, fault: "does not end" });
      else resolve(status === 0 ? { index } : { index, fault: "ends the process" });
    });
  });
}

function callTextAt(/** @type {number} */ seed, /** @type {number} */ index) {
  return invalidCall(fc.sample(invalidCallRolls, { seed, numRuns: index + 1 })[index]).text;
}
