// @ts-check
/**
 * @file Stops with a message if Node is too old. package.json preloads this file (`node -r`) before
 * each script. It is CommonJS in old syntax, so that even a version of Node without modules can run it.
 */

const needed = require("../package.json").engines.node.replace(">=", "");
const given = process.version.slice(1);

/** @type {(version: string) => number} */
const rank = (version) => Number(version.split(".")[0]) * 1000 + Number(version.split(".")[1]);

if (rank(given) < rank(needed)) {
  console.error(
    "This is Node " +
      given +
      ", but Node " +
      needed +
      " or later is needed. " +
      "Install it from https://nodejs.org, then run the command again.",
  );
  process.exit(1);
}
