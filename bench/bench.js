// @ts-check
/**
 * @file `npm run bench`: measures "nn" beside numpy and others, and prints what it found.
 * `npm run bench -- training matmul` measures only those parts; `npm run bench -- --keep` measures
 * all and writes it into bench/README.md.
 */

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { main, Problem } from "../scripts/problem.js";
import { allSteps, setUp } from "../scripts/setup/index.js";
import { barTable, firstStepsBars, notebookBars, trainingBars } from "./bars.js";
import { contests, products, trainings } from "./contest.js";
import { firstSteps } from "./first-steps.js";
import { makeLessonLoop } from "./lesson-loop.js";
import { notebooks } from "./notebooks.js";
import { benchPython, place } from "./places.js";
import { contestTable, machine, notebookTable, numpyAhead } from "./report.js";
import { benchSteps } from "./setup.js";

const parts = ["training", "matmul", "first", "notebooks"];

await main(async () => {
  const given = process.argv.slice(2);
  const keep = given.includes("--keep");
  const chosen = given.filter((word) => word !== "--keep");
  const unknown = chosen.find((word) => !parts.includes(word));
  if (unknown) throw new Problem(`There is no part ${unknown}: only ${parts.join(", ")}.`);
  if (keep && chosen.length > 0) throw new Problem("Only a bench of all parts is kept.");
  setUp([...allSteps, ...benchSteps]);
  makeLessonLoop();
  const text = await measured(chosen.length > 0 ? chosen : parts);
  console.log(`\n${text}`);
  if (keep) keepInReadme(text);
});

/**
 * @param {string[]} chosen parts
 * @returns {Promise<string>} all results, in Markdown
 */
async function measured(chosen) {
  const works = [
    ...(chosen.includes("training") ? trainings : []),
    ...(chosen.includes("matmul") ? products : []),
  ];
  const results = works.length > 0 ? await told("steps and products", () => contests(works)) : [];
  const first = chosen.includes("first") ? await told("first steps", firstSteps) : undefined;
  const inKernels = chosen.includes("notebooks") ? await told("notebooks", notebooks) : undefined;
  const all = first ? [...results, first] : results;
  const bars = [
    ...trainingBars(results),
    ...(first ? firstStepsBars(first) : []),
    ...(inKernels ? notebookBars(inKernels) : []),
  ];
  const sections = [machine(pythonVersions(), packageVersions())];
  if (all.length > 0) sections.push(contestTable(all));
  if (inKernels) sections.push(notebookTable(inKernels));
  if (bars.length > 0) sections.push("### The bars", barTable(bars));
  if (all.length > 0) sections.push("### Where numpy stays ahead", numpyAhead(all));
  return sections.join("\n\n");
}

/**
 * Says what is measured now, and how long it took.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} measure
 * @returns {Promise<T>}
 */
async function told(what, measure) {
  process.stdout.write(`${what} ... `);
  const start = performance.now();
  const result = await measure();
  console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);
  return result;
}

function pythonVersions() {
  const answer = execFileSync(benchPython, [place("worker.py"), "about"], { encoding: "utf8" });
  return JSON.parse(answer);
}

/** @returns {Record<string, string>} */
function packageVersions() {
  return JSON.parse(readFileSync(place("package.json"), "utf8")).dependencies;
}

/** @param {string} text */
function keepInReadme(text) {
  const file = place("README.md");
  const [begin, end] = ["<!-- kept: begin -->", "<!-- kept: end -->"];
  const readme = readFileSync(file, "utf8");
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Problem(`bench/README.md has no ${begin} before ${end}.`);
  const before = readme.slice(0, from + begin.length);
  writeFileSync(file, `${before}\n${text}\n${readme.slice(to)}`);
}
