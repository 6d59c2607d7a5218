/**
 * @file Long calls that can be stopped where nothing stops them from outside. On Node the stop button
 * ends any loop by itself; a kernel in a browser leaves a function here that throws when it was pressed,
 * and calls it in the loops of cells too (kernel/loops.ts).
 */

/** What a long loop is to call each round, if anything. */
export function interruptCheck(): (() => void) | undefined {
  return (globalThis as { __checkInterrupt__?: () => void }).__checkInterrupt__;
}
