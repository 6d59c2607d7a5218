/** @file Iterates, and keeps a progress bar true to it. */

import { interruptCheck } from "../interrupt.js";
import type { Progress } from "./meter.js";

/** Shows how far a loop is; `done` says that this is the last word about it. */
export type Report = (progress: Progress, done: boolean) => void;

/** Seconds between two reports: eight a second, and with the first and last never over ten. */
const INTERVAL = 0.125;

/**
 * Passes the items through and reports how many rounds are finished. However the loop ends (its
 * items run out, `break`, an error in its body or in the iterable), the last report is true.
 *
 * @param now a clock in seconds
 */
export function* track<T>(
  items: Iterable<T>,
  { total, desc }: Pick<Progress, "total" | "desc">,
  report: Report,
  now: () => number,
): Generator<T, void, undefined> {
  const start = now();
  let reported = start;
  let n = 0;
  const send = (time: number, done: boolean) => {
    reported = time;
    report({ n, total, elapsed: time - start, desc }, done);
  };
  const look = interruptCheck();
  send(start, false);
  try {
    for (const item of items) {
      look?.();
      yield item;
      n++;
      const time = now();
      if (time - reported >= INTERVAL) send(time, false);
    }
  } finally {
    send(now(), true);
  }
}
