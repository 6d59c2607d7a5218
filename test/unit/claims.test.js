// @ts-check
/**
 * @file Tests that each claim is in its lesson's text, and that each number and comparison in the text is
 * part of a claim, or is known not to be one. lessons.test.js tests whether the claims are true.
 */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { test } from "node:test";
import { joined, lessons, read } from "../../scripts/notebooks/notebook.js";
import { codeCells } from "../../scripts/notebooks/store.js";
import { claimsOf, folded, lessonText, uncovered } from "../notebooks/claims.js";

for (const path of lessons()) {
  const notebook = read(path);
  const { cells } = notebook;
  const { claims, noClaims } = await claimsOf(path);
  const text = lessonText(cells);
  const all = folded(cells.map(({ source }) => joined(source)).join("\n"));

  test(`${basename(path)} contains every passage that its claims quote`, () => {
    for (const passage of [...claims.map(({ says }) => says), ...noClaims])
      assert.ok(all.includes(folded(passage)), `not in the lesson: ${passage}`);
    const ids = codeCells(notebook).map(({ id }) => id);
    for (const { after } of claims)
      assert.ok(after === undefined || ids.includes(after), `no code cell ${after}`);
  });

  test(`${basename(path)} states no result without a claim that checks it`, () =>
    assert.deepEqual(uncovered(text, [...claims.map(({ says }) => says), ...noClaims]), []));
}

test("uncovered() finds a number without a claim, but ignores numbers in formulas", () => {
  const found = uncovered(folded("The loss rises to 0.75, and `x` is $0.5$ in [6](x.md)."), []);
  assert.deepEqual(
    found.map((line) => line.split(":")[0]),
    ["rises", "0.75"],
  );
  assert.deepEqual(uncovered("The loss rises to 0.75 here.", ["rises to 0.75"]), []);
});
