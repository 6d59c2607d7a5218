/**
 * @file Delays V8's optimization: before Node 22, V8 spends as much time optimizing the compiler as
 * running it.
 */

import { setFlagsFromString } from "node:v8";

/** Tells V8 to optimize later. */
export function delayOptimization(): void {
  if (Number.parseInt(process.versions.node, 10) < 22)
    setFlagsFromString("--interrupt-budget=600000");
}
