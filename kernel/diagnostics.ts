/** @file What a cell is refused for: the compiler's messages and those of slips, as one list. */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";
import type { CheckedCell, MisuseFinder } from "./misuse.js";

/** TypeScript's code of an await outside a function, which tslab allows in a cell. */
const AWAIT = 1308;
/** Its code of a `// @ts-expect-error` above a line without any error. */
const UNUSED = 2578;

/** The messages of a cell, with those of its slips in the place of what the compiler says of the same. */
export function cellDiagnostics(
  ts: TypeScript,
  finder: MisuseFinder,
  cell: CheckedCell,
): Ts.Diagnostic[] {
  const { file, diagnostics } = cell;
  const ignores = ignoring(ts, file);
  const used = new Set<number>();
  const replaced = new Set<Ts.Diagnostic>();
  const slips: Ts.Diagnostic[] = [];
  for (const { node, message, said } of finder.find(cell)) {
    const start = node.getStart(file);
    const comment = ignores(lineOf(ts, file, start));
    if (comment !== undefined) {
      used.add(comment);
      continue;
    }
    for (const one of said) replaced.add(one);
    const [category, length] = [ts.DiagnosticCategory.Error, node.end - start];
    slips.push({ file, start, length, category, code: 0, messageText: message });
  }
  const isUsed = ({ code, start = 0, length = 0 }: Ts.Diagnostic) =>
    code === UNUSED && used.has(lineOf(ts, file, start + length));
  const kept = diagnostics.filter((one) => !replaced.has(one) && !isUsed(one));
  const all = ts.sortAndDeduplicateDiagnostics([...kept, ...slips]);
  if (all.every((one) => one.file !== file || one.code === AWAIT)) finder.remember(cell);
  return [...all];
}

/**
 * Finds the line of the `// @ts-expect-error` or `// @ts-expect-error` that a line stands under, with
 * nothing but comments and empty lines between them, as TypeScript does.
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
