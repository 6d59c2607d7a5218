/**
 * @file A notebook cannot say of itself that it is to be trusted. Jupyter's server takes that word out of
 * each file that it did not sign; JupyterLite leaves it in, and a stranger's outputs would run as scripts.
 */

import type { App, Drive, File, LabServices, Plugin } from "./lab.js";

/** Trusts nothing that comes from a file; what the reader runs, or trusts in the menu, is trusted until it is closed. */
export function trust({ IDefaultDrive }: LabServices): Plugin {
  return {
    id: "nn-kernel:trust",
    description: "Outputs of a file run nothing before the reader says so.",
    autoStart: true,
    requires: [IDefaultDrive],
    activate: (_app: App, drive: Drive) => {
      const get = drive.get.bind(drive);
      drive.get = async (path, options) => untrusted(await get(path, options));
    },
  };
}

/** The file as it is, for it may be held elsewhere, but without that word. */
function untrusted(file: File): File {
  if (file.type !== "notebook" || !file.content?.cells) return file;
  const cells = file.content.cells.map((cell) => {
    const { trusted, ...metadata } = cell.metadata ?? {};
    return { ...cell, metadata };
  });
  return { ...file, content: { ...file.content, cells } };
}
