/**
 * @file TypeScript with three features that tslab's compiler lacks: source maps from the compiled
 * code back to the cell, `{ x }` with an x from an earlier cell, and errors about misuse. For a
 * kernel without Node, it also adds interrupt checks and clearer messages.
 *
 * tslab must be loaded with this TypeScript instead of the original.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import { cellDiagnostics } from "./diagnostics.js";
import type { TypeScript } from "./language.js";
import { watched } from "./loops.js";
import { MisuseFinder } from "./misuse.js";

/** The file in which tslab passes the declarations of earlier cells to its compiler. */
const EARLIER_CELLS = "__prev__.d.ts";
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
}

/** The additions for a kernel that runs without Node. */
export interface Edition {
  /**
   * The name of a global function that every loop iteration and function call runs first: see
   * loops.ts.
   */
  interruptCheck?: string;
  /**
   * Returns a better message for a compiler error; undefined if the compiler's own message is fine.
   */
  reword?: (diagnostic: Ts.Diagnostic) => string | undefined;
}

/**
 * Returns a copy of TypeScript with source maps and errors about misuse; the original does not
 * change.
 */
export function tracing(
  typescript: TypeScript,
  { interruptCheck, reword }: Edition = {},
): TracingTypeScript {
  let maps: string[] = [];
  let wanted = false;
  const allOptions: Ts.CompilerOptions[] = [];

  const createWatchCompilerHost = (files: string[], options: Ts.CompilerOptions, ...rest: []) => {
    allOptions.push(options); // TypeScript reads the options again for each file that it writes
    const create = typescript.createWatchCompilerHost as (...all: unknown[]) => unknown;
    const [system, , ...reporters] = rest as unknown[];
    return create(files, options, system, typescript.createAbstractBuilder, ...reporters);
  };

  const createWatchProgram = (
    host: Ts.WatchCompilerHostOfFilesAndCompilerOptions<Ts.BuilderProgram>,
  ) => {
    const { afterProgramCreate } = host;
    host.afterProgramCreate = (builder) => {
      const { emit } = builder;
      const program = builder.getProgram();
      program.getTypeChecker(); // This binds all files, which completion relies on.
      builder.getAllDependencies = (file) => importedFrom(program, file);
      const before = [longForm(typescript, builder)];
      if (interruptCheck) before.push(watched(typescript, interruptCheck));
      builder.emit = (file, write, token, declarationsOnly, transformers) =>
        emit(file, write, token, declarationsOnly, { ...transformers, before });
      afterProgramCreate?.(builder);
    };
    return typescript.createWatchProgram(host);
  };

  const transpileModule: TypeScript["transpileModule"] = (text, options) => {
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
  const getPreEmitDiagnosticsOfFiles: TypeScript["getPreEmitDiagnosticsOfFiles"] = (
    program,
    files,
    token,
  ) => {
    const said = typescript.getPreEmitDiagnosticsOfFiles(program, files, token);
    const diagnostics = reword
      ? said.map((one) => ({ ...one, messageText: reword(one) ?? one.messageText }))
      : said;
    const file = files.find(({ fileName }) => CELL.test(fileName));
    if (!file || program.getSyntacticDiagnostics(file).length > 0) return diagnostics;
    return cellDiagnostics(typescript, misuse, {
      file,
      checker: program.getTypeChecker(),
      diagnostics,
    });
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
  };
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
