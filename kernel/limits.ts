/** @file Refuses cells that the compiler would work on for minutes. */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";

/** For each name, the compiler goes through all declarations before it. */
const MOST_NAMES = 1_000;
/** The compiler compares the types of nested lists and objects level by level. */
const MOST_LEVELS = 50;

/** The message about a cell in which the functions of the compiler call themselves too often. */
export const TOO_DEEP =
  "This cell is nested too deeply. Split its longest expression into several statements.";

/** Returns the reason why a cell is not compiled; undefined if it is. */
export function refusal(ts: TypeScript, file: Ts.SourceFile): Ts.Diagnostic | undefined {
  const refused = (node: Ts.Node, messageText: string): Ts.Diagnostic => {
    const [start, category] = [node.getStart(file), ts.DiagnosticCategory.Error];
    return { file, start, length: 1, category, code: 0, messageText };
  };
  const { locals } = file as { locals?: Map<string, unknown> };
  const names = locals?.size ?? 0;
  if (names > MOST_NAMES)
    return refused(
      file.statements[1],
      `This cell declares ${names} names, but a cell can declare at most ${MOST_NAMES}. Split it into several cells.`,
    );
  for (const statement of file.statements)
    try {
      const deep = deepest(ts, statement, 0);
      if (deep)
        return refused(
          deep,
          `Lists and objects can be nested at most ${MOST_LEVELS} levels deep. Build this value in a loop.`,
        );
    } catch (error) {
      if (error instanceof RangeError) return refused(statement, TOO_DEEP);
      throw error;
    }
  return undefined;
}

/** Returns the first list or object with too many others around it. */
function deepest(ts: TypeScript, node: Ts.Node, levels: number): Ts.Node | undefined {
  const isLevel = ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node);
  const now = isLevel ? levels + 1 : levels;
  if (now > MOST_LEVELS) return node;
  return ts.forEachChild(node, (child) => deepest(ts, child, now));
}
