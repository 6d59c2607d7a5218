/** @file tslab's compiler takes most of a kernel's start: what lets V8 be ready with it sooner. */

import nodeModule from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";

// Up to Node 21 V8 spends as long on optimizing the compiler as on running it, unless it is made to wait.
if (Number.parseInt(process.versions.node, 10) < 22)
  setFlagsFromString("--interrupt-budget=600000");

// Since Node 22 what V8 has compiled can be kept from one start to the next.
type Keeping = { enableCompileCache?: (folder: string) => void };
const packages = join(import.meta.dirname, "..", "..", "..", "node_modules");
(nodeModule as Keeping).enableCompileCache?.(join(packages, ".cache", "nn-compiled"));
