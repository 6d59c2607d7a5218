/** @file What a pupil finds in the bar above a lesson; keep/page/schema.json puts it there. */

import { startAfresh } from "./afresh.js";
import { download } from "./download.js";
import type { Apputils, Lab } from "./lab.js";
import type { Lessons } from "./lessons.js";

/** Adds "Start over" and "Download my work". */
export function addCommands(lab: Lab, lessons: Promise<Lessons>, apputils: Apputils): void {
  const open = () => lab.shell.currentWidget?.context;
  const isNotebook = () => open()?.path.endsWith(".ipynb") ?? false;
  lab.commands.addCommand("nn-keep:afresh", {
    label: "Start over",
    caption: "Restore the original lesson; your work is kept as a copy",
    isEnabled: isNotebook,
    execute: async () => {
      const context = open();
      if (context) await startAfresh(context, lab, await lessons, apputils);
    },
  });
  lab.commands.addCommand("nn-keep:download", {
    label: "Download my work",
    caption: "Save this notebook as a file that you can keep or hand in",
    isEnabled: isNotebook,
    execute: () => {
      const context = open();
      if (context) download(context);
    },
  });
}
