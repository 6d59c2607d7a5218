/**
 * @file Queues requests, runs one cell after another, and reports when the kernel is busy. It works
 * with any transport, such as sockets or a worker.
 */

import type { RequestHeader } from "./interrupts.js";
import type { Kernel } from "./kernel.js";
import type { Publish, Request } from "./messages.js";

/**
 * The delay before the reply to a failed cell, in milliseconds. Requests that were sent before the
 * sender could know about the failure may still be on the way; on a busy machine, 3 ms were too few.
 */
const ON_THE_WAY = 30;

/** The part of a request that the queue uses. */
export interface QueuedRequest {
  header: RequestHeader;
  content: Request;
}

/** Sends replies to the requester, and messages to all listeners. */
export interface Line<M> {
  reply: (to: M, type: string, content: object) => Promise<void> | void;
  publish: (parent: M, type: string, content: object) => void;
}

/** The requests of one kernel. */
export class RequestQueue<M extends QueuedRequest> {
  readonly #kernel: Kernel;
  readonly #line: Line<M>;
  /** Cells that are waiting to run. */
  readonly #waiting: M[] = [];
  #busy = false;

  constructor(kernel: Kernel, line: Line<M>) {
    this.#kernel = kernel;
    this.#line = line;
  }

  /**
   * Receives a request. A cell waits for the cells before it; other requests are answered
   * immediately.
   *
   * @returns the reply; undefined for a cell
   */
  async take(message: M): Promise<object | undefined> {
    if (message.header.msg_type === "execute_request") {
      this.#waiting.push(message);
      void this.#work();
      return undefined;
    }
    this.#status("busy", message);
    const reply = await this.#answer(message);
    if (reply) await this.#reply(message, reply);
    this.#status("idle", message);
    return reply;
  }

  /**
   * Runs the waiting cells one after another. If one fails, the others are dropped, as Jupyter
   * requires.
   */
  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let message = this.#waiting.shift(); message; message = this.#waiting.shift()) {
      this.#status("busy", message);
      const reply = await this.#answer(message);
      const failed = (reply as { status?: string } | undefined)?.status === "error";
      const drops = failed && message.content.stop_on_error !== false;
      if (drops) await new Promise((resolve) => setTimeout(resolve, ON_THE_WAY));
      const dropped = drops ? this.#waiting.splice(0) : [];
      await this.#reply(message, reply ?? {});
      this.#status("idle", message);
      for (const one of dropped) {
        this.#status("busy", one);
        await this.#reply(one, { status: "aborted" });
        this.#status("idle", one);
      }
    }
    this.#busy = false;
  }

  async #answer(message: M): Promise<object | undefined> {
    const publish: Publish = (type, content) => this.#line.publish(message, type, content);
    try {
      return await this.#kernel.answer(message.header, message.content, publish);
    } catch (error) {
      const { name, message: said } = error as Error;
      return { status: "error", ename: name, evalue: said, traceback: [] };
    }
  }

  async #reply(message: M, content: object): Promise<void> {
    const type = message.header.msg_type.replace("_request", "_reply");
    await this.#line.reply(message, type, content);
  }

  #status(execution_state: "busy" | "idle", message: M): void {
    this.#line.publish(message, "status", { execution_state });
  }
}
