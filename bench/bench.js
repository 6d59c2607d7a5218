// @ts-check
/**
 * @file `npm run bench`: compares the speed of "nn" with that of numpy, and prints the result.
 *
 *   npm run bench -- training matmul    only these parts
 *   npm run bench -- --keep             all parts; writes the result into bench/README.md
 *   npm run bench -- --quick            only one round, to check that the benchmark runs
 */

import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { basename, delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { folder, lessons } from "../scripts/notebooks/notebook.js";
import { venv } from "../scripts/paths.js";
import { devSteps, setUp } from "../scripts/setup/index.js";
import { pythonIn, venvStep } from "../scripts/setup/venv.js";
import { main, UserError } from "../scripts/userError.js";

/** How many times everything is measured; the tables show the medians. A warm-up round does not count. */
const ROUNDS = 15;

/** The greatest allowed difference from numpy's value: relative, or absolute if numpy's value is below 1. */
const TOLERANCE = 1e-12;

/** The Python packages of the benchmark are in an environment of its own, because nothing else needs numpy. */
const benchVenv = join(import.meta.dirname, ".venv");
const requirements = join(import.meta.dirname, "requirements.txt");
const readme = join(import.meta.dirname, "README.md");

/**
 * Something that is measured: `measure` returns the seconds for each column of a row.
 *
 * @typedef {{ part: string, title: string, measure: () => Promise<number[]> }} Task
 * @typedef {(question: object) => Promise<any>} Ask
 */

await main(async () => {
  const args = process.argv.slice(2);
  const [keep, quick] = ["--keep", "--quick"].map((option) => args.includes(option));
  const chosen = args.filter((word) => word !== "--keep" && word !== "--quick");
  if (keep && args.length > 1)
    throw new UserError("--keep needs all parts and all rounds; use it without other arguments.");
  // In a new clone, this line installs the packages, so the imports above must not need any.
  setUp([
    ...devSteps,
    venvStep("numpy for the benchmark, into bench/.venv", benchVenv, requirements),
  ]);
  const { ask, end } = startPython();
  try {
    const tasks = await allTasks(ask);
    const parts = [...new Set(tasks.map(({ part }) => part))];
    const unknown = chosen.find((word) => !parts.includes(word));
    if (unknown)
      throw new UserError(
        `The benchmark has no part ${unknown}. Its parts are ${parts.join(", ")}.`,
      );
    const used = tasks.filter(({ part }) => chosen.length === 0 || chosen.includes(part));
    const machine = await describeRun(ask, quick ? 1 : ROUNDS);
    const rows = await medians(used, quick ? 1 : ROUNDS);
    const text = `${machine()}\n\n${tables(used, rows).join("\n\n")}\n`;
    console.log(`\n${text}`);
    if (keep) keepInReadme(text);
  } finally {
    end();
  }
});

/** Starts work.py, which answers each line of JSON with a line of JSON. */
function startPython() {
  const kernels = join(venv, "share", "jupyter"); // set-up installs the project's kernel here
  const script = join(import.meta.dirname, "work.py");
  const child = spawn(pythonIn(benchVenv), ["-X", "utf8", script], {
    env: { ...process.env, JUPYTER_PATH: [kernels, process.env.JUPYTER_PATH].join(delimiter) },
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.on("error", () => {}); // if the process has ended, `ask` reports it
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** @type {Ask} */
  const ask = async (question) => {
    child.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error("work.py ended before it answered.");
    return JSON.parse(value);
  };
  return { ask, end: () => child.stdin.end() };
}

/**
 * @param {Ask} ask
 * @returns {Promise<Task[]>}
 */
async function allTasks(ask) {
  const { works, timed } = await import("./work.js");
  const start = (/** @type {string} */ kernel) => ask({ task: "start", kernel, folder });
  return [
    ...works().map(({ part, title, size, count, run }) => ({
      part,
      title,
      async measure() {
        const numpy = await ask({ task: part, size, count });
        const { seconds, values } = timed(run, count);
        checkValues(title, values, numpy.values);
        return [numpy.seconds, seconds];
      },
    })),
    {
      part: "kernel",
      title: "from the start of a kernel to its first answer",
      measure: async () => [await start("python3"), await start("tslab")],
    },
    ...lessons().map((path) => ({
      part: "lessons",
      title: basename(path, ".ipynb"),
      measure: () => ask({ task: "lesson", kernel: "tslab", folder, path }),
    })),
  ];
}

/**
 * A time counts only if numpy has computed the same values.
 *
 * @param {string} title
 * @param {ArrayLike<number>} values
 * @param {number[]} expected
 */
function checkValues(title, values, expected) {
  const isEqual = (/** @type {number} */ value, /** @type {number} */ i) =>
    Math.abs(values[i] - value) <= TOLERANCE * Math.max(1, Math.abs(value));
  if (values.length !== expected.length || !expected.every(isEqual))
    throw new Error(`${title}: numpy computes different values.`);
}

/**
 * Measures all tasks in each round, so that a slow minute of the machine affects all of them.
 *
 * @param {Task[]} tasks
 * @param {number} rounds
 */
async function medians(tasks, rounds) {
  const times = tasks.map(() => /** @type {number[][]} */ ([]));
  for (let round = 0; round <= rounds; round++) {
    console.log(round === 0 ? "warming up ..." : `round ${round} of ${rounds} ...`);
    for (const [i, { measure }] of tasks.entries()) times[i][round] = await measure();
  }
  return times.map(([warmUp, ...counted]) =>
    warmUp.map((_, column) => {
      const sorted = counted.map((seconds) => seconds[column]).sort((a, b) => a - b);
      return sorted[rounds >> 1];
    }),
  );
}

/**
 * Returns a function that describes the machine, without its name, and its load now and then.
 *
 * @param {Ask} ask
 * @param {number} rounds
 */
async function describeRun(ask, rounds) {
  const { python, numpy, ipykernel } = await ask({ task: "about" });
  const cores = `${cpus().length} cores of ${cpus()[0].model.trim()}`;
  const before = loadavg()[0].toFixed(1);
  return () => `Measured on ${new Date().toISOString().slice(0, 10)}, on ${cores}, \
${Math.round(totalmem() / 1e9)} GB, ${process.platform}.
Load average: ${before} at the start, ${loadavg()[0].toFixed(1)} at the end. Rounds: ${rounds}.
Node ${process.versions.node}, Python ${python}, numpy ${numpy}, ipykernel ${ipykernel}.`;
}

/**
 * Formats the results as Markdown.
 *
 * @param {Task[]} tasks
 * @param {number[][]} rows the seconds for each task
 */
function tables(tasks, rows) {
  const contests = ["| | Python | nn | ratio |\n| --- | ---: | ---: | ---: |"];
  const inLessons = [
    "| lesson | whole | first cell | a later cell |\n| --- | ---: | ---: | ---: |",
  ];
  for (const [i, { part, title }] of tasks.entries()) {
    const times = rows[i].map(time).join(" | ");
    if (part === "lessons") inLessons.push(`| ${title} | ${times} |`);
    else contests.push(`| ${title} | ${times} | ${digits(rows[i][1] / rows[i][0])} |`);
  }
  return [contests, inLessons].filter(({ length }) => length > 1).map((lines) => lines.join("\n"));
}

/** @param {number} seconds */
function time(seconds) {
  if (seconds >= 1) return `${digits(seconds)} s`;
  return seconds >= 1e-3 ? `${digits(seconds * 1e3)} ms` : `${digits(seconds * 1e6)} µs`;
}

/** Rounds a number to three significant digits. */
function digits(/** @type {number} */ value) {
  return String(Number(value.toPrecision(3)));
}

/** @param {string} text */
function keepInReadme(text) {
  const kept = /(?<=<!-- kept: begin -->\n).*(?=<!-- kept: end -->)/s;
  const old = readFileSync(readme, "utf8");
  if (!kept.test(old)) throw new UserError("bench/README.md has no place for the result.");
  writeFileSync(
    readme,
    old.replace(kept, () => text),
  );
}
