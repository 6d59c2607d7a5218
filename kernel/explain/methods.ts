/** @file Methods and functions that are not called, and values that are. */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { Cell, Match, NodeRule } from "./rule.js";
import { isFunction, isOfInstance, isOptional, isUncalled, kindOf, quoted } from "./values.js";

/** The compiler's errors about values of the wrong type, and about types without a name. */
const WRONG_TYPE = [2322, 2345, 2362, 2363, 2365, 2367, 2769, 2339, 2550, 2551, 4023, 4025, 4058];
const CALL = "$1 is a method. To call it, write $2";

/** The rules for methods and functions. */
export const methodRules: NodeRule[] = [
  {
    codes: WRONG_TYPE,
    when: (node, cell) => {
      const { ts } = cell;
      const { parent } = node;
      const near = ts.isBinaryExpression(node) ? [node.left, node.right] : [node];
      if (ts.isVariableDeclaration(parent) && parent.initializer) near.push(parent.initializer);
      if (ts.isPropertyAccessExpression(parent)) near.push(parent.expression);
      const method = near.find((one) => isUncalled(one, cell));
      return method && callOf(method, cell);
    },
    says: CALL,
  },
  {
    // The compiler accepts these, but they show or store the method itself.
    when: (node, cell) => {
      if (!isUncalled(node, cell)) return undefined;
      const { ts } = cell;
      const { parent } = node;
      const isShown =
        ts.isExpressionStatement(parent) ||
        ts.isTemplateSpan(parent) ||
        (ts.isCallExpression(parent) && /^console\.\w+$/.test(parent.expression.getText()));
      const { VariableDeclaration, ReturnStatement, ArrowFunction, PropertyAssignment } =
        ts.SyntaxKind;
      const isStored =
        [VariableDeclaration, ReturnStatement, ArrowFunction, PropertyAssignment].includes(
          parent.kind,
        ) && isOfInstance(node, cell);
      return isShown || isStored ? callOf(node, cell) : undefined;
    },
    says: CALL,
  },
  {
    codes: [2339],
    when: ({ parent }, cell) => {
      const at = cell.ts.isPropertyAccessExpression(parent) && parent.expression;
      return at && isFunction(at, cell) ? callOf(at, cell) : undefined;
    },
    says: "$1 is a function. Call it first: $2",
  },
  {
    codes: [2349, 6234],
    when: (node, { ts }) => {
      const { parent } = node;
      const isProperty = ts.isPropertyAccessExpression(parent) && parent.name === node;
      return isProperty ? [node.getText(), parent.getText()] : undefined;
    },
    says: "$1 is a value, not a method. Write it without brackets: $2",
  },
  {
    codes: [2349],
    when: (node, { ts }) => {
      const isEmpty = ts.isCallExpression(node.parent) && node.parent.arguments.length === 0;
      return isEmpty ? [quoted(node)] : undefined;
    },
    says: "$1 is a value, not a function. Delete the brackets after it.",
  },
  {
    codes: [2349],
    when: (node, cell) => {
      const { parent } = node;
      const isNumber = kindOf(cell.checker.getTypeAtLocation(node), cell) === "a number";
      const given = cell.ts.isCallExpression(parent) && parent.arguments.map(quoted).join(", ");
      return isNumber && given ? [quoted(node), given] : undefined;
    },
    says: "$1 is a number, not a function. For a product, write $1 * ($2)",
  },
];

/** Marks a method, and returns its code and a call of it; only the end of a long chain. */
function callOf(node: Ts.Node, { ts, checker }: Cell): Match {
  const isLong = ts.isPropertyAccessExpression(node) && node.getText().length > 40;
  const at = isLong ? node.name : node;
  const [signature] = checker.getTypeAtLocation(node).getCallSignatures();
  const given = signature.parameters.every((one) => isOptional(one, ts)) ? "()" : "(...)";
  return { at, words: [at.getText(), `${isLong ? "." : ""}${at.getText()}${given}`] };
}
