/**
 * @file The errors in a cell: the compiler's messages and the messages about misuse, in one list.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";
import type { CheckedCell, MisuseFinder } from "./misuse.js";

/** TypeScript's error code for an await outside a function, which tslab allows in a cell. */
const AWAIT = 1308;
/** TypeScript's error code for a `// @ts-expect-error` above a line without an error. */
const UNUSED = 2578;

/**
 * Returns the messages about a cell. A message about misuse replaces the compiler's message about
 * the same code.
 */
export function cellDiagnostics(
  ts: TypeScript,
  finder: MisuseFinder,
  cell: CheckedCell,
): Ts.Diagnostic[] {
  const { file, diagnostics } = cell;
  const ignores = ignoring(ts, file);
  const used = new Set<number>();
  const replaced = new Set<Ts.Diagnostic>();
  const found: Ts.Diagnostic[] = [];
  for (const { node, message, said } of finder.find(cell)) {
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
  return [...all];
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

function lineOf(ts: TypeScript, file: Ts.SourceFile, place: number): number {
  return ts.getLineAndCharacterOfPosition(file, place).line;
}
