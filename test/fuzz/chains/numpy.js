// @ts-check
/** @file A Python process with numpy that computes the results of chains. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { root } from "../../../scripts/paths.js";
import { pythonIn, venvStep } from "../../../scripts/setup/venv.js";

const folder = join(root, ".golden-venv");

/** The set-up step that installs numpy. */
export const numpyStep = venvStep(
  "numpy, into .golden-venv",
  folder,
  join(root, "test", "requirements.txt"),
);

/** A Python process that answers chains one after another until it is closed. */
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
