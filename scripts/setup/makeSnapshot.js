// @ts-check
/**
 * @file Makes the kernel's snapshot, starts the kernel from it once, and records what the snapshot depends
 * on. This is a separate program, so that esbuild is loaded only when a snapshot is made.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { folder as notebooks } from "../notebooks/notebook.js";
import { kernelProgram, launcher, python, root, snapshot } from "../paths.js";

// NODE_OPTIONS is removed. Otherwise, the snapshot would contain its value permanently.
const { NODE_OPTIONS: _, ...env } = process.env;
const [program, blob, files] = ["kernel.cjs", "kernel.blob", "files.json"].map((name) =>
  join(snapshot, name),
);

rmSync(snapshot, { recursive: true, force: true });
mkdirSync(snapshot);
const { metafile } = buildSync({
  absWorkingDir: root,
  entryPoints: [join(root, "kernel", "dist", "node", "snapshot", "main.js")],
  outfile: program,
  bundle: true,
  metafile: true,
  format: "cjs",
  platform: "node",
  target: "es2022",
  keepNames: true,
  // CommonJS has no import.meta.
  define: { "import.meta.url": "moduleUrl", "import.meta.dirname": "__dirname" },
  banner: { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' },
  logLevel: "error",
});
run(process.execPath, ["--snapshot-blob", blob, "--build-snapshot", program, files]);
// The kernel reports the files that it has read, and the bundler reports the kernel's own files.
const read = JSON.parse(readFileSync(files, "utf8"));
const bundled = Object.keys(metafile.inputs).map((path) => join(root, path));
writeFileSync(files, JSON.stringify([...read, ...bundled, launcher, import.meta.filename]));
// Without a connection file the kernel prints a message and exits.
const said = run(process.execPath, ["--snapshot-blob", blob, kernelProgram, "kernel"], 1);
if (!said.includes("Jupyter starts this program"))
  throw new Error("The kernel from the snapshot did not start.");
run(python, ["-I", "-S", launcher, "--remember", process.execPath]);

/** Runs a program in the notebooks' folder, and returns its output. */
function run(
  /** @type {string} */ command,
  /** @type {string[]} */ args,
  /** @type {number} */ wanted = 0,
) {
  const options = { cwd: notebooks, env, encoding: /** @type {const} */ ("utf8") };
  const { status, signal, stdout, stderr, error } = spawnSync(command, args, options);
  process.stdout.write(`${stdout}${stderr}`);
  if (status === wanted) return `${stdout}${stderr}`;
  throw error ?? new Error(`${args.join(" ")} exited with ${status ?? signal}.`);
}
