/** @file Starts workers; the first while the page is still loading, long before a kernel is asked for. */

import type { FromWorker } from "../messages.js";

/** A worker that has been started. */
export interface Started {
  worker: Worker;
  /** Whether it has begun, as soon as that is known: its file may be missing. */
  ready: Promise<boolean>;
}

/** Starts a worker. */
export function start(address: URL): Started {
  const worker = new Worker(address, { type: "module" });
  const ready = new Promise<boolean>((resolve) => {
    const isReady = ({ data }: MessageEvent<FromWorker>) => {
      if (!("ready" in data)) return;
      worker.removeEventListener("message", isReady);
      resolve(true);
    };
    worker.addEventListener("message", isReady);
    worker.addEventListener("error", () => resolve(false), { once: true });
  });
  return { worker, ready };
}
