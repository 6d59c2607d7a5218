/** @file Leaves a lesson the room that there is. */

import type { App, Plugin } from "./lab.js";

/** Where the list of files would leave the lesson less than half of the page. */
const NARROW = "(max-width: 40rem)";
/** By this command JupyterLite opens the list beside a lesson that was asked for in the address. */
const SHOW = "docmanager:show-in-file-browser";

/** Closes what stands beside the lesson and has no use, or no room. */
export function room(): Plugin {
  return {
    id: "nn-kernel:room",
    description: "Lets the lesson take the full width of a narrow page.",
    autoStart: true,
    requires: [],
    activate: ({ commands, restored, shell }: App) => {
      const isNarrow = () => matchMedia(NARROW).matches;
      const makeRoom = () => {
        if (isNarrow()) shell.collapseLeft();
      };
      void restored.then(() => {
        // Nothing is in it, and it would be shown.
        shell.collapseRight();
        makeRoom();
        shell.currentChanged.connect(makeRoom);
      });
      // Not opened and closed again: JupyterLab would lay the buttons out in the room in between.
      const execute = commands.execute.bind(commands);
      commands.execute = async (id, args) => {
        if (id === SHOW && isNarrow()) return undefined;
        return execute(id, args);
      };
    },
  };
}
