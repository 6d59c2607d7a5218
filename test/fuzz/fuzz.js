// @ts-check
/** @file Tests random programs, chains and calls in rounds, each with its own seed, and reports what it finds. */

import fc from "fast-check";
import { Numpy } from "./chains/numpy.js";
import { tryChains } from "./chains/run.js";
import { tryInvalidInput } from "./invalidInput/run.js";
import { projectCompiler, TslabCompiler } from "./programs/compilers.js";
import { programs } from "./programs/program.js";
import { operationIn, shrunken } from "./programs/shrink.js";
import { verify } from "./programs/verify.js";

/** The number of programs, chains and calls that a round tests. */
const ROUND = { programs: 200, chains: 2000, calls: 4000 };

/**
 * @typedef {object} Found
 * @property {number} seed the seed of the round, with which you can find the bug again
 * @property {string} kind
 * @property {string} text the program, the chain or the call
 * @property {string} what what is wrong with it
 */

/**
 * Records a bug. `look`, which returns the details, is called only for the first bug with a given cause.
 *
 * @typedef {(seed: number, kind: string, cause: string, look: () => Pick<Found, "text" | "what">) => void} Find
 */

/**
 * Tests until the time is up, and prints the bugs that it finds.
 *
 * @param {{ seconds: number, seed: number }} options
 * @returns {Promise<number>} the exit code: 1 if something was found
 */
export async function fuzz({ seconds, seed }) {
  const end = performance.now() + seconds * 1000;
  const compilers = [new TslabCompiler(false), new TslabCompiler(true), projectCompiler];
  const numpy = new Numpy();
  /** @type {Map<string, Found & { count: number }>} */
  const causes = new Map();
  /** @type {Find} */
  const find = (seed, kind, cause, look) => {
    const key = `${kind} ${cause}`;
    const before = causes.get(key);
    if (before) {
      before.count++;
      return;
    }
    const found = { seed, kind, ...look(), count: 1 };
    causes.set(key, found);
    console.log(`\n${report(found)}\n`);
  };
  let rounds = 0;
  for (let now = seed; rounds === 0 || performance.now() < end; now++) {
    tryPrograms(now, compilers, find);
    const chain = await tryChains(now, ROUND.chains, numpy);
    if (chain) find(now, "differs from numpy", chain.what.split("(")[0], () => chain);
    for (const { call, fault } of await tryInvalidInput(now, ROUND.calls)) {
      const cause = `${call.split("(")[0]} ${fault}`;
      find(now, "invalid input", cause, () => ({ text: call, what: fault }));
    }
    rounds++;
    console.log(`up to seed ${now}: ${tried(rounds)}; bugs found: ${causes.size}`);
  }
  numpy.close();
  if (causes.size > 0)
    console.log(`\nAll bugs found:\n${[...causes.values()].map(summary).join("\n")}`);
  return causes.size > 0 ? 1 : 0;
}

/**
 * Tests random programs with every compiler.
 *
 * @param {number} seed
 * @param {import("./programs/compilers.js").Compiler[]} compilers
 * @param {Find} find
 */
function tryPrograms(seed, compilers, find) {
  const all = fc.sample(programs, { seed, numRuns: ROUND.programs });
  for (const compiler of compilers) {
    for (const finding of verify(all, compiler).findings) {
      const { line } = all[finding.program][finding.statement];
      find(seed, finding.kind, operationIn(line), () => {
        const { text, what } = shrunken(seed, all, finding, compiler);
        return { text, what: `${compiler.name}: ${what}` };
      });
    }
  }
}

function tried(/** @type {number} */ rounds) {
  return Object.entries(ROUND)
    .map(([what, count]) => `${(count * rounds).toLocaleString("en")} ${what}`)
    .join(", ");
}

/** Formats a bug in full, with the command that finds it again. */
function report(/** @type {Found} */ { seed, kind, text, what }) {
  const again = `npm run fuzz -- --seed ${seed} --seconds 0`;
  return `${kind.toUpperCase()} (${again})\n${text}\n  ${short(what).replaceAll("\n", "\n  ")}`;
}

/** Formats a bug in one line. */
function summary(/** @type {Found & { count: number }} */ { seed, kind, text, count }) {
  return `${count} × ${kind}, seed ${seed}: ${short(text).split("\n").at(-1)}`;
}

function short(/** @type {string} */ text) {
  return text.trim().slice(0, 600);
}
