// @ts-check
/** @file Finds the public names of "nn" and their doc comments with the compiler that cells use. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { root } from "../../scripts/paths.js";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").Symbol} TsSymbol */

/** @type {TypeScript} */
export const ts = createRequire(import.meta.url)("@tslab/typescript-for-tslab");

/** The module's source, which examples import as "nn". */
const index = join(root, "src", "index.ts");

/** @type {import("@tslab/typescript-for-tslab").CompilerOptions} the options that cells are compiled with */
const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  types: ["node"],
  typeRoots: [join(root, "node_modules", "@types")],
  skipLibCheck: true,
  noEmit: true,
  baseUrl: root,
  paths: { nn: ["src/index.ts"] },
};

/**
 * A public name: an export of "nn", a member of an exported class or interface, or an exercise's check.
 *
 * @typedef {object} PublicName
 * @property {string} name such as `NdArray.matmul`
 * @property {"function" | "value" | "type"} kind a method counts as a function
 * @property {string} summary
 * @property {string[]} examples
 */

const program = ts.createProgram([index], options);

/** @returns {PublicName[]} */
export function publicNames() {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(index);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error("src/index.ts is not a module");
  return checker.getExportsOfModule(module).flatMap((symbol) => namesOf(symbol, symbol.name));

  /** @type {(symbol: TsSymbol, name: string) => PublicName[]} */
  function namesOf(symbol, name) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (target.flags & ts.SymbolFlags.ValueModule)
      return checker
        .getExportsOfModule(target)
        .flatMap((member) => namesOf(member, `${name}.${member.name}`));
    const isType = target.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface);
    const members = isType ? checker.getDeclaredTypeOfSymbol(target).getProperties() : [];
    return [
      described(target, name),
      ...members.filter(isPublic).map((member) => described(member, `${name}.${member.name}`)),
    ];
  }

  /** @type {(symbol: TsSymbol, name: string) => PublicName} */
  function described(symbol, name) {
    const tags = symbol.getJsDocTags(checker);
    const texts = tags.filter((tag) => tag.name === "example").map((tag) => tag.text);
    return {
      name,
      kind: kindOf(symbol),
      summary: ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim(),
      examples: texts.map((text) => ts.displayPartsToString(text).trim()),
    };
  }
}

/** @type {(symbol: TsSymbol) => PublicName["kind"]} */
function kindOf({ flags }) {
  if (flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Method)) return "function";
  return flags & ts.SymbolFlags.Type && !(flags & ts.SymbolFlags.Class) ? "type" : "value";
}

/** @type {(symbol: TsSymbol) => boolean} */
function isPublic(symbol) {
  if (!/^\w/.test(symbol.name)) return false; // a symbol or one of the compiler's internal names
  return (symbol.declarations ?? []).some((declaration) => {
    const file = declaration.getSourceFile().fileName;
    const isOurs = !file.includes("node_modules");
    const flags = ts.getCombinedModifierFlags(declaration);
    const isHidden = flags & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected);
    return isOurs && !isHidden && !ts.getJSDocTags(declaration).some(isInternal);
  });
}

/** @type {(tag: import("@tslab/typescript-for-tslab").JSDocTag) => boolean} */
const isInternal = (tag) => tag.tagName.text === "internal";

/**
 * Returns a program of sources that import from "nn".
 *
 * @param {Map<string, string>} sources the text of each file, keyed by its name
 */
export function programOf(sources) {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const paths = new Map([...sources].map(([name, text]) => [join(root, name), text]));
  host.fileExists = (path) => paths.has(path) || fileExists(path);
  host.readFile = (path) => paths.get(path) ?? readFile(path);
  host.getSourceFile = (path, target, ...rest) => {
    const text = paths.get(path);
    return text === undefined
      ? (program.getSourceFile(path) ?? getSourceFile(path, target, ...rest))
      : ts.createSourceFile(path, text, target);
  };
  return ts.createProgram([index, ...paths.keys()], options, host, program);
}

/**
 * Returns the compiler's messages for sources that import from "nn".
 *
 * @param {Map<string, string>} sources the text of each file, keyed by its name
 * @returns {Map<string, string[]>} the messages for each file, keyed by its name
 */
export function compilerMessages(sources) {
  const checked = programOf(sources);
  return new Map([...sources.keys()].map((name) => [name, messagesIn(checked, name)]));
}

/**
 * Checks a file of a program, and returns the compiler's messages.
 *
 * @param {import("@tslab/typescript-for-tslab").Program} checked
 * @param {string} name
 */
export function messagesIn(checked, name) {
  const file = checked.getSourceFile(join(root, name));
  const found = [...checked.getSyntacticDiagnostics(file), ...checked.getSemanticDiagnostics(file)];
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
