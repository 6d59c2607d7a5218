// @ts-check
/** @file Tests that JupyterLab leaves out what would not work or only worry a reader. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { python } from "../scripts/paths.js";

test("npm start shows neither a debugger nor the extension manager", () => {
  const list = ["-m", "jupyterlab.labextensions", "list"];
  const { stdout, stderr } = spawnSync(python, list, { encoding: "utf8" });
  const [, disabled = ""] = `${stdout}${stderr}`.split("Disabled extensions:");
  for (const name of ["debugger", "extensionmanager"])
    assert.match(disabled, new RegExp(`@jupyterlab/${name}-extension`), stderr);
});
