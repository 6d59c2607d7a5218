// @ts-check
/** @file The first 1000 steps of a new process, import included, beside an empty process. */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { greatestDistance } from "./agree.js";
import { inTurns, medians } from "./measure.js";
import { benchPython, fourSamplesFile, place } from "./places.js";

const ROUNDS = 25;
const others = ["ml-matrix", "numpy-ts", "lesson", "train"];

/**
 * @returns {Promise<import("./contest.js").Result>} the seconds above an empty process of the same
 *   kind, Python's for numpy
 */
export async function firstSteps() {
  const work = "first steps";
  const samples = readFileSync(fourSamplesFile, "utf8");
  let distance = 0;
  const runs = await inTurns(
    {
      "empty node": () => timed(process.execPath, "empty.js"),
      "empty python": () => timed(benchPython, "empty.py"),
      numpy: () => timed(benchPython, "cold.py", samples),
      ...Object.fromEntries(
        others.map((name) => [name, () => timed(process.execPath, "cold.js", name, samples)]),
      ),
    },
    ROUNDS,
    ({ "empty node": _, "empty python": __, ...working }) => {
      const losses = Object.entries(working).map(([name, { printed }]) => [
        name,
        [Number(printed)],
      ]);
      distance = Math.max(distance, greatestDistance(work, Object.fromEntries(losses)));
    },
  );
  const whole = medians(runs, ({ seconds }) => seconds);
  /** @type {Record<string, number>} */
  const seconds = { numpy: whole.numpy - whole["empty python"] };
  for (const name of others) seconds[name] = whole[name] - whole["empty node"];
  return { kind: work, size: 4, seconds, distance };
}

/**
 * @param {string} command
 * @param {string} script
 * @param {string[]} args
 */
async function timed(command, script, ...args) {
  const start = performance.now();
  const { status, stdout } = spawnSync(command, [place(script), ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${script} ${args.join(" ")} failed.`);
  return { seconds: (performance.now() - start) / 1000, printed: stdout };
}
