/**
 * @file The program that a snapshot is made from: tslab, with its compiler running and "nn" already
 * read. Code from a snapshot need not be parsed again, and parsing takes most of the start-up time.
 *
 *   node --snapshot-blob BLOB --build-snapshot main.cjs FILES    writes BLOB, and the list of its files to FILES
 *   node --snapshot-blob BLOB main.js kernel --config-path FILE  starts the kernel, like main.js
 *
 * Source: "Startup Snapshot API", nodejs.org/api/v8.html.
 */

import { realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { startupSnapshot } from "node:v8";
import { delayOptimization } from "../delayOptimization.js";
import { start } from "../start.js";
import { loadTslab } from "../tslab.js";
import { handOver, loadedFiles, modules } from "./modules.js";

/** Node's default for the number of lines in a stack trace. */
const STACK_LINES = 10;
/** Cells that make the compiler read "nn", and make V8 compile the compiler. */
const CELLS = [
  `import { array, type NdArray, randomState, type Shape, sigmoid, zeros } from "nn";
const x = array([[0, 1], [1, 0]]);
const ho = x.matmul(randomState(1).randn(x.shape[1], 1)).add(zeros(1)).T;
ho.mean()`,
  `function half<S extends Shape>(yPred: NdArray<S>) {
  return sigmoid(yPred).mul(0.5);
}
for (const row of half(ho).toArray()) console.log(\`\${row}\`, x.sum(0));`,
];
const options = { isJS: false, isBrowser: false };

const tslab = loadTslab(modules);
const { createConverter, files, typescript } = tslab;
const ready = createConverter(options);
let earlier = "";
for (const cell of CELLS) {
  const { declOutput, diagnostics } = ready.convert(earlier, cell);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  earlier = declOutput ?? "";
}

// Folders to which type packages may be added; tslab's compiler includes such packages
// automatically.
const roots = typescript.getDefaultTypeRoots(process.cwd(), { directoryExists: () => true }) ?? [];
const [, , filesFile] = process.argv;
const read = new Set([...(files?.paths ?? []), ...loadedFiles(), ...roots]);
writeFileSync(filesFile, JSON.stringify([...read]));

startupSnapshot.setDeserializeMainFunction(() => {
  // This must not happen earlier, because Node rejects a snapshot that was made with different
  // flags.
  delayOptimization();
  handOver();
  // A snapshot does not contain this limit, and without it stack traces are empty.
  Error.stackTraceLimit ??= STACK_LINES;
  // The snapshot contains a cached working directory, which this replaces.
  process.chdir(realpathSync.native("."));
  let first: typeof ready | undefined = ready;
  const parts: typeof tslab = {
    ...tslab,
    createConverter: (wanted) => {
      const isReady = wanted?.isJS === options.isJS && wanted?.isBrowser === options.isBrowser;
      const converter = (isReady && first) || createConverter(wanted);
      if (isReady) first = undefined;
      return converter;
    },
  };
  const [, program, ...args] = process.argv;
  const control = join(dirname(program), "control.js");
  void start(args, parts, createRequire(import.meta.url)("zeromq"), control);
});
