/** @file Makes long calls interruptible where the host cannot stop a loop by itself. */

import { host } from "./host.js";

/** Returns the function that a long loop must call in every iteration, or undefined if there is none. */
export function interruptCheck(): (() => void) | undefined {
  return host().checkInterrupt;
}
