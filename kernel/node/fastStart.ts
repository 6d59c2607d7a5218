/**
 * @file Helps V8 load tslab's compiler faster; loading it takes most of a kernel's start-up time.
 */

import nodeModule from "node:module";
import { join } from "node:path";
import { delayOptimization } from "./delayOptimization.js";

delayOptimization();

// Since Node 22, V8's compiled code can be kept from one start to the next.
type Keeping = { enableCompileCache?: (folder: string) => void };
const packages = join(import.meta.dirname, "..", "..", "..", "node_modules");
(nodeModule as Keeping).enableCompileCache?.(join(packages, ".cache", "nn-compiled"));
