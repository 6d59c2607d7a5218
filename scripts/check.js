// @ts-check
/** @file `npm run check`: runs all checks, and fails if one of them fails. */

import { spawnSync } from "node:child_process";
import { checkSteps, checks } from "./checks.js";
import { readOptions } from "./options.js";
import { root } from "./paths.js";
import { setUp } from "./setup/index.js";
import { main } from "./userError.js";

await main(() => {
  readOptions("npm run check", {});
  setUp(checkSteps);
  let failures = 0;
  for (const { name, args } of checks) {
    console.log(name);
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    if (status !== 0) failures++;
  }
  return failures === 0 ? 0 : 1;
});
