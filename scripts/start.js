// @ts-check
/** @file `npm start`: runs the set-up if needed, then opens the first lesson in JupyterLab. */

import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { python, root } from "./paths.js";
import { setUp } from "./setup/index.js";
import { main, UserError } from "./userError.js";

const program = join(import.meta.dirname, "lab", "main.py");

const options = [
  "--LabApp.default_url=/lab/tree/notebooks/1-sigmoid.ipynb",
  `--ServerApp.root_dir=${root}`,
  "--ServerApp.ip=localhost",
  "--ServerApp.answer_yes=True", // Ctrl+C stops JupyterLab without asking for confirmation
];
// JupyterLab refuses to run as root without this option, and containers often have no other user.
if (process.getuid?.() === 0) options.push("--allow-root");

await main(() => {
  setUp();
  return runInFront(python, [program, ...options, ...process.argv.slice(2)]);
});

/**
 * Runs a program in the terminal until it exits.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<number>} its exit code; after a signal, 128 plus the signal's number, as in a shell
 */
function runInFront(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit" });
    // A terminal sends Ctrl+C to the child as well. Without a terminal, the child gets SIGTERM, because on
    // SIGINT JupyterLab would exit without stopping its kernels.
    process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGTERM"));
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    process.on("SIGHUP", () => child.kill("SIGTERM"));
    child.on("error", (error) =>
      reject(new UserError(`${command} cannot be run: ${error.message}.`)),
    );
    child.on("exit", (code, signal) => {
      resolve(code ?? 128 + constants.signals[signal ?? "SIGTERM"]);
    });
  });
}
