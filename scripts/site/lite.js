// @ts-check
/** @file Set-up step: site/, JupyterLite with the lessons, the charts' extensions and the kernel. */

import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { lessons, tables } from "../notebooks/notebook.js";
import { data, root } from "../paths.js";
import { installCharts } from "../setup/lab.js";
import { run as runProgram } from "../setup/run.js";
import { stampIn, step } from "../setup/step.js";
import { pythonIn } from "../setup/venv.js";
import { appearance } from "./appearance.js";
import { writeList } from "./files.js";
import { pageStyle, writePages } from "./pages.js";
import { keepSource, kernelSource, room, site, siteVenv } from "./places.js";

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

/** The packages are represented by their list, and the module by its stamp. */
export const liteStep = step({
  title: "building the website in site",
  inputs: () => [
    ...lessons(),
    ...tables(),
    ...[kernelSource, keepSource, join(root, "web"), room, data, pageStyle],
    stampIn(join(root, "dist")),
    join(root, "package-lock.json"),
  ],
  output: site,
  run: buildSite,
});

function buildSite() {
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
}

function writeJson(/** @type {string} */ name, /** @type {object} */ content) {
  writeFileSync(join(workshop, name), `${JSON.stringify(content, null, 2)}\n`);
}
