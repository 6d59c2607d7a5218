/** @file Values of the wrong kind, and lists and commas in code that can be parsed. */

import type * as Ts from "@tslab/typescript-for-tslab";
import { decimalComma } from "./numbers.js";
import { type Cell, list, type NodeRule } from "./rule.js";
import {
  creatorOf,
  isCreator,
  isFunction,
  isOptional,
  kindOf,
  kindsAt,
  kindsOf,
  quoted,
} from "./values.js";

/** A list such as `[1,5, 2,5]`, with spaces after every second comma. */
const PAIRS = /^\[-?\d+,\d+(, +-?\d+,\d+)+\]$/;

/** The rules for arguments and lists. */
export const argumentRules: NodeRule[] = [
  {
    // `[[1, 2] [3, 4]]`: the second row reads as an index of the first.
    when: (node, { ts }) => {
      const { isArrayLiteralExpression: isList } = ts;
      if (!ts.isElementAccessExpression(node) || !isList(node.expression)) return undefined;
      const { expression: row, argumentExpression: at } = node;
      return isList(node.parent) ? { at, words: [quoted(row), quoted(at)] } : undefined;
    },
    says: "A comma is missing between two rows: $1, [$2]",
  },
  {
    // `array[1, 2]`
    when: (node, cell) => {
      const { ts, checker } = cell;
      if (!ts.isElementAccessExpression(node)) return undefined;
      const { expression: at, argumentExpression: index } = node;
      const isAny = checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any;
      const isPlain = /^[\d[-].*$/.test(index.getText()); // f[name] may be meant
      if (!isAny || !isPlain || !isFunction(at, cell)) return undefined;
      return {
        at,
        words: [quoted(at), isCreator(at, cell) ? `[${quoted(index)}]` : quoted(index)],
      };
    },
    says: "$1 is a function. Call it with round brackets: $1($2)",
  },
  {
    // `array([1,5, 2,5])`: the compiler accepts it.
    when: (at, { ts }) => {
      const pairs = ts.isArrayLiteralExpression(at) && PAIRS.test(at.getText());
      if (!pairs) return undefined;
      const all = at.getText().replace(/(\d),(\d)/g, "$1.$2");
      return { at, words: [all, String(at.elements.length)] };
    },
    says: "Numbers have a decimal point: write $1\nIf you mean $2 numbers, put a space after each comma.",
  },
  {
    // `train(x, yTrue, Wo, bo, 0,1, 1000)`
    codes: [2554, 2769],
    when: (node, cell) => {
      const all = callAround(node, cell)?.arguments ?? [];
      const start = (one: Ts.Node) => one.getStart(cell.file);
      for (const [place, at] of all.slice(1).entries()) {
        const words = decimals(cell.file.text.slice(start(all[place]), at.end));
        if (words) return { at: all[place], words };
      }
      return undefined;
    },
    says: decimalComma,
  },
  {
    // `array(1, 2, 3)` and `array([1, 2], [3, 4])`
    codes: [2554, 2345, 2322],
    when: (node, cell) => {
      const { expression: f, arguments: [at, ...more] = [] } = callAround(node, cell) ?? {};
      if (!f || more.length === 0 || !isCreator(f, cell)) return undefined;
      const { isArrayLiteralExpression, isNumericLiteral } = cell.ts;
      const isRows = [at, ...more].every(isArrayLiteralExpression);
      const isNumbers = isNumericLiteral(at) && more.every(isNumericLiteral);
      const given = [at, ...more].map(quoted).join(", ");
      return isRows || isNumbers ? { at, words: [f.getText(), given] } : undefined;
    },
    says: "Put another pair of square brackets around all of them: $1([$2])",
  },
  {
    // `sigmoid(1)`; but `x.matmul(2)` needs another method, not array(2)
    codes: [2345],
    when: (node, cell) => {
      const type = parameterType(node, cell);
      const creator = type && creatorOf(type, cell);
      const f = node.parent.getChildAt(0);
      const given = cell.checker.getTypeAtLocation(node);
      const isNumber = kindOf(given, cell) === "a number" && cell.ts.isIdentifier(f);
      if (!creator || !(isNumber || cell.checker.isArrayLikeType(given))) return undefined;
      return [quoted(f), kindOf(type, cell) ?? "", `${creator}(${quoted(node)})`, quoted(node)];
    },
    says: "$1 expects $2 here. Write $3 instead of $4",
  },
  {
    // array([[1, 2], [3]])
    codes: [2345],
    when: (node, { ts }) => {
      const { isArrayLiteralExpression: isList } = ts;
      const rows = isList(node) ? node.elements.filter(isList) : [];
      const at = rows.find(({ elements }) => elements.length !== rows[0].elements.length);
      const count = (row: Ts.ArrayLiteralExpression) => `${quoted(row)} has ${row.elements.length}`;
      return at && { at, words: [count(rows[0]), count(at)] };
    },
    says: "All rows need the same number of entries, but $1 and $2.",
  },
  {
    // { sed: "a" }
    codes: [2345, 2769, 2322, 2353],
    when: (at, cell) => {
      const text = saidAt(at, cell);
      const [, name, , meant] =
        /known properties,? \w+ '(\w+)' does not exist[^?]*?('\. Did you mean to write '(\w+)'\?|$)/m.exec(
          text,
        ) ?? [];
      return name ? [name, meant ? ` Did you mean ${meant}?` : ""] : undefined;
    },
    says: "There is no option $1 here.$2",
  },
  {
    // A type that depends on the type parameters of a function that the reader writes.
    codes: [2345, 2684, 2769, 2322],
    when: (at, cell) => {
      const { ts } = cell;
      const text = saidAt(at, cell);
      const around = ts.findAncestor(
        at,
        (node) => ts.isFunctionLike(node) && !!node.typeParameters,
      );
      const names = (around as Ts.FunctionLike | undefined)?.typeParameters ?? [];
      // N is part of a condition, or of a type other than NdArray, such as Size<2, N>.
      const isOpen = names.some(({ name }) =>
        new RegExp(
          `\\b${name.text}\\b.* extends |\\b(?!NdArray<)[A-Z]\\w+<[^']*\\b${name.text}\\b`,
        ).test(text),
      );
      return isOpen ? [list(names.map(({ name }) => name.text))] : undefined;
    },
    says: "The compiler cannot compute this type from $1. Use number instead, as in NdArray<[number, number]>.",
  },
  {
    // The type of the parameter is a module's own message.
    codes: [2345, 2684, 2769],
    when: (at, cell) => {
      const { StringLike } = cell.ts.TypeFlags;
      if (cell.checker.getTypeAtLocation(at).flags & StringLike) return undefined;
      const message = /"([^"]{20,})"/.exec(saidAt(at, cell))?.[1];
      return message === undefined ? undefined : [message];
    },
    says: "$1",
  },
  {
    // let name = "Mina"; name = 5
    codes: [2322],
    when: (node, cell) => {
      const { ts, checker } = cell;
      const { parent } = node;
      const isAssignment = ts.isBinaryExpression(parent) && parent.left === node;
      const at = isAssignment
        ? parent.right
        : ts.isVariableDeclaration(parent) && parent.initializer;
      if (!at) return undefined;
      const [needed, given] = [node, at].map((one) => kindOf(checker.getTypeAtLocation(one), cell));
      return needed && given && needed !== given
        ? { at, words: [node.getText(), needed, quoted(at), given] }
        : undefined;
    },
    says: "$1 must be $2, but $3 is $4.",
  },
  {
    codes: [2345, 2769],
    when: (at, cell) => {
      const call = callAround(at, cell);
      const place = call?.arguments.indexOf(at as Ts.Expression) ?? -1;
      if (!call || place < 0) return undefined;
      const given = cell.checker.getTypeAtLocation(at);
      const is = kindOf(given, cell) ?? cell.checker.typeToString(given);
      const kinds = kindsAt(place, call, cell).filter((kind) => kind !== is);
      const type = parameterType(at, cell);
      if (type && kinds.length === 0) kinds.push(...kindsOf(type, cell));
      const name = type && cell.checker.typeToString(type);
      if (kinds.length === 0 && /^[A-Z]\w+$/.test(name ?? ""))
        kinds.push(`a value of type ${name}`);
      if (kinds.length === 0 || kinds.includes(is)) return undefined;
      return [quoted(call.expression), list(kinds, "or"), quoted(at), is];
    },
    says: "$1 expects $2 here, but $3 is $4.",
  },
  {
    codes: [2554, 2555],
    when: (node, cell) => {
      const call = callAround(node, cell);
      const type = call && cell.checker.getTypeAtLocation(call.expression);
      const all = (type?.getCallSignatures() ?? []).map(({ parameters }) =>
        parameters.filter((one) => !isOptional(one, cell.ts)),
      );
      const [needed] = all.sort((a, b) => a.length - b.length);
      if (!call || !needed) return undefined;
      const names = needed.map(({ name }) => name).join(", ");
      const values = needed.length === 1 ? "1 value" : `${needed.length} values`;
      return [`${quoted(call.expression)}(${names})`, values, String(call.arguments.length)];
    },
    says: (call, needed, given) =>
      `${call} needs ${needed} in its brackets, but has ${given} here.`,
  },
];

/** Returns the words for decimalComma if code is a number such as `0,1`. */
function decimals(code: string): string[] | undefined {
  return /^(-?\d+),(\d+)$/.exec(code)?.slice(1);
}

/** Returns what the compiler says about a node. */
function saidAt(node: Ts.Node, { ts, file, diagnostics }: Cell): string {
  const said = diagnostics.filter(({ start }) => start === node.getStart(file));
  return said.map((one) => ts.flattenDiagnosticMessageText(one.messageText, "\n")).join();
}

/** Returns the call around an argument. */
function callAround(node: Ts.Node, { ts }: Cell): Ts.CallExpression | undefined {
  return ts.findAncestor(node, ts.isCallExpression);
}

/** Returns the type of the parameter that receives an argument. */
function parameterType(node: Ts.Node, { ts, checker }: Cell): Ts.Type | undefined {
  const call = node.parent;
  if (!ts.isCallExpression(call)) return undefined;
  const place = call.arguments.indexOf(node as Ts.Expression);
  const parameter = checker.getResolvedSignature(call)?.parameters[place];
  return parameter && checker.getTypeOfSymbolAtLocation(parameter, call);
}
