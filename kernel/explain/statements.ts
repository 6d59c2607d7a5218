/** @file Operators, declarations and imports that do not mean what they seem to mean. */

import type * as Ts from "@tslab/typescript-for-tslab";
import { decimalComma } from "./numbers.js";
import type { Cell, NodeRule } from "./rule.js";
import { isAssignment, kindOf, quoted } from "./values.js";

/** Code that works with bits: there, `^` is meant. */
const BITS = /[^|]\|[^|]|[^&]&[^&]|<<|>>|~|\b0[xb]/i;

/** Errors that need only a better sentence, in which $1 is the marked code. */
const sentences: [code: number, says: string][] = [
  [1155, "$1 needs a value: const $1 = ..."],
  [2448, "$1 is used before the line that declares it. Move that line up."],
  [2451, "This cell declares $1 twice. Choose another name for one of them."],
  [2391, "What the function does belongs between braces: function $1(...) { ... }"],
  [1108, "`return` belongs in a function. To show a value, write only the value in the last line."],
  [1141, 'Put the name of the module in quotation marks: from "$1"'],
  [2307, "Cannot find module $1. Check the spelling."],
];
/** Errors that other errors follow from. */
const CAUSES = [2391, 1141];

/** The rules for operators, declarations and imports. */
export const statementRules: NodeRule[] = [
  {
    // `3,5`, `lr = 0,1` and `1,5 + 2,5`
    when: (at, { ts }) => {
      const isComma =
        ts.isBinaryExpression(at) &&
        at.operatorToken.kind === ts.SyntaxKind.CommaToken &&
        !ts.isElementAccessExpression(at.parent);
      const words = isComma && /(?<![\w.,"'`])(-?\d+),(\d+)(?![\w.,])/.exec(at.getText());
      return words ? { at, words: words.slice(1) } : undefined;
    },
    says: decimalComma,
  },
  {
    // age =+ 1
    when: (node, cell) => {
      const { ts } = cell;
      if (!isAssignment(node, cell) || !ts.isPrefixUnaryExpression(node.right)) return undefined;
      const { left, right, operatorToken: at } = node;
      const sign = ts.tokenToString(right.operator);
      const isTypo = at.end === right.getStart() && right.operand.pos < right.operand.getStart();
      return isTypo && /^[-+]$/.test(sign ?? "")
        ? { at, words: [`${quoted(left)} ${sign}= ${quoted(right.operand)}`] }
        : undefined;
    },
    says: "The = comes second: $1",
  },
  {
    // 5!
    when: (node, { ts }) =>
      ts.isNonNullExpression(node) && ts.isNumericLiteral(node.expression)
        ? [node.getText()]
        : undefined,
    says: "In TypeScript, $1 is not a factorial. Write the product, as in 1 * 2 * 3",
  },
  {
    // f(x) = x + 1, 5 =! 4, 15 = age
    codes: [2364],
    when: (at, cell) => {
      const { ts, file } = cell;
      const { parent } = at;
      if (!isAssignment(parent, cell)) return undefined;
      const { right } = parent;
      if (ts.isCallExpression(at) && ts.isIdentifier(at.expression))
        return [`To define a function, write function ${quoted(at)} { return ${quoted(right)} }`];
      const isNot = file.text.slice(at.end, right.end).trimStart().startsWith("=!");
      if (isNot && ts.isPrefixUnaryExpression(right))
        return [`To compare, write ${quoted(at)} !== ${quoted(right.operand)}`];
      return ts.isIdentifier(right)
        ? [`The name comes first: ${quoted(right)} = ${quoted(at)}`]
        : [`To compare, write ${quoted(at)} === ${quoted(right)}`];
    },
    says: "$1",
    isOnly: true,
  },
  {
    // 2^3 is 1. With variables, or with the bits 0 and 1, it may really be xor.
    when: (node, cell) => {
      const { ts, file } = cell;
      const isXor = (one: Ts.Node): one is Ts.BinaryExpression =>
        ts.isBinaryExpression(one) && one.operatorToken.kind === ts.SyntaxKind.CaretToken;
      if (!isXor(node) || BITS.test(file.text)) return undefined;
      const { left, right, operatorToken: at } = node;
      const isPower = [left, right].some((one) => isPlainNumber(one, cell));
      return isPower ? { at, words: [`${quoted(left)} ** ${quoted(right)}`] } : undefined;
    },
    says: "In TypeScript, ^ is not a power. Write $1",
  },
  {
    // if (age = 15), if (age => 15)
    when: (node, cell) => {
      const { ts } = cell;
      if (!ts.isIfStatement(node) && !ts.isWhileStatement(node)) return undefined;
      const { expression: at } = node;
      if (ts.isArrowFunction(at))
        return { at, words: [`${quoted(at.parameters[0])} >= ${quoted(at.body)}`] };
      if (!isAssignment(at, cell)) return undefined;
      // The result of a call is sometimes stored on purpose, as in `if (match = pattern.exec(line))`.
      const isWrong = ts.isIfStatement(node) && ts.isIdentifier(at.right);
      if (!isWrong && !ts.isLiteralExpression(at.right)) return undefined;
      return { at, words: [`${quoted(at.left)} === ${quoted(at.right)}`] };
    },
    says: "This is not a comparison. To compare, write $1",
  },
  {
    // 12 < age < 18
    codes: [2365],
    when: (node, { ts }) => {
      if (!ts.isBinaryExpression(node) || !ts.isBinaryExpression(node.left)) return undefined;
      const { left, operatorToken: sign, right } = node;
      const isRange = [left.operatorToken, sign].every((one) => /^[<>]=?$/.test(one.getText()));
      const second = `${quoted(left.right)} ${sign.getText()} ${quoted(right)}`;
      return isRange ? [`${quoted(left)} && ${second}`] : undefined;
    },
    says: "Compare two values at a time: $1",
  },
  {
    codes: [2365, 2362, 2363, 2345],
    when: (node, { ts, checker }) => {
      const near = ts.isBinaryExpression(node) ? [node.left, node.right] : [node];
      const at = near.find((one) => checker.getTypeAtLocation(one).flags & ts.TypeFlags.Void);
      return at && { at, words: [quoted(at)] };
    },
    says: "$1 has no value: its function needs `return` before the result.",
  },
  {
    codes: [2362, 2363],
    when: (node, cell) => {
      const isText = kindOf(cell.checker.getTypeAtLocation(node), cell) === "a string";
      return isText ? [quoted(node)] : undefined;
    },
    says: "$1 is a string, and you cannot calculate with it. To make a number of it, write Number($1)",
  },
  {
    codes: [2588],
    when: (node, { ts }) => {
      const { parent } = node;
      return [node.getText(), ts.isBinaryExpression(parent) ? quoted(parent.right) : "..."];
    },
    says: "$1 is a constant. To give the name a new value in this cell, write const $1 = $2",
  },
  {
    // import array from "nn" imports the whole module.
    when: (node, { ts, checker }) => {
      if (!ts.isImportClause(node) || !node.name) return undefined;
      const { moduleSpecifier: from } = node.parent;
      const module = checker.getSymbolAtLocation(from);
      const names = module ? checker.getExportsOfModule(module).map(({ name }) => name) : [];
      const isWrong = names.includes(node.name.text) && !names.includes("default");
      return isWrong ? { at: node.name, words: [node.name.text, from.getText()] } : undefined;
    },
    says: "Put the name in braces: import { $1 } from $2",
  },
  {
    codes: [4023],
    when: (node, { ts }) => {
      const value = ts.isVariableDeclaration(node.parent) && node.parent.initializer?.getText();
      const module = /^await import\((.*)\)$/.exec(value || "")?.[1];
      return module ? [node.getText(), module] : undefined;
    },
    says: "A cell cannot keep a module in a constant. Write import * as $1 from $2",
  },
  ...sentences.map(([code, says]) => ({
    codes: [code],
    when: (node: Ts.Node) => [node.getText().replaceAll('"', "'")],
    says,
    isOnly: CAUSES.includes(code),
  })),
];

/** Whether a value is known to be a number other than 0 and 1, as in a formula. */
function isPlainNumber(node: Ts.Expression, { checker }: Cell): boolean {
  const type = checker.getTypeAtLocation(node);
  return node.getText() === "Math.E" || (type.isNumberLiteral() && ![0, 1].includes(type.value));
}
