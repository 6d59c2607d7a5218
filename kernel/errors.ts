/** @file Why a cell failed, in Jupyter's form: with the learner's own lines, without the kernel's. */

import type { CellCompiler, CompiledCell, Place } from "./compiler.js";
import { blank } from "./width.js";

/** Jupyter's content of an error. */
export interface ErrorContent {
  /** What kind of error it is: "TypeError". */
  ename: string;
  /** Its message, in one line. */
  evalue: string;
  /** What is shown: the message, and the line where it happened. */
  traceback: string[];
}

/** How many calls from other cells are shown above the failing one. */
const MOST_CALLS = 3;

/** The error of a cell that was stopped. */
export function stopped(): ErrorContent {
  return content("Interrupted", "the cell was stopped.");
}

/** The error of a cell that does not compile. */
export function compilerError({ code, diagnostics }: CompiledCell): ErrorContent {
  const ename = "TypeScript error";
  const said = diagnostics.map(({ fileName, start, messageText }) => {
    return `${fileName ? `${fileName} ` : ""}${textOf(start)} - ${messageText}`;
  });
  const traceback = diagnostics.flatMap(({ fileName, start, end }, index) => {
    const head = index === 0 ? `${ename}: ${said[index]}` : said[index];
    // The next one says more of the same place, and the line need not stand twice.
    const goesOn = diagnostics[index + 1]?.start.offset === start.offset;
    return goesOn || fileName ? [head] : [head, "", ...markedLine(code, start, end), ""];
  });
  return { ename, evalue: oneLine(said.join("; ")), traceback: trimmed(traceback) };
}

/**
 * The error that a cell has thrown.
 *
 * @param show writes any value as console.log would
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
    ...(cell === compiler.last ? [] : [`in the cell [${cell.count}]:`]),
    ...markedLine(cell.code, place),
  ]);
  const cause = thrown.cause === undefined ? [] : ["", `Caused by: ${shortCause(thrown.cause)}`];
  return { ...error, traceback: [...error.traceback, ...lines, ...cause] };
}

/** What kind of error it is, and its message. */
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

/** Without an empty line at the end. */
function trimmed(lines: string[]): string[] {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}

/** Line and column, counted from 1 as the notebook's own line numbers are. */
function textOf({ line, character }: Place): string {
  return `${line + 1}:${character + 1}`;
}

/**
 * An error's stack without what made the error: Firefox and Safari name the constructors of its own class
 * above the line that called them.
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
 * The places in cells that a stack goes through: where it happened, then who called; none in Safari, which
 * names no place in code that was run from a text. The calls after
 * the first in the running cell say nothing new.
 */
function framesIn(stack: string, compiler: CellCompiler) {
  const places: { cell: CompiledCell; place: Place }[] = [];
  for (const [, name, line, column] of stack.matchAll(/\b(cell-\d+):(\d+):(\d+)/g)) {
    const cell = compiler.cell(name);
    const place = cell?.origin({ line: Number(line) - 1, character: Number(column) - 1 });
    if (!cell || !place) continue;
    places.push({ cell, place });
    if (cell === compiler.last || places.length === MOST_CALLS) break;
  }
  return places;
}

/** A line of a cell with its number, and under it marks from `start` on, to `end` if in that line. */
function markedLine(code: string, start: Place, end: Place = start): string[] {
  const line = code.split(/\r?\n/)[start.line] ?? "";
  const number = String(start.line + 1);
  const width = end.line === start.line ? end.character - start.character : 1;
  const before = blank(line.slice(0, start.character));
  return [`${number} | ${line}`, `${blank(number)} | ${before}${"^".repeat(Math.max(1, width))}`];
}
