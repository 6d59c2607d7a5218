/**
 * @file Makes the loop for a formula, eight numbers at a time.
 *
 * V8 looks up where an array's numbers lie and how many there are at each access, as soon as the
 * loop writes to another one. Eight results before the first write share that work: a subtraction
 * takes 1.0 ns instead of 2.8. Written by hand each loop would be thirty lines of the same, so the
 * text is made from the formula, and each operation still has a loop of its own (a formula handed
 * in as a function would not be inlined once several operations share the loop).
 */

/**
 * Writes an operation's result for a[i * stepA] and b[i * stepB] into out[i]. A step is 1, or 0 for
 * an array that stands with its only number for all.
 */
export type BinaryLoop = (
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
  stepA: number,
  stepB: number,
) => void;

/** Writes an operation's result for a[i] into out[i]. */
export type UnaryLoop = (a: Float64Array, out: Float64Array) => void;

const WIDTH = 8;

/** Loops by name for formulas in x, a number of a, and y, a number of b. */
export function binaryLoops<Name extends string>(
  formulas: Record<Name, string>,
): Record<Name, BinaryLoop> {
  return madeWhenRun(formulas, compileBinary);
}

/** Loops by name for formulas in x, a number of a. */
export function unaryLoops<Name extends string>(
  formulas: Record<Name, string>,
): Record<Name, UnaryLoop> {
  return madeWhenRun(formulas, compileUnary);
}

/**
 * Each loop is made when it is first run, and then stands in its own place: most programs need few
 * of the loops there are, and to ask at each run whether it is there takes as long as the loop over
 * four numbers.
 */
function madeWhenRun<Name extends string, Loop extends (...operands: never[]) => void>(
  formulas: Record<Name, string>,
  compile: (formula: string) => Loop,
): Record<Name, Loop> {
  const loops = {} as Record<Name, Loop>;
  for (const name of Object.keys(formulas) as Name[]) {
    const first = (...operands: Parameters<Loop>) => {
      loops[name] = compile(formulas[name]);
      loops[name](...operands);
    };
    loops[name] = first as Loop;
  }
  return loops;
}

function compileBinary(formula: string): BinaryLoop {
  const both = unrolled(formula, { x: "a", y: "b" });
  const left = unrolled(formula, { x: "a" });
  const right = unrolled(formula, { y: "b" });
  return new Function(
    "a",
    "b",
    "out",
    "stepA",
    "stepB",
    `const n = out.length;
    if (n === 0) return;
    if (stepB === 0) { const y = b[0]; if (stepA === 0) { const x = a[0]; out[0] = ${formula}; return; } ${left} }
    else if (stepA === 0) { const x = a[0]; ${right} }
    else { ${both} }`,
  ) as BinaryLoop;
}

function compileUnary(formula: string): UnaryLoop {
  const loop = unrolled(formula, { x: "a" });
  return new Function("a", "out", `const n = out.length; ${loop}`) as UnaryLoop;
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
