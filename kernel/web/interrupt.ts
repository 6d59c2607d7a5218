/**
 * @file Stops a running cell. A worker receives no messages while a cell runs, and it cannot share
 * memory with the page unless the web server sends special headers. But it can check synchronously
 * whether a blob URL still exists: to stop the cell, the page revokes the URL.
 */

/** Milliseconds between two checks of the URL; each check takes about one millisecond. */
const PAUSE = 100;
/**
 * The maximum number of loop iterations between two readings of the clock. One reading takes as long
 * as ten short iterations.
 */
const MOST_ROUNDS = 64;
/** If more milliseconds than this pass between two readings, the next iteration reads the clock. */
const SHORT = 5;

/** The error that stops a running cell. */
export class Stop extends Error {
  override readonly name = "Stop";
}

/** The blob URL to check; undefined if the worker cannot request blob URLs. */
let address: string | undefined;
let rounds = 1;
let left = 1;
let lookedAt = 0;
let askedAt = 0;

/** Sets the blob URL to check from now on. */
export function watch(url: string): void {
  address = url;
  // On a page opened from a file, no URL can be requested, and every cell would stop immediately.
  if (isGone()) address = undefined;
}

/**
 * Throws if the running cell should stop, and keeps throwing until the cell has stopped, because a
 * cell may catch the error.
 *
 * @throws {Stop} if the cell should stop
 */
export function checkInterrupt(): void {
  left -= 1;
  if (left > 0) return;
  const now = performance.now();
  // A loop may contain both short and long iterations.
  rounds = now - lookedAt > SHORT ? 1 : Math.min(rounds * 2, MOST_ROUNDS);
  lookedAt = now;
  left = rounds;
  if (now - askedAt < PAUSE) return;
  if (address && isGone()) {
    left = 0;
    throw new Stop("the cell was stopped.");
  }
  askedAt = performance.now();
}

function isGone(): boolean {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", address ?? "", false);
    request.send();
    return false;
  } catch {
    return true;
  }
}
