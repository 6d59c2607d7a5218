// @ts-check
/**
 * @file `npm test`: runs the set-up if needed, then the tests. Words after `--` select the test
 * files whose paths contain one of them; options are passed to Node's test runner.
 */

import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { browserSteps } from "./browser.js";
import { checkSteps } from "./checks.js";
import { root } from "./paths.js";
import { devSteps, moduleSteps, setUp } from "./setup/index.js";
import { siteSteps } from "./site/index.js";
import { concurrency, isQuick, writeEntries } from "./testEntries.js";
import { main, UserError } from "./userError.js";

await main(async () => {
  const given = process.argv.slice(2);
  const options = given.filter((argument) => argument.startsWith("-"));
  const words = given.filter((argument) => !argument.startsWith("-"));
  // Node 20's test runner accepts only files, not patterns.
  const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .map((file) => join("test", file).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".test.js"))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort();
  if (files.length === 0)
    throw new UserError(`No test file has ${words.join(" or ")} in its path.`);
  const any = (/** @type {string} */ folder) => files.some((file) => file.startsWith(folder));
  // Before anything is installed, because this fails if there is no browser.
  const browser = any("test/browser/") || any("test/site/") ? await browserSteps() : [];
  const steps = [
    ...(files.every(isQuick) ? moduleSteps : devSteps),
    ...browser,
    ...(any("test/site/") ? siteSteps : []),
    ...(files.includes("test/check.test.js") ? checkSteps : []),
  ];
  setUp([...new Set(steps)]);
  const { folder, entries } = writeEntries(files);
  try {
    // Ends a program that hangs, as one does if preparing its tests fails after it has started a browser.
    const limit = `--test-timeout=${15 * 60_000}`;
    const settings = ["--test-reporter=spec", `--test-concurrency=${concurrency}`, limit];
    const args = ["--test", ...settings, ...options, ...entries];
    return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
