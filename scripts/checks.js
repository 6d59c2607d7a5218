// @ts-check
/** @file What `npm run check` checks: programs to be run by node in the checkout's top folder. */

import { join } from "node:path";
import { root, tsc, tslabTsc } from "./places.js";

const biome = join(root, "node_modules", "@biomejs", "biome", "bin", "biome");
const project = join(root, "tsconfig.check.json");

/** @type {{ name: string, args: string[] }[]} */
export const checks = [
  { name: "Biome: format and lint", args: [biome, "check", "--error-on-warnings", root] },
  { name: "TypeScript, the project's", args: [tsc, "-p", project] },
  { name: "TypeScript, the one that tslab compiles cells with", args: [tslabTsc, "-p", project] },
];
