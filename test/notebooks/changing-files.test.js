// @ts-check
/**
 * @file Tests that a cell sees the files and packages as they are when it runs, whether they have appeared,
 * changed or vanished, and that the cells after it still run.
 */

import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import seedrandom from "seedrandom";
import { drive } from "./drive.js";

const folder = mkdtempSync(join(tmpdir(), "nn-files-"));
after(() => rmSync(folder, { recursive: true }));

const random = seedrandom("files");
const pick = (/** @type {any[]} */ list) => list[Math.floor(random() * list.length)];

/** @typedef {{ code: string, expected: string | RegExp }} Cell an expected RegExp matches an error */

/** Returns a random sequence of cells that change files and import them. */
function sequence(/** @type {string} */ id) {
  const [own, user, pack] = [`own${id}`, `user${id}`, `pack${id}`];
  /** @type {Record<string, number | undefined>} */
  const now = {};
  /** @type {Cell[]} */
  const cells = [];
  const add = (/** @type {string} */ code, /** @type {string | RegExp} */ expected) =>
    cells.push({ code, expected });
  const missing = (/** @type {string} */ name) => new RegExp(`module ["']${name}["']`);
  const write = (/** @type {string} */ path, /** @type {string} */ text) =>
    `fs.writeFileSync(${JSON.stringify(path)}, ${JSON.stringify(text)});`;
  const actions = [
    () => {
      now.own = Math.floor(random() * 1000);
      add(write(`${own}.ts`, `export const value: number = ${now.own};`), "");
    },
    () => {
      now.user = Math.floor(random() * 1000);
      const text = `import { value } from "./${own}";\nexport const sum: number = value + ${now.user};`;
      add(write(`${user}.ts`, text), "");
    },
    () => {
      now.pack = Math.floor(random() * 1000);
      const at = `node_modules/${pack}`;
      const code = [
        `fs.mkdirSync("${at}", { recursive: true });`,
        write(`${at}/package.json`, JSON.stringify({ name: pack })),
        write(`${at}/index.js`, `module.exports = ${now.pack};`),
        write(`${at}/index.d.ts`, "declare const n: number;\nexport = n;"),
      ];
      add(code.join("\n"), "");
    },
    () => {
      const name = pick(["own", "user"]);
      now[name] = undefined;
      add(`fs.rmSync("${name}${id}.ts", { force: true })`, "");
    },
    () => {
      now.pack = undefined;
      add(`fs.rmSync("node_modules/${pack}", { recursive: true, force: true })`, "");
    },
  ];
  const imports = [
    () =>
      add(`import { value } from "./${own}"; value`, now.own?.toString() ?? missing(`./${own}`)),
    () =>
      add(
        `import { sum } from "./${user}"; sum`,
        now.user === undefined
          ? missing(`./${user}`)
          : now.own === undefined
            ? missing(`./${own}`)
            : String(now.user + now.own),
      ),
    () => add(`import n from "${pack}"; n`, now.pack?.toString() ?? missing(pack)),
  ];
  for (let step = 0; step < 4; step++) {
    pick(actions)();
    pick(imports)();
    if (random() < 0.5) add(`const other${id} = ${step}; other${id} + 1`, String(step + 1));
    pick(imports)();
  }
  return cells;
}

test("in twenty random sequences, each import sees the files as they are", {
  timeout: 300_000,
}, async () => {
  const start = { code: `import * as fs from "node:fs"; 1`, expected: "1" };
  const all = [start, ...Array.from({ length: 20 }, (_, place) => sequence(`${place}`)).flat()];
  const run = all.map(({ code }) => code);
  const [cells, { alive }] = await drive([{ run, stop_on_error: false }], folder);
  for (const [place, { reply, messages }] of /** @type {import("./drive.js").Ran[]} */ (
    cells
  ).entries()) {
    const { code, expected } = all[place];
    const context = `cell ${place}, after\n${run.slice(Math.max(0, place - 20), place).join("\n")}\n\n${code}`;
    if (typeof expected !== "string") {
      assert.match(reply.evalue ?? "no error", expected, context);
      continue;
    }
    const shown = messages.map(({ content }) => content.data?.["text/plain"] ?? content.evalue);
    assert.equal(shown.join(), expected, context);
  }
  assert.equal(alive, false);
});

test("an import in a declaration file sees a file that takes precedence over the one before", async () => {
  const write = (/** @type {string} */ path, /** @type {string} */ text) =>
    `fs.writeFileSync("${path}", ${JSON.stringify(text)});`;
  const assign = (/** @type {string} */ type) =>
    `import { v } from "./declared";\n{ const w: ${type} = v; }`;
  const run = [
    'import * as fs from "node:fs";',
    write("declared.js", "exports.v = 5;") +
      write("declared.d.ts", 'import { T } from "./type";\nexport const v: T;') +
      write("type.d.ts", "export type T = number;"),
    assign("number"),
    write("type.ts", "export type T = string;"),
    assign("number"),
    assign("string"),
    'fs.rmSync("type.ts")',
    assign("number"),
  ];
  const [cells] = await drive([{ run, stop_on_error: false }], folder);
  const statuses = cells.map((/** @type {import("./drive.js").Ran} */ { reply }) => reply.status);
  assert.deepEqual(statuses, ["ok", "ok", "ok", "ok", "error", "ok", "ok", "ok"]);
});
