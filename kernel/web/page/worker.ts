/** @file Starts workers; the first while the page is still loading, long before a kernel is asked for. */

import type { FromWorker } from "../messages.js";

/** A worker that has been started. */
export interface Started {
  worker: Worker;
  /** Whether it has begun, as soon as that is known: its file may be missing. */
  ready: Promise<boolean>;
}

/**
 * Starts a worker. It begins as a blob, since the policy of the page holds for that one and not for a
 * worker that begins as a file: so a cell, too, can reach no other host (scripts/site/policy.js).
 */
export function start(address: URL): Started {
  const first = new Blob([`import ${JSON.stringify(address.href)};`], { type: "text/javascript" });
  const begin = URL.createObjectURL(first);
  const worker = new Worker(begin, { type: "module" });
  const ready = new Promise<boolean>((resolve) => {
    const isReady = ({ data }: MessageEvent<FromWorker>) => {
      if (!("ready" in data)) return;
      worker.removeEventListener("message", isReady);
      resolve(true);
    };
    worker.addEventListener("message", isReady);
    worker.addEventListener("error", () => resolve(false), { once: true });
  });
  void ready.then(() => URL.revokeObjectURL(begin));
  return { worker, ready };
}
