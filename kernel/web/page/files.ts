/** @file What Jupyter's server does with a notebook before JupyterLab sees it, and JupyterLite does not. */

import type { App, Drive, File, LabServices, Plugin } from "./lab.js";
import { withWholeTexts } from "./texts.js";
import { untrusted } from "./trust.js";

/** Trusts nothing that comes from a file; what the reader runs, or trusts in the menu, is trusted until it is closed. */
export function files({ IDefaultDrive }: LabServices): Plugin {
  return {
    id: "nn-kernel:files",
    description:
      "Shows printed output in one piece, and blocks scripts in stored output until you trust the notebook.",
    autoStart: true,
    requires: [IDefaultDrive],
    activate: (_app: App, drive: Drive) => {
      const get = drive.get.bind(drive);
      drive.get = async (path, options) => asServed(await get(path, options));
    },
  };
}

function asServed(file: File): File {
  if (file.type !== "notebook" || !file.content) return file;
  return { ...file, content: withWholeTexts(untrusted(file.content)) };
}
