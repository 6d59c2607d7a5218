// @ts-check
/**
 * @file `npm run bench`: compares the speed of "nn" with that of numpy, and prints the result.
 *
 *   npm run bench -- training matmul    only these parts
 *   npm run bench -- --keep             all parts; writes the result into bench/README.md
 *   npm run bench -- --quick            only one round, to check that the benchmark runs
 */

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { devSteps, setUp } from "../scripts/setup/index.js";
import { main, UserError } from "../scripts/userError.js";
import { firstSteps } from "./first-steps.js";
import { makeLessonLoop } from "./lesson-loop.js";
import { notebooks } from "./notebooks.js";
import { benchPython, inBench } from "./paths.js";
import { report } from "./report.js";
import { benchStep } from "./setup.js";
import { measureTasks } from "./tasks.js";

/**
 * The results of each part; a part that was not chosen is missing.
 *
 * @typedef {object} Results
 * @property {import("./tasks.js").Result[]} [training]
 * @property {import("./tasks.js").Result[]} [epoch]
 * @property {import("./tasks.js").Result[]} [matmul]
 * @property {import("./tasks.js").Result[]} [first]
 * @property {import("./notebooks.js").Notebooks} [notebooks]
 */

/** How many times everything is measured; the tables show the medians. */
const ROUNDS = 15;

/** @type {Record<string, (rounds: number) => Promise<any>>} */
const parts = {
  training: (rounds) => measureTasks("training", rounds),
  epoch: (rounds) => measureTasks("epoch", rounds),
  matmul: (rounds) => measureTasks("matmul", rounds),
  first: async (rounds) => [await firstSteps(rounds)],
  notebooks,
};

await main(async () => {
  const given = process.argv.slice(2);
  const [keep, quick] = ["--keep", "--quick"].map((option) => given.includes(option));
  const chosen = given.filter((word) => word !== "--keep" && word !== "--quick");
  const unknown = chosen.find((word) => !Object.hasOwn(parts, word));
  if (unknown)
    throw new UserError(
      `The benchmark has no part ${unknown}. Its parts are ${Object.keys(parts).join(", ")}.`,
    );
  if (keep && (quick || chosen.length > 0))
    throw new UserError("--keep needs all parts and all rounds; use it without other arguments.");
  // In a new clone, this line installs the packages, so the imports above must not need any.
  setUp([...devSteps, benchStep]);
  makeLessonLoop();
  /** @type {Record<string, any>} */
  const results = {};
  for (const part of chosen.length > 0 ? chosen : Object.keys(parts)) {
    process.stdout.write(`${part} ... `);
    const start = performance.now();
    results[part] = await parts[part](quick ? 1 : ROUNDS);
    console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  const about = execFileSync(benchPython, [inBench("work.py"), "about"], { encoding: "utf8" });
  const text = report(results, JSON.parse(about));
  console.log(`\n${text}`);
  if (keep) keepInReadme(text);
});

/** @param {string} text */
function keepInReadme(text) {
  const file = inBench("README.md");
  const [begin, end] = ["<!-- kept: begin -->", "<!-- kept: end -->"];
  const readme = readFileSync(file, "utf8");
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new UserError(`bench/README.md has no ${begin} before ${end}.`);
  const before = readme.slice(0, from + begin.length);
  writeFileSync(file, `${before}\n${text}\n${readme.slice(to)}`);
}
