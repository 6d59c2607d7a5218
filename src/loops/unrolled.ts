/**
 * @file Makes the loop for a formula, eight numbers at a time.
 *
 * V8 looks up where an array's numbers lie and how many there are at each access, as soon as the
 * loop writes to another one. Eight results before the first write share that work: a subtraction
 * takes 1.0 ns instead of 2.8. Written by hand each loop would be thirty lines of the same, so the
 * text is made from the formula, and each operation still has a loop of its own (a formula handed
 * in as a function would not be inlined once several operations share the loop).
 */

import { expLoop } from "./exp.js";

/** Writes an operation's results into out, which is as long as the arrays. */
export interface BinaryLoop {
  /** For a[i] and b[i]. */
  arrays(a: Float64Array, b: Float64Array, out: Float64Array): void;
  /** For a[i] and y. */
  withNumber(a: Float64Array, y: number, out: Float64Array): void;
  /** For x and b[i]. */
  ofNumber(x: number, b: Float64Array, out: Float64Array): void;
}

/** Writes an operation's result for a[i] into out[i]. */
export type UnaryLoop = (a: Float64Array, out: Float64Array) => void;

const WIDTH = 8;

/** The loops for a formula in x, from the left operand, and y, from the right one. */
export function binaryLoop(formula: string): BinaryLoop {
  return madeWhenRun<BinaryLoop>({
    arrays: () => compile(["a", "b", "out"], unrolled(formula, { x: "a", y: "b" })),
    withNumber: () => compile(["a", "y", "out"], unrolled(formula, { x: "a" })),
    ofNumber: () => compile(["x", "b", "out"], unrolled(formula, { y: "b" })),
  });
}

/** Loops by name, for formulas in x. */
export function unaryLoops<Name extends string>(
  formulas: Record<Name, string>,
): Record<Name, UnaryLoop> {
  const makers = {} as Record<Name, () => UnaryLoop>;
  for (const name of Object.keys(formulas) as Name[])
    makers[name] = () => unaryLoop(formulas[name]);
  return madeWhenRun(makers);
}

function unaryLoop(formula: string): UnaryLoop {
  if (formula.includes("Math.exp(")) return expLoop(formula);
  return compile(["a", "out"], unrolled(formula, { x: "a" }));
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

function compile<Loop>(parameters: string[], body: string): Loop {
  return new Function(...parameters, `const n = out.length; ${body}`) as Loop;
}

/** The text of a loop over i from 0 to n, where each given name is read from its array at i. */
function unrolled(formula: string, arrays: Record<string, string>): string {
  const names = new RegExp(`\\b(${Object.keys(arrays).join("|")})\\b`, "g");
  return unrolledLoop((place) => formula.replace(names, (name) => `${arrays[name]}[${place}]`));
}

/** The text of a loop over i from 0 to n that writes into out at each place what `at` gives for it. */
export function unrolledLoop(at: (place: string) => string): string {
  const lanes = Array.from({ length: WIDTH }, (_, lane) => lane);
  const results = lanes.map((lane) => `const r${lane} = ${at(`i + ${lane}`)};`);
  const writes = lanes.map((lane) => `out[i + ${lane}] = r${lane};`);
  return `let i = 0;
    for (; i + ${WIDTH - 1} < n; i += ${WIDTH}) { ${results.join(" ")} ${writes.join(" ")} }
    for (; i < n; i++) out[i] = ${at("i")};`;
}
