/**
 * @file Stops cells on Node. While a cell runs, the kernel's own thread receives nothing, so another
 * thread (control.ts) receives Jupyter's interrupts. It writes them into shared memory, which the
 * checks in cells read (loops.ts).
 *
 * Code without checks, such as a regular expression or a package, is stopped by a signal. A signal
 * ends the process unless node:vm turns it into an error at that moment, so the other thread sends one
 * only while the state in the shared memory is OPEN.
 */

import { runInThisContext } from "node:vm";
import { type Interrupts, type RequestHeader, Stop } from "../interrupts.js";
import { GLOBALS } from "../loops.js";

/** The places in SharedMemory's `numbers`. */
export const [WANTED, STOPS, STATE, SESSION] = [0, 1, 2, 3];
/** The values of STATE: no signal may be sent; one may be sent; one was sent. */
export const [CLOSED, OPEN, SIGNALLED] = [0, 1, 2];
/** The places in SharedMemory's `dates`. */
export const [CELL_DATE, STOP_DATE] = [0, 1];

/** Milliseconds in which a request that was sent before a stop may arrive after it. */
const ON_THE_WAY = 100;
/** Milliseconds until a signal has surely arrived, if the cell itself does not receive it. */
const SIGNAL = 2000;

/** The memory that the two threads share. */
export interface SharedMemory {
  /** WANTED: the number of the stop that is wanted, or 0. STOPS: how many have been obeyed. */
  numbers: Int32Array;
  dates: Float64Array;
}

/** Returns the time of a request in milliseconds, with the microseconds that Date.parse drops. */
export function timeOf({ date = "" }: RequestHeader): number {
  return Date.parse(date) + Number(`0.${/\.\d{3}(\d+)/.exec(date)?.[1] ?? 0}`);
}

/** Returns a number for a session. The dates of two requests are of the same clock if it is equal. */
export function sessionOf({ session = "" }: RequestHeader): number {
  let number = 7;
  for (let at = 0; at < session.length; at++) number = (number * 31 + session.charCodeAt(at)) | 0;
  return number;
}

/** The stops of a kernel on Node. */
export class NodeInterrupts implements Interrupts {
  readonly memory: SharedMemory = {
    numbers: new Int32Array(new SharedArrayBuffer(16)),
    dates: new Float64Array(new SharedArrayBuffer(16)),
  };
  readonly #numbers = this.memory.numbers;
  readonly #stop = new Stop();
  // Cells may change these. While a snapshot is made, there is no Atomics.
  readonly #now = performance.now.bind(performance);
  readonly #load = Atomics.load;
  readonly #store = Atomics.store;
  readonly #exchange = Atomics.compareExchange;
  #guarded: (() => unknown) | undefined;
  #isRunning = false;
  #last = 0;
  /** A stop without a cell stops a request that was sent before it and arrives before this time. */
  #overtakesUntil = 0;

  constructor() {
    const resume = <T>(value: T, earlier: number): T => {
      if (this.#numbers[WANTED] !== 0 || this.#numbers[STOPS] !== earlier) throw this.#stop;
      return value;
    };
    const values = {
      [GLOBALS.check]: () => this.check(),
      [GLOBALS.stops]: this.#numbers,
      [GLOBALS.stop]: this.#stop,
      [GLOBALS.resume]: resume,
      [GUARDED]: () => this.#guarded?.(),
    };
    // A constant costs the checks nothing, and cells cannot remove it.
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(globalThis, name, { value });
  }

  begin(request: RequestHeader): boolean {
    const { numbers, dates } = this.memory;
    dates[CELL_DATE] = timeOf(request);
    this.#store(numbers, SESSION, sessionOf(request));
    this.#isRunning = true;
    const wanted = this.#load(numbers, WANTED);
    const mayOvertake = wanted !== 0 || this.#now() < this.#overtakesUntil;
    this.#overtakesUntil = 0;
    if (mayOvertake && !(dates[CELL_DATE] > dates[STOP_DATE])) return true;
    this.#clear(wanted);
    return false;
  }

  guard<T>(run: () => T): T {
    this.#guarded = () => {
      try {
        return run();
      } finally {
        this.forbid();
      }
    };
    try {
      return runInThisContext(`${GUARDED}()`, { breakOnSigint: true });
    } finally {
      this.#guarded = undefined;
      this.#store(this.#numbers, STATE, CLOSED);
    }
  }

  allow(): void {
    if (this.#guarded) this.#store(this.#numbers, STATE, OPEN);
  }

  forbid(): void {
    if (this.#exchange(this.#numbers, STATE, OPEN, CLOSED) !== SIGNALLED) return;
    // The signal is on its way, and ends this loop. It does not if the cell listens for signals.
    for (const start = this.#now(); this.#now() - start < SIGNAL; );
  }

  check(): void {
    if (this.#numbers[WANTED] !== 0) throw this.#stop;
  }

  checkNow(): void {
    this.check();
  }

  async end(): Promise<boolean> {
    // Promises that call each other forever are part of the cell, and are stopped too.
    await new Promise((resolve) => setImmediate(resolve));
    this.#isRunning = false;
    const wanted = this.#load(this.#numbers, WANTED);
    if (wanted === 0) return false;
    this.#clear(wanted);
    // Whatever the cell still awaits does not go on.
    this.#numbers[STOPS] += 1;
    return true;
  }

  isStop(error: unknown): boolean {
    if (error === this.#stop) return true;
    const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
    return code === "ERR_SCRIPT_EXECUTION_INTERRUPTED" || message === "Interrupted asynchronously";
  }

  /**
   * Receives from the other thread that a stop is wanted; the kernel's own thread is free.
   *
   * @returns whether a cell must be stopped that awaits something
   */
  receive(stop: number): boolean {
    if (stop <= this.#last) return false;
    if (this.#isRunning) return true;
    this.#clear(stop);
    this.#overtakesUntil = this.#now() + ON_THE_WAY;
    return false;
  }

  /** Ends a stop, but not a newer one. */
  #clear(stop: number): void {
    this.#last = Math.max(this.#last, stop);
    this.#exchange(this.#numbers, WANTED, stop, 0);
  }
}

/** The name of the global function that runs the code for `guard`. */
const GUARDED = "__guarded__";
