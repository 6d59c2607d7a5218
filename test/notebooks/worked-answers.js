// @ts-check
/** @file The exercises of a lesson, answered as the notebook's own folded answers do. */

import { joined, read } from "../../scripts/notebooks/notebook.js";

/** The line of an exercise's cell that waits for an answer. */
export const PLACEHOLDER = /^const (\w+) = undefined;.*$/m;

/** The code under "Answer" in the Markdown of an exercise. */
export const ANSWER = /<summary>Answer<\/summary>\s+```ts\n([\s\S]*?)\n```\s+<\/details>/;

/**
 * The source of each exercise's cell with its worked answer, by the cell's id.
 *
 * @param {string} path of the lesson
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
