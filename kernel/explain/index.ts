/** @file Replaces the compiler's messages about common mistakes: see rule.ts. */

import type * as Ts from "@tslab/typescript-for-tslab";
import { argumentRules } from "./arguments.js";
import { methodRules } from "./methods.js";
import { nameRules } from "./names.js";
import { type Cell, type NodeRule, sentence } from "./rule.js";
import { statementRules } from "./statements.js";

export type { Cell, NotebookCell } from "./rule.js";
export { explainSyntax } from "./syntax.js";

/** All rules for code that can be parsed, the most specific ones first. */
const rules = [methodRules, statementRules, argumentRules, nameRules].flat();
const silentRules = rules.filter(({ codes }) => !codes);

/** A message, the code it is about, and the compiler's messages that it replaces. */
export interface Explanation {
  node: Ts.Node;
  message: string;
  said: Ts.Diagnostic[];
}

/** Explains the errors of a cell that can be parsed, and finds mistakes that are not errors. */
export function explain(cell: Cell): Explanation[] {
  const { ts, file } = cell;
  const errors = cell.diagnostics.filter((error) => error.file === file);
  const found: (Explanation & { rule: NodeRule })[] = [];
  const apply = (from: readonly NodeRule[], node: Ts.Node, said: Ts.Diagnostic[]) => {
    for (const rule of from) {
      const match = rule.when(node, cell);
      if (!match) continue;
      const { at, words } = Array.isArray(match) ? { at: node, words: match } : match;
      found.push({ node: at, message: sentence(rule.says, words), said, rule });
      break;
    }
  };
  const visit = (node: Ts.Node): void => {
    apply(silentRules, node, []);
    ts.forEachChild(node, visit);
  };
  visit(file);
  for (const error of errors) {
    const matching = rules.filter(({ codes }) => codes?.includes(error.code));
    if (matching.length > 0) apply(matching, nodeAt(error, cell), [error]);
  }
  const only = found.find(({ rule }) => rule.isOnly);
  if (only) return [{ ...only, said: errors }];
  // One cause, one message: other errors in the same statement follow from it.
  const order = ({ rule }: { rule: NodeRule }) => rules.indexOf(rule);
  const explained = new Map<string, Explanation>();
  const followers = new Set<Ts.Node>();
  for (const one of found.sort((a, b) => order(a) - order(b) || a.node.pos - b.node.pos)) {
    const same = explained.get(one.message);
    const isFollower = ts.findAncestor(one.node, (node) => followers.has(node));
    if (!same && isFollower) continue;
    const statement =
      ts.findAncestor(one.node, (node) => ts.isStatement(node) || ts.isVariableDeclaration(node)) ??
      one.node;
    followers.add(statement);
    const isWithin = ({ start = 0 }: Ts.Diagnostic) =>
      start >= statement.pos && start < statement.end;
    one.said.push(...errors.filter(isWithin));
    if (same) same.said.push(...one.said);
    else explained.set(one.message, one);
  }
  return [...explained.values()];
}

/** Returns the innermost node at the place of an error. */
function nodeAt({ start = 0, length = 0 }: Ts.Diagnostic, { ts, file }: Cell): Ts.Node {
  const isAround = (node: Ts.Node) => node.getStart(file) <= start && node.end >= start + length;
  const find = (node: Ts.Node): Ts.Node => {
    const inner = ts.forEachChild(node, (child) => (isAround(child) ? child : undefined));
    return inner ? find(inner) : node;
  };
  return find(file);
}
