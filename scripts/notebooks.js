// @ts-check
/**
 * @file `npm run notebooks`: runs the lessons in the real kernel and stores them with their
 * outputs. `npm run notebooks -- notebooks/1-sigmoid.ipynb` runs only the given notebooks.
 */

import { existsSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { browserSteps } from "./browser.js";
import { executeAll } from "./notebooks/execute.js";
import { lessons, read, write } from "./notebooks/notebook.js";
import { painter } from "./notebooks/pictures.js";
import { codeCells, withOutputs } from "./notebooks/store.js";
import { devSteps, setUp } from "./setup/index.js";
import { main, UserError } from "./userError.js";

await main(async () => {
  setUp([...devSteps, ...(await browserSteps())]);
  const named = process.argv.slice(2).map((path) => resolve(path));
  const missing = named.find((path) => !existsSync(path));
  if (missing) throw new UserError(`There is no notebook ${missing}.`);
  const { draw, close } = await painter().catch((error) => {
    throw new UserError(error.message);
  });
  try {
    await store(named.length > 0 ? named : lessons(), draw);
  } finally {
    await close();
  }
});

/**
 * @param {string[]} paths
 * @param {(figure: any) => Promise<string>} draw
 */
async function store(paths, draw) {
  const notebooks = paths.map(read);
  const runs = await executeAll(notebooks.map(codeCells));
  for (const [place, path] of paths.entries()) {
    const run = runs[place];
    if (run instanceof Error)
      throw new UserError(`${basename(path)} was not stored. ${run.message}`);
    write(path, await withOutputs(notebooks[place], run, draw));
    console.log(
      `${basename(path)}: ${run.cells.length} cells, ${Math.ceil(statSync(path).size / 1000)} kB`,
    );
  }
}
