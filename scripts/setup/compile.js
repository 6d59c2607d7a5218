// @ts-check
/** @file Set-up steps: compile the module "nn" and the kernel. */

import { rmSync } from "node:fs";
import { join } from "node:path";
import { root, tsc } from "../paths.js";
import { run as runProgram } from "./run.js";
import { step } from "./step.js";

/**
 * Returns the step that compiles a project. The outputs are checked because you may also run the compiler
 * yourself.
 *
 * @param {object} project
 * @param {string} project.title
 * @param {string[]} project.inputs
 * @param {string} project.output the folder of the compiled files
 * @param {string} project.config the tsconfig.json
 * @param {string} [project.finish] a program to run at the end
 */
function compileStep({ title, inputs, output, config, finish }) {
  const compiler = join(root, "node_modules", "typescript-7", "package.json");
  const settings = [join(root, "tsconfig.json"), config, ...(finish ? [finish] : [])];
  return step({
    title,
    inputs: () => [compiler, ...settings, ...inputs],
    output,
    outputs: [output],
    run() {
      // Removes the output of deleted source files.
      rmSync(output, { recursive: true, force: true });
      runProgram("tsc", process.execPath, [tsc, "-p", config]);
      if (finish) runProgram("esbuild", process.execPath, [finish]);
    },
  });
}

/**
 * Compiles the module, and bundles it into one file. Each time a kernel or a script starts, reading this file
 * takes a third of the time that eighty small files would take. `import "nn"` reads nn.js; the types and the
 * tests use the separate files.
 */
export const moduleStep = compileStep({
  title: 'building the module "nn" in dist',
  inputs: [join(root, "src")],
  output: join(root, "dist"),
  config: join(root, "tsconfig.json"),
  finish: join(import.meta.dirname, "bundle.js"),
});

const kernel = join(root, "kernel");

/** Compiles the kernel's program. */
export const kernelStep = compileStep({
  title: "building the kernel in kernel/dist",
  inputs: [kernel],
  output: join(kernel, "dist"),
  config: join(kernel, "tsconfig.json"),
});
