/**
 * @file Makes long calls interruptible in a browser. On Node, the stop button ends any loop. In a
 * browser, the kernel instead sets a global function that throws an error once the button has been
 * pressed. The kernel also adds a call to that function to every loop in a cell (kernel/loops.ts).
 */

/** Returns the function that a long loop must call in every iteration, or undefined if there is none. */
export function interruptCheck(): (() => void) | undefined {
  return (globalThis as { __checkInterrupt__?: () => void }).__checkInterrupt__;
}
