/**
 * @file Makes loops at the top level of a cell as fast as loops in a function. The compiler exports a
 * variable at each assignment, and numbers with decimals are slow to store in an object. A loop
 * assigns to local variables instead, and exports them when it ends, for whatever reason.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";
import { GLOBALS } from "./loops.js";

/** Calls that cannot run the code of another cell: Math, the console and interrupt checks. */
const HARMLESS = /^(Math|console)\.\w+$|^__\w+__$/;

/**
 * Changes the loops of a compiled cell, before its exports become properties of `exports`.
 *
 * @param isEarlier whether an earlier cell has declared a name: functions of that cell may read it
 *   while the loop runs
 */
export function localInLoops(
  ts: TypeScript,
  isEarlier: (name: string) => boolean,
): Ts.TransformerFactory<Ts.SourceFile> {
  const { factory } = ts;
  const exported = (name: string) =>
    factory.createPropertyAccessExpression(factory.createIdentifier("exports"), name);

  /** Calls `look` for each node in the loop that is not in a function. */
  const walk = (node: Ts.Node, look: (node: Ts.Node) => void): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    look(node);
    ts.forEachChild(node, (child) => walk(child, look));
  };

  const changed = (loop: Ts.Statement, own: Set<string>, context: Ts.TransformationContext) => {
    const assigned: Ts.Expression[] = [];
    let runsOtherCode = false;
    walk(loop, (node) => {
      const target = assignedBy(ts, node);
      if (target) assigned.push(target);
      runsOtherCode ||= mayRunOtherCode(ts, node);
    });
    const locals = new Map<string, Ts.Identifier>();
    const copies = new Map<string, Ts.Identifier>();
    for (const target of assigned) {
      if (ts.isIdentifier(target) && own.has(target.text)) {
        if (runsOtherCode && isEarlier(target.text)) continue;
        locals.set(target.text, factory.createIdentifier(target.text));
        ts.setEmitFlags(target, ts.EmitFlags.LocalName);
      }
      const name = nameOfExport(ts, target);
      if (name && !runsOtherCode && !copies.has(name))
        copies.set(name, factory.createUniqueName(name));
    }
    if (locals.size + copies.size === 0) return loop;
    const copied = (node: Ts.Node): Ts.Node => {
      if (ts.isFunctionLike(node) || ts.isClassLike(node)) return node;
      const copy = copies.get(nameOfExport(ts, node) ?? "");
      return copy ?? ts.visitEachChild(node, copied, context);
    };
    const body = copies.size > 0 ? (copied(loop) as Ts.Statement) : loop;
    const { leaving, check } = leavingWhenStopped(ts, body, context);
    const after = [...locals, ...copies].map(([name, value]) =>
      factory.createExpressionStatement(factory.createAssignment(exported(name), value)),
    );
    const safe = factory.createTryStatement(
      factory.createBlock([leaving]),
      undefined,
      factory.createBlock(after),
    );
    const stops = check ? [safe, check] : [safe];
    if (copies.size === 0) return factory.createBlock(stops);
    const declarations = [...copies].map(([name, copy]) =>
      factory.createVariableDeclaration(copy, undefined, undefined, exported(name)),
    );
    const list = factory.createVariableDeclarationList(declarations, ts.NodeFlags.Let);
    return factory.createBlock([factory.createVariableStatement(undefined, list), ...stops]);
  };

  return (context) => (file) => {
    const names = exportedNames(ts, file);
    /** The exported names whose declarations precede the statement. */
    const own = new Set<string>();
    const declare = (statement: Ts.Node) =>
      walk(statement, (node) => {
        if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return;
        const { parent } = node;
        const isBlockScoped = (parent.flags & ts.NodeFlags.BlockScoped) !== 0;
        const isTopLevel = !isBlockScoped || parent.parent?.parent === file;
        if (isTopLevel && names.has(node.name.text)) own.add(node.name.text);
      });
    const visit = (node: Ts.Node): Ts.Node => {
      if (ts.isFunctionLike(node) || ts.isClassLike(node)) return node;
      if (ts.isIterationStatement(node, true)) {
        declare(node);
        return changed(node, own, context);
      }
      return ts.visitEachChild(node, visit, context);
    };
    const statements = file.statements.map((statement) => {
      const visited = visit(statement) as Ts.Statement;
      declare(statement);
      return visited;
    });
    return factory.updateSourceFile(file, statements);
  };
}

/**
 * Lets a loop end instead of throw when the cell should stop, if possible at the end of an iteration:
 * V8 keeps the numbers of a loop that throws inside of `try` on the heap, which makes a short loop four
 * times as slow; and twice as slow if it may end at the start of an iteration.
 *
 * @returns the loop, and the check that throws after it; without a check, the loop as it was
 */
function leavingWhenStopped(
  ts: TypeScript,
  loop: Ts.Statement,
  context: Ts.TransformationContext,
): { leaving: Ts.Statement; check?: Ts.IfStatement } {
  const { factory } = ts;
  const label = factory.createUniqueName("stopped");
  let check: Ts.IfStatement | undefined;
  const visit = (node: Ts.Node): Ts.Node => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return node;
    if (isCheck(ts, node)) {
      check = node;
      return factory.createIfStatement(node.expression, factory.createBreakStatement(label));
    }
    const visited = ts.visitEachChild(node, visit, context);
    if (!ts.isBlock(node) || !ts.isBlock(visited) || continues(node)) return visited;
    const [first, ...rest] = visited.statements;
    const isFirst = node.statements.length > 0 && isCheck(ts, node.statements[0]);
    return isFirst ? factory.updateBlock(visited, [...rest, first]) : visited;
  };
  const continues = (node: Ts.Node): boolean =>
    ts.isContinueStatement(node) || (ts.forEachChild(node, continues) ?? false);
  const leaving = visit(loop) as Ts.Statement;
  return check ? { leaving: factory.createLabeledStatement(label, leaving), check } : { leaving };
}

/** Whether a node is a check of loops.ts: `if (...) throw __stop__`. */
function isCheck(ts: TypeScript, node: Ts.Node): node is Ts.IfStatement {
  if (!ts.isIfStatement(node) || !ts.isThrowStatement(node.thenStatement)) return false;
  const { expression } = node.thenStatement;
  return ts.isIdentifier(expression) && expression.text === GLOBALS.stop;
}

/** Returns what a node assigns to: `x` in `x = 1`, `x += 1` and `x++`. */
function assignedBy(ts: TypeScript, node: Ts.Node): Ts.Expression | undefined {
  const { FirstAssignment, LastAssignment, PlusPlusToken, MinusMinusToken } = ts.SyntaxKind;
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return kind >= FirstAssignment && kind <= LastAssignment ? node.left : undefined;
  }
  if (ts.isPostfixUnaryExpression(node)) return node.operand;
  if (!ts.isPrefixUnaryExpression(node)) return undefined;
  const changes = node.operator === PlusPlusToken || node.operator === MinusMinusToken;
  return changes ? node.operand : undefined;
}

/** Returns the name in `exports.name`, which is how a cell uses the variables of earlier cells. */
function nameOfExport(ts: TypeScript, node: Ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) return undefined;
  return node.expression.text === "exports" ? node.name.text : undefined;
}

function mayRunOtherCode(ts: TypeScript, node: Ts.Node): boolean {
  if (ts.isCallExpression(node)) return !HARMLESS.test(node.expression.getText());
  return (
    ts.isNewExpression(node) ||
    ts.isTaggedTemplateExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isForOfStatement(node)
  );
}

/** Returns the names in `export { a, b }`. */
function exportedNames(ts: TypeScript, file: Ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of file.statements)
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    )
      for (const { name, propertyName } of statement.exportClause.elements)
        if (!propertyName && !statement.moduleSpecifier) names.add(name.text);
  return names;
}
