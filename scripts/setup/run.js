// @ts-check
/** @file Runs a program for a set-up step, and writes its output to a log. */

import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { basename } from "node:path";
import { root, setupLog } from "../paths.js";
import { UserError } from "../userError.js";

/**
 * Error codes and messages from npm, pip and the DNS resolver that mean that the network cannot be
 * reached.
 */
const offline =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|NewConnectionError|NameResolutionError|ConnectTimeoutError|ProxyError|No route to host/;

/**
 * Runs a program and waits for it. It gets no input, and its output is added to the set-up log;
 * lines that begin with "Warning:" are also shown.
 *
 * @param {string} what the program's name for messages: "npm ci"
 * @param {string} command
 * @param {string[]} args
 * @param {{ shell?: boolean, folder?: string }} [options] `folder` is the top folder by default
 * @throws {UserError} if the program cannot be started or fails; the message contains the
 *   reason, and the name of the log
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
      ? `${what} could not reach the network. Connect this machine to the internet, then run the command again.`
      : `${what} failed: ${errorLine(said)}`;
  throw new UserError(`${reason}\nThe full output is in ${basename(setupLog)}.`);
}

function logText() {
  return readFileSync(setupLog, { encoding: "utf8", flag: "a+" });
}

/**
 * Returns the line that best explains a failure: the first that mentions an error, otherwise the
 * last. npm's first error line is only a code, and its last line refers to npm's own log.
 *
 * @param {string} text
 */
function errorLine(text) {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const speaking = lines.filter((line) => /error(?! code)\b.*\w/i.test(line));
  return (speaking[0] ?? lines.at(-1) ?? "").replace(/^(npm error|ERROR:) /, "").trim();
}
