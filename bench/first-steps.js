// @ts-check
/**
 * @file Times the first 1000 steps in a new process. This includes the imports, but not the time that an
 * empty process takes.
 */

import { spawnSync } from "node:child_process";
import { greatestDistance } from "./compare.js";
import { benchPython, inBench } from "./paths.js";
import { medianRound } from "./rounds.js";
import { program } from "./tasks.js";

/**
 * @param {number} rounds
 * @returns {Promise<import("./tasks.js").Result>} the times, minus the time that an empty Node process
 *   takes (for numpy, an empty Python process)
 */
export async function firstSteps(rounds) {
  const what = "the first 1000 steps in a new process, 4 samples, minus an empty process";
  let distance = 0;
  const seconds = await medianRound(rounds, async () => {
    const node = timed(process.execPath, [inBench("empty.js")]);
    const python = timed(benchPython, ["-c", "print(0)"]);
    const [numpy, lesson, train] = ["numpy", "lesson", "train"].map((name) =>
      timed(...program(name, "first", 4, 1000)),
    );
    const losses = { numpy: [numpy.printed], lesson: [lesson.printed], train: [train.printed] };
    distance = Math.max(distance, greatestDistance(what, losses));
    return {
      numpy: numpy.seconds - python.seconds,
      lesson: lesson.seconds - node.seconds,
      train: train.seconds - node.seconds,
    };
  });
  return { what, size: "4", seconds, distance };
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function timed(command, args) {
  const start = performance.now();
  const { status, stdout } = spawnSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(" ")} failed.`);
  return { seconds, printed: Number(stdout) };
}
