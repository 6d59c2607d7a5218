// @ts-check
/** @file One call with something bad in it, made from throws, and what is wrong with what came of it. */

import { getHeapStatistics } from "node:v8";
import { setPrintOptions } from "nn";
import { rightCalls } from "../invalidInput/calls.js";
import { kindOf } from "../invalidInput/kind.js";
import { pool } from "../invalidInput/pool.js";
import { isArray } from "../isArray.js";
import { isOurs } from "../ours.js";
import { Dice, throwsFor } from "../randomChoice.js";

/** Throws for one call. */
export const badThrows = throwsFor(24);

/** The longest that a refusal may take. */
const MILLISECONDS = 1000;
/** The most that it may leave behind. */
const BYTES = 2 ** 28;
/** How many rounds of what can be looped over are looked at. */
const ROUNDS = 5;

/**
 * @typedef {object} BadCase
 * @property {string} name of the function
 * @property {string} text the call, as a report shows it
 * @property {() => unknown} run
 * @property {boolean} mustThrow whether a value is of no kind that its place takes
 */

/** @returns {BadCase} */
export function badCase(/** @type {number[]} */ throws) {
  const dice = new Dice(throws);
  const { name, call, places } = dice.pick(rightCalls);
  const args = places.map(({ right }) => dice.pick(right));
  const told = args.map(() => "…");
  const wrongKind = args.map(() => false);
  for (let count = dice.oneIn(4) ? 2 : 1; count > 0 && places.length > 0; count--) {
    const at = dice.below(places.length);
    const bad = dice.pick(Object.keys(pool));
    const value = pool[bad]();
    const path = dice.oneIn(2) ? pathInto(args[at], dice) : [];
    args[at] = replaced(args[at], path, value);
    told[at] = path.length > 0 ? `… with ${bad} at ${path.join(".")}` : bad;
    wrongKind[at] = path.length === 0 && !isTaken(places[at], value);
  }
  // Options that come in an axis's place leave nothing to be given behind them.
  const last = places.findIndex(({ also }, i) => isLikeOneOf(also, args[i]));
  if (last >= 0) wrongKind.fill(false, last + 1);
  const given = dice.oneIn(12) ? dice.below(args.length + 1) : args.length;
  for (const list of [args, told, wrongKind]) list.length = given;
  const text = `${name}(${told.join(", ")})`;
  return { name, text, run: () => call(args), mustThrow: wrongKind.includes(true) };
}

/** Whether a value is of a kind that a place takes. */
function isTaken(
  /** @type {import("../invalidInput/calls.js").Place} */ place,
  /** @type {unknown} */ value,
) {
  if (place.takesAll) return true;
  return isLikeOneOf([...place.right, ...place.also], value);
}

function isLikeOneOf(/** @type {readonly unknown[]} */ some, /** @type {unknown} */ value) {
  const kinds = some.map(kindOf);
  // Options may come in any object.
  return (
    kinds.includes(kindOf(value)) || (kinds.includes("object") && kindOf(value) === "iterable")
  );
}

/** A list may be in itself. */
const DEEPEST = 4;

/** The way to something inside a value, through lists and plain objects. */
function pathInto(/** @type {unknown} */ value, /** @type {Dice} */ dice) {
  /** @type {string[]} */
  const path = [];
  let inner = value;
  while (path.length < DEEPEST && isPlain(inner) && Object.keys(inner).length > 0) {
    const key = dice.pick(Object.keys(inner));
    path.push(key);
    inner = inner[key];
    if (dice.oneIn(3)) break;
  }
  return path;
}

/** @returns {value is Record<string, unknown>} */
function isPlain(/** @type {unknown} */ value) {
  if (typeof value !== "object" || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/**
 * A copy with something else at the end of the path.
 *
 * @returns {unknown}
 */
function replaced(
  /** @type {any} */ value,
  /** @type {string[]} */ [key, ...rest],
  /** @type {unknown} */ by,
) {
  if (key === undefined) return by;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  copy[key] = replaced(value[key], rest, by);
  return copy;
}

/** What is wrong with what came of it, in words; undefined if nothing is. */
export function faultOf(/** @type {BadCase} */ { name, run, mustThrow }) {
  const [start, before] = [process.cpuUsage(), bytesInUse()];
  /** @type {{ value?: unknown, error?: unknown }} */
  const outcome = {};
  try {
    outcome.value = looked(run());
  } catch (error) {
    outcome.error = error;
  }
  if (name === "setPrintOptions") setPrintOptions(PLAIN);
  // Of its own work alone: the machine may be busy with other tests.
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  if (took > MILLISECONDS) return `takes ${(took / 1000).toFixed(1)} s`;
  if (bytesInUse() - before > BYTES) return `takes ${Math.round((bytesInUse() - before) / 1e6)} MB`;
  if ("error" in outcome)
    return isOurs(outcome.error) ? undefined : `throws ${said(outcome.error)}`;
  if (mustThrow) return `takes what it should refuse, and gives ${shown(outcome.value)}`;
  return faultIn(outcome.value);
}

const PLAIN = { precision: 8, threshold: 1000, edgeitems: 3, linewidth: 75, suppress: false };

function bytesInUse() {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/** The value; of what can be looped over, a few rounds. */
function looked(/** @type {unknown} */ value) {
  if (kindOf(value) !== "iterable") return value;
  const rounds = [];
  for (const one of /** @type {Iterable<unknown>} */ (value)) {
    rounds.push(one);
    if (rounds.length === ROUNDS) break;
  }
  return rounds;
}

/** What is wrong with a value by itself. */
function faultIn(/** @type {unknown} */ value) {
  if (!isArray(value)) return undefined;
  const { data, shape, dtype } = value;
  if (!(data instanceof Float64Array) || !Array.isArray(shape))
    return "gives an array without numbers";
  if (!shape.every((size) => Number.isSafeInteger(size) && size >= 0))
    return "gives a shape of no sizes";
  const size = shape.reduce((product, n) => product * n, 1);
  if (data.length !== size) return `gives ${data.length} numbers of shape (${shape})`;
  if (dtype === "int" && !data.every(Number.isInteger)) return "gives ints that are no integers";
  if (dtype === "bool" && !data.every((n) => n === 0 || n === 1))
    return "gives bools that are neither 0 nor 1";
  if (!["int", "float", "bool"].includes(dtype)) return `gives the dtype ${String(dtype)}`;
  return undefined;
}

function said(/** @type {unknown} */ error) {
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error);
}

function shown(/** @type {unknown} */ value) {
  if (isArray(value)) return `an array of shape (${value.shape})`;
  return typeof value === "object" && value !== null ? "an object" : String(value).slice(0, 80);
}
