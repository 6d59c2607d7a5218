// @ts-check
/** @file Set-up step: site/, JupyterLite with the lessons, the charts' extensions and the kernel. */

import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { lessons, tables } from "../notebooks/notebook.js";
import { data, root } from "../paths.js";
import { installCharts } from "../setup/extension.js";
import { run as runProgram } from "../setup/run.js";
import { pythonIn } from "../setup/venv.js";
import { appearance } from "./appearance.js";
import { writeList } from "./files.js";
import { pageStyle, writePages } from "./pages.js";
import { keepSource, kernelSource, room, site, siteVenv } from "./places.js";

export const title = "building the website in site";

/** Holds the hash of what went in; written last, so a mark of the whole. */
const mark = join(site, ".built");
/** What JupyterLite builds from, and into; the site takes its place when it is whole. */
const workshop = join(room, ".build");

/** The extensions: what draws charts, what makes them belong to the page, the kernel, what makes all stay. */
const [PLOTLY, CHARTS, KERNEL, KEEP] = ["jupyterlab-plotly", "nn-charts", "nn-kernel", "nn-keep"];

/** JupyterLite's own settings. Its kernel's name is that of the notebooks. */
const liteConfig = {
  LiteBuildConfig: {
    contents: ["content"],
    output_dir: "site",
    apps: ["lab"],
    no_sourcemaps: true,
    no_unused_shared_packages: true,
    // No others that happen to be in its environment.
    ignore_sys_prefix: ["federated_extensions"],
    federated_extensions: [PLOTLY, CHARTS, KERNEL, KEEP].map((name) => `labextensions/${name}`),
  },
};
const pageConfig = {
  "jupyter-lite-schema-version": 0,
  "jupyter-config-data": {
    ...appearance,
    defaultKernelName: "tslab",
    exposeAppInBrowser: true,
  },
};

/** Whether it was built of what there is now. */
export function upToDate() {
  return existsSync(mark) && readFileSync(mark, "utf8") === sourceHash();
}

/** Builds it anew. */
export function run() {
  rmSync(workshop, { recursive: true, force: true });
  const extensions = join(workshop, "labextensions");
  mkdirSync(join(workshop, "content"), { recursive: true });
  mkdirSync(extensions);
  for (const path of [...lessons(), ...tables()])
    cpSync(path, join(workshop, "content", basename(path)));
  installCharts(join(extensions, CHARTS));
  const plotly = join("share", "jupyter", "labextensions", PLOTLY);
  cpSync(join(siteVenv, plotly), join(extensions, PLOTLY), { recursive: true });
  runProgram("plotly.js", process.execPath, [join(room, "plotly.js"), join(extensions, PLOTLY)]);
  const bundle = join(room, "bundle.js");
  runProgram("the bundler", process.execPath, [bundle, join(extensions, KERNEL)]);
  const serviceWorker = join(workshop, "service-worker.js");
  const keep = [join(room, "keepBundle.js"), join(extensions, KEEP), serviceWorker];
  runProgram("the bundler", process.execPath, keep);
  writeJson("jupyter_lite_config.json", liteConfig);
  writeJson("jupyter-lite.json", pageConfig);
  const build = ["-X", "utf8", "-m", "jupyterlite_core", "build"];
  runProgram("jupyter lite build", pythonIn(siteVenv), build, { folder: workshop });
  writePages(join(workshop, "site"));
  renameSync(serviceWorker, join(workshop, "site", "service-worker.js"));
  writeList(join(workshop, "site"));
  rmSync(site, { recursive: true, force: true });
  renameSync(join(workshop, "site"), site);
  rmSync(workshop, { recursive: true, force: true });
  writeFileSync(mark, sourceHash());
}

function writeJson(/** @type {string} */ name, /** @type {object} */ content) {
  writeFileSync(join(workshop, name), `${JSON.stringify(content, null, 2)}\n`);
}

/** Of all that the site is made of. The packages are named by their lists, the module by its own hash. */
function sourceHash() {
  const hash = createHash("sha256");
  const files = [
    ...lessons(),
    ...tables(),
    ...sourcesIn(kernelSource),
    ...sourcesIn(keepSource),
    ...sourcesIn(join(root, "web")),
    ...sourcesIn(room),
    ...sourcesIn(data),
    pageStyle,
    join(root, "dist", ".built"),
    join(root, "package-lock.json"),
  ];
  for (const file of files) hash.update(`${basename(file)}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

/** The files of a folder and those below it, without what was built or installed there. */
function sourcesIn(/** @type {string} */ folder) {
  /** @type {string[]} */
  const files = [];
  for (const name of readdirSync(folder).sort()) {
    if (["node_modules", "dist", ".venv", ".build"].includes(name)) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) files.push(...sourcesIn(path));
    else files.push(path);
  }
  return files;
}
