// @ts-check
/**
 * @file The programs that `npm test` runs. Each imports one slow test file, or several quick ones, because a process
 * takes longer to start than most unit tests to run. Node 20's test runner sorts the files that it is given, so the
 * programs have numbers: the slowest file comes first, so that all processors finish at about the same time.
 */

import { mkdtempSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./paths.js";

/** The number of test files that run at the same time; two even on one processor, because tests also wait. */
export const concurrency = Math.max(2, availableParallelism());

/**
 * The folders with the tests that need no browser, kernel or network. `npm run test:unit` runs all of them except
 * test/fuzz/programs.test.js, which takes longer than the others together.
 */
const QUICK = ["test/unit/", "test/fuzz/"];

/** Returns whether a test needs no browser, kernel or network. */
export function isQuick(/** @type {string} */ file) {
  return QUICK.some((folder) => file.startsWith(folder));
}

/** The files of the programs that take the longest. A file that is not listed here runs after them. */
const SLOW = [
  ["test/setup.test.js"],
  ["test/check.test.js"],
  // Both run each lesson in a kernel, once if they share a process.
  ["test/notebooks/lessons.test.js", "test/notebooks/exercises.test.js"],
  // They share one JupyterLab.
  ["test/browser/lessons.test.js", "test/browser/learner.test.js", "test/browser/replay.test.js"],
  ["test/site/stay.test.js"],
  ["test/browser/exportedCharts.test.js"],
  ["test/site/lessons.test.js"],
  ["test/fuzz/programs.test.js"],
  ["test/site/learner.test.js"],
  ["test/notebooks/edits.test.js"],
  ["test/snapshot.test.js"],
  ["test/browser/print.test.js"],
  ["test/browser/extension.test.js"], // it needs a page in which no chart was drawn before
  ["test/notebooks/protocol.test.js"],
  ["test/browser/html.test.js"],
  ["test/notebooks/execute.test.js"],
  ["test/notebooks/one-program.test.js"],
  // Both use the same compiler, which takes seconds to start.
  ["test/unit/examples.test.js", "test/unit/typecost.test.js"],
  ["test/unit/types.test.js"],
  ["test/unit/diagnosis.test.js"],
  ["test/fuzz/invalidInput.test.js"],
];

/** Quick files that change their whole process, such as its working folder, and so need one of their own. */
const ALONE = ["test/unit/table.test.js", "test/unit/withoutWasm.test.js"];

/**
 * Divides test files among programs, in the order in which they should run.
 *
 * @param {string[]} files
 * @returns {string[][]} the files of each program
 */
function programs(files) {
  const slow = SLOW.map((group) => group.filter((file) => files.includes(file)));
  const rest = files.filter((file) => !SLOW.flat().includes(file));
  const isShared = (/** @type {string} */ file) => isQuick(file) && !ALONE.includes(file);
  const single = rest.filter((file) => !isShared(file)).map((file) => [file]);
  const shared = rest.filter(isShared);
  const groups = Array.from({ length: concurrency }, (_, group) =>
    shared.filter((_, index) => index % concurrency === group),
  );
  return [...slow, ...single, ...groups].filter(({ length }) => length > 0);
}

/**
 * Writes the programs that import the given test files to a new folder.
 *
 * @param {string[]} files paths in the checkout
 * @returns {{ folder: string, entries: string[] }} the folder, and the paths of the programs in their order
 */
export function writeEntries(files) {
  const folder = mkdtempSync(join(tmpdir(), "nn-tests-"));
  const entries = programs(files).map((imported, index) => {
    const name = imported.length === 1 ? imported[0].replaceAll(/\W+/g, "-") : "shared";
    const entry = join(folder, `${String(index).padStart(3, "0")}-${name}.mjs`);
    const lines = imported.map(
      (file) => `import ${JSON.stringify(pathToFileURL(join(root, file)).href)};\n`,
    );
    writeFileSync(entry, lines.join(""));
    return entry;
  });
  return { folder, entries };
}
