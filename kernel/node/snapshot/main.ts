/**
 * @file The program of which a snapshot is made: tslab, with its compiler at work and "nn" known to it.
 * What is read from a snapshot need not be parsed again, and that takes most of a start.
 *
 *   node --snapshot-blob BLOB --build-snapshot main.cjs FILES    writes BLOB, and to FILES what it is made of
 *   node --snapshot-blob BLOB main.js kernel --config-path FILE  starts the kernel, as main.js does
 *
 * Source: "Startup Snapshot API", nodejs.org/api/v8.html.
 */

import { realpathSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { startupSnapshot } from "node:v8";
import { delayOptimization } from "../delayOptimization.js";
import { start } from "../start.js";
import { loadTslab } from "../tslab.js";
import { handOver, loadedFiles, modules } from "./modules.js";
import { Watches } from "./watches.js";

/** Milliseconds after which watches are set: by then the front end's first questions have been answered. */
const LATER = 500;
/** Lines of a stack, as Node has them by itself. */
const STACK_LINES = 10;
/** With cells such as these the compiler reads "nn", and V8 compiles the compiler. */
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
const { createConverter, typescript } = tslab;
const watches = new Watches(typescript.sys);
const ready = createConverter(options);
let earlier = "";
for (const cell of CELLS) {
  const { declOutput, diagnostics } = ready.convert(earlier, cell);
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  earlier = declOutput ?? "";
}

// Where packages of types may be added, which tslab's compiler takes by itself.
const roots = typescript.getDefaultTypeRoots(process.cwd(), { directoryExists: () => true }) ?? [];
const [, , filesFile] = process.argv;
const files = new Set([...watches.files, ...loadedFiles(), ...roots]);
writeFileSync(filesFile, JSON.stringify([...files]));

startupSnapshot.setDeserializeMainFunction(() => {
  // Not before: a snapshot with other flags than Node's own is refused.
  delayOptimization();
  handOver();
  // It is left out of a snapshot, and without it errors have no lines.
  Error.stackTraceLimit ??= STACK_LINES;
  // Node keeps the folder that it has been asked for once.
  process.chdir(realpathSync.native("."));
  setTimeout(() => watches.begin(), LATER).unref();
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
  void start(process.argv.slice(2), parts, createRequire(import.meta.url)("zeromq"));
});
