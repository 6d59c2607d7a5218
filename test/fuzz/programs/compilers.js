// @ts-check
/** @file The compilers that programs are shown to, each with the messages that it has for the lines of a file. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "@tslab/typescript-for-tslab";
import { root, tsc } from "../../../scripts/paths.js";

/**
 * The messages of a file by line, counted from 1.
 *
 * @typedef {Map<number, string>} Messages
 */

/**
 * @typedef {object} Compiler
 * @property {string} name
 * @property {boolean} strict
 * @property {(text: string) => Messages} messages
 */

/** A file that is nowhere, in the checkout's folder, so that "nn" is found from it as from a notebook. */
const FILE = join(root, "fuzz-programs.ts");

/** tslab's TypeScript, kept warm: it compiles as a cell is compiled, or strictly. */
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

  /** The type of what is declared under that name, the last time that it is, as the last text has it. */
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
 * The project's TypeScript, which is a program only, strict.
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
 * The messages that tsc prints.
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
  if (output.trim() !== "" && messages.size === 0) throw new Error(`tsc says: ${output}`);
  return messages;
}
