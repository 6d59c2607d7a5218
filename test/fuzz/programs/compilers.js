// @ts-check
/** @file The compilers that check the programs; each returns its messages for the lines of a file. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "@tslab/typescript-for-tslab";
import { root, tsc } from "../../../scripts/paths.js";

/**
 * The messages for a file, keyed by their line numbers, which start at 1.
 *
 * @typedef {Map<number, string>} Messages
 */

/**
 * @typedef {object} Compiler
 * @property {string} name
 * @property {boolean} strict
 * @property {(text: string) => Messages} messages
 */

/**
 * The path of a file that does not exist. It is in the root folder, so that its imports find "nn" as a
 * notebook's do.
 */
const FILE = join(root, "fuzz-programs.ts");

/** tslab's TypeScript as a language service. It compiles programs either as cells or in strict mode. */
export class TslabCompiler {
  #text = "";
  #version = 0;
  #service;

  constructor(/** @type {boolean} */ strict) {
    this.strict = strict;
    this.name = `tslab's TypeScript${strict ? ", strict" : ""}`;
    /** @type {ts.CompilerOptions} */
    const options = {
      strict,
      noEmit: true,
      skipLibCheck: true,
      noErrorTruncation: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.NodeJs,
      types: ["node"],
    };
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [FILE],
      getScriptVersion: (file) => (file === FILE ? String(this.#version) : "1"),
      getScriptSnapshot: (file) => {
        const text = file === FILE ? this.#text : ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => root,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: (file) => file === FILE || ts.sys.fileExists(file),
      readFile: ts.sys.readFile,
      ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
    });
  }

  /** @returns {Messages} */
  messages(/** @type {string} */ text) {
    this.#text = text;
    this.#version++;
    /** @type {Messages} */
    const messages = new Map();
    const { syntactic, semantic } = {
      syntactic: this.#service.getSyntacticDiagnostics(FILE),
      semantic: this.#service.getSemanticDiagnostics(FILE),
    };
    for (const { file, start = 0, messageText } of [...syntactic, ...semantic]) {
      if (!file) continue;
      const line = file.getLineAndCharacterOfPosition(start).line + 1;
      const message = ts.flattenDiagnosticMessageText(messageText, "\n");
      messages.set(line, `${messages.get(line) ?? ""}${message}\n`);
    }
    return messages;
  }

  /** Returns the type of the last variable with the given name in the last program. */
  typeText(/** @type {string} */ name) {
    const program = this.#service.getProgram();
    const file = program?.getSourceFile(FILE);
    if (!program || !file) return "?";
    const checker = program.getTypeChecker();
    let found = "?";
    const visit = (/** @type {ts.Node} */ node) => {
      if (ts.isVariableDeclaration(node) && node.name.getText() === name)
        found = checker.typeToString(
          checker.getTypeAtLocation(node.name),
          undefined,
          ts.TypeFormatFlags.NoTruncation,
        );
      ts.forEachChild(node, visit);
    };
    visit(file);
    return found;
  }
}

/**
 * The project's TypeScript in strict mode, which runs as a separate program.
 *
 * @type {Compiler}
 */
export const projectCompiler = {
  name: "the project's TypeScript, strict",
  strict: true,
  messages(text) {
    const folder = mkdtempSync(join(root, "node_modules", ".nn-fuzz-"));
    const file = join(folder, "programs.ts");
    try {
      writeFileSync(file, text);
      const options = [
        "--noEmit",
        "--ignoreConfig",
        "--strict",
        "--target",
        "es2022",
        "--module",
        "esnext",
        "--moduleResolution",
        "bundler",
        "--types",
        "node",
        "--skipLibCheck",
        "--noErrorTruncation",
        "--pretty",
        "false",
      ];
      const { stdout } = spawnSync(process.execPath, [tsc, ...options, file], {
        cwd: root,
        encoding: "utf8",
        maxBuffer: 2 ** 28,
      });
      return messagesIn(stdout);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/**
 * Parses the messages that tsc prints.
 *
 * @returns {Messages}
 */
function messagesIn(/** @type {string} */ output) {
  /** @type {Messages} */
  const messages = new Map();
  for (const [, line, message] of output.matchAll(
    /^\S.*?\((\d+),\d+\): error (.*(?:\n {2}.*)*)$/gm,
  ))
    messages.set(Number(line), `${messages.get(Number(line)) ?? ""}${message}\n`);
  if (output.trim() !== "" && messages.size === 0) throw new Error(`tsc failed: ${output}`);
  return messages;
}
