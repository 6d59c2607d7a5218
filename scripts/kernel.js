// @ts-check
/**
 * @file `npm run kernel`: offers the kernel to the JupyterLab or VS Code that the user already has.
 * `npm run kernel -- --uninstall` takes it back.
 */

import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { command, installKernels, kernelNames, runsHere } from "./kernelspec.js";
import { givenOptions } from "./options.js";
import { python } from "./paths.js";
import { setUp } from "./setup/index.js";
import { main, UserError } from "./userError.js";

await main(() => {
  const [option] = givenOptions("npm run kernel", ["--uninstall"]);
  setUp();
  const kernels = userKernels();
  const folders = kernelNames.map((name) => join(kernels, name));
  if (option === "--uninstall") uninstall(kernels, folders);
  else install(kernels, folders);
});

/** @param {string} kernels @param {string[]} folders */
function install(kernels, folders) {
  for (const name of kernelNames) {
    const old = command(kernels, name);
    if (old && !runsHere(kernels)) console.log(`Replaced: the ${name} that ran ${old.join(" ")}`);
  }
  installKernels(kernels, ["--user"]);
  console.log(`Installed for your user: the kernels TypeScript and JavaScript, in
${folders.map((folder) => `  ${folder}`).join("\n")}
They start the tslab of this folder; after moving it, run this again.
To take them back: npm run kernel -- --uninstall (or delete these folders).`);
}

/** @param {string} kernels @param {string[]} folders */
function uninstall(kernels, folders) {
  if (!runsHere(kernels)) {
    throw new UserError(`No kernel of this folder is installed for your user (in ${kernels}).`);
  }
  for (const folder of folders) rmSync(folder, { recursive: true });
  console.log(`Removed:\n${folders.map((folder) => `  ${folder}`).join("\n")}`);
}

/** Where Jupyter looks for the user's own kernels. */
function userKernels() {
  const ask = "from jupyter_core.paths import jupyter_data_dir; print(jupyter_data_dir())";
  const dataFolder = execFileSync(python, ["-X", "utf8", "-c", ask], { encoding: "utf8" }).trim();
  return join(dataFolder, "kernels");
}
