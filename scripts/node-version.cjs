// @ts-check
/**
 * @file Stops with one line on a Node that is too old. package.json preloads it (`node -r`) before
 * each script, so it is CommonJS in old syntax: a Node without modules must still understand it.
 */

const needed = require("../package.json").engines.node.replace(">=", "");
const given = process.version.slice(1);

/** @type {(version: string) => number} */
const rank = (version) => Number(version.split(".")[0]) * 1000 + Number(version.split(".")[1]);

if (rank(given) < rank(needed)) {
  console.error(
    "This is Node " +
      given +
      ", and Node " +
      needed +
      " or later is needed. " +
      "Install a newer one from https://nodejs.org, then run the command again.",
  );
  process.exit(1);
}
