/** @file The worker's program: the kernel, and its connection to the page. */

import { formatWithOptions } from "node:util";
import * as nn from "nn";
import papaparse from "papaparse";
import seedrandom from "seedrandom";
import { Kernel } from "../kernel.js";
import { printErrorsPlainly } from "../printErrors.js";
import { RequestQueue } from "../requestQueue.js";
import { printByConsole } from "./console.js";
import { setFiles } from "./files.js";
import { host } from "./host.js";
import { WorkerInterrupts } from "./interrupt.js";
import type { FromWorker, JupyterRequest, ToWorker } from "./messages.js";
import { folder } from "./paths.js";
import * as crypto from "./shims/crypto.js";
import { provide } from "./shims/module.js";
import { tslab } from "./tslab.js";

provide("nn", nn);
provide("seedrandom", seedrandom);
provide("papaparse", papaparse);
provide("crypto", crypto);

const send = (message: FromWorker) => self.postMessage(message);

const interrupts = new WorkerInterrupts();
const kernel = new Kernel({
  tslab,
  host,
  folder,
  isJs: false,
  show: (value) => formatWithOptions({}, value),
  interrupts,
});

const queue = new RequestQueue<JupyterRequest>(kernel, {
  reply: ({ header }, type, content) => send({ channel: "shell", type, content, parent: header }),
  publish: ({ header }, type, content) => send({ channel: "iopub", type, content, parent: header }),
});

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if ("request" in data) {
    void queue.take(data.request);
    return;
  }
  if ("files" in data) {
    setFiles(data.files);
    return;
  }
  // Any loop has stopped by now; this aborts a cell that is awaiting something.
  if (interrupts.receive(data.interruptUrl)) kernel.interrupt();
};

printErrorsPlainly();
printByConsole((name, text) => kernel.print(name, text));

// close() would end the worker without telling the page, which would wait forever.
self.close = () => {
  throw new Error(
    "close() would end the kernel and lose all values. To shut it down, choose Kernel > Shut Down Kernel.",
  );
};

self.addEventListener("error", (event) => {
  event.preventDefault();
  kernel.report(event.error);
});
self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  kernel.report(event.reason);
});

send({ ready: true });
