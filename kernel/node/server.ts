/** @file The kernel on its five channels: receives requests, and sends replies. */

import type * as zeromq from "zeromq";
import type { Kernel } from "../kernel.js";
import { RequestQueue } from "../requestQueue.js";
import { ControlChannel } from "./controlChannel.js";
import type { NodeInterrupts } from "./interrupts.js";
import { type Header, type Message, Wire } from "./wire.js";

/** The content of the file that Jupyter passes with `--config-path`. */
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
 * The package that creates sockets. A snapshot cannot contain it, so it is loaded when the kernel
 * starts.
 */
export type Sockets = typeof zeromq;

/** A message, and the socket for its reply. */
interface SocketRequest extends Message {
  socket: { send: (frames: (string | Buffer)[]) => Promise<void> | void };
}

/** Answers requests until it is asked to shut down. */
export class Server {
  readonly #kernel: Kernel;
  readonly #wire: Wire;
  readonly #shell: zeromq.Router;
  readonly #interrupts: NodeInterrupts;
  /** The path of control.js. */
  readonly #program: string;
  #control: ControlChannel | undefined;
  readonly #stdin: zeromq.Router;
  readonly #heartbeat: zeromq.Reply;
  readonly #iopub: zeromq.XPublisher;
  readonly #queue: RequestQueue<SocketRequest>;

  constructor(
    kernel: Kernel,
    { key }: Connection,
    { Reply, Router, XPublisher }: Sockets,
    interrupts: NodeInterrupts,
    program: string,
  ) {
    this.#kernel = kernel;
    this.#program = program;
    this.#interrupts = interrupts;
    this.#shell = new Router();
    this.#stdin = new Router();
    this.#heartbeat = new Reply();
    // In a loop without `await`, sends cannot wait for each other: a message is either queued or
    // dropped.
    this.#iopub = new XPublisher({ sendTimeout: 0, sendHighWaterMark: 0, verbosity: "allSubs" });
    this.#wire = new Wire(key);
    this.#queue = new RequestQueue(kernel, {
      reply: ({ socket, header, identities }, type, content) =>
        socket.send([...identities, ...this.#wire.write(type, content, header)]),
      publish: ({ header }, type, content) => this.#publish(type, content, header),
    });
  }

  /**
   * Binds the sockets, and then answers requests.
   *
   * @param end called after a shutdown request has been answered
   * @throws {Error} if another program is using one of the addresses; the error contains the
   *   address
   */
  async listen(connection: Connection, end: () => void): Promise<void> {
    const { transport, ip, key } = connection;
    const at = (port: number) => `${transport}://${ip}:${port}`;
    const parent = process.env.JPY_PARENT_PID === String(process.ppid) ? process.ppid : undefined;
    const { memory } = this.#interrupts;
    const control = new ControlChannel(
      this.#program,
      { address: at(connection.control_port), key, memory, parent },
      (frames, stop) => this.#kernel.own(() => this.#receiveControl(frames, stop, end)),
    );
    this.#control = control;
    await Promise.all([
      this.#iopub.bind(at(connection.iopub_port)),
      this.#shell.bind(at(connection.shell_port)),
      this.#stdin.bind(at(connection.stdin_port)),
      this.#heartbeat.bind(at(connection.hb_port)),
    ]);
    void this.#receive(end);
    void this.#beat();
    void this.#welcome();
    await control.bound;
  }

  /** Closes what must be closed when the process ends. */
  async close(): Promise<void> {
    await this.#control?.close();
  }

  /**
   * Tells each subscriber that its subscription is active. Source: Jupyter Enhancement Proposal 65.
   */
  async #welcome(): Promise<void> {
    for await (const [frame] of this.#iopub) {
      const [begins, topic] = [frame[0] === 1, frame.subarray(1).toString()];
      if (begins) this.#publish("iopub_welcome", { subscription: topic }, undefined, topic);
    }
  }

  async #beat(): Promise<void> {
    for await (const frames of this.#heartbeat) await this.#heartbeat.send(frames);
  }

  async #receive(end: () => void): Promise<void> {
    for await (const frames of this.#shell) {
      this.#kernel.own(() => {
        const message = this.#read(frames);
        if (message) void this.#handle({ ...message, socket: this.#shell }, end);
      });
    }
  }

  #receiveControl(frames: Buffer[], stop: number | undefined, end: () => void): void {
    const message = this.#read(frames);
    if (!message) return;
    if (message.header.msg_type !== "interrupt_request") {
      void this.#handle({ ...message, socket: this.#control as ControlChannel }, end);
      return;
    }
    // The other thread has replied.
    this.#publish("status", { execution_state: "busy" }, message.header);
    if (stop !== undefined && this.#interrupts.receive(stop)) this.#kernel.interrupt();
    this.#publish("status", { execution_state: "idle" }, message.header);
  }

  #read(frames: Buffer[]): Message | undefined {
    try {
      return this.#wire.read(frames);
    } catch (error) {
      this.#kernel.print("stderr", `${(error as Error).message}\n`);
      return undefined;
    }
  }

  async #handle(message: SocketRequest, end: () => void): Promise<void> {
    const reply = await this.#queue.take(message);
    if (message.header.msg_type !== "shutdown_request") return;
    this.#publish("shutdown_reply", reply ?? {}, message.header);
    end();
  }

  #publish(type: string, content: object, parent: Header | undefined, topic = type): void {
    void this.#iopub.send([topic, ...this.#wire.write(type, content, parent)]);
  }
}
