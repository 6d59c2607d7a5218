/** @file What the types of values tell. */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "../language.js";
import type { Cell } from "./rule.js";

/** The maximum number of characters of code that a sentence quotes. */
const SHORT = 60;

/** Returns the code of a node; "..." if it is long. */
export function quoted(node: Ts.Node): string {
  const text = node.getText();
  return text.length <= SHORT && !text.includes("\n") ? text : "...";
}

/**
 * Returns the name of the function that creates values of a type. The type declares it in the doc
 * tag `@createdBy array`.
 */
export function creatorOf(type: Ts.Type, { checker }: Cell): string | undefined {
  const tags = type.symbol?.getJsDocTags(checker) ?? [];
  return tags.find(({ name }) => name === "createdBy")?.text?.[0]?.text.trim();
}

/** Whether a function is the one that creates its results, such as `array`. */
export function isCreator(node: Ts.Node, cell: Cell): boolean {
  const signatures = cell.checker.getTypeAtLocation(node).getCallSignatures();
  return signatures.some((one) => creatorOf(one.getReturnType(), cell) === node.getText());
}

/** Returns what a value of a type is, such as "a number"; undefined for most types. */
export function kindOf(type: Ts.Type, cell: Cell): string | undefined {
  const { NumberLike, StringLike, BooleanLike } = cell.ts.TypeFlags;
  if (type.flags & NumberLike) return "a number";
  if (type.flags & StringLike) return "a string";
  if (type.flags & BooleanLike) return "true or false";
  if (cell.checker.isArrayLikeType(type)) return "a list";
  const creator = creatorOf(type, cell);
  return creator && `${/^[aeiou]/.test(creator) ? "an" : "a"} ${creator}`;
}

/** Returns what a value of a type may be; empty if that cannot be said of any part of a union. */
export function kindsOf(type: Ts.Type, cell: Cell): string[] {
  const constraint = type.isTypeParameter() && cell.checker.getBaseConstraintOfType(type);
  const known = constraint || type;
  if (known.isUnion()) return [...new Set(known.types.flatMap((one) => kindsOf(one, cell)))];
  const kind = kindOf(known, cell);
  return kind === undefined ? [] : [kind];
}

/** Returns what the arguments at one place of a call may be, such as "a list" and "a number". */
export function kindsAt(place: number, call: Ts.CallExpression, cell: Cell): string[] {
  const { checker } = cell;
  const signatures = checker.getTypeAtLocation(call.expression).getCallSignatures();
  const kinds = signatures.flatMap(({ parameters }) => {
    const parameter = parameters[Math.min(place, parameters.length - 1)];
    if (!parameter) return [];
    const type = checker.getTypeOfSymbolAtLocation(parameter, call);
    const { dotDotDotToken } = (parameter.valueDeclaration ?? {}) as Ts.ParameterDeclaration;
    if (!dotDotDotToken) return place < parameters.length ? kindsOf(type, cell) : [];
    const each = (checker.getBaseConstraintOfType(type) ?? type).getNumberIndexType();
    return each ? kindsOf(each, cell) : [];
  });
  return [...new Set(kinds)];
}

/** Whether a parameter may be left out. */
export function isOptional({ valueDeclaration: one }: Ts.Symbol, ts: TypeScript): boolean {
  const { questionToken, initializer, dotDotDotToken } = (one ?? {}) as Ts.ParameterDeclaration;
  return Boolean(one && ts.isParameter(one) && (questionToken ?? initializer ?? dotDotDotToken));
}

/** Whether code is an assignment with =. */
export function isAssignment(node: Ts.Node, { ts }: Cell): node is Ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

/** Whether a value is a function. */
export function isFunction(node: Ts.Node, { checker }: Cell): boolean {
  return checker.getTypeAtLocation(node).getCallSignatures().length > 0;
}

/** Whether code reads a method without calling it, as in `x.sum`. */
export function isUncalled(node: Ts.Node, cell: Cell): node is Ts.PropertyAccessExpression {
  const { ts, checker } = cell;
  if (!ts.isPropertyAccessExpression(node)) return false;
  const { parent } = node;
  if (ts.isCallOrNewExpression(parent) && parent.expression === node) return false;
  const flags = checker.getSymbolAtLocation(node.name)?.flags ?? 0;
  return Boolean(flags & ts.SymbolFlags.Method) && isFunction(node, cell);
}

/** Whether a property belongs to an instance of a class: without it, a method does not work. */
export function isOfInstance({ expression }: Ts.PropertyAccessExpression, cell: Cell): boolean {
  const { Class } = cell.ts.SymbolFlags;
  const own = cell.checker.getSymbolAtLocation(expression)?.flags ?? 0;
  const type = cell.checker.getTypeAtLocation(expression).symbol?.flags ?? 0;
  const isThis = expression.kind === cell.ts.SyntaxKind.ThisKeyword;
  return Boolean(type & Class) && !(own & Class) && !isThis;
}
