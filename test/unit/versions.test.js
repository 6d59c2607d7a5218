// @ts-check
/** @file Tests that a version specified in two files is the same in both. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/paths.js";

test("JupyterLab and the site use the same version of plotly", () => {
  const [lab, site] = [root, join(root, "scripts", "site")].map(
    (folder) => /^plotly==.*$/m.exec(readFileSync(join(folder, "requirements.txt"), "utf8"))?.[0],
  );
  assert.ok(lab);
  assert.equal(site, lab);
});
