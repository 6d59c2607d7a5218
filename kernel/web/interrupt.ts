/**
 * @file Stops a running cell in the worker. A worker receives no messages while a cell runs, and it
 * cannot share memory with the page unless the web server sends special headers. But it can check
 * synchronously whether a blob URL still exists: to stop the cell, the page revokes the URL.
 *
 * Nothing can stop code without checks, such as a regular expression; the page says so.
 */

import { type Interrupts, Stop } from "../interrupts.js";
import { GLOBALS } from "../loops.js";

/** Milliseconds between two checks of the URL; each check takes about one millisecond. */
const PAUSE = 100;
/**
 * The maximum number of loop iterations between two readings of the clock. One reading takes as long
 * as ten short iterations.
 */
const MOST_ROUNDS = 64;
/** If more milliseconds than this pass between two readings, the next iteration reads the clock. */
const SHORT = 5;
/** The maximum number of milliseconds to wait for another URL. */
const RENEWAL = 1000;

/** The stops of a kernel in a worker. */
export class WorkerInterrupts implements Interrupts {
  /** As GLOBALS describes it; the first number is not used. */
  readonly #stops = new Int32Array(2);
  readonly #stop = new Stop();
  /** The blob URL to check; undefined if the worker cannot request blob URLs. */
  #address: string | undefined;
  #isRunning = false;
  #isWanted = false;
  /** Called when the page has sent another URL. */
  #onRenewal = () => {};
  #rounds = 1;
  #left = 1;
  #lookedAt = 0;
  #askedAt = 0;

  constructor() {
    const check = (earlier = this.#stops[1]) => {
      if (earlier !== this.#stops[1]) throw this.#stop;
      this.check();
    };
    const resume = <T>(value: T, earlier: number): T => {
      if (this.#isWanted || earlier !== this.#stops[1]) throw this.#stop;
      return value;
    };
    const values = {
      [GLOBALS.check]: check,
      [GLOBALS.stops]: this.#stops,
      [GLOBALS.stop]: this.#stop,
      [GLOBALS.resume]: resume,
    };
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(globalThis, name, { value });
  }

  /** Receives the blob URL to check from now on. Returns whether a cell is to be stopped. */
  receive(url: string): boolean {
    this.#address = url;
    // On a page opened from a file, no URL can be requested, and every cell would stop immediately.
    if (this.#isGone()) this.#address = undefined;
    this.#isWanted = this.#isRunning;
    this.#onRenewal();
    return this.#isRunning;
  }

  begin(): boolean {
    this.#isRunning = true;
    return false; // The page's messages arrive in order.
  }

  guard<T>(run: () => T): T {
    return run();
  }

  allow(): void {}
  forbid(): void {}

  /** Keeps throwing until the cell has stopped, because a cell may catch the error. */
  check(): void {
    this.#left -= 1;
    if (this.#left > 0 && !this.#isWanted) return;
    const now = performance.now();
    // A loop may contain both short and long iterations.
    this.#rounds = now - this.#lookedAt > SHORT ? 1 : Math.min(this.#rounds * 2, MOST_ROUNDS);
    this.#lookedAt = now;
    this.#left = this.#rounds;
    if (this.#isWanted || now - this.#askedAt >= PAUSE) this.checkNow();
  }

  checkNow(): void {
    this.#isWanted ||= this.#isGone();
    this.#askedAt = performance.now();
    if (this.#isWanted) throw this.#stop;
  }

  async end(): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    // Until the page has sent another URL, the next cell would be stopped too.
    if (this.#isWanted && this.#isGone())
      await new Promise<void>((resolve) => {
        this.#onRenewal = resolve;
        setTimeout(resolve, RENEWAL);
      });
    const wasStopped = this.#isWanted;
    this.#isRunning = false;
    this.#isWanted = false;
    if (wasStopped) this.#stops[1] += 1;
    return wasStopped;
  }

  isStop(error: unknown): boolean {
    const { message } = (error ?? {}) as { message?: unknown };
    return error === this.#stop || message === "Interrupted asynchronously";
  }

  #isGone(): boolean {
    if (this.#address === undefined) return false;
    const request = new XMLHttpRequest();
    try {
      request.open("GET", this.#address, false);
      request.send();
      return false;
    } catch {
      return true;
    }
  }
}
