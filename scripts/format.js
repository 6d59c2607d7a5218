// @ts-check
/** @file `npm run format`: formats all files and sorts their imports, as `npm run check` requires. */

import { spawnSync } from "node:child_process";
import { biome } from "./checks.js";
import { readOptions } from "./options.js";
import { root } from "./paths.js";
import { setUp } from "./setup/index.js";
import { devPackages } from "./setup/packages.js";
import { main } from "./userError.js";

await main(() => {
  readOptions("npm run format", {});
  setUp([devPackages]);
  const args = [biome, "check", "--write", root];
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;
});
