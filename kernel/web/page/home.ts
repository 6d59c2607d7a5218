/** @file The sign at the top left: it leads to the first page. */

import type { App, Plugin, Widgets } from "./lab.js";

/** By this name JupyterLab's style knows the sign. */
const SIGN = "jp-MainLogo";
const SIZE = 18;

/** Puts the sign there. */
export function home({ Widget }: Widgets): Plugin {
  return {
    id: "nn-kernel:home",
    description: "Adds a link to the first page.",
    autoStart: true,
    requires: [],
    activate: ({ shell }: App) => {
      const link = document.createElement("a");
      // Beside lab/, in which JupyterLab's page is.
      link.href = "../index.html";
      link.title = "All lessons";
      link.style.cssText = "display: flex; align-items: center; justify-content: center";
      const icon = new Image(SIZE, SIZE);
      icon.src = "../front/icon.svg";
      icon.alt = link.title;
      link.append(icon);
      const widget = new Widget({ node: link });
      widget.id = SIGN;
      shell.add(widget, "top", { rank: 0 });
    },
  };
}
