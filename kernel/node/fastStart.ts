/** @file tslab's compiler takes most of a kernel's start: what lets V8 be ready with it sooner. */

import nodeModule from "node:module";
import { join } from "node:path";
import { delayOptimization } from "./delayOptimization.js";

delayOptimization();

// Since Node 22 what V8 has compiled can be kept from one start to the next.
type Keeping = { enableCompileCache?: (folder: string) => void };
const packages = join(import.meta.dirname, "..", "..", "..", "node_modules");
(nodeModule as Keeping).enableCompileCache?.(join(packages, ".cache", "nn-compiled"));
