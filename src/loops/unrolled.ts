/**
 * @file Compiles a loop for each formula. The loop handles eight numbers at a time.
 *
 * If a loop writes to one array, V8 looks up the address and the length of the other arrays again at each
 * access. Computing eight results before the first write shares that work: a subtraction takes 1.0 ns
 * instead of 2.8 ns. Written by hand, each loop would be thirty repetitive lines, so its source code is
 * generated from the formula. Each operation has its own loop, because V8 would not inline a formula that
 * is called as a function from a shared loop.
 */

import type { Floats } from "../floats.js";
import { textOf } from "./formula.js";

/**
 * The loops of an operation on two operands. They write the results into `out`, which is as long as the
 * arrays.
 */
export interface BinaryLoop {
  /** Combines a[i] and b[i]. */
  arrays(a: Floats, b: Floats, out: Float64Array): void;
  /** Combines a[i] and y. */
  withNumber(a: Floats, y: number, out: Float64Array): void;
  /** Combines x and b[i]. */
  ofNumber(x: number, b: Floats, out: Float64Array): void;
}

/** Writes the result of an operation on a[i] into out[i]. */
export type UnaryLoop = (a: Floats, out: Float64Array) => void;

const WIDTH = 8;

/** Returns the loops for a formula with two numbers: x from the left operand and y from the right operand. */
export function binaryLoop(formula: (x: number, y: number) => number): BinaryLoop {
  return compiledOnFirstRun<BinaryLoop>({
    arrays: () => loopOf(["a", "b", "out"], (i) => textOf(formula, `a[${i}]`, `b[${i}]`)),
    withNumber: () => loopOf(["a", "y", "out"], (i) => textOf(formula, `a[${i}]`, "y")),
    ofNumber: () => loopOf(["x", "b", "out"], (i) => textOf(formula, "x", `b[${i}]`)),
  });
}

/** Returns the loops for several formulas with two numbers, keyed by name. */
export function binaryLoops<Name extends string>(
  formulas: Record<Name, (x: number, y: number) => number>,
): Record<Name, BinaryLoop> {
  const loops = {} as Record<Name, BinaryLoop>;
  for (const name of Object.keys(formulas) as Name[]) loops[name] = binaryLoop(formulas[name]);
  return loops;
}

/** Returns the loops for several formulas with one number, keyed by name. */
export function unaryLoops<Name extends string>(
  formulas: Record<Name, (x: number) => number>,
): Record<Name, UnaryLoop> {
  const makers = {} as Record<Name, () => UnaryLoop>;
  for (const name of Object.keys(formulas) as Name[])
    makers[name] = () => loopOf(["a", "out"], (i) => textOf(formulas[name], `a[${i}]`));
  return compiledOnFirstRun(makers);
}

/**
 * Compiles each loop when it is first run, because most programs need only a few loops. The compiled
 * loop then replaces the function that compiles it: testing on each call whether it has been compiled
 * would take as long as a loop over four numbers.
 */
function compiledOnFirstRun<Loops extends object>(
  makers: {
    [Name in keyof Loops]: () => Loops[Name];
  },
): Loops {
  const loops = {} as Record<keyof Loops, (...operands: unknown[]) => void>;
  for (const name of Object.keys(makers) as (keyof Loops)[])
    loops[name] = (...operands) => {
      loops[name] = makers[name]() as (typeof loops)[keyof Loops];
      loops[name](...operands);
    };
  return loops as Loops;
}

/**
 * Compiles a loop that fills `out`.
 *
 * @param parameters the names of the loop's parameters, one of which is `out`
 * @param at a function that returns the source code of the value at an index
 * @param before the source code to run once before the loop
 */
export function loopOf<Loop>(
  parameters: string[],
  at: (index: string) => string,
  before = "",
): Loop {
  const lanes = Array.from({ length: WIDTH }, (_, lane) => lane);
  const results = lanes.map((lane) => `const r${lane} = ${at(`i + ${lane}`)};`);
  const writes = lanes.map((lane) => `out[i + ${lane}] = r${lane};`);
  const body = `const n = out.length; ${before} let i = 0;
    for (; i + ${WIDTH - 1} < n; i += ${WIDTH}) { ${results.join(" ")} ${writes.join(" ")} }
    for (; i < n; i++) out[i] = ${at("i")};`;
  return new Function(...parameters, body) as Loop;
}
