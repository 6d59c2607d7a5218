/** @file Names that no cell has declared. */

import type * as Ts from "@tslab/typescript-for-tslab";
import { homesOf } from "./notebook.js";
import { type Cell, list, type NodeRule } from "./rule.js";
import { creatorOf, isAssignment, kindOf, quoted } from "./values.js";

/** TypeScript's error codes for a missing name. */
const NO_NAME = [2304, 2552, 2503, 2580, 2582, 2584, 2591, 2693, 18004];
const RUN_ABOVE = "Run > Run All Above Selected Cell";

const INPUT = "a cell cannot ask for input. Write the value in the cell, as in const age = 15";
const PAGE = "a cell cannot use the web page";
const LOG = "the natural logarithm is Math.log(...)";
const PRINT = "write console.log(...)";
/** Names from other languages and from web pages, and what to do in TypeScript. */
const words = new Map(
  Object.entries({
    ...{ print: PRINT, println: PRINT, printf: PRINT, puts: PRINT, alert: PRINT, System: PRINT },
    ...{
      True: "write true",
      False: "write false",
      None: "write undefined",
      none: "write undefined",
      nil: "write undefined",
      NULL: "write null",
    },
    ...{ and: "write &&", or: "write ||", not: "write !", elif: "write else if" },
    ...{ len: "write list.length", str: "write String(...)", float: "write Number(...)" },
    ...{ int: "write Math.trunc(...)", range: "write for (let i = 0; i < 3; i++) { ... }" },
    ...{ input: INPUT, prompt: INPUT, document: PAGE, window: PAGE },
    ...{ ln: LOG, log: `${LOG}; the one with base 10 is Math.log10(...)` },
    ...{ e: "the number e is Math.E", π: "π is Math.PI", Console: "write console with a small c" },
    ...{ math: "write Math with a capital M", np: "arrays have methods, such as x.exp()" },
  }),
);

/** The rules for names. */
export const nameRules: NodeRule[] = [
  {
    // mean(A), sum([1, 2])
    codes: NO_NAME,
    when: (node, cell) => {
      const { ts, checker } = cell;
      const { parent } = node;
      if (!ts.isCallExpression(parent) || parent.expression !== node) return undefined;
      const [x, ...more] = parent.arguments;
      if (!x) return undefined;
      const type = checker.getTypeAtLocation(x);
      const name = node.getText();
      const creator = checker.isArrayLikeType(type) && creatorWith(name, cell);
      const owner = creator ? `${creator}(${quoted(x)})` : quoted(x);
      const isMethod = creator || type.getProperty(name);
      return isMethod ? [name, owner, more.map(quoted).join(", ")] : undefined;
    },
    says: "$1 is a method. Write $2.$1($3)",
  },
  {
    codes: [...NO_NAME, 2339],
    when: (node, cell) => {
      const { parent } = node;
      const isMath = cell.ts.isPropertyAccessExpression(parent) && parent.name === node;
      if (isMath && parent.expression.getText() !== "Math") return undefined;
      const says = translated(node.getText(), cell);
      const call = isMath ? parent.parent : parent;
      const given = cell.ts.isCallExpression(call) ? call.arguments.map(quoted).join(", ") : "...";
      return says ? [node.getText(), says.replaceAll("(...)", `(${given})`)] : undefined;
    },
    says: "Cannot find name '$1'. In TypeScript, $2",
  },
  {
    codes: NO_NAME,
    when: (node, cell) => {
      const home = homesOf(cell).get(node.getText());
      if (!home) return undefined;
      const names = missing(cell).filter((name) => homesOf(cell).get(name)?.where === home.where);
      const run = home.isAbove ? `Choose ${RUN_ABOVE}.` : "Run that cell first.";
      return [list(names), names.length === 1 ? "comes" : "come", home.where, run];
    },
    says: "$1 $2 from $3, which has not run since the kernel started.\n$4",
  },
  {
    codes: NO_NAME,
    when: (node, cell) => {
      const name = node.getText();
      const found = importsOf(cell).find(({ exports }) => exports.includes(name));
      return found && [name, found.module, [...found.names, name].join(", ")];
    },
    says: "$1 is in $2, but no cell has imported it. Write import { $3 } from $2",
  },
  {
    // [1, 2].mean()
    codes: [2339],
    when: (node, cell) => {
      const { ts, checker } = cell;
      const x = ts.isPropertyAccessExpression(node.parent) && node.parent.expression;
      if (!x || !checker.isArrayLikeType(checker.getTypeAtLocation(x))) return undefined;
      const creator = creatorWith(node.getText(), cell);
      const call = node.parent.parent;
      const given = ts.isCallExpression(call) ? call.arguments.map(quoted).join(", ") : "";
      return creator ? [quoted(x), node.getText(), creator, given] : undefined;
    },
    says: "$1 is a JavaScript array, which has no $2. Write $3($1).$2($4)",
  },
  {
    // x.average()
    codes: [2339],
    when: (node, cell) => {
      const { parent } = node;
      const x = cell.ts.isPropertyAccessExpression(parent) && parent.expression;
      const kind = x && kindOf(cell.checker.getTypeAtLocation(x), cell);
      return kind ? [quoted(x), kind, node.getText()] : undefined;
    },
    says: "$1 is $2, which has no `$3`. To see what it has, delete `$3` and press Tab after the dot.",
  },
  {
    // for (i = 0; i < 3; i++)
    codes: [2304, 2552],
    when: (node, { ts }) => {
      const loop = ts.findAncestor(node, ts.isForStatement);
      const first = loop?.initializer;
      const isNew =
        first && ts.isBinaryExpression(first) && first.left.getText() === node.getText();
      return isNew ? { at: first.left, words: [first.getText()] } : undefined;
    },
    says: "A new name needs let: for (let $1; ...",
  },
  {
    // square = 5
    codes: [2304],
    when: (node, cell) => {
      const { parent } = node;
      const isNew = isAssignment(parent, cell) && parent.left === node;
      return isNew ? [node.getText(), quoted(parent.right)] : undefined;
    },
    says: "A new name needs const: const $1 = $2",
  },
  {
    codes: NO_NAME,
    when: (node, cell) => {
      const names = missing(cell).filter(
        (name) => !homesOf(cell).has(name) && !translated(name, cell),
      );
      const them = names.length === 1 ? "it" : "them";
      return names.includes(node.getText())
        ? [
            list(
              names.map((name) => `'${name}'`),
              "or",
            ),
            them,
          ]
        : undefined;
    },
    says: `Cannot find name $1: no cell that has run declares $2.\nCheck the spelling. If a cell above declares $2, choose ${RUN_ABOVE}.`,
  },
];

/** Returns the function that creates objects with a property, from the modules that cells import. */
function creatorWith(property: string, cell: Cell): string | undefined {
  const { ts, checker } = cell;
  for (const { symbols } of importsOf(cell))
    for (const symbol of symbols) {
      const isAlias = symbol.flags & ts.SymbolFlags.Alias;
      const own = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
      const type = checker.getDeclaredTypeOfSymbol(own);
      const creator = type.getProperty(property) && creatorOf(type, cell);
      if (creator) return creator;
    }
  return undefined;
}

/** Returns what to write instead of a name of another language, or of Math. */
function translated(name: string, { ts, checker, file }: Cell): string | undefined {
  const values = () => checker.getSymbolsInScope(file, ts.SymbolFlags.Value);
  const type = (math?: Ts.Symbol) => math && checker.getTypeOfSymbolAtLocation(math, file);
  const known = words.get(name);
  if (known) return known;
  const math = type(values().find((one) => one.name === "Math"));
  if (math?.getProperty(name)) return `write Math.${name}(...)`;
  const capital = name.toUpperCase();
  return math?.getProperty(capital) && `write Math.${capital}`;
}

/** Returns the names in a cell that nothing declares, unless the compiler knows what is meant. */
function missing({ ts, diagnostics, file }: Cell): string[] {
  const names = diagnostics.flatMap(({ code, messageText, start = 0, length = 0 }) => {
    const name = file.text.slice(start, start + length);
    const said = ts.flattenDiagnosticMessageText(messageText, "\n");
    const meant = /Did you mean '([^']+)'/.exec(said)?.[1] ?? name;
    // A name such as `array` is more likely to come from a cell than to mean `Array`.
    const isUnknown = meant === name || (/^[A-Z]/.test(meant) && meant.slice(1) === name.slice(1));
    return NO_NAME.includes(code) && isUnknown ? [name] : [];
  });
  return [...new Set(names)];
}

/** Returns the modules that this cell and earlier cells import from, and their names. */
function importsOf({ ts, file, checker }: Cell) {
  // tslab sets the file with the declarations of earlier cells as the parent of the cell's file.
  const earlier = file.parent as Ts.Node as Ts.SourceFile | undefined;
  const all = [...file.statements, ...(earlier?.statements ?? [])].filter(ts.isImportDeclaration);
  return all.map(({ moduleSpecifier, importClause, parent }) => {
    const symbol = checker.getSymbolAtLocation(moduleSpecifier);
    const symbols = symbol ? checker.getExportsOfModule(symbol) : [];
    const exports = symbols.map(({ name }) => name);
    const own = parent === file ? importClause?.namedBindings : undefined;
    const names = own && ts.isNamedImports(own) ? own.elements.map((one) => one.getText()) : [];
    return { module: moduleSpecifier.getText(), symbols, exports, names };
  });
}
