// @ts-check
/**
 * @file The exercises in the real kernel: each cell as it is stored, with the worked answer that the
 * notebook itself folds away, and with an answer for every slip that is known.
 */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { before, describe, test } from "node:test";
import { check } from "nn";
import { execute } from "../../scripts/notebooks/execute.js";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { wrongAnswers } from "./exercises.wrong.js";
import { printed } from "./outputs.js";

/** The line of an exercise's cell that waits for an answer. */
const PLACEHOLDER = /^const (\w+) = undefined;.*$/m;

/** The code under "Answer" in the Markdown of an exercise. */
const ANSWER = /<summary>Answer<\/summary>\s+```ts\n([\s\S]*?)\n```\s+<\/details>/;

const checks = /** @type {Record<string, { right: string, slips: readonly string[] }>} */ (
  /** @type {unknown} */ (check)
);

/** Each exercise's cell with the Markdown above it, lesson by lesson. */
const exercises = lessons().map((path) => {
  const { cells } = read(path);
  const found = cells.flatMap((cell, index) => {
    const name = cell.metadata.exercise;
    return name ? [{ name, cell, task: joined(cells[index - 1].source) }] : [];
  });
  return { path, found };
});

const names = exercises.flatMap(({ found }) => found.map(({ name }) => name));

test("every check has its exercise, and its wrong answers", () => {
  assert.deepEqual([...names].sort(), Object.keys(checks).sort());
  assert.deepEqual(Object.keys(wrongAnswers).sort(), Object.keys(checks).sort());
});

for (const { path, found } of exercises.filter(({ found }) => found.length > 0)) {
  const lesson = basename(path, ".ipynb");

  test(`${lesson} has two to four exercises, each with a hint and an answer`, () => {
    assert.ok(found.length >= 2 && found.length <= 4);
    for (const { name, cell, task } of found) {
      assert.match(joined(cell.source), PLACEHOLDER, name);
      assert.match(task, /<summary>Hint<\/summary>/, name);
      assert.match(task, ANSWER, name);
    }
  });

  describe(lesson, () => {
    const asked = found.flatMap(({ name, cell, task }) => {
      const source = joined(cell.source);
      const { right, slips } = checks[name];
      const [, answer] = /** @type {RegExpMatchArray} */ (task.match(ANSWER));
      const wrong = wrongAnswers[name].map((code, i) => ({
        title: `${name}: ${code}`,
        source: source.replace(PLACEHOLDER, (_, word) => `const ${word} = ${code};`),
        says: slips[i],
      }));
      return [
        { title: `${name}: nothing yet`, source, says: "Not yet: put your answer" },
        {
          title: `${name}: the worked answer`,
          source: source.replace(PLACEHOLDER, () => answer),
          says: right,
        },
        ...wrong,
        // Run again as it was, the cell says "not yet" again.
        { title: `${name}: taken back`, source, says: "Not yet: put your answer" },
      ];
    });
    const cells = codeCells(read(path));
    /** @type {string[]} */
    let replies;
    before(async () => {
      const answered = asked.map(({ source }) => ({ ...cells[0], source }));
      const run = await execute([...cells, ...answered]);
      const outputs = run.cells.slice(cells.length).map(({ outputs }) => outputs);
      replies = outputs.map(printed);
    });
    for (const [i, { title, says }] of asked.entries()) {
      test(title, () => assert.ok(replies[i].startsWith(says), replies[i]));
    }
    test("each known slip has a wrong answer that shows it", () => {
      for (const { name } of found)
        assert.equal(wrongAnswers[name].length, checks[name].slips.length, name);
    });
  });
}
