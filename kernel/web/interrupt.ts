/**
 * @file How a running cell finds out that it should stop. A worker receives no messages while it
 * runs, and without special headers from the web server it cannot share memory with the page. But
 * it can check synchronously whether a blob URL still exists: to stop the cell, the page revokes
 * the URL.
 */

/** Milliseconds between two checks of the URL; each check takes about one. */
const PAUSE = 100;
/**
 * The maximum number of passes of a loop between two looks at the clock: a look takes as long as
 * ten passes.
 */
const MOST_ROUNDS = 64;
/** Milliseconds that these passes may take. */
const SHORT = 5;

/** The error that ends a cell that should stop. */
export class Stop extends Error {
  override readonly name = "Stop";
}

/** The blob URL; undefined if the worker cannot request any. */
let address: string | undefined;
let rounds = 1;
let left = 1;
let lookedAt = 0;
let askedAt = 0;

/** Sets the blob URL to check from now on. */
export function watch(url: string): void {
  address = url;
  // In a page opened from a file, no URL can be requested, and every cell would stop immediately.
  if (isGone()) address = undefined;
}

/**
 * Throws if the running cell should stop, and keeps throwing until it does, because a cell may
 * catch the error.
 *
 * @throws {Stop} if the cell should stop
 */
export function checkInterrupt(): void {
  left -= 1;
  if (left > 0) return;
  const now = performance.now();
  // Passes may be short or long, and a loop may have both.
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
