/**
 * @file The worker's version of TypeScript, which is bundled with tslab in place of the original.
 */

import typescript from "@tslab/typescript-for-tslab";
import { tracing } from "../typescript.js";
import { sys } from "./sys.js";
import { instance } from "./typescriptInstance.js";
import { explainUnavailable } from "./unavailable.js";

// tslab's compiler needs `sys` while it loads.
(typescript as unknown as { setSys: (system: typeof sys) => void }).setSys(sys);

/** TypeScript, and its source maps. */
export const traced = tracing(typescript, { checks: "calls", reword: explainUnavailable });
instance.typescript = traced.typescript;
