/** @file Asks the browser not to delete what was saved when its disk is full. */

import type { Apputils, Lab } from "./lab.js";
import type { Memory } from "./memory.js";

/** Milliseconds for which the sentence is shown. */
const SHOWN = 20_000;

/**
 * Asks as soon as there is something to lose: Firefox asks the reader, who then knows what for. Where the
 * browser promises nothing, the reader learns it, once.
 */
export function askToPersist(
  { serviceManager: { contents } }: Lab,
  memory: Memory,
  { Notification }: Apputils,
): void {
  let isAsked = false;
  const ask = async () => {
    if (isAsked) return;
    isAsked = true;
    const { storage } = navigator;
    const isSafe = (await storage?.persisted?.()) || (await storage?.persist?.());
    if (!isSafe && memory.isNew("work may be deleted"))
      Notification.warning(
        "Your work is stored in this browser, which may delete it at some point. Download anything you want to keep.",
        { autoClose: SHOWN },
      );
  };
  if (memory.hasCopies) void ask();
  else
    contents.fileChanged.connect((_, { type }) => {
      if (type === "save") void ask();
    });
}
