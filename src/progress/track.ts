/** @file Iterates over items and reports the progress. */

import { host } from "../host.js";
import type { Progress } from "./meter.js";

/** Shows the progress of a loop. `done` is true for the last report. */
export type Report = (progress: Progress, done: boolean) => void;

/**
 * The minimum number of seconds between two reports. With the first and the last report, there are never more
 * than ten reports per second.
 */
const INTERVAL = 0.125;

/**
 * Yields the items and reports the number of finished iterations. The last report is correct however the loop
 * ends: after the last item, with `break`, or with an error in the loop body or in the iterable.
 *
 * @param now a function that returns the time in seconds
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
  const { checkInterrupt } = host();
  send(start, false);
  try {
    for (const item of items) {
      checkInterrupt?.();
      yield item;
      n++;
      const time = now();
      if (time - reported >= INTERVAL) send(time, false);
    }
  } finally {
    send(now(), true);
  }
}
