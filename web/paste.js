// @ts-check
/** @file Offers to replace the characters of pasted code that TypeScript does not know, such as “ and （. */

import { withPlainCharacters } from "../kernel/dist/explain/plainCharacters.js";

const COMMAND = "nn-charts:use-plain-characters";
/** Milliseconds until the offer disappears. */
const OFFERED = 20_000;

/**
 * Watches the code cells of JupyterLab.
 *
 * @param {any} app
 */
export function offerPlainCharacters(app) {
  let replace = () => {};
  app.commands.addCommand(COMMAND, {
    label: "Use plain characters",
    execute: () => replace(),
  });
  document.addEventListener(
    "paste",
    (event) => {
      const target = /** @type {Element} */ (event.target);
      if (!target.closest?.(".jp-CodeCell .jp-Editor")) return;
      // The editor knows no other line breaks.
      const pasted = (event.clipboardData?.getData("text/plain") ?? "").replaceAll(/\r\n?/g, "\n");
      const { plain, replaced } = withPlainCharacters(pasted);
      if (plain === pasted) return;
      const { widgets = [] } = app.shell.currentWidget?.content ?? {};
      const cell = widgets.find((/** @type {any} */ one) => one.node.contains(target));
      replace = () => {
        const code = cell?.model.sharedModel;
        const start = code?.getSource().lastIndexOf(pasted) ?? -1;
        if (start >= 0) code.updateSource(start, start + pasted.length, plain);
      };
      app.commands.execute("apputils:notify", {
        message: `TypeScript does not know some characters of the code that you have pasted: ${replaced.join(" ")}`,
        options: {
          autoClose: OFFERED,
          actions: [{ label: "Replace with plain characters", commandId: COMMAND }],
        },
      });
    },
    true,
  );
}
