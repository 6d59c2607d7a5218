// @ts-check
/**
 * @file Set-up step: fetches a Chromium from npm, for tests on a Linux machine that has no browser. It is not in
 * package.json, because it takes 74 MB to download, and few machines need it.
 */

import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../paths.js";
import { runNpm } from "./packages.js";
import { run as runProgram } from "./run.js";
import { step } from "./step.js";

/** Newer versions need Node 22. */
const PACKAGE = "@sparticuz/chromium@147.0.0";

const folder = join(root, ".browser");
const executablePath = join(folder, "chromium");
const fonts = join(folder, "fonts.conf");

/** How to launch this Chromium. */
export const packagedChromium = {
  executablePath,
  env: { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: fonts },
};

/** Fetches Chromium, with the libraries and a font for machines that have none. */
export const chromiumStep = step({
  title: "fetching Chromium into .browser",
  facts: () => PACKAGE,
  output: folder,
  works: () => existsSync(executablePath),
  run() {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const options = ["--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit"];
    runNpm("npm install", ["install", "--prefix", folder, ...options, PACKAGE]);
    // The package unpacks its files into the folder for temporary files, and its libraries only on the service that
    // it was made for.
    const unpack = `Object.assign(process.env, { TMPDIR: ${JSON.stringify(folder)}, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" });
      const { default: chromium } = await import("@sparticuz/chromium");
      await chromium.executablePath();`;
    const args = ["--input-type=module", "--eval", unpack];
    runProgram("Chromium", process.execPath, args, { folder });
    rmSync(join(folder, "node_modules"), { recursive: true });
    writeFileSync(fonts, fontSettings);
  },
});

/** Chromium uses the machine's fonts, and its own font if there are none. */
const fontSettings = `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;
