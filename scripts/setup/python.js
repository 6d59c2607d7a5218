// @ts-check
/** @file Finds a Python that can create the virtual environment. */

import { spawnSync } from "node:child_process";
import { UserError } from "../userError.js";

const oldest = { major: 3, minor: 10 };

/**
 * A command with its fixed arguments.
 *
 * @typedef {[string, ...string[]]} Command
 */

/** @type {Command[]} */
const candidates =
  process.platform === "win32"
    ? [["py", "-3"], ["python"], ["python3"]]
    : [["python3"], ["python"]];

// Python 2 must be able to run this program too. Debian packages ensurepip separately; without it, venv
// fails.
const question = `
import sys
try:
  import ensurepip, venv
  whole = 1
except ImportError:
  whole = 0
print("%d %d %d" % (sys.version_info[0], sys.version_info[1], whole))
`;

/**
 * Finds the first Python on this machine that is new enough and has venv. The environment variable
 * PYTHON overrides the search.
 *
 * @returns {Command}
 * @throws {UserError} if there is none; the message says what to do
 */
export function findPython() {
  const named = process.env.PYTHON;
  const commands = named ? [/** @type {Command} */ ([named])] : candidates;
  /** @type {string[]} */
  const tooOld = [];
  /** @type {string | undefined} */
  let withoutVenv;
  for (const [command, ...args] of commands) {
    const { status, stdout } = spawnSync(command, [...args, "-c", question], { encoding: "utf8" });
    if (status !== 0) continue;
    const [major, minor, whole] = stdout.trim().split(" ").map(Number);
    const version = `${major}.${minor}`;
    if (major !== oldest.major || minor < oldest.minor) tooOld.push(version);
    else if (!whole) withoutVenv ??= version;
    else return [command, ...args];
  }
  const needed = `Python ${oldest.major}.${oldest.minor} or later`;
  const fix = `Install it from https://www.python.org, then run the command again.`;
  if (withoutVenv) {
    throw new UserError(
      `Python ${withoutVenv} has no venv module. On Debian and Ubuntu, install it with ` +
        "`sudo apt install python3-venv`, then run the command again.",
    );
  }
  if (tooOld.length > 0) {
    throw new UserError(`This is Python ${tooOld[0]}, but ${needed} is needed. ${fix}`);
  }
  throw new UserError(
    named
      ? `The environment variable PYTHON is ${named}, which cannot be run. Unset it, or set it to ${needed}.`
      : `${needed} is needed, but none was found. ${fix}`,
  );
}
