// @ts-check
/** @file What `npm run check` checks: programs to be run by node in the checkout's top folder. */

import { join } from "node:path";
import { root, tsc, tslabTsc } from "./paths.js";
import { driverStep } from "./setup/driver.js";
import { kernelStep } from "./setup/kernel.js";
import { bundlerStep } from "./site/index.js";
import { assemblyStep } from "./wasm/index.js";

const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
const project = join(root, "tsconfig.check.json");

/** What they need beside the module: the compiler looks at what imports the kernel, a bundler or a driver, too. */
export const checkSteps = [kernelStep, bundlerStep, driverStep, assemblyStep];

/** @type {{ name: string, args: string[] }[]} */
export const checks = [
  { name: "Biome: format and lint", args: [biome, "check", "--error-on-warnings", root] },
  { name: "TypeScript, the project's", args: [tsc, "-p", project] },
  { name: "TypeScript, the one that tslab compiles cells with", args: [tslabTsc, "-p", project] },
  { name: "WebAssembly, built anew", args: [join(root, "scripts", "wasm.js"), "--check"] },
];
