/**
 * @file Describes why a cell failed, in Jupyter's format, with lines from the reader's cells but
 * not from the kernel.
 */

import type { CellCompiler, CompiledCell, Place } from "./compiler.js";
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

/** Returns the error for a cell that was stopped. */
export function stopped(): ErrorContent {
  return content("Interrupted", "the cell was stopped.");
}

/** Returns the error for a cell that does not compile. */
export function compilerError({ code, diagnostics }: CompiledCell): ErrorContent {
  const ename = "TypeScript error";
  const said = diagnostics.map(({ fileName, start, messageText }) => {
    return `${fileName ? `${fileName} ` : ""}${textOf(start)} - ${messageText}`;
  });
  const traceback = diagnostics.flatMap(({ fileName, start, end }, index) => {
    const head = index === 0 ? `${ename}: ${said[index]}` : said[index];
    // The next message adds detail about the same place, so the line is not repeated.
    const goesOn = diagnostics[index + 1]?.start.offset === start.offset;
    return goesOn || fileName ? [head] : [head, "", ...markedLine(code, start, end), ""];
  });
  return { ename, evalue: oneLine(said.join("; ")), traceback: trimmed(traceback) };
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
  if (!(thrown instanceof Error)) return content("Thrown", show(thrown));
  const error = content(nameOf(thrown), thrown.message);
  const places = framesIn(stackOf(thrown), compiler);
  const lines = places.flatMap(({ cell, place }) => [
    "",
    ...(cell === compiler.last ? [] : [`in cell [${cell.count}]:`]),
    ...markedLine(cell.code, place),
  ]);
  const cause = thrown.cause === undefined ? [] : ["", `Caused by: ${shortCause(thrown.cause)}`];
  return { ...error, traceback: [...error.traceback, ...lines, ...cause] };
}

/** Returns the frames of a stack trace up to the outermost cell; the kernel has called that cell. */
export function withoutKernelFrames(frames: readonly string[]): readonly string[] {
  const outermost = frames.map((frame) => IN_CELL.test(frame)).lastIndexOf(true);
  return outermost < 0 ? frames : frames.slice(0, outermost + 1);
}

/** Returns an error's type and message, such as `TypeError: x is not a function`. */
export function headOf(error: Error): string {
  return joined(nameOf(error), error.message);
}

function content(ename: string, message: string): ErrorContent {
  return { ename, evalue: oneLine(message), traceback: joined(ename, message).split("\n") };
}

function joined(ename: string, message: string): string {
  return message === "" ? ename : `${ename}: ${message}`;
}

function nameOf(error: Error): string {
  // `class Mine extends Error {}` inherits the name "Error".
  return error.name === "Error" ? error.constructor.name : error.name;
}

function shortCause(cause: unknown): string {
  return cause instanceof Error ? headOf(cause) : String(cause);
}

/** Removes an empty last line. */
function trimmed(lines: string[]): string[] {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}

/** Returns a position as `line:column`, both counted from 1 like a notebook's line numbers. */
function textOf({ line, character }: Place): string {
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
  const lines = (error.stack ?? "").split("\n");
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
