// @ts-check
/**
 * @file Makes a module from the loop in lesson 4: reads the notebook's copy of the tutorial's cell 31, and
 * compiles it the way tslab compiles cells.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { folder, joined, read } from "../scripts/notebooks/notebook.js";
import { UserError } from "../scripts/userError.js";
import { lessonLoop } from "./paths.js";

/**
 * The parts of the cell's source that are replaced. The benchmark sets the number of steps itself. The
 * module shows no progress bar, because the numpy version does not show one either.
 */
const changes = [
  { lesson: "const steps = 1000;", bench: "" },
  { lesson: "of trange(steps)", bench: "of Array(steps).keys()" },
];

/** Writes the module, which exports `loop`: (x, yTrue, Wo, bo, lr, steps) => losses. */
export function makeLessonLoop() {
  const cell = read(join(folder, "4-training.ipynb")).cells.find(
    ({ metadata }) => metadata.tutorial === 31,
  );
  if (!cell) throw new UserError("Lesson 4 has no cell tagged tutorial 31; the benchmark runs it.");
  const body = changes.reduce(replaced, joined(cell.source));
  const source = `import { ones, sigmoid, sigmoidDeriv } from "nn";
export function loop(x, yTrue, Wo, bo, lr, steps) {
${body}
return losses;
}`;
  const typescript = createRequire(import.meta.url)("@tslab/typescript-for-tslab");
  const { ES2022 } = typescript.ScriptTarget;
  const options = { target: ES2022, module: typescript.ModuleKind.ES2022 };
  const { outputText } = typescript.transpileModule(source, { compilerOptions: options });
  mkdirSync(dirname(lessonLoop), { recursive: true });
  writeFileSync(lessonLoop, outputText);
}

/**
 * @param {string} source
 * @param {{ lesson: string, bench: string }} change
 */
function replaced(source, { lesson, bench }) {
  if (source.includes(lesson)) return source.replace(lesson, bench);
  throw new UserError(
    `The loop of lesson 4 no longer contains "${lesson}", which the benchmark replaces.`,
  );
}
