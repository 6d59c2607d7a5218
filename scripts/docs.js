// @ts-check
/** @file `npm run docs`: generates the API reference for "nn" from its doc comments, as pages in docs/api/. */

import { spawnSync } from "node:child_process";
import { join, relative } from "node:path";
import { reference, typedoc, typedocArgs } from "./docs/index.js";
import { readOptions } from "./options.js";
import { root } from "./paths.js";
import { moduleSteps, setUp } from "./setup/index.js";
import { main } from "./userError.js";

await main(() => {
  readOptions("npm run docs", {});
  setUp(moduleSteps);
  const args = [typedoc, ...typedocArgs, "--out", reference];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) return 1;
  console.log(`The API reference is ready: open ${relative(root, join(reference, "index.html"))}.`);
});
