/**
 * @file TypeScript with three features that tslab's compiler lacks: source maps from the compiled
 * code back to the cell, `{ x }` with an x from an earlier cell, and errors about misuse. It also adds
 * interrupt checks and, for a kernel without Node, clearer messages.
 *
 * tslab must be loaded with this TypeScript instead of the original.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import { assignedExports } from "./cellExports.js";
import { CurrentFiles, type StateOf } from "./currentFiles.js";
import { AWAIT, cellDiagnostics, syntaxDiagnostics } from "./diagnostics.js";
import type { NotebookCell } from "./explain/index.js";
import type { Interrupts } from "./interrupts.js";
import type { TypeScript } from "./language.js";
import { refusal } from "./limits.js";
import { withChecks } from "./loops.js";
import { MisuseFinder } from "./misuse.js";
import { localInLoops } from "./topLevelLoops.js";

/** The file in which tslab passes the declarations of earlier cells to its compiler. */
const EARLIER_CELLS = "__prev__.d.ts";
/** The code of an error with a message from `reword`, so that no other rule applies. */
const REWORDED = 0;
/** The file in which tslab passes the cell to its compiler. */
const CELL = /__tslab__\.[jt]s$/;

/** TypeScript, and the source maps of the code that it compiles. */
export interface TracingTypeScript {
  typescript: TypeScript;
  /**
   * Returns two source maps for the last CommonJS module that is created while `compile` runs: from
   * this module to the ES module, and from the ES module to the cell. Creating maps is slow, so
   * they are created only on demand.
   */
  mapsOf: (compile: () => void) => string[];
  /**
   * If `interrupts` is set, the compiler can be stopped while it checks types, which takes most of its
   * time. The next cell has a new program, and does not use what was being computed.
   */
  checking: { interrupts?: Interrupts };
  /** The files that TypeScript has read, unless they cannot change. */
  files: CurrentFiles | undefined;
  /**
   * Returns the compiler's own messages about the cell that was compiled last, if others are shown
   * instead of them; otherwise an empty string.
   */
  compilerText: () => string;
}

/** The differences between the editions for Node and for the browser. */
export interface Edition {
  /** How the checks that make cells interruptible work: see loops.ts. Without it there are none. */
  checks?: "shared" | "calls";
  /**
   * Returns a better message for a compiler error; undefined if the compiler's own message is fine.
   */
  reword?: (diagnostic: Ts.Diagnostic) => string | undefined;
  /** Describes the state of files. It is missing if files cannot change while the kernel runs. */
  stateOf?: StateOf;
  /**
   * Returns the cells of the notebook, so that a message can say which one declares a name. They may
   * be a little out of date.
   */
  notebook?: () => readonly NotebookCell[];
}

/**
 * Returns a copy of TypeScript with source maps and errors about misuse; the original does not
 * change.
 */
export function tracing(
  typescript: TypeScript,
  { checks, reword, stateOf, notebook }: Edition = {},
): TracingTypeScript {
  let maps: string[] = [];
  let compilerText = "";
  let wanted = false;
  let isEmitting = false;
  /** The names that earlier cells have declared. */
  let earlierNames: ReadonlyMap<string, unknown> = new Map();
  const allOptions: Ts.CompilerOptions[] = [];
  const files = stateOf && new CurrentFiles(typescript, stateOf);

  const createWatchCompilerHost = (roots: string[], options: Ts.CompilerOptions, ...rest: []) => {
    allOptions.push(options); // TypeScript reads the options again for each file that it writes
    const create = typescript.createWatchCompilerHost as (...all: unknown[]) => unknown;
    const [system, , ...reporters] = rest as unknown[];
    return create(roots, options, system, typescript.createAbstractBuilder, ...reporters);
  };

  const createWatchProgram = (
    host: Ts.WatchCompilerHostOfFilesAndCompilerOptions<Ts.BuilderProgram>,
  ) => {
    const { afterProgramCreate } = host;
    let program: Ts.Program;
    files?.keepCurrent(host, (changed) => usersOf(program, changed));
    host.afterProgramCreate = (builder) => {
      const { emit } = builder;
      program = builder.getProgram();
      program.getTypeChecker(); // This binds all files, which completion relies on.
      builder.getAllDependencies = (file) => importedFrom(program, file);
      const before = [longForm(typescript, builder)];
      if (checks) before.push(withChecks(typescript, checks === "shared"));
      builder.emit = (file, write, token, declarationsOnly, transformers) => {
        isEmitting = true;
        earlierNames = namesOfEarlierCells(program);
        try {
          return emit(file, write, token, declarationsOnly, { ...transformers, before });
        } finally {
          isEmitting = false;
        }
      };
      afterProgramCreate?.(builder);
    };
    return typescript.createWatchProgram(host);
  };

  const transpileModule: TypeScript["transpileModule"] = (text, given) => {
    // Modules that the cell imports are transpiled while the compiler writes its files.
    const after = isEmitting ? [] : [assignedExports(typescript)];
    const before = isEmitting ? [] : [localInLoops(typescript, (name) => earlierNames.has(name))];
    const options = { ...given, transformers: { before, after } };
    if (!wanted) return typescript.transpileModule(text, options);
    const [code, inline = ""] = text.split(/^\/\/# sourceMappingURL=data:[^,]*,/m);
    const result = typescript.transpileModule(code, {
      ...options,
      compilerOptions: { ...options.compilerOptions, sourceMap: true },
    });
    maps = [result.sourceMapText ?? "", decoded(inline)];
    return result;
  };

  const want = (value: boolean) => {
    wanted = value;
    for (const options of allOptions) options.inlineSourceMap = value;
  };
  const mapsOf = (compile: () => void) => {
    want(true);
    try {
      compile();
    } finally {
      want(false);
    }
    return maps;
  };

  const misuse = new MisuseFinder(
    typescript,
    ({ fileName }) => CELL.test(fileName) || fileName.endsWith(EARLIER_CELLS),
  );
  const diagnosticsOf: TypeScript["getPreEmitDiagnosticsOfFiles"] = (program, files, token) => {
    const file = files.find(({ fileName }) => CELL.test(fileName));
    const refused = file && refusal(typescript, file);
    if (refused) {
      compilerText = "";
      return [refused];
    }
    const said = typescript.getPreEmitDiagnosticsOfFiles(program, files, token);
    const diagnostics = said.map((one) => {
      const messageText = reword?.(one);
      return messageText === undefined ? one : { ...one, code: REWORDED, messageText };
    });
    if (!file) return diagnostics;
    const cell = { ts: typescript, file, checker: program.getTypeChecker(), diagnostics, notebook };
    const errors = program.getSyntacticDiagnostics(file);
    const { shown, compiler } =
      errors.length > 0 ? syntaxDiagnostics(cell, errors) : cellDiagnostics(misuse, cell);
    compilerText = textOf(typescript, compiler);
    return [...topLevelForAwait(typescript, file), ...shown];
  };

  const checking: TracingTypeScript["checking"] = {};
  const getPreEmitDiagnosticsOfFiles: typeof diagnosticsOf = (...all) => {
    checking.interrupts?.allow();
    try {
      return diagnosticsOf(...all);
    } finally {
      checking.interrupts?.forbid();
    }
  };

  // TypeScript's own properties are read-only, so this is a copy.
  const changed = {
    createWatchCompilerHost,
    createWatchProgram,
    transpileModule,
    getPreEmitDiagnosticsOfFiles,
  };
  const properties = Object.getOwnPropertyDescriptors(typescript);
  return {
    typescript: Object.create(null, {
      ...properties,
      ...Object.getOwnPropertyDescriptors(changed),
    }),
    mapsOf,
    checking,
    files,
    compilerText: () => compilerText,
  };
}

function namesOfEarlierCells(program: Ts.Program): ReadonlyMap<string, unknown> {
  const file = program.getSourceFiles().find(({ fileName }) => fileName.endsWith(EARLIER_CELLS));
  return (file as { locals?: Map<string, unknown> } | undefined)?.locals ?? new Map();
}

/**
 * Returns the compiler's message for an `await` at the top level, once for each `for await` there.
 * tslab runs a cell with this message as an asynchronous function, but the compiler does not give it
 * for loops.
 */
function topLevelForAwait(ts: TypeScript, file: Ts.SourceFile): Ts.Diagnostic[] {
  const found: Ts.Diagnostic[] = [];
  const visit = (node: Ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isForOfStatement(node) && node.awaitModifier) {
      const { end } = node.awaitModifier;
      const [start, length] = [end - "await".length, "await".length];
      const category = ts.DiagnosticCategory.Error;
      found.push({ file, start, length, category, code: AWAIT, messageText: "" });
    }
    ts.forEachChild(node, visit);
  };
  if (file.text.includes("await")) visit(file);
  return found;
}

/** Returns the reader's own files that import one of the given files directly or indirectly. */
function usersOf(program: Ts.Program, changed: Set<string>): string[] {
  if (changed.size === 0) return [];
  const own = program
    .getSourceFiles()
    .filter(({ fileName, isDeclarationFile }) => !isDeclarationFile && !CELL.test(fileName));
  const users = own.filter((file) => importedFrom(program, file).some((one) => changed.has(one)));
  return users.map(({ fileName }) => fileName);
}

/** Returns the compiler's messages as it prints them, with lines counted as in the cell. */
function textOf(ts: TypeScript, diagnostics: readonly Ts.Diagnostic[]): string {
  const lines = diagnostics.map(({ file, start = 0, code, messageText }) => {
    // tslab puts one line before the cell.
    const { line = 0, character = 0 } = file?.getLineAndCharacterOfPosition(start) ?? {};
    const said = ts.flattenDiagnosticMessageText(messageText, "\n");
    return `${line}:${character + 1} - TS${code}: ${said}`;
  });
  return lines.join("\n");
}

/** Returns a file and its direct and indirect imports, except for declaration files. */
function importedFrom(program: Ts.Program, { fileName }: Ts.SourceFile): string[] {
  const names = new Set([fileName]);
  for (const name of names) {
    const { resolvedModules } = program.getSourceFile(name) as unknown as Resolved;
    resolvedModules?.forEach(({ resolvedModule: found }) => {
      if (
        found &&
        !found.resolvedFileName.endsWith(".d.ts") &&
        program.getSourceFile(found.resolvedFileName)
      )
        names.add(found.resolvedFileName);
    });
  }
  return [...names];
}

interface Resolved {
  resolvedModules?: Ts.ModeAwareCache<{ resolvedModule?: { resolvedFileName: string } }>;
}

/** Decodes base64 to UTF-8 with functions that both Node and browsers have. */
function decoded(base64: string): string {
  const bytes = Uint8Array.from(atob(base64.trim()), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/**
 * Rewrites `{ x }` as `{ x: exports.x }` if x was declared in an earlier cell. tslab rewrites all
 * other uses of such a name, but not this one.
 */
function longForm(
  typescript: TypeScript,
  builder: Ts.BuilderProgram,
): Ts.TransformerFactory<Ts.SourceFile> {
  const { factory } = typescript;
  const isOfEarlierCell = (node: Ts.ShorthandPropertyAssignment) => {
    const checker = builder.getProgram().getTypeChecker();
    const declarations = checker.getShorthandAssignmentValueSymbol(node)?.declarations ?? [];
    return declarations.some((one) => one.getSourceFile().fileName.endsWith(EARLIER_CELLS));
  };
  return (context) => {
    const visit = (node: Ts.Node): Ts.Node => {
      const visited = typescript.visitEachChild(node, visit, context);
      if (!typescript.isShorthandPropertyAssignment(node) || !isOfEarlierCell(node)) return visited;
      const { name, objectAssignmentInitializer } = visited as Ts.ShorthandPropertyAssignment;
      const value = factory.createPropertyAccessExpression(
        factory.createIdentifier("exports"),
        name.text,
      );
      // A destructuring assignment may contain a default, as in `({ x = 1 } = options)`.
      const long = objectAssignmentInitializer
        ? factory.createAssignment(value, objectAssignmentInitializer)
        : value;
      const assignment = factory.createPropertyAssignment(
        factory.createIdentifier(name.text),
        long,
      );
      return typescript.setTextRange(assignment, node);
    };
    return (file) => typescript.visitNode(file, visit) as Ts.SourceFile;
  };
}
