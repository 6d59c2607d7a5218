// @ts-check
/** @file The programs that `npm run check` runs with Node, in the checkout's top folder. */

import { join } from "node:path";
import { root, tsc, tslabTsc } from "./paths.js";
import { kernelStep } from "./setup/compile.js";
import { moduleSteps } from "./setup/index.js";

/** Biome's program, which Node runs. */
export const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
const prose = join(root, "scripts", "prose.js");
/** The compiler that compiles cells reads only what a cell imports, the kernel and the tests of types. */
const [project, cells] = ["check", "cells"].map((name) => join(root, `tsconfig.${name}.json`));

/** The set-up steps that the checks need: the compiler also reads files that import the kernel. */
export const checkSteps = [...moduleSteps, kernelStep];

/** @type {{ name: string, args: string[] }[]} */
export const checks = [
  { name: "Biome: format and lint", args: [biome, "check", "--error-on-warnings", root] },
  { name: "TypeScript, the project's version", args: [tsc, "-p", project] },
  { name: "TypeScript, the version that compiles cells", args: [tslabTsc, "-p", cells] },
  { name: "English: phrases", args: [prose, "--phrases"] },
  { name: "English: spelling", args: [prose, "--spelling"] },
  {
    name: "The API reference, without warnings",
    args: [join(root, "scripts", "docs.js"), "--check"],
  },
  { name: "WebAssembly, built again", args: [join(root, "scripts", "wasm.js"), "--check"] },
];
