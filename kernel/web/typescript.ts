/** @file The TypeScript of the worker. tslab is bundled with it in place of TypeScript itself. */

import typescript from "@tslab/typescript-for-tslab";
import { tracing } from "../typescript.js";
import { absent } from "./absent.js";
import { held } from "./held.js";
import { look } from "./lifeline.js";
import { sys } from "./sys.js";

/** What cells call it, and "nn" (src/look.ts). */
const LOOK = "__look__";
(globalThis as Record<string, unknown>)[LOOK] = look;

// tslab's compiler asks for it as it is loaded.
(typescript as unknown as { setSys: (system: typeof sys) => void }).setSys(sys);

/** TypeScript, and its source maps. */
export const traced = tracing(typescript, { look: LOOK, reword: absent });
held.typescript = traced.typescript;
