// @ts-check
/** @file A copy of the site, into which a test puts another build. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeList } from "../../scripts/site/files.js";
import { site } from "../../scripts/site/places.js";
import { serve } from "../../scripts/site/serve.js";

/** Serves a new copy of the site, at a sub-path. */
export async function startCopy() {
  const folder = mkdtempSync(join(tmpdir(), "site-"));
  const copy = join(folder, "class", "nn");
  cpSync(site, copy, { recursive: true });
  const { url, stop: stopServer } = await serve(folder);
  const home = `${url}class/nn/`;
  return {
    home,
    lesson: (/** @type {string} */ name) => `${home}lab/index.html?path=${name}`,
    /** The network is gone. */
    stopServer,
    stop: async () => {
      await stopServer();
      rmSync(folder, { recursive: true, force: true });
    },
    /**
     * Puts up a new build, in which a text of some files is another one.
     *
     * @param {string[]} paths
     * @param {string} from
     * @param {string} to
     */
    rebuild: (paths, from, to) => {
      for (const path of paths) {
        const file = join(copy, path);
        const text = readFileSync(file, "utf8");
        if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
        writeFileSync(file, text.replaceAll(from, to));
      }
      writeList(copy);
    },
  };
}
