/** @file The kernel as JupyterLite sees it: it passes messages on to a worker, and stops it. */

import type { Request } from "../../messages.js";
import type { FromWorker, Header, JupyterRequest, ReadableFiles, ToWorker } from "../messages.js";
import type { KernelOptions, LiteKernel, LiteMessage, Services } from "./lite.js";
import type { Started } from "./worker.js";

const ENDED =
  "The kernel stopped, perhaps because it ran out of memory, and is restarting. All values are lost: run the cells again from the top.";
const NOT_STARTED =
  "The kernel did not start: a file of this site could not be loaded. Reload the page.";
const STUCK =
  "The cell could not be stopped: it is inside a single long operation, such as a regular expression. To go on, choose Kernel > Restart Kernel. All values are then lost.";
/** Milliseconds that a cell has to stop. */
const PATIENCE = 3000;

/** Jupyter's version of its messages. */
const VERSION = "5.3";

/** A kernel that can be stopped. */
export type StoppableKernel = LiteKernel & { interrupt(): void };

/**
 * The class of our kernels.
 *
 * @param start gives another worker each time
 * @param tell shows the reader a sentence
 * @param give your own files, which a kernel's cells may read
 */
export function kernelClass(
  { BaseKernel }: Services,
  start: () => Started,
  tell: (sentence: string) => void,
  give: (kernel: LiteKernel) => Promise<ReadableFiles>,
): new (
  options: KernelOptions,
) => StoppableKernel {
  return class WorkerKernel extends BaseKernel {
    readonly #send: KernelOptions["sendMessage"];
    #worker!: Worker;
    #ready!: Promise<void>;
    #lifeline = "";
    /** The cells that were asked for and have no reply yet. */
    readonly #open = new Map<string, Header>();
    /** Ends when all that was asked for has been sent to the worker. */
    #sent = Promise.resolve();
    #count = 0;
    /** Who has asked last: JupyterLite drops what is for nobody it knows. */
    #session = "";

    constructor(options: KernelOptions) {
      super(options);
      this.#send = options.sendMessage;
      this.#start();
    }

    get ready(): Promise<void> {
      return this.#ready;
    }

    /** Passes a request on. Its reply comes later: whether others wait for it is the worker's affair. */
    async handleMessage({ header, content }: LiteMessage): Promise<void> {
      this.#session = header.session;
      const request: JupyterRequest = { header, content: content as Request };
      const isCell = header.msg_type === "execute_request";
      if (isCell) this.#open.set(header.msg_id, header);
      const before = isCell ? this.#giveFiles() : undefined;
      // Not awaited here: JupyterLite would let what comes next wait in the page, and drop it if this cell fails.
      this.#sent = Promise.all([this.#sent, before]).then(() => {
        // Its worker may have ended meanwhile.
        if (!isCell || this.#open.has(header.msg_id)) this.#post({ request });
      });
    }

    /** Stops the cell that runs. */
    interrupt(): void {
      const [running] = this.#open.keys();
      setTimeout(() => this.#open.has(running) && tell(STUCK), PATIENCE);
      URL.revokeObjectURL(this.#lifeline);
      this.#newLifeline();
    }

    override dispose(): void {
      if (this.isDisposed) return;
      this.#worker.terminate();
      URL.revokeObjectURL(this.#lifeline);
      super.dispose();
    }

    #start(): void {
      const { worker, ready } = start();
      this.#worker = worker;
      worker.addEventListener("message", ({ data }: MessageEvent<FromWorker>) => {
        if ("type" in data) this.#receive(data.channel, data.type, data.content, data.parent);
      });
      this.#ready = ready.then((isReady) => {
        if (isReady) worker.addEventListener("error", () => this.#end(true));
        else this.#end(false);
      });
      this.#newLifeline();
    }

    /** Gives the worker a new address to ask for; the old one, if it is gone, has done its work. */
    #newLifeline(): void {
      // Firefox reads a blob in this way only where it is a text.
      this.#lifeline = URL.createObjectURL(new Blob(["alive"], { type: "text/plain" }));
      this.#post({ interruptUrl: this.#lifeline });
    }

    /** Gives the worker the files as they are now. */
    async #giveFiles(): Promise<void> {
      try {
        this.#post({ files: await give(this) });
      } catch (error) {
        // The cell says what it misses.
        console.warn(error);
      }
    }

    #post(message: ToWorker): void {
      this.#worker.postMessage(message);
    }

    /** The worker has ended: cells learn why they have no result. If it had begun, another one begins. */
    #end(wasReady: boolean): void {
      this.#worker.terminate();
      URL.revokeObjectURL(this.#lifeline);
      const evalue = wasReady ? ENDED : NOT_STARTED;
      tell(evalue);
      const content = { ename: "Kernel", evalue, traceback: [`Kernel: ${evalue}`] };
      for (const header of this.#open.values()) {
        this.#receive("iopub", "error", content, header);
        this.#receive("shell", "execute_reply", { status: "error", ...content }, header);
        this.#receive("iopub", "status", { execution_state: "idle" }, header);
      }
      this.#status(wasReady ? "autorestarting" : "dead");
      if (!wasReady) return;
      this.#start();
      void this.#ready.then(() => this.#status("idle"));
    }

    #status(execution_state: string): void {
      this.#receive("iopub", "status", { execution_state });
    }

    /** Sends JupyterLite a message; without a parent it is about the kernel alone. */
    #receive(channel: string, msg_type: string, content: object, parent?: Header): void {
      if (msg_type === "execute_reply" && parent) this.#open.delete(parent.msg_id);
      this.#count += 1;
      const header = {
        msg_id: `${this.id}-${this.#count}`,
        msg_type,
        session: parent?.session ?? this.#session,
        username: "",
        date: new Date().toISOString(),
        version: VERSION,
      };
      const [parent_header, metadata] = [parent ?? {}, {}];
      this.#send({ channel, header, parent_header, metadata, content, buffers: [] });
    }
  };
}
