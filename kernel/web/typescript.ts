/** @file The worker's TypeScript. tslab is bundled with it instead of with TypeScript itself. */

import typescript from "@tslab/typescript-for-tslab";
import { tracing } from "../typescript.js";
import { checkInterrupt } from "./interrupt.js";
import { sys } from "./sys.js";
import { instance } from "./typescriptInstance.js";
import { explainUnavailable } from "./unavailable.js";

/** The global name that cells and "nn" (src/interrupt.ts) use. */
const CHECK = "__checkInterrupt__";
(globalThis as Record<string, unknown>)[CHECK] = checkInterrupt;

// tslab's compiler needs the system while it loads.
(typescript as unknown as { setSys: (system: typeof sys) => void }).setSys(sys);

/** TypeScript, and its source maps. */
export const traced = tracing(typescript, { interruptCheck: CHECK, reword: explainUnavailable });
instance.typescript = traced.typescript;
