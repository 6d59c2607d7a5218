// @ts-check
/** @file Rounds of random tries, each with a seed of its own, and what they found. */

import fc from "fast-check";
import { Numpy } from "./chains/numpy.js";
import { tryChains } from "./chains/run.js";
import { tryBadInput } from "./invalidInput/run.js";
import { projectCompiler, TslabCompiler } from "./programs/compilers.js";
import { programs } from "./programs/program.js";
import { operationIn, shrunken } from "./programs/shrink.js";
import { judge } from "./programs/verify.js";

/** What is tried in a round. */
const ROUND = { programs: 200, chains: 2000, calls: 4000 };

/**
 * @typedef {object} Found
 * @property {number} seed of the round, which finds it again
 * @property {string} kind
 * @property {string} text the program, the chain or the call
 * @property {string} what is wrong with it
 */

/**
 * Tells of something that was found; the first of its cause is looked at more closely.
 *
 * @typedef {(seed: number, kind: string, cause: string, look: () => Pick<Found, "text" | "what">) => void} Find
 */

/**
 * Tries until the time is over, and prints what was found.
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
    if (chain) find(now, "unlike numpy", chain.what.split("(")[0], () => chain);
    for (const { call, fault } of await tryBadInput(now, ROUND.calls)) {
      const cause = `${call.split("(")[0]} ${fault}`;
      find(now, "bad input", cause, () => ({ text: call, what: fault }));
    }
    rounds++;
    console.log(`up to seed ${now}: ${tried(rounds)}; ${causes.size} found`);
  }
  numpy.close();
  if (causes.size > 0)
    console.log(`\nFound in all:\n${[...causes.values()].map(summary).join("\n")}`);
  return causes.size > 0 ? 1 : 0;
}

/**
 * Random programs, by every compiler.
 *
 * @param {number} seed
 * @param {import("./programs/compilers.js").Compiler[]} compilers
 * @param {Find} find
 */
function tryPrograms(seed, compilers, find) {
  const all = fc.sample(programs, { seed, numRuns: ROUND.programs });
  for (const compiler of compilers) {
    for (const finding of judge(all, compiler).findings) {
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

/** The whole of it, with the seed that finds it again. */
function report(/** @type {Found} */ { seed, kind, text, what }) {
  const again = `npm run fuzz -- --seed ${seed} --seconds 0`;
  return `${kind.toUpperCase()} (${again})\n${text}\n  ${short(what).replaceAll("\n", "\n  ")}`;
}

/** One line of it. */
function summary(/** @type {Found & { count: number }} */ { seed, kind, text, count }) {
  return `${count} × ${kind}, seed ${seed}: ${short(text).split("\n").at(-1)}`;
}

function short(/** @type {string} */ text) {
  return text.trim().slice(0, 600);
}
