// @ts-check
/**
 * @file Tests that everything public is in the lists of the tests and texts that have one. Each message names the
 * missing entry and the file to add it to. CONTRIBUTING.md describes the same steps.
 */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { check, NdArray, RandomState } from "nn";
import * as makers from "nn/dist/charts/index.js";
import { exercisesByLesson } from "nn/dist/learn/exercises/byLesson.js";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { root } from "../../scripts/paths.js";
import { charts } from "../browser/charts.js";
import { exportedNames, validCalls } from "../fuzz/invalidInput/calls.js";
import { readCases } from "../golden/read.js";
import { wrongAnswers } from "../notebooks/exercises.wrong.js";

/**
 * Fails with a sentence for each name that is missing from a list.
 *
 * @param {Iterable<string>} names
 * @param {Iterable<string>} list
 * @param {(name: string) => string} says
 */
function assertListed(names, list, says) {
  const listed = new Set(list);
  const missing = [...names].filter((name) => !listed.has(name));
  assert.equal(missing.length, 0, `\n${missing.map(says).join("\n")}`);
}

/** @param {object} prototype */
function methodsOf(prototype) {
  const all = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return all.filter(([, { value }]) => typeof value === "function").map(([name]) => name);
}

const lessonNames = lessons().map((path) => basename(path, ".ipynb"));
const exercises = Object.keys(check).filter((name) => name !== "score");

test("every chart is looked at in a browser", () => {
  const functions = Object.entries(makers).filter(([, value]) => typeof value === "function");
  assertListed(
    functions.map(([name]) => name),
    Object.keys(charts).map((key) => key.split(" ")[0]),
    (name) =>
      `src/charts/index.ts exports ${name}, but no test looks at such a chart in a browser. Add one to \`charts\` in test/browser/charts.js.`,
  );
});

test("every function and method has a valid call, from which the tests make invalid ones", () => {
  const [names, called] = [exportedNames(), validCalls.map(({ name }) => name)];
  const file = "test/fuzz/invalidInput/calls.js";
  assertListed(names, called, (name) => `${name} has no valid call. Add one to ${file}.`);
  assertListed(called, names, (name) => `${name} does not exist. Remove its call from ${file}.`);
});

test("every operation is compared with numpy", () => {
  const names = [...methodsOf(NdArray.prototype), ...methodsOf(RandomState.prototype)];
  const printing = ["constructor", "toString", "toJSON"];
  assertListed(
    names.filter((name) => !printing.includes(name)),
    /** @type {const} */ (["arrays", "draws"]).flatMap((file) =>
      readCases(file).map(({ op, method }) => String(op ?? method)),
    ),
    (name) =>
      `${name} has no golden values. Add it to test/golden/arrays.py or draws.py, and run test/golden/make.py with numpy.`,
  );
});

test("every exercise is in its lesson's list, and every check has an exercise", () => {
  const listed = exercisesByLesson.map(({ number, name, checks }) => [
    `${number}-${name}`,
    Object.keys(checks),
  ]);
  const stored = lessons().map((path) => [
    basename(path, ".ipynb"),
    read(path).cells.flatMap(({ metadata }) => metadata.exercise ?? []),
  ]);
  assert.deepEqual(
    listed,
    stored.filter(([, names]) => names.length > 0),
    "exercisesByLesson in src/learn/exercises/byLesson.ts must list the exercises of the notebooks, in their order",
  );
  const asked = stored.flatMap(([, names]) => names);
  assertListed(
    exercises,
    asked,
    (name) =>
      `check.${name} has no exercise. Add a cell with it to a notebook, and list it in src/learn/exercises/byLesson.ts.`,
  );
});

test("every exercise has a wrong answer for each known mistake", () => {
  const file = "test/notebooks/exercises.wrong.js";
  const all = /** @type {Record<string, { mistakes?: readonly string[] }>} */ (
    /** @type {unknown} */ (check)
  );
  assertListed(
    exercises,
    Object.keys(wrongAnswers),
    (name) => `${name} has none. Add them to ${file}.`,
  );
  for (const name of exercises)
    assert.equal(
      wrongAnswers[name].length,
      all[name].mistakes?.length,
      `${name}: ${file} must have one wrong answer for each of its mistakes in src/learn/exercises/`,
    );
});

test("every lesson is in the README's table and in lesson 1's, and the lesson before links to it", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const texts = lessons().map((path) =>
    read(path)
      .cells.map(({ source }) => joined(source))
      .join("\n"),
  );
  for (const [index, name] of lessonNames.entries()) {
    const file = `${name}.ipynb`;
    assert.ok(readme.includes(`](notebooks/${file})`), `README.md has no row for ${file}`);
    if (index === 0) continue;
    const before = `${lessonNames[index - 1]}.ipynb`;
    assert.ok(texts[index - 1].includes(`](${file})`), `${before} has no link to ${file}`);
    if (index !== 1)
      assert.ok(texts[1].includes(`](${file})`), `1-sigmoid.ipynb has no row for ${file}`);
  }
});
