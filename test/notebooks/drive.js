// @ts-check
/** @file Drives a kernel by its messages, as a front end does: the JavaScript side of drive.py. */

import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { folder } from "../../scripts/notebooks/notebook.js";
import { python } from "../../scripts/paths.js";

/**
 * @typedef {{ type: string, content: any }} Message
 * @typedef {{ reply: any, messages: Message[], seconds: number, memory: number }} Ran a cell that ran
 * @typedef {{ run: string[], interrupt?: number, stop_on_error?: boolean } | { ask: [string, object] }} Step
 */

/**
 * Sends each step to one new kernel, and then shuts it down.
 *
 * @param {Step[]} steps see drive.py
 * @returns {Promise<any[]>} what came of each, and at last whether the kernel is still alive
 */
export async function drive(steps) {
  const script = join(import.meta.dirname, "drive.py");
  const child = spawn(python, ["-X", "utf8", script, folder], { stdio: ["pipe", "pipe", "pipe"] });
  child.stdin.on("error", () => {}); // if it ends before it has read all, its own error says why
  child.stdin.end(JSON.stringify(steps));
  const [result, log] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (result === "") throw new Error(`The kernel could not be driven:\n${log}`);
  return JSON.parse(result);
}

/**
 * What a cell printed, streams alone.
 *
 * @param {Ran} ran
 */
export function streamText({ messages }) {
  return messages
    .filter(({ type }) => type === "stream")
    .map(({ content }) => content.text)
    .join("");
}
