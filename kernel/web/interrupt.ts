/**
 * @file How a running cell learns that it is to stop. A worker hears no message while it runs, and
 * without special headers of the web server it shares no memory with the page. But it can ask, and wait
 * for the answer, whether the address of a blob still stands: the page takes it away.
 */

/** Milliseconds between two questions, each of which takes about one. */
const PAUSE = 100;
/** Rounds of a loop between two looks at the clock, at most: a look takes as long as ten rounds. */
const MOST_ROUNDS = 64;
/** Milliseconds that these rounds may take. */
const SHORT = 5;

/** What a cell that is to stop ends with. */
export class Stop extends Error {
  override readonly name = "Stop";
}

/** The address, or undefined where there is none that the worker can ask for. */
let address: string | undefined;
let rounds = 1;
let left = 1;
let lookedAt = 0;
let askedAt = 0;

/** From now on that address is asked for. */
export function watch(lifeline: string): void {
  address = lifeline;
  // In a page that was opened as a file no address can be asked for: there nothing would ever run.
  if (isGone()) address = undefined;
}

/**
 * Throws if the running cell is to stop, and again and again until it has: a cell may catch what is
 * thrown.
 *
 * @throws Stop
 */
export function checkInterrupt(): void {
  left -= 1;
  if (left > 0) return;
  const now = performance.now();
  // Rounds may be long or short, and both may come in one loop.
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
