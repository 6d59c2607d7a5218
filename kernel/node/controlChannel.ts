/** @file The control channel as the kernel's own thread sees it: control.ts receives its messages. */

import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import type { ControlData, FromControl, ToControl } from "./control.js";

/** The thread of the control channel. */
export class ControlChannel {
  readonly #thread: Worker;
  /** Resolves when the thread receives messages, and rejects if it cannot bind its address. */
  readonly bound: Promise<void>;

  /**
   * @param program the path of control.js
   * @param receive called with each message, and with the number of the stop that it has caused
   */
  constructor(
    program: string,
    data: ControlData,
    receive: (frames: Buffer[], stop?: number) => void,
  ) {
    // Loaded here because a snapshot must not contain it: its threads would not start.
    const { Worker } = process.getBuiltinModule("worker_threads");
    this.#thread = new Worker(program, { workerData: data, execArgv: [] });
    this.bound = new Promise((resolve, reject) => {
      this.#thread.on("error", reject);
      this.#thread.on("message", (message: FromControl) => {
        if ("frames" in message) receive(message.frames.map(bufferOf), message.stop);
        else if (message.failure) reject(message.failure);
        else resolve();
      });
    });
  }

  /** Sends a reply. */
  send(frames: (string | Uint8Array)[]): void {
    this.#post({ reply: frames });
  }

  /** Closes the socket. It must be closed when the process ends. */
  async close(): Promise<void> {
    this.#post({ end: true });
    await once(this.#thread, "exit");
  }

  #post(message: ToControl): void {
    this.#thread.postMessage(message);
  }
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
