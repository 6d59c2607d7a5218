/** @file The extension of JupyterLite by which the site and the work in it stay. */

import { offer } from "../../kernel/web/page/offer.js";
import { addCommands } from "./commands.js";
import { showAsked } from "./front.js";
import type { Apputils, Lab } from "./lab.js";
import { Lessons } from "./lessons.js";
import { Memory } from "./memory.js";
import { followCopies, offerNewer } from "./newer.js";
import { keepSite } from "./offline.js";
import { askToPersist } from "./persist.js";
import { whenStill } from "./quiet.js";

/** Milliseconds after which the rest of the site is fetched though no notebook was opened. */
const NO_KERNEL = 10_000;

/** The site's top folder; this file lies in extensions/nn-keep/static/. */
const home = new URL("../../../", (document.currentScript as HTMLScriptElement).src);

function plugin(apputils: Apputils) {
  return {
    id: "nn-keep:plugin",
    description: "Makes the site available offline, and keeps your work when a lesson is updated.",
    autoStart: true,
    activate: (lab: Lab) => {
      const memory = new Memory(home);
      let began = false;
      const lessons = lab.started.then(() => Lessons.read(home, lab.serviceManager.contents));
      const firstStill = new Promise<void>((resolve) => {
        lab.docRegistry.addWidgetExtension("Notebook", {
          createNew: (_, context) => {
            began = true;
            void whenStill(context).then(resolve);
            void lessons.then((known) => offerNewer(context, lab, known, memory, apputils));
          },
        });
      });
      void showAsked(lab);
      addCommands(lab, lessons, apputils);
      void lessons.then((known) => followCopies(lab, known, memory));
      askToPersist(lab, memory, apputils);
      const noneCame = new Promise<void>((resolve) =>
        setTimeout(() => began || resolve(), NO_KERNEL),
      );
      // What a lesson needs, and its cells if they run at once, come before the rest.
      void Promise.race([firstStill, noneCame]).then(() => keepSite(home, memory, apputils));
    },
  };
}

offer("nn-keep", async (sharedBy) => [plugin(await sharedBy<Apputils>("@jupyterlab/apputils"))]);
