// @ts-check
/**
 * @file Tests the exercises in the real kernel. Each cell runs as stored, with the worked answer from the
 * notebook, with an answer for each known mistake, and with other answers. Some answers are also tested after
 * changes to the lesson's values. Finally, the score is tested.
 */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { before, describe, test } from "node:test";
import { check } from "nn";
import { executeAll } from "../../scripts/notebooks/execute.js";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { changedLessons, otherAnswers, wrongAnswers } from "./exercises.wrong.js";
import { afterLesson } from "./lessonRuns.js";
import { printed } from "./outputs.js";
import { ANSWER, PLACEHOLDER } from "./worked-answers.js";

const { score, ...exerciseChecks } = check;
const checks = /** @type {Record<string, { right: string, mistakes: readonly string[] }>} */ (
  /** @type {unknown} */ (exerciseChecks)
);

/** For each lesson, the cells of its exercises, each with the Markdown above it. */
const exercises = lessons().map((path) => {
  const { cells } = read(path);
  const found = cells.flatMap((cell, index) => {
    const name = cell.metadata.exercise;
    return name ? [{ name, cell, task: joined(cells[index - 1].source) }] : [];
  });
  return { path, found };
});

const names = exercises.flatMap(({ found }) => found.map(({ name }) => name));

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
    /** @type {{ title: string, source: string, says: string | RegExp }[]} */
    const asked = found.flatMap(({ name, cell, task }) => {
      const source = joined(cell.source);
      const { right, mistakes } = checks[name];
      const [, answer] = /** @type {RegExpMatchArray} */ (task.match(ANSWER));
      const wrong = wrongAnswers[name].map((code, i) => ({
        title: `${name} replies to ${code}`,
        source: answered(source, code),
        says: mistakes[i],
      }));
      const others = (otherAnswers[name] ?? []).map(([code, says]) => ({
        title: `${name} replies to ${code}`,
        source: answered(source, code),
        says,
      }));
      return [
        { title: `${name} asks for an answer`, source, says: "Not yet: replace undefined" },
        {
          title: `${name} accepts the worked answer`,
          source: source.replace(PLACEHOLDER, () => answer),
          says: right,
        },
        ...wrong,
        ...others,
        // If you run the cell again without an answer, it says "Not yet" again.
        { title: `${name} asks again for an answer`, source, says: "Not yet: replace undefined" },
      ];
    });
    const count = found.length;
    const scores = [
      {
        title: `check.score("${lesson}") counts no right answers at first`,
        source: `check.score("${lesson}")`,
        says: new RegExp(`^0 of ${count} right in lesson .; next: ${found[0].name}\\.$`),
      },
      ...found.map(({ name, cell, task }) => {
        const [, answer] = /** @type {RegExpMatchArray} */ (task.match(ANSWER));
        const source = joined(cell.source).replace(PLACEHOLDER, () => answer);
        return { title: `${name} accepts the worked answer again`, source, says: /^Right/ };
      }),
      {
        title: `check.score("${lesson}") counts all right answers`,
        source: `check.score("${lesson}")`,
        says: new RegExp(`^${count} of ${count} right in lesson .: you have`),
      },
      {
        title: "check.score() counts the right answers among all exercises",
        source: "check.score()",
        says: new RegExp(`^${count} of ${names.length} right; next: \\w+ in lesson .\\. This`),
      },
    ];
    asked.push(...scores);
    const [first] = codeCells(read(path));
    const run = afterLesson(
      path,
      asked.map(({ source }) => ({ ...first, source })),
    );
    /** @type {string[]} */
    let replies;
    before(async () => {
      const { outputs } = await run();
      replies = outputs.map((output) => printed(output).trim());
    });
    for (const [i, { title, says }] of asked.entries()) {
      test(title, () =>
        typeof says === "string"
          ? assert.ok(replies[i].startsWith(says), replies[i])
          : assert.match(replies[i], says),
      );
    }
  });
}

describe("the checks after changes to a lesson", () => {
  const runs = changedLessons.map(({ lesson, changes, answers }) => {
    const { path, found } =
      exercises[exercises.findIndex(({ path }) => basename(path, ".ipynb") === lesson)];
    const cells = codeCells(read(path)).map((cell) => ({
      ...cell,
      source: changes.reduce(
        (text, [was, is]) => text.replaceAll(was, () => is),
        joined(cell.source),
      ),
    }));
    const asked = answers.map(([name, code]) => {
      const cell = found.find((exercise) => exercise.name === name)?.cell ?? cells[0];
      return { ...cell, source: answered(joined(cell.source), code) };
    });
    return [...cells, ...asked];
  });
  /** @type {Awaited<ReturnType<typeof executeAll>>} */
  let results;
  before(async () => {
    results = await executeAll(runs);
  });
  for (const [index, { lesson, what, answers }] of changedLessons.entries())
    for (const [i, [name, code, says]] of answers.entries())
      test(`${lesson} with ${what}: ${name} replies to ${code}`, () => {
        const result = results[index];
        assert.ok(!(result instanceof Error), String(result));
        const { outputs } = result.cells[runs[index].length - answers.length + i];
        assert.match(printed(outputs).trim(), says);
      });
});

/**
 * Returns the source of an exercise's cell with the given answer.
 *
 * @param {string} source
 * @param {string} code
 */
function answered(source, code) {
  return source.replace(PLACEHOLDER, (_, word) => `const ${word} = ${code};`);
}
