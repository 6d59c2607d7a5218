/**
 * @file The kernel without its sockets. It answers Jupyter's requests with tslab's compiler and
 * executor, both in Node and in the browser.
 *
 * Source: "Messaging in Jupyter", jupyter-client.readthedocs.io.
 */

import type { Host } from "nn/dist/host.js";
import { CellCompiler } from "./compiler.js";
import {
  compilerError,
  type ErrorContent,
  stopped,
  thrownError,
  withoutKernelFrames,
} from "./errors.js";
import { kernelInfo } from "./info.js";
import type { Bundle, Publish, Request } from "./messages.js";
import { Output, type StreamName } from "./output.js";
import type { Tslab } from "./tslab.js";

/** What the kernel needs from the environment that it runs in. */
export interface Surroundings {
  tslab: Tslab;
  /** What modules that cells import may use, apart from what every kernel offers; the rest as in Node. */
  host?: Partial<Host>;
  /** The notebook's folder. */
  folder: string;
  /** Whether cells contain JavaScript instead of TypeScript. */
  isJs: boolean;
  /** Formats a value the way console.log does. */
  show: (value: unknown) => string;
  /** Whether an error means that the running cell was stopped. */
  isStop: (error: unknown) => boolean;
}

/** The result or the error of a cell. Both are missing until one of them is known. */
interface Run {
  result?: string;
  error?: ErrorContent;
}

/**
 * TypeScript's error codes for an unclosed template literal and an unclosed comment. tslab treats
 * such code as complete.
 */
const OPEN_TEXTS = [1160, 1010];

/** A kernel, which remembers what cells have declared, and answers requests. */
export class Kernel {
  readonly #tslab: Tslab;
  readonly #surroundings: Surroundings;
  readonly #compiler: CellCompiler;
  readonly #executor;
  #run: Run = {};
  #count = 0;
  #output: Output | undefined;

  constructor(surroundings: Surroundings) {
    const { tslab, folder, isJs } = surroundings;
    this.#tslab = tslab;
    this.#surroundings = surroundings;
    this.#compiler = new CellCompiler(tslab, { isJS: isJs, isBrowser: false });
    const node = this.#compiler.converter;
    // Cells that tslab compiles for a browser have their own compiler, which is not created until
    // it is needed.
    let browser: typeof node | undefined;
    const converters = {
      node,
      get browser() {
        browser ??= tslab.createConverter({ isJS: isJs, isBrowser: true });
        return browser;
      },
      close: () => {},
    };
    this.#executor = tslab.createExecutor(folder, converters, {
      log: (value) => this.#finish(value),
      error: (...words) => this.#fail(words),
    });
    this.#offer(surroundings.host ?? {});
  }

  /** Offers to modules that cells import what src/host.ts describes. */
  #offer(host: Partial<Host>): void {
    const all: Partial<Host> = {
      ...host,
      inNotebook: () => true,
      show: (data, display_id, update = false) => {
        const transient = display_id === undefined ? {} : { display_id };
        this.#output?.display({ data, metadata: {}, transient }, update);
      },
      withoutHostFrames: withoutKernelFrames,
    };
    Object.assign(globalThis, { [Symbol.for("nn.host")]: all });
  }

  /**
   * Returns the content of the reply to a request, or undefined if Jupyter expects no reply.
   *
   * @param type such as "execute_request"
   * @param publish sends the messages that belong to the request and precede its reply
   */
  async answer(type: string, request: Request, publish: Publish): Promise<object | undefined> {
    const { code = "", cursor_pos = code.length } = request;
    switch (type) {
      case "execute_request":
        return this.#execute(code, request, publish);
      case "kernel_info_request":
        return kernelInfo(
          this.#tslab.version,
          this.#tslab.typescript.version,
          this.#surroundings.isJs,
        );
      case "is_complete_request":
        return this.#isComplete(code);
      case "inspect_request":
        return this.#inspect(code, cursor_pos);
      case "complete_request":
        return this.#complete(code, cursor_pos);
      case "comm_info_request":
        return { status: "ok", comms: {} };
      case "history_request":
        return { status: "ok", history: [] };
      case "shutdown_request":
        return { status: "ok", restart: request.restart ?? false };
      case "interrupt_request":
        this.interrupt();
        return { status: "ok" };
      default:
        return undefined;
    }
  }

  /** Aborts a cell that is awaiting something. A loop is stopped in a different way. */
  interrupt(): void {
    this.#executor.interrupt();
  }

  /** Prints below the cell that ran last. Returns false if no cell has run yet. */
  print(name: StreamName, text: string): boolean {
    this.#output?.write(name, text);
    return this.#output !== undefined;
  }

  /** Shows an uncaught error below the cell that ran last. */
  report(error: unknown): void {
    const { traceback } = thrownError(error, this.#compiler, this.#surroundings.show);
    this.print("stderr", `${traceback.join("\n")}\n`);
  }

  async #execute(
    code: string,
    { silent = false, store_history = !silent }: Request,
    publish: Publish,
  ): Promise<object> {
    if (store_history) this.#count += 1;
    const execution_count = this.#count;
    const heard: Publish = silent ? () => {} : publish;
    heard("execute_input", { code, execution_count });
    const output = new Output(heard);
    this.#output = output;
    this.#tslab.jupyter.lastWriteDisplayData = (bundle, update) =>
      output.display(bundle as Bundle, update);
    const { result, error } = await this.#runCell(code);
    output.end();
    if (error) {
      heard("error", error);
      return { status: "error", execution_count, ...error };
    }
    if (result !== undefined)
      heard("execute_result", { execution_count, data: { "text/plain": result }, metadata: {} });
    return { status: "ok", execution_count, payload: [], user_expressions: {} };
  }

  async #runCell(code: string): Promise<Run> {
    const run: Run = {};
    this.#run = run;
    this.#compiler.begin(this.#count);
    try {
      await this.#executor.execute(code);
    } catch (error) {
      // This happens if, for example, the value of the last expression cannot be shown.
      this.#fail([error]);
    }
    return run;
  }

  /** Receives the value of a cell's last expression from tslab. */
  #finish(value: unknown): void {
    this.#run.result = this.#surroundings.show(value);
  }

  /** Receives from tslab why a cell failed: an error, or the parts of a compiler message. */
  #fail(words: readonly unknown[]): void {
    const { last } = this.#compiler;
    if (last && last.diagnostics.length > 0) this.#run.error = compilerError(last);
    else if (words.length > 1) this.print("stderr", `${formatted(words)}\n`);
    else if (this.#surroundings.isStop(words[0])) this.#run.error = stopped();
    else this.#run.error = thrownError(words[0], this.#compiler, this.#surroundings.show);
  }

  #isComplete(code: string): object {
    const { createSourceFile, ScriptTarget } = this.#tslab.typescript;
    const parsed = createSourceFile("cell.ts", code, ScriptTarget.Latest);
    const { parseDiagnostics: faults = [] } = parsed as { parseDiagnostics?: { code: number }[] };
    if (faults.length === 0) return { status: "complete" };
    const { completed, indent = "" } = this.#tslab.isCompleteCode(code);
    const open = faults.some((fault) => OPEN_TEXTS.includes(fault.code));
    return completed && !open ? { status: "invalid" } : { status: "incomplete", indent };
  }

  #inspect(code: string, position: number): object {
    const found = this.#executor.inspect(code, position);
    const data = found ? { "text/plain": this.#tslab.printQuickInfo(found) } : {};
    return { status: "ok", found: Boolean(found), data, metadata: {} };
  }

  #complete(code: string, position: number): object {
    const { start, end, candidates } = this.#executor.complete(code, position);
    return {
      status: "ok",
      cursor_start: start,
      cursor_end: end,
      matches: candidates,
      metadata: {},
    };
  }
}

/**
 * Fills in tslab's format "%s%d:%d - %s" for a compiler message about a module that a cell defines.
 */
function formatted([format, ...values]: readonly unknown[]): string {
  return String(format).replace(/%[sd]/g, () => String(values.shift()));
}
