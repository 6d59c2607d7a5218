// @ts-check
/** @file The worked answers to a lesson's exercises, from the notebook itself. */

import { joined, read } from "../../scripts/notebooks/notebook.js";

/** The line of an exercise's cell that the answer replaces. */
export const PLACEHOLDER = /^const (\w+) = undefined;.*$/m;

/** Matches the code under "Answer" in the Markdown of an exercise. */
export const ANSWER = /<summary>Answer<\/summary>\s+```ts\n([\s\S]*?)\n```\s+<\/details>/;

/**
 * Returns the source of each exercise's cell with the worked answer filled in, keyed by the id of the cell.
 *
 * @param {string} path the notebook
 * @returns {Map<string, string>}
 */
export function workedAnswers(path) {
  const { cells } = read(path);
  const answered = cells.flatMap((cell, index) => {
    if (!cell.metadata.exercise) return [];
    const [, answer] = joined(cells[index - 1].source).match(ANSWER) ?? [];
    const source = joined(cell.source).replace(PLACEHOLDER, () => answer);
    return [/** @type {[string, string]} */ ([cell.id, source])];
  });
  return new Map(answered);
}
