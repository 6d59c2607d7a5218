// @ts-check
/**
 * @file Tests what the kernel says about the mistakes of beginners: one message for each cell, which names the
 * cause and says what to write, with the compiler's own message folded below it.
 */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { withPlainCharacters } from "../../kernel/dist/explain/plainCharacters.js";
import { drive } from "./drive.js";
import { mistakes, setUp } from "./explain.cells.js";

/** Cells that look like mistakes, but may be right. */
const right = [
  "const bits = 1 ^ 0; const [p, q] = [1, 0]; p ^ q",
  "(age * 31 ^ 5) >>> 0",
  "const power = (a: number, n: number) => a ^ n;",
  "const f = Math.exp, log = console.log; [1, 4].map(Math.sqrt)",
  "class Counter { n = 0; up() { this.n++; } timer = () => setTimeout(this.up.bind(this)); }",
  'let found; if ((found = "a".match(/b/))) found;\nif (found = "a".match(/b/)) found;',
  "let at = 0; while (at = list.indexOf(at)) if (at < 0) break;",
  "array([1,5,2,5]); array([[1,5], [2,5]])",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a cell
  "const text = `“Mina” × ²: ${age} (`; // it's a ( here",
  "const 나이 = 15, σ = 2; 나이 + σ",
  "const then = age > 12 ? 1 : 0; then",
  "const memo = (n: number) => n; memo[age] ?? 1",
];

/** The notebook that the kernel belongs to. */
const notebook = {
  cells: [
    { cell_type: "markdown", source: "# Lesson" },
    { cell_type: "markdown", source: ["## Set-up\n", "Some text."] },
    {
      cell_type: "code",
      source: 'import { softmax } from "nn";\nconst { a: weightsAbove, b } = options;',
    },
    { cell_type: "code", source: "laterOn()" },
    { cell_type: "code", source: "" },
    { cell_type: "markdown", source: "## Later" },
    { cell_type: "code", source: ["function laterOn() {}\n", "broken("] },
  ],
};

/** @type {[code: string, said: string][]} names that another cell of the notebook declares */
const elsewhere = [
  [
    "weightsAbove",
    '1:1 - weightsAbove comes from a cell above, under "Set-up", which has not run since the kernel started. Choose Run > Run All Above Selected Cell.',
  ],
  [
    "softmax(weightsAbove)\nb",
    '1:1 - softmax, weightsAbove and b come from a cell above, under "Set-up", which has not run since the kernel started. Choose Run > Run All Above Selected Cell.',
  ],
];

describe("explanations of mistakes in cells", () => {
  const folder = mkdtempSync(join(tmpdir(), "nn-explain-"));
  after(() => rmSync(folder, { recursive: true }));
  /** @type {Map<string, import("./drive.js").Ran>} */
  const runs = new Map();
  before(async () => {
    process.env.JPY_SESSION_NAME = join(folder, "lesson.ipynb");
    writeFileSync(process.env.JPY_SESSION_NAME, JSON.stringify(notebook));
    const codes = [
      setUp,
      ...[...mistakes, ...elsewhere].map(([code]) => code),
      ...right,
      "laterOn()",
    ];
    const results = await drive(codes.map((code) => ({ run: [code] })));
    for (const [place, code] of codes.entries()) runs.set(code, results[place][0]);
  });

  /** @param {string} code */
  const ran = (code) => /** @type {import("./drive.js").Ran} */ (runs.get(code));

  for (const [code, said] of [...mistakes, ...elsewhere])
    test(`explains ${code}`, () => {
      const { evalue, traceback } = ran(code).reply;
      assert.equal(evalue, said);
      const before = traceback.indexOf("");
      assert.ok(before > 0 && before <= 3, `${before} lines before the code`);
      const [line, column] = said.split(/[: ]/).map(Number);
      assert.equal(traceback[before + 1], `${line} | ${code.split("\n")[line - 1]}`);
      assert.match(
        traceback[before + 2].replaceAll("\u3000", " ").slice(line.toString().length + 2 + column),
        /^\^+$/,
      );
    });

  for (const code of [setUp, ...right])
    test(`accepts ${code}`, () => {
      const { reply, messages } = ran(code);
      assert.equal(reply.status, "ok", reply.evalue);
      assert.ok(messages.every(({ type }) => type !== "display_data"));
    });

  test("says that a cell below declares a name", () =>
    assert.match(
      ran("laterOn()").reply.evalue,
      /laterOn comes from a cell below, under "Later", .* Run that cell first/,
    ));

  test("shows the compiler's own message below, folded and escaped", () => {
    const [error, details] = ran("const total = A.sum / 6;").messages;
    assert.equal(error.type, "error");
    assert.equal(details.type, "display_data");
    const said =
      "1:15 - TS2362: The left-hand side of an arithmetic operation must be of type 'any', 'number', 'bigint' or an enum type.";
    assert.deepEqual(details.content.data, {
      "text/html": `<details><summary>The compiler's own message</summary><pre>${said}</pre></details>`,
      "text/plain": `The compiler's own message: ${said}`,
    });
    const { content } = ran("const 2b = 5").messages[1];
    assert.match(content.data["text/html"], /1:7 - .*\n1:8 - /);
    const generic = ran("A.abs.mean()").messages[1].content.data["text/html"];
    assert.match(generic, /&lt;X extends AnyArray&gt;/);
  });

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: code
  test("replaces characters outside of strings and comments", () => {
    const { plain, replaced } = withPlainCharacters("ｘ２＝ｘ²−√９；// （\n`“${‘a’}”`＋“b”");
    assert.equal(plain, 'x2=x ** 2-√9;// （\n`“${‘a’}”`+"b"');
    assert.deepEqual(replaced, ["ｘ", "２", "＝", "²", "−", "９", "；", "＋", "“", "”"]);
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: code

  test("shows no details if the compiler accepts the cell", () =>
    assert.deepEqual(
      ran("2^3").messages.map(({ type }) => type),
      ["error"],
    ));
});
