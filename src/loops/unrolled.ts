/**
 * @file Makes the loop for a formula, eight numbers at a time.
 *
 * V8 looks up where an array's numbers lie and how many there are at each access, as soon as the
 * loop writes to another one. Eight results before the first write share that work: a subtraction
 * takes 1.0 ns instead of 2.8. Written by hand each loop would be thirty lines of the same, so its
 * text is made from the formula's, and each operation still has a loop of its own (a formula that
 * is called as a function would not be inlined once several operations share the loop).
 */

import type { Floats } from "../floats.js";
import { textOf } from "./formula.js";

/** Writes an operation's results into out, which is as long as the arrays. */
export interface BinaryLoop {
  /** For a[i] and b[i]. */
  arrays(a: Floats, b: Floats, out: Float64Array): void;
  /** For a[i] and y. */
  withNumber(a: Floats, y: number, out: Float64Array): void;
  /** For x and b[i]. */
  ofNumber(x: number, b: Floats, out: Float64Array): void;
}

/** Writes an operation's result for a[i] into out[i]. */
export type UnaryLoop = (a: Floats, out: Float64Array) => void;

const WIDTH = 8;

/** The loops for a formula in a number of the left operand and one of the right. */
export function binaryLoop(formula: (x: number, y: number) => number): BinaryLoop {
  return madeWhenRun<BinaryLoop>({
    arrays: () => loopOf(["a", "b", "out"], (i) => textOf(formula, `a[${i}]`, `b[${i}]`)),
    withNumber: () => loopOf(["a", "y", "out"], (i) => textOf(formula, `a[${i}]`, "y")),
    ofNumber: () => loopOf(["x", "b", "out"], (i) => textOf(formula, "x", `b[${i}]`)),
  });
}

/** Loops by name, for formulas in a number of the left operand and one of the right. */
export function binaryLoops<Name extends string>(
  formulas: Record<Name, (x: number, y: number) => number>,
): Record<Name, BinaryLoop> {
  const loops = {} as Record<Name, BinaryLoop>;
  for (const name of Object.keys(formulas) as Name[]) loops[name] = binaryLoop(formulas[name]);
  return loops;
}

/** Loops by name, for formulas in a number of the operand. */
export function unaryLoops<Name extends string>(
  formulas: Record<Name, (x: number) => number>,
): Record<Name, UnaryLoop> {
  const makers = {} as Record<Name, () => UnaryLoop>;
  for (const name of Object.keys(formulas) as Name[])
    makers[name] = () => loopOf(["a", "out"], (i) => textOf(formulas[name], `a[${i}]`));
  return madeWhenRun(makers);
}

/**
 * Each loop is made when it is first run, and then stands in its own place: most programs need few
 * of the loops there are, and to ask at each run whether it is there takes as long as the loop over
 * four numbers.
 */
function madeWhenRun<Loops extends object>(
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
 * Compiles a loop that writes into out at each place what `at` gives for it.
 *
 * @param parameters of the loop; `out` is one of them
 * @param before what is to be done once
 */
export function loopOf<Loop>(
  parameters: string[],
  at: (place: string) => string,
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
