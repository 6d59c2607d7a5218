/** @file The TypeScript of the worker. tslab is bundled with it in place of TypeScript itself. */

import typescript from "@tslab/typescript-for-tslab";
import { tracing } from "../typescript.js";
import { checkInterrupt } from "./interrupt.js";
import { sys } from "./sys.js";
import { held } from "./typescriptInstance.js";
import { explainUnavailable } from "./unavailable.js";

/** What cells call it, and "nn" (src/interrupt.ts). */
const CHECK = "__checkInterrupt__";
(globalThis as Record<string, unknown>)[CHECK] = checkInterrupt;

// tslab's compiler asks for it as it is loaded.
(typescript as unknown as { setSys: (system: typeof sys) => void }).setSys(sys);

/** TypeScript, and its source maps. */
export const traced = tracing(typescript, { look: CHECK, reword: explainUnavailable });
held.typescript = traced.typescript;
