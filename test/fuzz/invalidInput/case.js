// @ts-check
/** @file Makes random calls with invalid input, and checks their outcomes. */

import { getHeapStatistics } from "node:v8";
import { setPrintOptions } from "nn";
import { validCalls } from "../invalidInput/calls.js";
import { kindOf } from "../invalidInput/kind.js";
import { pool } from "../invalidInput/pool.js";
import { isArray } from "../isArray.js";
import { isOurs } from "../ours.js";
import { Dice, rollsFor } from "../randomChoice.js";

/** Generates the rolls for one call. */
export const invalidCallRolls = rollsFor(24);

/** The maximum time that a call may take. A busy processor doubles the time of a call that takes half of it. */
const MILLISECONDS = 2000;
/** The maximum memory that a call may leave in use. */
const BYTES = 2 ** 28;
/** The number of items to read from an iterable result. */
const ITEMS = 5;

/**
 * @typedef {object} InvalidCall
 * @property {string} name the name of the function
 * @property {string} text the call, as a report shows it
 * @property {() => unknown} run
 * @property {boolean} mustThrow whether an argument is of a kind that its parameter does not accept
 */

/** @returns {InvalidCall} */
export function invalidCall(/** @type {number[]} */ rolls) {
  const dice = new Dice(rolls);
  const { name, call, parameters } = dice.pick(validCalls);
  const args = parameters.map(({ valid }) => dice.pick(valid));
  const argTexts = args.map(() => "…");
  const wrongKind = args.map(() => false);
  for (let count = dice.oneIn(4) ? 2 : 1; count > 0 && parameters.length > 0; count--) {
    const index = dice.below(parameters.length);
    const invalid = dice.pick(Object.keys(pool));
    const value = pool[invalid]();
    const path = dice.oneIn(2) ? pathInto(args[index], dice) : [];
    args[index] = replaced(args[index], path, value);
    argTexts[index] = path.length > 0 ? `… with ${invalid} at ${path.join(".")}` : invalid;
    wrongKind[index] = path.length === 0 && !isTaken(parameters[index], value);
  }
  // Options that are passed instead of an axis must be the last argument, so the kinds of later arguments do
  // not matter.
  const last = parameters.findIndex(({ also }, i) => isLikeOneOf(also, args[i]));
  if (last >= 0) wrongKind.fill(false, last + 1);
  const given = dice.oneIn(12) ? dice.below(args.length + 1) : args.length;
  for (const list of [args, argTexts, wrongKind]) list.length = given;
  const text = `${name}(${argTexts.join(", ")})`;
  return { name, text, run: () => call(args), mustThrow: wrongKind.includes(true) };
}

/** Returns whether a value is of a kind that a parameter accepts. */
function isTaken(
  /** @type {import("../invalidInput/calls.js").Parameter} */ parameter,
  /** @type {unknown} */ value,
) {
  if (parameter.takesAll) return true;
  return isLikeOneOf([...parameter.valid, ...parameter.also], value);
}

function isLikeOneOf(/** @type {readonly unknown[]} */ some, /** @type {unknown} */ value) {
  const kinds = some.map(kindOf);
  // Any object is accepted as options.
  return (
    kinds.includes(kindOf(value)) || (kinds.includes("object") && kindOf(value) === "iterable")
  );
}

/** The maximum length of a path, which must be limited because a list may contain itself. */
const DEEPEST = 4;

/** Picks a path to something inside a value, through lists and plain objects. */
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
 * Returns a copy of a value with a different value at the end of the path.
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

/** Runs a call, and describes what is wrong with its outcome. Returns undefined if nothing is wrong. */
export function faultOf(/** @type {InvalidCall} */ { name, run, mustThrow }) {
  const [start, before] = [process.cpuUsage(), bytesInUse()];
  /** @type {{ value?: unknown, error?: unknown }} */
  const outcome = {};
  try {
    outcome.value = itemsOf(run());
  } catch (error) {
    outcome.error = error;
  }
  if (name === "setPrintOptions") setPrintOptions(PLAIN);
  // Only this process's own time counts, because the machine may be busy with other tests.
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  if (took > MILLISECONDS) return `takes ${(took / 1000).toFixed(1)} s`;
  if (bytesInUse() - before > BYTES) return `takes ${Math.round((bytesInUse() - before) / 1e6)} MB`;
  if ("error" in outcome)
    return isOurs(outcome.error) ? undefined : `throws ${said(outcome.error)}`;
  if (mustThrow) return `accepts what it should refuse, and returns ${shown(outcome.value)}`;
  return faultIn(outcome.value);
}

const PLAIN = { precision: 8, threshold: 1000, edgeitems: 3, linewidth: 75, suppress: false };

function bytesInUse() {
  const { used_heap_size, external_memory } = getHeapStatistics();
  return used_heap_size + external_memory;
}

/** Returns a value, or its first items if it is iterable. */
function itemsOf(/** @type {unknown} */ value) {
  if (kindOf(value) !== "iterable") return value;
  const items = [];
  for (const item of /** @type {Iterable<unknown>} */ (value)) {
    items.push(item);
    if (items.length === ITEMS) break;
  }
  return items;
}

/** Describes what is wrong with a result, or returns undefined if nothing is wrong. */
function faultIn(/** @type {unknown} */ value) {
  if (!isArray(value)) return undefined;
  const { data, shape, dtype } = value;
  if (!(data instanceof Float64Array) || !Array.isArray(shape))
    return "returns an array without numbers";
  if (!shape.every((size) => Number.isSafeInteger(size) && size >= 0))
    return "returns an array whose sizes are not whole numbers";
  const size = shape.reduce((product, n) => product * n, 1);
  if (data.length !== size) return `returns ${data.length} numbers with the shape (${shape})`;
  if (dtype === "int" && !data.every(Number.isInteger))
    return "returns ints that are not whole numbers";
  if (dtype === "bool" && !data.every((n) => n === 0 || n === 1))
    return "returns bools that are neither 0 nor 1";
  if (!["int", "float", "bool"].includes(dtype)) return `returns the dtype ${String(dtype)}`;
  return undefined;
}

function said(/** @type {unknown} */ error) {
  return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : String(error);
}

function shown(/** @type {unknown} */ value) {
  if (isArray(value)) return `an array of shape (${value.shape})`;
  return typeof value === "object" && value !== null ? "an object" : String(value).slice(0, 80);
}
