// @ts-check
/** @file A running numpy that answers chains. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../../../scripts/paths.js";
import { pythonIn, venvStep } from "../../../scripts/setup/venv.js";

const folder = join(root, ".golden-venv");

/** The step that sets it up. */
export const numpyStep = venvStep(
  "numpy, into .golden-venv",
  folder,
  join(root, "test", "requirements.txt"),
);

/** Answers chains one after the other, for as long as it is not closed. */
export class Numpy {
  #python = spawn(pythonIn(folder), [join(root, "test", "golden", "chains.py")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  #lines = createInterface(this.#python.stdout);

  /** @returns {Promise<import("./compare.js").Answer[]>} */
  async answers(/** @type {import("./chain.js").Chain} */ chain) {
    const answered = once(this.#lines, "line", { signal: AbortSignal.timeout(60_000) });
    this.#python.stdin.write(`${JSON.stringify(chain)}\n`);
    const [line] = await answered;
    return JSON.parse(line);
  }

  close() {
    this.#python.stdin.end();
  }
}
