// @ts-check
/** @file What the compiler in the page reads: the files that it asks for when it compiles a cell. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, normalize, relative, sep } from "node:path";
import { root } from "../paths.js";
import { kernelSource } from "./places.js";

const require = createRequire(import.meta.url);

/** A cell that needs all that a cell can. */
const CELL = `
import * as nn from "nn";
import seedrandom from "seedrandom";
import * as tslab from "tslab";
`;

/**
 * The files, by their paths in the page's kernel (kernel/web/paths.ts).
 *
 * @returns {Record<string, string>}
 */
export function gatherDisk() {
  const fromTslab = createRequire(require.resolve("tslab/package.json"));
  /** @type {typeof import("@tslab/typescript-for-tslab")} */
  const typescript = fromTslab("@tslab/typescript-for-tslab");
  const folders = [
    [dirname(fromTslab.resolve("@tslab/typescript-for-tslab")), "/ts/lib"],
    [dirname(require.resolve("tslab/package.json")), "/tslab"],
    [root, "/nn"],
  ];
  /** @type {Record<string, string>} */
  const disk = {};
  const add = (/** @type {string} */ given) => {
    const path = normalize(given); // the compiler writes / on Windows, too
    const place = folders.find(([folder]) => path.startsWith(folder + sep));
    if (!place)
      throw new Error(`The compiler reads ${path}, which does not belong to the project.`);
    const [folder, to] = place;
    disk[`${to}/${relative(folder, path).split(sep).join("/")}`] ??= readFileSync(path, "utf8");
  };

  const cell = join(root, "notebooks", "cell.ts").split(sep).join("/");
  const options = {
    target: typescript.ScriptTarget.ES2022,
    lib: ["lib.es2022.d.ts"],
    module: typescript.ModuleKind.ESNext,
    moduleResolution: typescript.ModuleResolutionKind.Node10,
    esModuleInterop: true,
    skipLibCheck: true,
    types: [], // its own instead of Node's
  };
  const host = typescript.createCompilerHost(options);
  const { getSourceFile, readFile } = host;
  host.getSourceFile = (path, ...rest) =>
    path === cell
      ? typescript.createSourceFile(cell, CELL, typescript.ScriptTarget.ES2022)
      : getSourceFile(path, ...rest);
  // "nn" in node_modules is a link to the project, and would have the project's node_modules in it. In
  // the page it is a folder as any other, beside the packages that it needs.
  const twice = join("node_modules", "nn", "node_modules").split(sep).join("/");
  host.fileExists = (path) =>
    path === cell || (!path.includes(twice) && typescript.sys.fileExists(path));
  host.realpath = (path) => path;
  // The package.json files by which it finds modules.
  host.readFile = (path) => {
    if (path.endsWith("package.json")) add(path);
    return readFile(path);
  };
  const program = typescript.createProgram([cell], options, host);
  const [wrong] = program.getSemanticDiagnostics(program.getSourceFile(cell));
  if (wrong) throw new Error(typescript.flattenDiagnosticMessageText(wrong.messageText, "\n"));
  for (const { fileName } of program.getSourceFiles()) if (fileName !== cell) add(fileName);
  return { ...disk, ...ambient() };
}

/** What stands in the place of Node's types. */
function ambient() {
  const folder = "/nn/node_modules/@types/node";
  const types = join(kernelSource, "web", "ambient", "index.d.ts");
  return {
    [`${folder}/package.json`]: JSON.stringify({ name: "@types/node", types: "index.d.ts" }),
    [`${folder}/index.d.ts`]: readFileSync(types, "utf8"),
  };
}
