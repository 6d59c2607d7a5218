/**
 * @file Makes long calls interruptible in a browser. On Node, the stop button ends any loop. A kernel in a
 * browser instead sets a global function that throws once the button has been pressed. It also calls that
 * function in the loops of cells (kernel/loops.ts).
 */

/** The function that a long loop must call in each iteration, if there is one. */
export function interruptCheck(): (() => void) | undefined {
  return (globalThis as { __checkInterrupt__?: () => void }).__checkInterrupt__;
}
