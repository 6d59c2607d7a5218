// @ts-check
/**
 * @file Tests the snapshot that a kernel starts from, and the ordinary start if the snapshot cannot be used.
 */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, suite, test } from "node:test";
import { execute } from "../scripts/notebooks/execute.js";
import { folder as notebooks } from "../scripts/notebooks/notebook.js";
import { kernelProgram, launcher, python, root, snapshot } from "../scripts/paths.js";
import { cells } from "./notebooks/cells.js";
import { printed } from "./notebooks/outputs.js";

/** @typedef {{ cwd?: string, env?: Record<string, string> }} Surroundings */

/** A program that is started instead of the kernel; it prints the options that precede its name. */
const SHOW = "console.log(JSON.stringify(process.execArgv))";

suite("the kernel's snapshot", {
  skip: process.platform === "win32" && "Windows has no snapshot",
}, () => {
  const scratch = mkdtempSync(join(tmpdir(), "nn 시험 "));
  after(() => rmSync(scratch, { recursive: true }));

  test("a kernel starts from the snapshot", async () => {
    const ask = `import { execFileSync } from "node:child_process";
execFileSync("ps", ["-o", "args=", "-p", String(process.pid)], { encoding: "utf8" })`;
    const { cells: ran } = await execute(cells(ask));
    assert.match(printed(ran[0].outputs), /--snapshot-blob .*main\.js kernel --config-path/);
  });

  test("the snapshot depends on the compiler, the available types, nn and the kernel", () => {
    const { files } = JSON.parse(readFileSync(join(snapshot, "stamp.json"), "utf8"));
    for (const file of [
      "dist/index.d.ts",
      "dist/array/ndarray.d.ts",
      "kernel/dist/node/snapshot/main.js",
      "kernel/dist/kernel.js",
      "node_modules/@types",
      "node_modules/@types/node/globals.d.ts",
      "node_modules/tslab/dist/converter.js",
      "node_modules/@tslab/typescript-for-tslab/lib/typescript.js",
      "notebooks/node_modules/@types",
    ])
      assert.ok(join(root, file) in files, file);
  });

  /** A copy of the snapshot that tests may damage, with a file and a folder that it depends on. */
  let place = 0;
  /** @type {{ launch: string, blob: string, stamp: string, file: string, types: string }} */
  let copy;
  const fresh = () => {
    const top = join(scratch, `${++place}`);
    const [from, to] = [join(top, "kernel", "node", "snapshot"), join(top, ".snapshot")];
    for (const one of [from, to, join(top, "@types")]) mkdirSync(one, { recursive: true });
    cpSync(launcher, join(from, "launch.py"));
    const paths = {
      launch: join(from, "launch.py"),
      blob: join(to, "kernel.blob"),
      stamp: join(to, "stamp.json"),
      file: join(top, "one.d.ts"),
      types: join(top, "@types"),
    };
    writeFileSync(paths.file, "export {};\n");
    cpSync(join(snapshot, "kernel.blob"), paths.blob);
    const list = JSON.parse(readFileSync(join(snapshot, "files.json"), "utf8"));
    writeFileSync(join(to, "files.json"), JSON.stringify([...list, paths.file, paths.types]));
    const { status } = launch(paths.launch, ["--remember", process.execPath]);
    assert.equal(status, 0);
    return paths;
  };
  before(() => {
    copy = fresh();
  });

  const launch = (
    /** @type {string} */ program,
    /** @type {string[]} */ args,
    /** @type {Surroundings} */ { cwd = notebooks, env = {} } = {},
  ) =>
    spawnSync(python, ["-I", "-S", program, ...args], {
      cwd,
      env: { ...process.env, ...env },
      encoding: "utf8",
    });

  const NONE = join(scratch, "show.cjs");
  before(() => writeFileSync(NONE, SHOW));

  /**
   * Returns whether the kernel would start from the snapshot, after asserting that a real start does the
   * same.
   */
  const takes = (/** @type {Surroundings} */ options, node = process.execPath) => {
    const { status } = launch(copy.launch, ["--fits", node], options);
    const { stdout, stderr } = launch(copy.launch, [node, NONE, "kernel"], options);
    // If the snapshot is used, the kernel runs instead of the given program.
    const isKernel = stderr.includes("Jupyter starts this program");
    assert.equal(isKernel, status === 0, `${stdout}${stderr}`);
    if (!isKernel) assert.doesNotMatch(stdout, /snapshot/);
    return isKernel;
  };

  test("the snapshot is used if nothing has changed", () => assert.ok(takes({})));

  test("the snapshot is not used if NODE_OPTIONS is set", () =>
    assert.ok(!takes({ env: { NODE_OPTIONS: "--stack-size=900" } })));

  test("the snapshot is not used in a different folder, which may have different types", () =>
    assert.ok(!takes({ cwd: root })));

  test("the snapshot is not used by a different Node", () => {
    const other = join(scratch, "node");
    writeFileSync(other, `#!/bin/sh\nexec "${process.execPath}" "$@"\n`, { mode: 0o755 });
    assert.ok(!takes({}, other));
    // A link to this Node executable is treated like the executable itself.
    const link = join(scratch, "node-link");
    symlinkSync(process.execPath, link);
    assert.ok(takes({}, link));
  });

  /** @type {[string, () => void][]} */
  const spoilt = [
    ["if a file has changed", () => appendFileSync(copy.file, "export const a: 1;\n")],
    ["if only the time of a file has changed", () => utimesSync(copy.file, 1, 1)],
    ["if a file was deleted", () => rmSync(copy.file)],
    ["if a package of types was added", () => mkdirSync(join(copy.types, "new"))],
    ["if it is missing", () => rmSync(copy.blob)],
    ["if it is truncated", () => truncateSync(copy.blob, 30_000_000)],
    ["if one of its bytes has changed", () => writeFileSync(copy.blob, "x", { flag: "r+" })],
    ["if its stamp is missing", () => rmSync(copy.stamp)],
    ["if its stamp is truncated", () => truncateSync(copy.stamp, 100)],
    ["if its stamp is invalid", () => writeFileSync(copy.stamp, "[]")],
  ];
  for (const [what, spoil] of spoilt)
    test(`the snapshot is not used ${what}`, () => {
      copy = fresh();
      spoil();
      assert.ok(!takes({}));
    });

  test("the kernel starts without the snapshot if it cannot be used", () => {
    const { status, stderr } = launch(copy.launch, [process.execPath, kernelProgram, "kernel"]);
    assert.equal(status, 1);
    assert.match(stderr, /Jupyter starts this program/);
    assert.ok(!existsSync(copy.stamp) || readFileSync(copy.stamp, "utf8") === "[]");
  });
});
