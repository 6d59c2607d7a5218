/**
 * @file The patterns of misuse, such as `-x` and `x[0]` for an object x. This file finds code whose
 * syntax matches a pattern; misuse.ts checks the types, and decides whether the code is misuse.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";

/** Code that matches a pattern. */
export interface Suspect {
  node: Ts.Node;
  /**
   * The patterns that the code matches, written with x and the letters in `parts`. The first one
   * that the class lists applies.
   */
  forms: string[];
  /** The value whose class decides whether the code is wrong. */
  x: Ts.Expression;
  /** The other letters of the pattern: y is another value, i and j are indices, f is a name. */
  parts?: { y?: Ts.Expression; i?: Ts.Expression; j?: string; f?: string };
  /** When the code is wrong. */
  wrong: Wrong;
  /** Further nodes that the compiler's error may be about. */
  places?: Ts.Node[];
  /** A node that need not be searched if this code is wrong. */
  done?: Ts.Node;
}

/**
 * When the code is wrong: always; if y cannot be a string; if y has the same class as x; if x
 * cannot be undefined or null; if i is a number; or only if the compiler refuses it too.
 */
export type Wrong = "always" | "no string" | "alike" | "never empty" | "numbered" | "refused";

/** Calls that expect a number, or something that contains numbers. */
const OF_NUMBERS = /^(?:(Math)\.(\w+)|Number|Boolean|(?:Number\.)?isNaN|Array\.from)$/;

/** Returns the patterns that a node matches; if there are several, x may differ between them. */
export function suspects(ts: TypeScript, node: Ts.Node): Suspect[] {
  const { SyntaxKind } = ts;
  if (ts.isBinaryExpression(node)) return ofTwo(ts, node);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return ofOne(ts, node);
  if (ts.isElementAccessExpression(node)) return indexed(ts, node);
  if (ts.isPropertyAccessExpression(node)) {
    const { name, expression: x } = node;
    return [{ node, forms: [`x.${name.text}`], x, wrong: "refused", places: [name] }];
  }
  if (ts.isCallExpression(node)) return called(node);
  if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node))
    return condition(ts, node.expression);
  if (ts.isForStatement(node)) return node.condition ? condition(ts, node.condition) : [];
  if (ts.isConditionalExpression(node)) return condition(ts, node.condition);
  if (ts.isSpreadElement(node) || ts.isForOfStatement(node)) {
    const { expression: x } = node;
    const marked = node.kind === SyntaxKind.SpreadElement ? node : x;
    return [{ node: marked, forms: ["...x"], x, wrong: "always", places: [x] }];
  }
  if (ts.isForInStatement(node)) {
    const { expression: x } = node;
    return [{ node: x, forms: ["for (i in x)"], x, wrong: "always" }];
  }
  if (ts.isVariableDeclaration(node) && ts.isArrayBindingPattern(node.name) && node.initializer) {
    const { name, initializer: x } = node;
    return [{ node: x, forms: ["...x"], x, wrong: "always", places: [name] }];
  }
  return [];
}

/** `x + y`, `x == y`, `x && y`, `x = y`, `x += y`. */
function ofTwo(ts: TypeScript, node: Ts.BinaryExpression): Suspect[] {
  const { SyntaxKind } = ts;
  const { left, right } = node;
  const kind = node.operatorToken.kind;
  const operator = ts.tokenToString(kind) ?? "";
  const places = [left, right];
  const eitherWay = (forms: (order: string) => string[], wrong: Wrong): Suspect[] => [
    { node, forms: forms(`x ${operator} y`), x: left, parts: { y: right }, wrong, places },
    { node, forms: forms(`y ${operator} x`), x: right, parts: { y: left }, wrong, places },
  ];
  switch (kind) {
    case SyntaxKind.AmpersandAmpersandToken:
    case SyntaxKind.BarBarToken:
      return condition(ts, left);
    case SyntaxKind.EqualsEqualsToken:
    case SyntaxKind.ExclamationEqualsToken:
    case SyntaxKind.EqualsEqualsEqualsToken:
    case SyntaxKind.ExclamationEqualsEqualsToken: {
      // With ===, you may really want to know whether x and y are the same object.
      const loose = operator.slice(0, 2);
      return [
        ...eitherWay(() => [`x ${operator} y`, `x ${loose} y`], "alike"),
        ...eitherWay(() => [`x ${loose} y`], "refused"),
      ];
    }
    case SyntaxKind.AsteriskToken:
      return [
        ...eitherWay(() => ["x * y (both)"], "alike"),
        ...eitherWay((order) => [order, "operator"], "always"),
      ];
    case SyntaxKind.PlusToken:
      return eitherWay((order) => [order, "operator"], "no string");
    case SyntaxKind.CommaToken:
    case SyntaxKind.QuestionQuestionToken:
    case SyntaxKind.InKeyword:
    case SyntaxKind.InstanceOfKeyword:
      return [];
    case SyntaxKind.EqualsToken:
    case SyntaxKind.BarBarEqualsToken:
    case SyntaxKind.AmpersandAmpersandEqualsToken:
    case SyntaxKind.QuestionQuestionEqualsToken:
      return written(ts, node, left);
  }
  if (kind < SyntaxKind.FirstAssignment || kind > SyntaxKind.LastAssignment)
    return eitherWay((order) => [order, "operator"], "always");
  const wrong = kind === SyntaxKind.PlusEqualsToken ? "no string" : "always";
  const forms = [`x ${operator} y`, "operator"];
  return [
    ...written(ts, node, left),
    { node, forms, x: left, parts: { y: right }, wrong, places },
    { node, forms: ["operator"], x: right, wrong, places },
  ];
}

/** `-x`, `!x`, `x++`. */
function ofOne(
  ts: TypeScript,
  node: Ts.PrefixUnaryExpression | Ts.PostfixUnaryExpression,
): Suspect[] {
  const { SyntaxKind } = ts;
  const { operator, operand: x } = node;
  if (operator === SyntaxKind.ExclamationToken) return condition(ts, x);
  const text = ts.tokenToString(operator) ?? "";
  const counts = operator === SyntaxKind.PlusPlusToken || operator === SyntaxKind.MinusMinusToken;
  const forms = [counts ? `x${text}` : `${text}x`, "operator"];
  const suspect: Suspect = { node, forms, x, wrong: "always", places: [x] };
  return counts ? [...written(ts, node, x), suspect] : [suspect];
}

/** Assignments to a part of x: `x[0] = y`, and `x.data[0] = y`, whose pattern is `x.data = y`. */
function written(ts: TypeScript, node: Ts.Node, target: Ts.Expression): Suspect[] {
  const found: Suspect[] = [];
  const places: Ts.Node[] = [target];
  const outer = bare(ts, target);
  let inner = outer;
  while (ts.isPropertyAccessExpression(inner) || ts.isElementAccessExpression(inner)) {
    const { expression: x } = inner;
    const rest = { node, x, places, done: target };
    if (ts.isElementAccessExpression(inner)) {
      const { argumentExpression: i } = inner;
      places.push(i);
      found.push({ ...rest, forms: ["x[i] = y"], parts: { i }, wrong: "numbered" });
    } else {
      const { name } = inner;
      places.push(name);
      // The compiler decides about `x.data = y` itself, because it knows what is read-only.
      const wrong = inner === outer ? "refused" : "always";
      found.push({ ...rest, forms: [`x.${name.text} = y`], wrong });
    }
    inner = bare(ts, x);
  }
  return found;
}

/** `x[0]`, and `x[0, 1]` or `x[0][1]`. */
function indexed(ts: TypeScript, node: Ts.ElementAccessExpression): Suspect[] {
  const found: Suspect[] = [];
  let at: Ts.Expression[] = [];
  let x: Ts.Expression = node;
  while (ts.isElementAccessExpression(x) && !ts.isStringLiteralLike(x.argumentExpression)) {
    at = [...listed(ts, x.argumentExpression), ...at];
    x = x.expression;
    const [i, ...rest] = at;
    const j = rest.map((one) => one.getText()).join(", ");
    const forms = [j === "" ? "x[i]" : "x[i, j]"];
    // The compiler complains that the 0 of `0, 1` is unused.
    found.push({
      node,
      forms,
      x,
      parts: { i, j },
      wrong: "numbered",
      places: [i],
      ...(node.expression !== x && { done: node.expression }),
    });
  }
  return found.reverse();
}

/** Splits `0, 1` into its parts. */
function listed(ts: TypeScript, index: Ts.Expression): Ts.Expression[] {
  const isList =
    ts.isBinaryExpression(index) && index.operatorToken.kind === ts.SyntaxKind.CommaToken;
  return isList ? [...listed(ts, index.left), index.right] : [index];
}

/** `Math.exp(x)`. */
function called(node: Ts.CallExpression): Suspect[] {
  const name = node.expression.getText();
  const [whole, math, f] = OF_NUMBERS.exec(name) ?? [];
  if (!whole) return [];
  const forms = [`${name}(x)`, ...(math ? ["Math.f(x)", "Math(x)"] : [])];
  return node.arguments.map((x, place) => {
    const y = node.arguments[place === 0 ? 1 : 0];
    return {
      node,
      forms,
      x,
      parts: { ...(y && { y }), ...(f && { f }) },
      wrong: "always",
      places: [x],
    };
  });
}

/** `if (x)`. For `a && b`, x is only b, because the pattern `x && y` already covers a. */
function condition(ts: TypeScript, tested: Ts.Expression): Suspect[] {
  const x = bare(ts, tested);
  const { AmpersandAmpersandToken, BarBarToken } = ts.SyntaxKind;
  if (ts.isBinaryExpression(x))
    return [AmpersandAmpersandToken, BarBarToken].includes(x.operatorToken.kind)
      ? condition(ts, x.right)
      : [];
  return [{ node: x, forms: ["if (x)"], x, wrong: "never empty" }];
}

/** Removes the brackets around an expression. */
export function bare(ts: TypeScript, code: Ts.Expression): Ts.Expression {
  return ts.isParenthesizedExpression(code) || ts.isNonNullExpression(code)
    ? bare(ts, code.expression)
    : code;
}
