// @ts-check
/**
 * @file Tests the doc comments of "nn". Every public name has a summary, and every function has an example. Every
 * example compiles as a cell would, and prints what its comments say.
 */

import assert from "node:assert/strict";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { format } from "node:util";
import * as nn from "nn";
import { figureOf } from "nn/dist/display/figure.js";
import { root } from "../../scripts/paths.js";
import { compilerMessages, publicNames, ts } from "./publicNames.js";

/** The four arrays of lesson 2, which examples may use without declaring them. */
const LESSON = `const x = array([[0, 0, 1], [1, 1, 1], [1, 0, 1], [0, 1, 1]]);
const yTrue = array([[0, 1, 1, 0]]).T;
const Wo = randomState(1234).randn(3, 1);
const bo = zeros(1);
`;

const names = publicNames();
const examples = names.flatMap(({ name, examples: [...texts] }) =>
  texts.map((text, index) => ({ name: texts.length > 1 ? `${name} (${index + 1})` : name, text })),
);

describe("doc comments", () => {
  test("every public name has a summary", () =>
    assert.deepEqual(
      names.filter(({ summary }) => summary === "").map(({ name }) => name),
      [],
    ));

  test("every public function has an example", () =>
    assert.deepEqual(
      names
        .filter(({ kind, examples: { length } }) => kind === "function" && length === 0)
        .map(({ name }) => name),
      [],
    ));
});

describe("examples in doc comments", () => {
  /** @type {Map<string, string[]>} */
  let messages;

  before(() => {
    process.chdir(join(root, "notebooks")); // cells look for files in this folder
    messages = compilerMessages(
      new Map(examples.map(({ name, text }) => [fileName(name), `${imports(text)}${scope(text)}`])),
    );
  });

  for (const { name, text } of examples)
    test(`the example for ${name} compiles and prints what its comments say`, () => {
      assert.deepEqual(messages.get(fileName(name)), []);
      const printed = run(text);
      for (const { code, said, prints } of printed) assert.equal(prints, said, code);
    });
});

/** @type {(name: string) => string} */
function fileName(name) {
  return `${name.replaceAll(/\W+/g, "-")}.example.ts`;
}

/** @type {(text: string) => string} */
function imports(text) {
  const used = Object.keys(nn).filter((name) => new RegExp(`\\b${name}\\b`).test(LESSON + text));
  return `import { ${used.join(", ")} } from "nn";\nimport type { Shape } from "nn";\n`;
}

/** Wraps an example in a separate scope, in which it may declare the lesson's names again. */
function scope(/** @type {string} */ text) {
  return `${LESSON}{\n${text}\n}\n`;
}

/**
 * Runs an example.
 *
 * @param {string} text
 * @returns {{ code: string, said: string, prints: string }[]} for each statement with a comment: its code, the text of
 *   the comment, and what a cell prints
 */
function run(text) {
  const file = ts.createSourceFile("example.ts", text, ts.ScriptTarget.ES2022, true);
  /** @type {{ code: string, said: string, prints: string }[]} */
  const results = [];
  let code = "";
  for (const [index, statement] of file.statements.entries()) {
    const said = commentAfter(text, statement.end, file.statements[index + 1]?.getStart(file));
    const source = statement.getText(file);
    code +=
      said !== undefined && ts.isExpressionStatement(statement)
        ? `report(${JSON.stringify(source)}, ${JSON.stringify(said)}, () => (${statement.expression.getText(file)}));\n`
        : `${source}\n`;
  }
  const { outputText } = ts.transpileModule(`${LESSON}{\n${code}}`, {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  });
  /** @type {string[]} */
  const lines = [];
  const log = (/** @type {unknown[]} */ ...values) => void lines.push(format(...values));
  const scopeOf = {
    ...nn,
    show: (/** @type {any} */ chart) => void figureOf(chart),
    console: { log },
    report(
      /** @type {string} */ source,
      /** @type {string} */ said,
      /** @type {() => any} */ value,
    ) {
      lines.length = 0;
      const result = value();
      if (result !== undefined || lines.length === 0) log(result);
      results.push({ code: source, said, prints: lines.join("\n") });
    },
  };
  new Function(...Object.keys(scopeOf), outputText)(...Object.values(scopeOf));
  return results;
}

/**
 * Returns the comments that follow a statement, on the same line or below it.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} [end]
 */
function commentAfter(text, start, end = text.length) {
  const lines = text
    .slice(start, end)
    .split("\n")
    .map((line) => line.trim());
  const comments = lines.filter((line) => line.startsWith("//"));
  if (comments.length === 0) return undefined;
  return comments.map((line) => line.replace(/^\/\/ ?/, "")).join("\n");
}
