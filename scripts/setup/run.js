// @ts-check
/** @file Runs another program for a set-up step, its output kept in a file. */

import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { root, setupLog } from "../paths.js";
import { UserError } from "../userError.js";

/** How npm, pip and the resolver beneath them say that nothing could be reached. */
const offline =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|NewConnectionError|NameResolutionError|ConnectTimeoutError|ProxyError|No route to host/;

/**
 * Runs a program in a folder, the checkout's top one if none is named, and waits for it. It gets no input, and what it
 * prints is added to the set-up's log; its warnings, lines that begin so, are shown as well.
 *
 * @param {string} what the program's name for a message: "npm ci"
 * @param {string} command
 * @param {string[]} args
 * @param {{ shell?: boolean, folder?: string }} [options]
 * @throws {UserError} if it cannot be started or fails: whether the network is missing, else its
 *   own error line, and where the log is
 */
export function run(what, command, args, { shell = false, folder = root } = {}) {
  const before = logText().length;
  const log = openSync(setupLog, "a");
  writeSync(log, `> ${[command, ...args].join(" ")}\n`);
  const { status, signal, error } = spawnSync(command, args, {
    cwd: folder,
    shell,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  const said = logText().slice(before);
  if (status === 0) {
    for (const [line] of said.matchAll(/^Warning: .*/gm)) console.warn(`\n${line}`);
    return;
  }
  if (signal) throw new UserError(`${what} was stopped (${signal}). Run the command again.`);
  const reason = error
    ? `${what} could not be started: ${error.message}.`
    : offline.test(said)
      ? `${what} found no network. Connect this machine to the internet, then run the command again.`
      : `${what} failed: ${errorLine(said)}`;
  throw new UserError(`${reason}\nIts whole output is in ${basename(setupLog)}.`);
}

function logText() {
  return readFileSync(setupLog, { encoding: "utf8", flag: "a+" });
}

/**
 * The line that says best what went wrong: the first that speaks of an error, else the last. npm's
 * first only gives a code, and its last points to a log of its own.
 *
 * @param {string} text
 */
function errorLine(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const speaking = lines.filter((line) => /error(?! code)\b.*\w/i.test(line));
  return (speaking[0] ?? lines.at(-1) ?? "").replace(/^(npm error|ERROR:) /, "").trim();
}
