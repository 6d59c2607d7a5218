/** @file What can be begun from the launcher: a notebook in TypeScript, and nothing else. */

import type { App, Launcher, Launchers, Plugin } from "./lab.js";

/** The launcher's only entry. */
const NOTEBOOK = "notebook:create-new";

/** Leaves the launcher this entry. */
export function launcher({ ILauncher }: Launchers): Plugin {
  return {
    id: "nn-kernel:launcher",
    description: "Offers only a TypeScript notebook in the launcher.",
    autoStart: true,
    requires: [ILauncher],
    activate: (_app: App, model: Launcher) => {
      const items = model.items.bind(model);
      model.items = () =>
        [...items()].filter(({ command }) => command === NOTEBOOK)[Symbol.iterator]();
    },
  };
}
