/**
 * @file The kernel without its sockets: answers what Jupyter asks, in Jupyter's own words, by tslab's
 * compiler and executor. Node and the browser share it.
 *
 * Source: "Messaging in Jupyter", jupyter-client.readthedocs.io.
 */

import { CellCompiler } from "./compiler.js";
import { compilerError, type ErrorContent, stopped, thrownError } from "./errors.js";
import { kernelInfo } from "./info.js";
import type { Bundle, Publish, Request } from "./messages.js";
import { Output, type StreamName } from "./output.js";
import type { Tslab } from "./tslab.js";

/** Where the kernel stands. */
export interface Surroundings {
  tslab: Tslab;
  /** The notebook's folder. */
  folder: string;
  /** Whether cells are JavaScript. */
  isJs: boolean;
  /** Writes a value as console.log does. */
  show: (value: unknown) => string;
  /** Whether an error says that the running cell was stopped. */
  isStop: (error: unknown) => boolean;
}

/** The cell that runs, and what has come of it so far. */
interface Run {
  result?: string;
  error?: ErrorContent;
}

/** TypeScript's codes for a template text and a comment that go on to the end, which tslab takes for whole. */
const OPEN_TEXTS = [1160, 1010];

/** A kernel: what cells have declared, and the answers to requests about it. */
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
    // Cells for a browser have a compiler of their own, which is made for the first of them.
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
  }

  /**
   * The content of the reply to a request, whose type is the request's with "reply"; undefined where
   * Jupyter expects none.
   *
   * @param type such as "execute_request"
   * @param publish sends what belongs to the request before its reply
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

  /** Lets go of the cell that awaits something. A loop is stopped by other means. */
  interrupt(): void {
    this.#executor.interrupt();
  }

  /** Prints below the last cell that ran. False where none has. */
  print(name: StreamName, text: string): boolean {
    this.#output?.write(name, text);
    return this.#output !== undefined;
  }

  /** Shows an error that nothing has caught, below the last cell that ran. */
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
      // Such as a last value that cannot be shown.
      this.#fail([error]);
    }
    return run;
  }

  /** What tslab has to say of a cell's last value. */
  #finish(value: unknown): void {
    this.#run.result = this.#surroundings.show(value);
  }

  /** What tslab has to say of a cell that failed: an error, or what the compiler says, piece by piece. */
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

/** tslab's "%s%d:%d - %s" of the compiler's words about a module that a cell defines. */
function formatted([format, ...values]: readonly unknown[]): string {
  return String(format).replace(/%[sd]/g, () => String(values.shift()));
}
