/** @file The kernel on its five sockets: takes requests in, one cell after the other, and sends replies. */

import { setTimeout as wait } from "node:timers/promises";
import { Reply, Router, XPublisher } from "zeromq";
import type { Kernel } from "../kernel.js";
import type { Publish } from "../messages.js";
import { type Header, type Message, Wire } from "./wire.js";

/** What Jupyter writes into the file of `--config-path`. */
export interface Connection {
  transport: string;
  ip: string;
  key: string;
  shell_port: number;
  iopub_port: number;
  stdin_port: number;
  control_port: number;
  hb_port: number;
}

/**
 * Milliseconds for which a cell that failed waits with its reply: for requests that were sent before
 * their sender could know, and are still on the way.
 */
const ON_THE_WAY = 3;

/** Answers requests until it is asked to shut down. */
export class Server {
  readonly #kernel: Kernel;
  readonly #wire: Wire;
  readonly #shell = new Router();
  readonly #control = new Router();
  readonly #stdin = new Router();
  readonly #heartbeat = new Reply();
  // In a loop without `await` no sending can wait for another: what is sent is kept, or dropped.
  readonly #iopub = new XPublisher({ sendTimeout: 0, sendHighWaterMark: 0, verbosity: "allSubs" });
  /** Cells that wait for their turn. */
  readonly #waiting: Message[] = [];
  #busy = false;

  constructor(kernel: Kernel, { key }: Connection) {
    this.#kernel = kernel;
    this.#wire = new Wire(key);
  }

  /**
   * Binds the sockets, and answers from then on.
   *
   * @param end called when a shutdown has been answered
   * @throws Error naming an address that another program has taken
   */
  async listen(connection: Connection, end: () => void): Promise<void> {
    const { transport, ip } = connection;
    const at = (port: number) => `${transport}://${ip}:${port}`;
    await Promise.all([
      this.#iopub.bind(at(connection.iopub_port)),
      this.#shell.bind(at(connection.shell_port)),
      this.#control.bind(at(connection.control_port)),
      this.#stdin.bind(at(connection.stdin_port)),
      this.#heartbeat.bind(at(connection.hb_port)),
    ]);
    void this.#receive(this.#shell, end);
    void this.#receive(this.#control, end);
    void this.#beat();
    void this.#welcome();
  }

  /** Lets each listener know that it is heard from now on. Source: Jupyter's enhancement proposal 65. */
  async #welcome(): Promise<void> {
    for await (const [frame] of this.#iopub) {
      const [begins, topic] = [frame[0] === 1, frame.subarray(1).toString()];
      if (begins) this.#publish("iopub_welcome", { subscription: topic }, undefined, topic);
    }
  }

  async #beat(): Promise<void> {
    for await (const frames of this.#heartbeat) await this.#heartbeat.send(frames);
  }

  async #receive(socket: Router, end: () => void): Promise<void> {
    for await (const frames of socket) {
      let message: Message;
      try {
        message = this.#wire.read(frames);
      } catch (error) {
        this.#kernel.print("stderr", `${(error as Error).message}\n`);
        continue;
      }
      if (message.header.msg_type === "execute_request") {
        this.#waiting.push(message);
        void this.#work();
      } else void this.#handle(socket, message, end);
    }
  }

  /** Answers what is no cell. */
  async #handle(socket: Router, message: Message, end: () => void): Promise<void> {
    const { msg_type } = message.header;
    this.#status("busy", message);
    const reply = await this.#answer(message);
    if (reply) await this.#reply(socket, message, reply);
    this.#status("idle", message);
    if (msg_type === "shutdown_request") {
      this.#publish("shutdown_reply", reply ?? {}, message.header);
      end();
    }
  }

  /** Runs the cells that wait, one after the other; where one fails, Jupyter wants the others dropped. */
  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let message = this.#waiting.shift(); message; message = this.#waiting.shift()) {
      this.#status("busy", message);
      const reply = await this.#answer(message);
      const failed = (reply as { status?: string } | undefined)?.status === "error";
      const drops = failed && message.content.stop_on_error !== false;
      if (drops) await wait(ON_THE_WAY);
      const dropped = drops ? this.#waiting.splice(0) : [];
      await this.#reply(this.#shell, message, reply ?? {});
      this.#status("idle", message);
      for (const one of dropped) {
        this.#status("busy", one);
        await this.#reply(this.#shell, one, { status: "aborted" });
        this.#status("idle", one);
      }
    }
    this.#busy = false;
  }

  async #answer({ header, content }: Message): Promise<object | undefined> {
    const publish: Publish = (type, published) => this.#publish(type, published, header);
    try {
      return await this.#kernel.answer(header.msg_type, content, publish);
    } catch (error) {
      const { name, message } = error as Error;
      return { status: "error", ename: name, evalue: message, traceback: [] };
    }
  }

  async #reply(socket: Router, { header, identities }: Message, content: object): Promise<void> {
    const type = header.msg_type.replace("_request", "_reply");
    await socket.send([...identities, ...this.#wire.write(type, content, header)]);
  }

  #status(execution_state: "busy" | "idle", { header }: Message): void {
    this.#publish("status", { execution_state }, header);
  }

  #publish(type: string, content: object, parent: Header | undefined, topic = type): void {
    void this.#iopub.send([topic, ...this.#wire.write(type, content, parent)]);
  }
}
