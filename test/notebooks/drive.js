// @ts-check
/** @file Drives a kernel with messages, like a front end: the JavaScript side of drive.py. */

import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { folder } from "../../scripts/notebooks/notebook.js";
import { python } from "../../scripts/paths.js";

/**
 * @typedef {{ type: string, content: any }} Message
 * @typedef {{ reply: any, messages: Message[], seconds: number, memory: number }} Ran an executed cell
 * @typedef {{ run: string[], interrupt?: number, stop_on_error?: boolean } | { ask: [string, object] }} Step
 */

/**
 * Sends the steps to a new kernel one by one, and then shuts it down.
 *
 * @param {Step[]} steps see drive.py
 * @param {string} [cwd] the folder that the kernel runs in
 * @returns {Promise<any[]>} the results of the steps, and finally whether the kernel is still alive
 */
export async function drive(steps, cwd = folder) {
  const script = join(import.meta.dirname, "drive.py");
  const child = spawn(python, ["-X", "utf8", script, cwd], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => {}); // if the process exits early, its own error says why
  child.stdin.end(JSON.stringify(steps));
  const [result, log] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (result === "") throw new Error(`Could not communicate with the kernel:\n${log}`);
  return JSON.parse(result);
}

/**
 * Returns the printed text of a cell.
 *
 * @param {Ran} ran
 */
export function streamText({ messages }) {
  return messages
    .filter(({ type }) => type === "stream")
    .map(({ content }) => content.text)
    .join("");
}
