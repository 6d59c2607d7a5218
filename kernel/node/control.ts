/**
 * @file The thread that receives the control channel's messages, even while a cell keeps the kernel's
 * own thread busy: see interrupts.ts. It also ends a kernel that does not end by itself.
 */

import { parentPort, workerData } from "node:worker_threads";
import { Router } from "zeromq";
import {
  CELL_DATE,
  OPEN,
  SESSION,
  type SharedMemory,
  SIGNALLED,
  STATE,
  STOP_DATE,
  sessionOf,
  timeOf,
  WANTED,
} from "./interrupts.js";
import { type Message, Wire } from "./wire.js";

/** What the kernel gives this thread. */
export interface ControlData {
  address: string;
  key: string;
  memory: SharedMemory;
  /** The process id of the program whose end is to end the kernel. */
  parent: number | undefined;
}

/** A message to this thread: a reply to send, or the request to end. */
export type ToControl = { reply: (string | Uint8Array)[] } | { end: true };

/**
 * A message from this thread: whether it could bind its address, or a received message, perhaps with
 * the number of the stop that it has caused.
 */
export type FromControl =
  | { failure?: { address: string; code?: string } }
  | { frames: Uint8Array[]; stop?: number };

/** Milliseconds after which a cell that has not checked for a stop receives a signal. */
const UNNOTICED = 100;
/** Milliseconds after which a kernel is killed that was asked to shut down. */
const SHUTDOWN = 1000;
/** Milliseconds between two looks at the parent process. */
const PARENT = 1000;

const { address, key, memory, parent } = workerData as ControlData;
const { numbers, dates } = memory;
const port = parentPort as NonNullable<typeof parentPort>;
const wire = new Wire(key);
const socket = new Router();
let stops = 0;
let sending: Promise<void> = Promise.resolve();

// process.exit() would end only this thread.
const kill = () => process.kill(process.pid, "SIGKILL");

function send(frames: (string | Uint8Array)[]): void {
  sending = sending.then(() => socket.send(frames as Buffer[])).catch(() => {});
}

/** Sends a signal if a stop remains unnoticed. On Windows, it would end the process. */
function signalLater(stop: number): void {
  if (process.platform === "win32") return;
  setTimeout(() => {
    if (Atomics.load(numbers, WANTED) !== stop) return;
    if (Atomics.compareExchange(numbers, STATE, OPEN, SIGNALLED) === OPEN)
      process.kill(process.pid, "SIGINT");
    signalLater(stop);
  }, UNNOTICED).unref();
}

/** Asks the running cell to stop. Returns the stop's number; undefined if the cell is a later one. */
function stopCell({ header }: Message): number | undefined {
  const time = timeOf(header);
  const isLater = () =>
    Atomics.load(numbers, SESSION) === sessionOf(header) && dates[CELL_DATE] > time;
  if (isLater()) return undefined;
  dates[STOP_DATE] = time;
  stops += 1;
  Atomics.store(numbers, WANTED, stops);
  // A later cell may have begun just now.
  if (isLater()) Atomics.compareExchange(numbers, WANTED, stops, 0);
  signalLater(stops);
  return stops;
}

function receive(frames: Buffer[]): void {
  let message: Message;
  try {
    message = wire.read(frames);
  } catch {
    port.postMessage({ frames }); // The kernel reads it again, and prints the error.
    return;
  }
  const { identities, header } = message;
  const isInterrupt = header.msg_type === "interrupt_request";
  const isShutdown = header.msg_type === "shutdown_request";
  const stop = isInterrupt || isShutdown ? stopCell(message) : undefined;
  port.postMessage({ frames, stop });
  if (isInterrupt)
    send([...identities, ...wire.write("interrupt_reply", { status: "ok" }, header)]);
  if (isShutdown) setTimeout(kill, SHUTDOWN).unref();
}

port.on("message", async (message: ToControl) => {
  if ("reply" in message) return send(message.reply);
  await sending;
  // If this socket were open at the end of the process, the process would crash.
  socket.close();
  port.close();
});

if (parent) setInterval(() => process.ppid === parent || kill(), PARENT).unref();

try {
  await socket.bind(address);
  port.postMessage({});
  for await (const frames of socket) receive(frames);
} catch (error) {
  const { code } = error as { code?: string };
  port.postMessage({ failure: { address, code } });
}
