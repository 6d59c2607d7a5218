/** @file What the kernel needs in order to stop cells. Node and the browser do it differently. */

/** The error that a check in a cell throws: see loops.ts. */
export class Stop extends Error {
  override readonly name = "Stop";

  constructor() {
    super("the cell was stopped.");
  }
}

/** The stops of one kernel. */
export interface Interrupts {
  /**
   * Begins a cell.
   *
   * @param request the header of the request to run it
   * @returns whether a stop has overtaken the request, so that the cell must not run
   */
  begin(request: RequestHeader): boolean;
  /** Runs code that may be stopped while it does not check for stops; see `allow`. */
  guard<T>(run: () => T): T;
  /** Allows, within `guard`, that the code from here on is stopped at any moment. */
  allow(): void;
  /** Forbids what `allow` has allowed. */
  forbid(): void;
  /** Throws if the running cell should stop. Long loops call it in every iteration. */
  check(): void;
  /** Like `check`, but never waits for a later call to find out, which may take a millisecond. */
  checkNow(): void;
  /** Ends a cell, once no promise is left that can go on at once. Returns whether it was stopped. */
  end(): Promise<boolean>;
  /** Whether an error is the one that stops cells. */
  isStop(error: unknown): boolean;
}

/** The part of a request's header that `begin` uses. */
export interface RequestHeader {
  msg_type: string;
  session?: string;
  date?: string;
}
