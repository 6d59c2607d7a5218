/** @file When the page has time for what nobody waits for. */

import type { Context } from "./lab.js";

/** Milliseconds for which a kernel is to have done nothing. */
const STILL = 3_000;

/** Until the kernel of a notebook is there, and has had nothing to do for a while. */
export async function whenStill({ sessionContext }: Context): Promise<void> {
  await sessionContext.ready;
  await new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, STILL);
    sessionContext.statusChanged.connect(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, STILL);
    });
  });
}
