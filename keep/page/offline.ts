/** @file Has the service worker keep the whole site, and says so when it is done. */

import type { FromKeeper, ToKeeper } from "../messages.js";
import type { Apputils } from "./lab.js";
import type { Memory } from "./memory.js";

/** Milliseconds for which the sentence is shown. */
const SHOWN = 8_000;

/**
 * Keeps the site for use offline. A browser without service workers, as all are at an address that is
 * neither https nor this computer's own, keeps nothing.
 */
export async function keepSite(
  home: URL,
  memory: Memory,
  { Notification }: Apputils,
): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  await serviceWorker.register(new URL("service-worker.js", home), { updateViaCache: "none" });
  const { active } = await serviceWorker.ready;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<FromKeeper>) => {
    if ("failed" in data)
      console.warn(`The lessons are not available offline yet: ${data.failed}.`);
    else if (memory.isNew("works offline"))
      Notification.success("The lessons now work offline too.", {
        autoClose: SHOWN,
      });
  };
  active?.postMessage("keep" satisfies ToKeeper, [port2]);
}
