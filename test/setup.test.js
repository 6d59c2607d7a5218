// @ts-check
/**
 * @file Tests the set-up and the launch as a new user sees them: in a copy of this checkout whose path
 * contains spaces and Korean characters, with the real npm and pip. The tests run in order and build on each
 * other.
 */

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { after, before, suite, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { root } from "../scripts/paths.js";
import { devPackages, packages } from "../scripts/setup/packages.js";

const scratch = mkdtempSync(join(tmpdir(), "nn 시험 "));
let folder = join(scratch, "first place");

/**
 * Runs a command of the copy's package.json until it exits.
 *
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function npmRun(args, env = {}) {
  const { status, stdout, stderr } = spawnSync("npm", ["run", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return { status, text: `${stdout}${stderr}` };
}

/**
 * Creates programs with the given names and shell code, and returns a PATH on which they come first.
 *
 * @param {Record<string, string>} programs
 */
function withPrograms(programs) {
  const bin = mkdtempSync(join(scratch, "bin "));
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  return { PATH: `${bin}${delimiter}${process.env.PATH}` };
}

/**
 * Asserts that the set-up exits with code 1, and that it prints a message but no stack trace.
 *
 * @param {Record<string, string>} env
 * @param {RegExp} message
 */
function failsWith(env, message) {
  const { status, text } = npmRun(["setup"], env);
  assert.equal(status, 1, text);
  assert.match(text, message);
  assert.doesNotMatch(text, /^ +at /m);
}

/** Runs a cell in the copy's notebooks folder with the kernel, and returns what it printed. */
function runCell() {
  const source = `
import nbformat, sys
from nbclient import NotebookClient
cell = nbformat.v4.new_code_cell('import * as nn from "nn";\\nconsole.log(Object.keys(nn).length > 0, 6 * 7);')
notebook = nbformat.v4.new_notebook(cells=[cell])
NotebookClient(notebook, kernel_name="tslab", resources={"metadata": {"path": sys.argv[1]}}).execute()
print(cell.outputs[0].text, end="")
`;
  const python = join(folder, ".venv", "bin", "python");
  const notebooks = join(folder, "notebooks");
  mkdirSync(notebooks, { recursive: true });
  const { stdout, stderr } = spawnSync(python, ["-c", source, notebooks], { encoding: "utf8" });
  return stdout || stderr;
}

/** Imports a module of the copy's set-up. */
function scripts(/** @type {string} */ name) {
  return import(pathToFileURL(join(folder, "scripts", "setup", name)).href);
}

/** @param {() => unknown} condition */
async function until(condition) {
  while (!condition()) await wait(50);
}

suite("set-up and launch", { skip: process.platform === "win32" && "the stubs need sh" }, () => {
  before(() => {
    const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    const { stdout } = spawnSync("git", list, { cwd: root, encoding: "utf8" });
    const files = stdout.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
    for (const file of files) cpSync(join(root, file), join(folder, file));
  });
  after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));

  test("an old Node version is reported, together with the version that is needed", () => {
    const old = join(scratch, "old.cjs");
    writeFileSync(old, 'Object.defineProperty(process, "version", { value: "v18.20.4" });');
    const node = `exec "${process.execPath}" -r "${old}" "$@"`;
    failsWith(
      withPrograms({ node }),
      /^This is Node 18\.20\.4, but Node 20\.19 or later is needed\./m,
    );
  });

  test("a browser that is missing is reported before anything is installed", () => {
    const mac = join(scratch, "mac.cjs");
    writeFileSync(mac, 'Object.defineProperty(process, "platform", { value: "darwin" });');
    const say = (/** @type {Record<string, string>} */ env, /** @type {string[]} */ ...options) =>
      spawnSync(process.execPath, [...options, "scripts/test.js", "browser/html"], {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, CHROME_PATH: "", NN_BROWSER: "", ...env },
      });
    const none = say({ PATH: "" }, "-r", mac);
    assert.equal(none.status, 1);
    assert.match(none.stderr, /^A browser is needed, but none was found\. Install Chrome, .*\n$/);
    const wrong = say({ CHROME_PATH: "/nowhere" });
    assert.equal(wrong.stderr, "CHROME_PATH is /nowhere, but there is no such file.\n");
    assert.ok(!existsSync(join(folder, "node_modules")));
  });

  test("set-up can be killed while pip installs packages", { timeout: 240_000 }, async () => {
    const child = spawn("npm", ["run", "setup"], { cwd: folder, detached: true, stdio: "ignore" });
    const ended = once(child, "exit");
    const log = join(folder, "setup.log");
    const installs = () => existsSync(log) && readFileSync(log, "utf8").includes("-m pip install");
    await until(() => installs() || child.exitCode !== null);
    process.kill(-Number(child.pid), "SIGKILL");
    await ended;
    assert.equal(child.signalCode, "SIGKILL");
  });

  test("a Python that is missing, too old or incomplete is reported in one line", () => {
    const gone = "exit 127";
    failsWith(
      withPrograms({ python3: "echo 3 9 1", python: gone }),
      /^This is Python 3\.9, but Python 3\.10 or later is needed\. Install /m,
    );
    failsWith(
      withPrograms({ python3: "echo 3 12 0", python: gone }),
      /^Python 3\.12 has no venv module\. .*apt install python3-venv/m,
    );
    failsWith(
      withPrograms({ python3: gone, python: gone }),
      /^Python 3\.10 or later is needed, but none was found\. Install /m,
    );
    failsWith(
      { PYTHON: join(scratch, "nowhere") },
      /^The environment variable PYTHON is .*nowhere/m,
    );
  });

  test("a missing network connection is reported in one line", async () => {
    const { run } = await scripts("run.js");
    const { python } = await scripts("../paths.js");
    const nobody = "http://127.0.0.1:9"; // the discard port, which refuses connections
    const options = ["--index-url", nobody, "--retries", "1"];
    const pip = ["-m", "pip", "install", "nn-no-such-package", ...options];
    assert.throws(() => run("pip install", python, pip), {
      name: "Error",
      message: /^pip install could not reach the network\. /,
    });
  });

  test("running set-up again repairs an interrupted set-up, and a cell then runs", () => {
    const { status, text } = npmRun(["setup"]);
    assert.equal(status, 0, text);
    assert.doesNotMatch(text, /^installing npm packages/m);
    assert.match(text, /^installing JupyterLab and its Python packages.* done in/m);
    assert.equal(runCell(), "true 42\n");
  });

  test("set-up finishes in less than 2 s if everything is up to date", () => {
    const start = performance.now();
    const { status, text } = npmRun(["setup"]);
    assert.equal(status, 0, text);
    assert.match(text, /^Everything is up to date\.$/m);
    assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
  });

  test("set-up installs no development packages, which are installed here", async () => {
    const inCopy = await scripts("packages.js");
    assert.deepEqual([inCopy.packages.upToDate(), inCopy.devPackages.upToDate()], [true, false]);
    assert.ok(!existsSync(join(folder, "node_modules", "playwright-core")));
    assert.deepEqual([packages.upToDate(), devPackages.upToDate()], [true, true]);
  });

  test("a step is out of date if what it reads or what it wrote has changed", async () => {
    const { packages: npm } = await scripts("packages.js");
    const { environment } = await scripts("venv.js");
    const { labStep } = await scripts("lab.js");
    const { kernelspecStep } = await scripts("kernelspec.js");
    const share = join(".venv", "share", "jupyter");
    /** @type {[import("../scripts/setup/index.js").Step, string][]} */
    const files = [
      [npm, "package-lock.json"],
      [npm, join("node_modules", ".package-lock.json")],
      [environment, "requirements.txt"],
      [labStep, join("web", "renderer.js")],
      [labStep, join(share, "lab", "settings", "overrides.json")],
      [labStep, join(share, "labextensions", "nn-charts", "package.json")],
      [kernelspecStep, join(share, "kernels", "jslab", "kernel.json")],
    ];
    for (const [step, name] of files) {
      assert.equal(step.upToDate(), true, name);
      const file = join(folder, name);
      const text = readFileSync(file, "utf8");
      writeFileSync(file, `${text} `);
      assert.equal(step.upToDate(), false, `${name} was changed`);
      rmSync(file);
      assert.equal(step.upToDate(), false, `${name} was deleted`);
      writeFileSync(file, text);
    }
    const python = join(folder, ".venv", "bin", "python");
    renameSync(python, `${python}.gone`);
    assert.equal(environment.upToDate(), false);
    renameSync(`${python}.gone`, python);
    assert.equal(environment.upToDate(), true);
    const node = process.execPath;
    process.execPath = python;
    assert.equal(kernelspecStep.upToDate(), false, "another Node");
    process.execPath = node;
    assert.equal(kernelspecStep.upToDate(), true);
  });

  test("set-up updates dist if a file is added, edited or deleted, and reports type errors", async () => {
    const { moduleStep } = await scripts("compile.js");
    const source = join(folder, "src", "extra.ts");
    const output = join(folder, "dist", "extra.js");
    writeFileSync(source, 'export const extra: number = "1";\n');
    failsWith({}, /^tsc failed: src\/extra\.ts\(1,14\): error TS2322/m);
    writeFileSync(source, "export const extra = 1;\n");
    assert.equal(moduleStep.upToDate(), false);
    moduleStep.run();
    assert.ok(existsSync(output));
    assert.equal(moduleStep.upToDate(), true);
    writeFileSync(output, "");
    assert.equal(moduleStep.upToDate(), false);
    rmSync(source);
    moduleStep.run();
    assert.equal(moduleStep.upToDate(), true);
    assert.ok(!existsSync(output));
  });

  test("after the folder is moved, set-up renews only the kernel and its snapshot; without one, kernels start too", () => {
    const place = join(scratch, "다른 곳");
    renameSync(folder, place);
    folder = place;
    const program = join(folder, "scripts", "setup", "makeSnapshot.js");
    const text = readFileSync(program, "utf8");
    writeFileSync(program, 'throw new Error("not on this system");\n');
    const { status, text: said } = npmRun(["setup"]);
    assert.equal(status, 0, said);
    assert.deepEqual(said.match(/^.* \.\.\. /gm), [
      "making the snapshot for a fast kernel start in .snapshot ... ",
      "registering the TypeScript kernel in .venv ... ",
    ]);
    assert.match(
      said,
      /fast kernel start.* not possible on this machine; kernels start without a snapshot\..*not on this system/,
    );
    assert.match(npmRun(["setup"]).text, /^Everything is up to date\.$/m);
    assert.equal(runCell(), "true 42\n");
    writeFileSync(program, text);
    rmSync(join(folder, ".snapshot", "failed"));
    assert.match(npmRun(["setup"]).text, /fast kernel start.* done in/);
    assert.equal(runCell(), "true 42\n");
  });

  test("npm start runs JupyterLab on the next free port with a token, and stops its kernels", {
    timeout: 60_000,
  }, async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port: taken } = /** @type {import("node:net").AddressInfo} */ (other.address());
    const args = ["scripts/start.js", "--no-browser", "--port", String(taken)];
    const child = spawn(process.execPath, args, { cwd: folder });
    const ended = once(child, "exit");
    let log = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (log += text));
    const address =
      /http:\/\/localhost:(\d+)(\/lab\/tree\/notebooks\/1-sigmoid\.ipynb)\?token=(\w+)/;
    await until(() => address.test(log) || child.exitCode !== null);
    const [, port, , token] = address.exec(log) ?? assert.fail(log);
    assert.notEqual(Number(port), taken);
    const kernelsApi = `http://localhost:${port}/api/kernels`;
    assert.equal((await fetch(kernelsApi)).status, 403);
    const headers = { authorization: `token ${token}` };
    const body = JSON.stringify({ name: "tslab", path: "notebooks" });
    const started = await fetch(kernelsApi, { method: "POST", headers, body });
    assert.equal(started.status, 201, await started.text());
    const kernels = () =>
      spawnSync("ps", ["-eo", "args"], { encoding: "utf8" })
        .stdout.split("\n")
        .filter((line) => line.includes(folder) && line.includes("main.js kernel"));
    assert.equal(kernels().length, 1);
    child.kill("SIGINT");
    assert.deepEqual(await ended, [0, null], log);
    assert.deepEqual(kernels(), []);
    assert.doesNotMatch(log, /Fail to get yarn/);
    other.close();
  });

  test("npm start passes its options to JupyterLab and returns JupyterLab's exit code", () => {
    const { status, text } = npmRun(["start", "--", "--no-browser", "--port=abc"]);
    assert.equal(status, 1);
    assert.match(text, /'port' trait .* expected an int/);
  });

  test("npm run kernel installs the kernel for the user, and --uninstall removes it", () => {
    const data = join(scratch, "user data");
    const file = join(data, "kernels", "tslab", "kernel.json");
    const installed = npmRun(["kernel"], { JUPYTER_DATA_DIR: data });
    assert.equal(installed.status, 0, installed.text);
    assert.match(installed.text, /^To remove them: npm run kernel -- --uninstall/m);
    const { argv } = JSON.parse(readFileSync(file, "utf8"));
    assert.ok(argv.includes(join(folder, "kernel", "dist", "node", "main.js")), argv.join(" "));
    const removed = npmRun(["kernel", "--", "--uninstall"], { JUPYTER_DATA_DIR: data });
    assert.equal(removed.status, 0, removed.text);
    assert.ok(!existsSync(file));
  });
});
