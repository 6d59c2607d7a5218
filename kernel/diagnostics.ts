/**
 * @file The errors in a cell: the compiler's messages and the messages about misuse, in one list.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import { type Cell, explain, explainSyntax } from "./explain/index.js";
import type { TypeScript } from "./language.js";
import type { MisuseFinder } from "./misuse.js";

/** TypeScript's error code for an await outside a function, which tslab allows in a cell. */
export const AWAIT = 1308;
/** TypeScript's error code for a `// @ts-expect-error` above a line without an error. */
const UNUSED = 2578;

/** The messages about a cell, and what the compiler itself says. */
export interface CellDiagnostics {
  shown: Ts.Diagnostic[];
  /** The compiler's own messages; empty if they are shown unchanged. */
  compiler: readonly Ts.Diagnostic[];
}

/** Returns the message about a cell that cannot be parsed. */
export function syntaxDiagnostics(cell: Cell, errors: readonly Ts.Diagnostic[]): CellDiagnostics {
  const { ts, file, diagnostics } = cell;
  const { start, end, message: messageText } = explainSyntax(cell, errors);
  const category = ts.DiagnosticCategory.Error;
  const shown = [{ file, start, length: end - start, category, code: 0, messageText }];
  return { shown, compiler: ofCode(diagnostics) };
}

/**
 * Returns the messages about a cell. Messages about misuse and explanations replace the compiler's
 * messages about the same code.
 */
export function cellDiagnostics(finder: MisuseFinder, cell: Cell): CellDiagnostics {
  const { ts, file, diagnostics } = cell;
  const ignores = ignoring(ts, file);
  const used = new Set<number>();
  const replaced = new Set<Ts.Diagnostic>();
  const found: Ts.Diagnostic[] = [];
  const misuse = finder.find(cell);
  const known = new Set(misuse.flatMap(({ said }) => said));
  const rest = { ...cell, diagnostics: diagnostics.filter((one) => !known.has(one)) };
  for (const { node, message, said } of [...misuse, ...explain(rest)]) {
    const start = node.getStart(file);
    const comment = ignores(lineOf(ts, file, start));
    if (comment !== undefined) {
      used.add(comment);
      continue;
    }
    for (const one of said) replaced.add(one);
    const [category, length] = [ts.DiagnosticCategory.Error, node.end - start];
    found.push({ file, start, length, category, code: 0, messageText: message });
  }
  const isUsed = ({ code, start = 0, length = 0 }: Ts.Diagnostic) =>
    code === UNUSED && used.has(lineOf(ts, file, start + length));
  const kept = diagnostics.filter((one) => !replaced.has(one) && !isUsed(one));
  const all = ts.sortAndDeduplicateDiagnostics([...kept, ...found]);
  if (all.every((one) => one.file !== file || one.code === AWAIT)) finder.remember(cell);
  return { shown: [...all], compiler: replaced.size > 0 ? ofCode(diagnostics) : [] };
}

/**
 * Returns a function that takes a line, and finds the comment above it that tells the compiler to
 * ignore or expect an error. The function returns the comment's line. Like TypeScript, it allows
 * only comments and empty lines in between.
 */
function ignoring(ts: TypeScript, file: Ts.SourceFile): (line: number) => number | undefined {
  const { commentDirectives = [] } = file as { commentDirectives?: { range: Ts.TextRange }[] };
  if (commentDirectives.length === 0) return () => undefined;
  const comments = new Set(commentDirectives.map(({ range }) => lineOf(ts, file, range.end)));
  const lines = file.text.split(/\r?\n/);
  return (line) => {
    for (let above = line - 1; above >= 0; above--) {
      if (comments.has(above)) return above;
      if (!/^\s*(\/\/.*)?$/.test(lines[above])) return undefined;
    }
    return undefined;
  };
}

/** Leaves out what tslab ignores: an await outside a function, and warnings about its options. */
function ofCode(diagnostics: readonly Ts.Diagnostic[]): Ts.Diagnostic[] {
  return diagnostics.filter(({ code, file }) => code !== AWAIT && file !== undefined);
}

function lineOf(ts: TypeScript, file: Ts.SourceFile, place: number): number {
  return ts.getLineAndCharacterOfPosition(file, place).line;
}
