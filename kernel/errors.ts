/**
 * @file Describes why a cell failed, in Jupyter's format, with lines from the reader's cells but
 * not from the kernel.
 */

import { inspect } from "node:util";
import type { CellCompiler, CompiledCell, Place } from "./compiler.js";
import { bounded } from "./output.js";
import { blank } from "./width.js";

/** The content of a Jupyter error message. */
export interface ErrorContent {
  /** The type of the error, such as "TypeError". */
  ename: string;
  /** The error's message, on one line. */
  evalue: string;
  /** The lines to show: the message, and the code where the error happened. */
  traceback: string[];
}

/** A position in a cell's code, as it appears in a stack trace. */
const IN_CELL = /\b(cell-\d+):(\d+):(\d+)/;
/** The maximum number of positions in cells that an error shows. */
const MOST_CALLS = 3;
/** The maximum number of causes, or of errors in an AggregateError, that an error shows. */
const MOST_INSIDE = 5;
/** The maximum number of compiler messages that a cell shows. */
const MOST_MESSAGES = 5;
/** The maximum number of characters in the one-line message, which notebooks store but do not show. */
const LONGEST_LINE = 2_000;

/** Returns the error for a cell that was stopped. */
export function stopped(): ErrorContent {
  return content("Interrupted", "the cell was stopped.");
}

/** Returns the error for a cell that does not compile. */
export function compilerError({ code, diagnostics: all }: CompiledCell): ErrorContent {
  const ename = "TypeScript error";
  const diagnostics = all.slice(0, MOST_MESSAGES);
  const said = diagnostics.map(({ fileName, start, messageText }) => {
    return `${fileName ? `${fileName} ` : ""}${numbered(start)} - ${messageText}`;
  });
  const traceback = diagnostics.flatMap(({ fileName, start, end }, index) => {
    const head = index === 0 ? `${ename}: ${said[index]}` : said[index];
    // The next message adds detail about the same place, so the line is not repeated.
    const goesOn = diagnostics[index + 1]?.start.offset === start.offset;
    return goesOn || fileName ? [head] : [head, "", ...markedLine(code, start, end), ""];
  });
  const left = all.length - diagnostics.length;
  if (left > 0) traceback.push(left === 1 ? "1 more message" : `${left} more messages`);
  return { ename, evalue: oneLine(said.join("; ")), traceback: trimmed(traceback) };
}

/**
 * Returns the output that shows the compiler's own messages, folded, below an error that explains
 * them.
 */
export function compilerDetails(text: string): object {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const summary = "The compiler's own message";
  return {
    data: {
      "text/html": `<details><summary>${summary}</summary><pre>${escaped}</pre></details>`,
      "text/plain": `${summary}: ${text}`,
    },
    metadata: {},
  };
}

/**
 * Returns the error that a cell has thrown.
 *
 * @param show formats any value the way console.log does
 */
export function thrownError(
  thrown: unknown,
  compiler: CellCompiler,
  show: (value: unknown) => string,
): ErrorContent {
  try {
    return limited(described(thrown, compiler, show));
  } catch {
    // The value has, for example, a property that throws an error when it is read.
    return content("Thrown", "a value that cannot be shown.");
  }
}

function described(
  thrown: unknown,
  compiler: CellCompiler,
  show: (value: unknown) => string,
): ErrorContent {
  if (!(thrown instanceof Error)) return content("Thrown", show(thrown));
  const error = content(nameOf(thrown), messageOf(thrown));
  const lines = framesIn(stackOf(thrown), compiler).flatMap(({ cell, place }) => [
    "",
    ...(cell === compiler.last ? [] : [`in cell [${cell.count}]:`]),
    ...markedLine(cell.code, place),
  ]);
  const inside = insideOf(thrown, show);
  return {
    ...error,
    traceback: [...error.traceback, ...lines, ...(inside.length > 0 ? ["", ...inside] : [])],
  };
}

/** Returns the lines about the causes of an error, and about the errors in an AggregateError. */
function insideOf(error: Error, show: (value: unknown) => string): string[] {
  const head = (value: unknown) => (value instanceof Error ? headOf(value) : show(value));
  const lines = errorsIn(error).map((one) => `Contains: ${head(one)}`);
  let cause = causeOf(error);
  while (cause !== undefined && lines.length < MOST_INSIDE) {
    lines.push(`Caused by: ${head(cause)}`);
    cause = cause instanceof Error ? causeOf(cause) : undefined;
  }
  return lines.flatMap((line) => line.split("\n"));
}

/** Returns the lines of cells in an error's stack, such as `line 2 of cell [3]`. */
export function placesIn(error: Error, compiler: CellCompiler): string[] {
  try {
    return framesIn(stackOf(error), compiler).map(
      ({ cell, place }) => `line ${place.line + 1} of cell [${cell.count}]`,
    );
  } catch {
    return [];
  }
}

/** Returns the frames of a stack trace up to the outermost cell; the kernel has called that cell. */
export function withoutKernelFrames(frames: readonly string[]): readonly string[] {
  const outermost = frames.map((frame) => IN_CELL.test(frame)).lastIndexOf(true);
  return outermost < 0 ? frames : frames.slice(0, outermost + 1);
}

/** Returns an error's type and message, such as `TypeError: x is not a function`. */
export function headOf(error: Error): string {
  return joined(nameOf(error), messageOf(error));
}

/** Returns the cause of an error; undefined if it has none. */
export function causeOf(error: Error): unknown {
  return read(() => error.cause);
}

/** Returns the first errors in an AggregateError; an empty list for other errors. */
export function errorsIn(error: Error): unknown[] {
  const errors = read(() => (error as AggregateError).errors);
  return error instanceof AggregateError && Array.isArray(errors)
    ? errors.slice(0, MOST_INSIDE)
    : [];
}

/** Shortens an error that would fill the notebook. */
export function limited({ ename, evalue, traceback }: ErrorContent): ErrorContent {
  return {
    ename: ename.slice(0, LONGEST_LINE),
    evalue: evalue.slice(0, LONGEST_LINE),
    traceback: bounded(traceback.join("\n")).split("\n"),
  };
}

function content(ename: string, message: string): ErrorContent {
  return { ename, evalue: oneLine(message), traceback: joined(ename, message).split("\n") };
}

function joined(ename: string, message: string): string {
  return message === "" ? ename : `${ename}: ${message}`;
}

function nameOf(error: Error): string {
  const name = textOf(read(() => error.name));
  // `class Mine extends Error {}` inherits the name "Error".
  return (name === "Error" ? textOf(read(() => error.constructor.name)) : name) || "Error";
}

function messageOf(error: Error): string {
  // Node appends the kernel's own files.
  return textOf(read(() => error.message)).replace(/\nRequire stack:(\n- .*)+$/, "");
}

/** Reads a property of an error, which may be anything: a cell can change it or define a getter. */
function read(get: () => unknown): unknown {
  try {
    return get();
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return value === undefined ? "" : inspect(value);
}

/** Removes an empty last line. */
function trimmed(lines: string[]): string[] {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}

/** Returns a position as `line:column`, both counted from 1 like a notebook's line numbers. */
function numbered({ line, character }: Place): string {
  return `${line + 1}:${character + 1}`;
}

/**
 * Returns an error's stack without the error's constructors: Firefox and Safari list them above the
 * line that created the error.
 */
function stackOf(error: Error): string {
  const constructors = new Set<string>();
  for (let one = error.constructor; one !== Error && one?.name; one = Object.getPrototypeOf(one))
    constructors.add(one.name);
  const lines = textOf(read(() => error.stack)).split("\n");
  while (constructors.has(lines[0]?.split("@")[0])) lines.shift();
  return lines.join("\n");
}

/**
 * Finds the positions in cells that appear in a stack: first where the error happened, then the
 * callers. Stops at the first position in the running cell, because its callers add nothing. Finds
 * nothing in Safari, whose stacks contain no positions in code that was evaluated from a string.
 */
function framesIn(stack: string, compiler: CellCompiler) {
  const places: { cell: CompiledCell; place: Place }[] = [];
  for (const [, name, line, column] of stack.matchAll(new RegExp(IN_CELL, "g"))) {
    const cell = compiler.cell(name);
    const place = cell?.origin({ line: Number(line) - 1, character: Number(column) - 1 });
    if (!cell || !place) continue;
    places.push({ cell, place });
    if (cell === compiler.last || places.length === MOST_CALLS) break;
  }
  return places;
}

/**
 * Returns a line of a cell with its number, and below it markers (^) from `start` to `end`, or only
 * at `start`.
 */
function markedLine(code: string, start: Place, end: Place = start): string[] {
  const line = code.split(/\r?\n/)[start.line] ?? "";
  const number = String(start.line + 1);
  const width = end.line === start.line ? end.character - start.character : 1;
  const before = blank(line.slice(0, start.character));
  return [`${number} | ${line}`, `${blank(number)} | ${before}${"^".repeat(Math.max(1, width))}`];
}
