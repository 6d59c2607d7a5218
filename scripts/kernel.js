// @ts-check
/**
 * @file `npm run kernel`: installs the kernel for the user's own JupyterLab or VS Code.
 * `npm run kernel -- --uninstall` removes it.
 */

import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { command, installKernels, kernelNames, runsHere } from "./kernelspec.js";
import { readOptions } from "./options.js";
import { python } from "./paths.js";
import { setUp } from "./setup/index.js";
import { main, UserError } from "./userError.js";

await main(() => {
  const { uninstall: removes } = readOptions("npm run kernel", { uninstall: { type: "boolean" } });
  setUp();
  const kernels = userKernels();
  const folders = kernelNames.map((name) => join(kernels, name));
  if (removes) uninstall(kernels, folders);
  else install(kernels, folders);
});

/** @param {string} kernels @param {string[]} folders */
function install(kernels, folders) {
  for (const name of kernelNames) {
    const old = command(kernels, name);
    if (old && !runsHere(kernels))
      console.log(`Replaced the kernel ${name}, which ran ${old.join(" ")}`);
  }
  installKernels(kernels, ["--user"]);
  console.log(`Installed the TypeScript and JavaScript kernels for your user account, in
${folders.map((folder) => `  ${folder}`).join("\n")}
They start tslab from this folder; if you move the folder, run this command again.
To remove them: npm run kernel -- --uninstall (or delete these folders).`);
}

/** @param {string} kernels @param {string[]} folders */
function uninstall(kernels, folders) {
  if (!runsHere(kernels)) {
    throw new UserError(
      `No kernel from this folder is installed for your user account (in ${kernels}).`,
    );
  }
  for (const folder of folders) rmSync(folder, { recursive: true });
  console.log(`Removed:\n${folders.map((folder) => `  ${folder}`).join("\n")}`);
}

/** Returns the folder in which Jupyter looks for the user's kernels. */
function userKernels() {
  const ask = "from jupyter_core.paths import jupyter_data_dir; print(jupyter_data_dir())";
  const dataFolder = execFileSync(python, ["-X", "utf8", "-c", ask], { encoding: "utf8" }).trim();
  return join(dataFolder, "kernels");
}
