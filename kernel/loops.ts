/**
 * @file Makes cells interruptible. Every loop iteration and every function call begins with a check
 * that throws if the cell should stop. So does the code after every `await`; otherwise, a stopped
 * cell would go on as soon as the promise that it awaits is resolved.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";

/** The names of the globals that the checks in cells use. The kernel defines them as constants. */
export const GLOBALS = {
  /** Throws if the cell should stop. "nn" calls it too. */
  check: "__checkInterrupt__",
  /** Two numbers: not 0 if the cell should stop; and how many stops there have been. */
  stops: "__stops__",
  /** The error that stops a cell. */
  stop: "__stop__",
  /** Returns its first argument, or throws if there was a stop during an `await`. */
  resume: "__resume__",
};
/** The local constant that holds the number of stops before a function's first `await`. */
const EARLIER = "__earlierStops__";

/**
 * Adds the checks to a file.
 *
 * @param isShared whether the flag in GLOBALS.stops is set from outside, while the cell runs. The
 *   checks then read it without a call: a call makes a short loop five times as slow, even if it is
 *   never made. Otherwise each check is a call.
 */
export function withChecks(
  ts: TypeScript,
  isShared: boolean,
): Ts.TransformerFactory<Ts.SourceFile> {
  const { factory } = ts;
  const name = (text: string) => factory.createIdentifier(text);
  const stops = (place: 0 | 1) => factory.createElementAccessExpression(name(GLOBALS.stops), place);
  const call = (check: string, ...all: Ts.Expression[]) =>
    factory.createCallExpression(name(check), undefined, all);
  const differ = (one: Ts.Expression, other: Ts.Expression) =>
    factory.createStrictInequality(one, other);
  const mustStop = (isAsync: boolean) => {
    const isWanted = differ(stops(0), factory.createNumericLiteral(0));
    const isOver = differ(stops(1), name(EARLIER));
    return isAsync ? factory.createLogicalOr(isWanted, isOver) : isWanted;
  };
  const check = (isAsync: boolean): Ts.Statement =>
    isShared
      ? factory.createIfStatement(
          mustStop(isAsync),
          factory.createThrowStatement(name(GLOBALS.stop)),
        )
      : factory.createExpressionStatement(call(GLOBALS.check, ...(isAsync ? [name(EARLIER)] : [])));
  const checkedValue = (value: Ts.Expression) => {
    const checked = isShared
      ? factory.createLogicalAnd(mustStop(false), call(GLOBALS.check))
      : call(GLOBALS.check);
    return factory.createParenthesizedExpression(factory.createComma(checked, value));
  };
  const noteStops = () => {
    const declaration = factory.createVariableDeclaration(EARLIER, undefined, undefined, stops(1));
    const list = factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const);
    return factory.createVariableStatement(undefined, list);
  };

  /** Puts statements at the start of a block, but after directives such as "use strict". */
  const startingWith = (added: Ts.Statement[], statements: readonly Ts.Statement[]) => {
    const isDirective = (statement: Ts.Statement) =>
      ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
    const found = statements.findIndex((statement) => !isDirective(statement));
    const start = found < 0 ? statements.length : found;
    return [...statements.slice(0, start), ...added, ...statements.slice(start)];
  };
  const block = (added: Ts.Statement[], body: Ts.Node) => {
    const statements = ts.isExpression(body)
      ? [factory.createReturnStatement(body)]
      : ts.isBlock(body)
        ? body.statements
        : [body as Ts.Statement];
    return ts.setTextRange(factory.createBlock(startingWith(added, statements), true), body);
  };
  const checkedBody = (body: Ts.Node, isAsync: boolean) => {
    if (isAsync) return block([noteStops(), check(false)], body);
    if (ts.isExpression(body)) return ts.setTextRange(checkedValue(body), body);
    return block([check(false)], body);
  };

  const isAsyncFunction = (node: Ts.SignatureDeclaration) =>
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  /** Whether code awaits something outside of the functions in it. */
  const awaits = (node: Ts.Node): boolean =>
    ts.isAwaitExpression(node) ||
    (ts.isForOfStatement(node) && node.awaitModifier !== undefined) ||
    (!ts.isFunctionLike(node) && ts.forEachChild(node, awaits)) ||
    false;

  return (context) => {
    const visitorIn = (isAsync: boolean) => {
      const visit = (node: Ts.Node): Ts.Node => {
        let body: Ts.Node | undefined;
        let changed = (whole: Ts.Node): Ts.Node => whole;
        if (ts.isFunctionLike(node)) {
          // Infinite recursion ends with a stack overflow, but a function that calls itself twice
          // may take forever.
          body = (node as Ts.FunctionLikeDeclaration).body;
          const isInner = isAsyncFunction(node);
          changed = (whole) => checkedBody(visitorIn(isInner)(whole), isInner);
        } else if (ts.isIterationStatement(node, false)) {
          body = node.statement;
          changed = (whole) => block([check(isAsync)], visit(whole));
        }
        const visited = ts.visitEachChild(
          node,
          (child) => (child === body ? changed(child) : visit(child)),
          context,
        );
        if (!isAsync || !ts.isAwaitExpression(visited)) return visited;
        return ts.setTextRange(call(GLOBALS.resume, visited, name(EARLIER)), visited);
      };
      return visit;
    };
    return (file) => {
      const isAsync = awaits(file);
      const visited = ts.visitNode(file, visitorIn(isAsync)) as Ts.SourceFile;
      if (!isAsync) return visited;
      const statements = startingWith([noteStops()], visited.statements);
      return factory.updateSourceFile(
        visited,
        ts.setTextRange(factory.createNodeArray(statements), visited.statements),
      );
    };
  };
}
