/**
 * @file TypeScript with three things that tslab's compiler leaves out: where in the cell each place of
 * the compiled text comes from, `{ x }` for an x of an earlier cell, and a refusal of misuse; and with
 * what a kernel needs that is not Node's.
 *
 * tslab is to be loaded with what is made here in place of TypeScript itself.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import { cellDiagnostics } from "./diagnostics.js";
import type { TypeScript } from "./language.js";
import { watched } from "./loops.js";
import { MisuseFinder } from "./misuse.js";

/** The file under which tslab shows its compiler what earlier cells have declared. */
const EARLIER_CELLS = "__prev__.d.ts";
/** The file under which it shows it the cell. */
const CELL = /__tslab__\.[jt]s$/;

/** Places in one text that stand for places in another, as a source map has them. */
export interface Mapping {
  generatedLine: number;
  generatedCharacter: number;
  sourceLine?: number;
  sourceCharacter?: number;
}

/** TypeScript, and the source maps of what it makes. */
export interface TracingTypeScript {
  typescript: TypeScript;
  /**
   * The maps of the last CommonJS module that is made while `compile` runs: from it back to the ES
   * module, and from that to the cell. To make them takes time, so it is done only when asked for.
   */
  mapsOf: (compile: () => void) => string[];
}

/** What a kernel needs that cannot do what Node does. */
export interface Edition {
  /** A global function that each round of a loop calls: see loops.ts. */
  look?: string;
  /** Other words for what the compiler says, where they are not true here; undefined where they are. */
  reword?: (diagnostic: Ts.Diagnostic) => string | undefined;
}

/** Makes such a TypeScript; the one that is given stays as it is. */
export function tracing(typescript: TypeScript, { look, reword }: Edition = {}): TracingTypeScript {
  let maps: string[] = [];
  let wanted = false;
  const allOptions: Ts.CompilerOptions[] = [];

  const createWatchCompilerHost = (files: string[], options: Ts.CompilerOptions, ...rest: []) => {
    allOptions.push(options); // TypeScript reads them anew each time that it writes a file
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
      program.getTypeChecker(); // It binds all files, which completion relies on.
      builder.getAllDependencies = (file) => importedFrom(program, file);
      const before = [longForm(typescript, builder)];
      if (look) before.push(watched(typescript, look));
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

  // TypeScript's own properties cannot be written to, so this is a copy.
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

/** A file, and what it imports, and so on: all but declarations. */
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

/** Base64 of UTF-8, by what Node and browsers both have. */
function decoded(base64: string): string {
  const bytes = Uint8Array.from(atob(base64.trim()), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

/**
 * Writes `{ x }` as `{ x: exports.x }` where x is of an earlier cell. tslab does so for every other
 * mention of such a name, and leaves this form out.
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
      // `({ x = 1 } = options)`: where x is assigned to, it may have a default.
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
