// @ts-check
/**
 * @file `npm run docs`: generates the API reference for "nn" from its doc comments, as pages in docs/api/. With
 * `--check`, which `npm run check` uses, it only reports problems, for example a name without a comment or a link
 * that leads nowhere.
 */

import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readOptions } from "./options.js";
import { root } from "./paths.js";
import { moduleSteps, setUp } from "./setup/index.js";
import { main } from "./userError.js";

await main(() => {
  const { check } = readOptions("npm run docs", { check: { type: "boolean" } });
  setUp(moduleSteps);
  const typedoc = join(root, "node_modules", "typedoc", "bin", "typedoc");
  const options = ["--options", join(import.meta.dirname, "typedoc.json")];
  const args = [typedoc, ...options, ...(check ? ["--emit", "none"] : [])];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) return 1;
  if (!check) console.log("The API reference is ready: open docs/api/index.html.");
});
