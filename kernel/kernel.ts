/**
 * @file The kernel without its sockets. It answers Jupyter's requests with tslab's compiler and
 * executor, both in Node and in the browser.
 *
 * Source: "Messaging in Jupyter", jupyter-client.readthedocs.io.
 */

import type { Host } from "nn/dist/host.js";
import { Builtins } from "./builtins.js";
import { exportToObject } from "./cellExports.js";
import { CellCompiler } from "./compiler.js";
import {
  compilerDetails,
  compilerError,
  type ErrorContent,
  limited,
  placesIn,
  stopped,
  thrownError,
  withoutKernelFrames,
} from "./errors.js";
import { kernelInfo } from "./info.js";
import type { Interrupts, RequestHeader } from "./interrupts.js";
import type { Bundle, Publish, Request } from "./messages.js";
import { bounded, Output, type StreamName } from "./output.js";
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
  interrupts: Interrupts;
  /** Returns objects whose methods the kernel protects from cells, keyed by name. */
  hostObjects?: () => Record<string, object>;
  /** Called between cells, to repair what a cell may have broken. */
  repair?: () => void;
  /** Runs a cell, and makes its imports load the files as they are now. */
  withCurrentModules?: (run: () => Promise<unknown>) => Promise<unknown>;
}

/** The result or the error of a cell. Both are missing until one of them is known. */
interface Run {
  result?: string;
  /** The value of the last expression, also if it is undefined or null. */
  value?: unknown;
  error?: ErrorContent;
  /** The compiler's own messages, if the error says something else. */
  details?: object;
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
  /** The values that cells have declared. */
  readonly #values: Record<string, unknown>;
  #run: Run = {};
  #count = 0;
  #output: Output | undefined;
  #builtins: Builtins | undefined;

  constructor(surroundings: Surroundings) {
    const { tslab, folder, isJs } = surroundings;
    this.#tslab = tslab;
    this.#surroundings = surroundings;
    const { interrupts } = surroundings;
    tslab.checking.interrupts = interrupts;
    this.#compiler = new CellCompiler(tslab, { isJS: isJs, isBrowser: false }, interrupts);
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
      log: (value) => this.own(() => this.#finish(value)),
      error: (...words) => this.own(() => this.#fail(words)),
    });
    this.#values = exportToObject(this.#executor.locals);
    this.#offer(surroundings.host ?? {});
  }

  /** Offers to modules that cells import what src/host.ts describes. */
  #offer(host: Partial<Host>): void {
    const all: Partial<Host> = {
      ...host,
      inNotebook: () => true,
      show: (data, display_id, update = false) => {
        const transient = display_id === undefined ? {} : { display_id };
        this.own(() => this.#output?.display({ data, metadata: {}, transient }, update));
      },
      checkInterrupt: () => this.#surroundings.interrupts.check(),
      withoutHostFrames: withoutKernelFrames,
    };
    Object.assign(globalThis, { [Symbol.for("nn.host")]: all });
  }

  /**
   * Returns the content of the reply to a request, or undefined if Jupyter expects no reply.
   *
   * @param header the request's header, with a type such as "execute_request"
   * @param publish sends the messages that belong to the request and precede its reply
   */
  async answer(
    header: RequestHeader,
    request: Request,
    publish: Publish,
  ): Promise<object | undefined> {
    if (header.msg_type === "execute_request") return this.#execute(header, request, publish);
    return this.own(() => this.#answerNow(header.msg_type, request));
  }

  #answerNow(type: string, request: Request): object | undefined {
    const { code = "", cursor_pos = code.length } = request;
    switch (type) {
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
      default:
        return undefined;
    }
  }

  /** Aborts a cell that is awaiting something. Other cells are stopped by Interrupts. */
  interrupt(): void {
    this.own(() => this.#executor.interrupt());
  }

  /** Runs code of the kernel, even if a cell has changed built-ins. */
  own<T>(run: () => T): T {
    return this.#builtins ? this.#builtins.own(run) : run();
  }

  /** Prints below the cell that ran last. Returns false if no cell has run yet. */
  print(name: StreamName, text: string): boolean {
    this.#output?.write(name, text);
    return this.#output !== undefined;
  }

  /** Shows an uncaught error below the cell that ran last. */
  report(error: unknown): void {
    // Code that a stopped cell has started may end later than the cell.
    if (this.#isStop(error)) return;
    this.own(() => {
      const { traceback } = thrownError(error, this.#compiler, this.#surroundings.show);
      this.print("stderr", `${traceback.join("\n")}\n`);
    });
  }

  /** Returns the lines of cells that an error went through. */
  placesOf(error: Error): string[] {
    return placesIn(error, this.#compiler);
  }

  async #execute(header: RequestHeader, request: Request, publish: Publish): Promise<object> {
    const { code = "", silent = false, store_history = !silent } = request;
    if (store_history) this.#count += 1;
    const execution_count = this.#count;
    const heard: Publish = silent ? () => {} : publish;
    heard("execute_input", { code, execution_count });
    const output = new Output(heard, (run) => this.own(run));
    this.#output = output;
    this.#builtins ??= new Builtins(this.#surroundings.hostObjects?.());
    this.#tslab.jupyter.lastWriteDisplayData = (bundle, update) =>
      this.own(() => output.display(bundle as Bundle, update));
    const { result, error, details } = await this.#runCell(header, code);
    output.end();
    if (error) {
      heard("error", error);
      if (details) heard("display_data", details);
      return { status: "error", execution_count, ...error };
    }
    if (result !== undefined)
      heard("execute_result", { execution_count, data: { "text/plain": result }, metadata: {} });
    const user_expressions = await this.#evaluate(header, request);
    return { status: "ok", execution_count, payload: [], user_expressions };
  }

  /** Returns the values of the expressions that a request asks for. */
  async #evaluate(
    header: RequestHeader,
    { user_expressions = {} }: Request,
  ): Promise<Record<string, object>> {
    const values: Record<string, object> = {};
    for (const [name, code] of Object.entries(user_expressions)) {
      const { error, result, value } = await this.#runCell(header, code);
      const data = { "text/plain": result ?? String(value) };
      values[name] = error ? { status: "error", ...error } : { status: "ok", data, metadata: {} };
    }
    return values;
  }

  async #runCell(header: RequestHeader, code: string): Promise<Run> {
    const { interrupts, withCurrentModules = (run) => run() } = this.#surroundings;
    const run: Run = {};
    this.#run = run;
    this.#compiler.begin(this.#count);
    this.#repair();
    const isOvertaken = interrupts.begin(header);
    try {
      if (!isOvertaken) await withCurrentModules(() => this.#runGuarded(code));
    } catch (error) {
      // This happens if, for example, the value of the last expression cannot be shown.
      this.#fail([error]);
    }
    const isStopped = await interrupts.end();
    // The value is not kept any longer than the cell runs.
    const { resultName } = this.#compiler.last ?? {};
    if (resultName) {
      run.value = this.#values[resultName];
      this.#values[resultName] = undefined;
    }
    return isOvertaken || isStopped ? { error: stopped() } : run;
  }

  async #runGuarded(code: string): Promise<void> {
    try {
      await this.#surroundings.interrupts.guard(() => this.#executor.execute(code));
    } finally {
      this.#repair();
    }
  }

  /** Undoes what cells have done to the kernel. */
  #repair(): void {
    const said = this.#builtins?.restore();
    if (said) this.print("stderr", said);
    this.#surroundings.repair?.();
  }

  /** Receives the value of a cell's last expression from tslab. */
  #finish(value: unknown): void {
    this.#run.result = bounded(this.#surroundings.show(value));
  }

  /** Receives from tslab why a cell failed: an error, or the parts of a compiler message. */
  #fail(words: readonly unknown[]): void {
    const { last } = this.#compiler;
    if (last && last.diagnostics.length > 0) {
      this.#run.error = limited(compilerError(last));
      if (last.compilerText !== "") this.#run.details = compilerDetails(bounded(last.compilerText));
    } else if (words.length > 1) this.print("stderr", `${formatted(words)}\n`);
    else if (this.#isStop(words[0])) this.#run.error = stopped();
    else this.#run.error = thrownError(words[0], this.#compiler, this.#surroundings.show);
  }

  #isStop(error: unknown): boolean {
    try {
      return this.#surroundings.interrupts.isStop(error);
    } catch {
      return false; // an error of the cell, with a property that throws when it is read
    }
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
