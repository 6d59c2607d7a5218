/** @file Up to Node 21 V8 spends as long on optimizing the compiler as on running it, unless it is made to wait. */

import { setFlagsFromString } from "node:v8";

/** Makes it wait. */
export function delayOptimization(): void {
  if (Number.parseInt(process.versions.node, 10) < 22)
    setFlagsFromString("--interrupt-budget=600000");
}
