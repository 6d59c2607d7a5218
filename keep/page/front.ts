/** @file A link to a lesson shows that lesson, whatever was left open at the last visit. */

import type { Lab } from "./lab.js";

/** JupyterLab takes it out of the address as soon as it has opened it. */
const asked = new URLSearchParams(location.search).get("path");

/** Brings the lesson of the address to the front. */
export async function showAsked({ restored, shell, commands }: Lab): Promise<void> {
  await restored;
  if (asked && shell.currentWidget?.context?.path !== asked)
    await commands.execute("docmanager:open", { path: asked });
}
