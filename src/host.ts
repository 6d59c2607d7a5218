/**
 * @file What this module needs from its host, the program that runs it. A kernel describes itself in
 * `globalThis[Symbol.for("nn.host")]`. For everything that a kernel leaves out, and outside a
 * kernel, the host is Node. No other file of this module knows what runs it.
 */

/** An output in several formats, keyed by MIME type. The front end displays the richest format that it supports. */
export type Bundle = Record<string, unknown>;

/** The host. Paths are relative to the notebook's folder, and errors about files have Node's codes, such as ENOENT. */
export interface Host {
  /** Returns whether there is a notebook to show outputs in. */
  inNotebook(): boolean;
  /**
   * Shows an output below the running cell. With `update`, it replaces the earlier outputs that have
   * the same id.
   */
  show(bundle: Bundle, id?: string, update?: boolean): void;
  /** Writes to the terminal, if there is one. */
  writeToTerminal(text: string): void;
  /**
   * Throws an error if the running cell should stop. A long loop calls it in every iteration. It is
   * missing if the host can stop any loop by itself.
   */
  checkInterrupt?: () => void;
  /** Returns the frames of a stack trace without those of the host itself. */
  withoutHostFrames(frames: readonly string[]): readonly string[];
  /** Returns the size of a file in bytes; undefined for a folder, a device or a pipe. */
  sizeOf(path: string): number | undefined;
  /** Reads a file. */
  readBytes(path: string): Uint8Array;
  /** Returns the names of the files and folders in a folder. */
  namesIn(folder: string): string[];
  /** Reads a file of text from the folder data/, which belongs to this module. */
  readData(name: string): string;
  /** Loads a package, or a module of Node. This takes time, so it should happen on first use. */
  load(name: string): unknown;
  /** Returns a package's script for a web page: its URL and, if the host can read it, its code. */
  script(name: string): { url: string; code?: () => string };
}

/**
 * A class whose values JavaScript's syntax does not fit: the keys are patterns of code, such as
 * `x + y`, and the values say what to write instead. A kernel reads the messages from the type of
 * the class, because it refuses such code before the cell runs.
 */
export interface Misusable {
  readonly misuse: Readonly<Record<string, string>>;
}

const HOST = Symbol.for("nn.host");

/** Returns the host. */
export function host(): Host {
  return { ...node, ...(globalThis as { [HOST]?: Partial<Host> })[HOST] };
}

// Node's modules are loaded on first use, so that they do not slow down the start.
const fs = () => process.getBuiltinModule("node:fs");
const nodeRequire = () => process.getBuiltinModule("node:module").createRequire(import.meta.url);

const TSLAB = /[\\/]node_modules[\\/]tslab[\\/]/;

/** Node, which may run the original tslab. */
const node: Host = {
  inNotebook: () => tslabSender() !== undefined,
  show: (data, display_id, update = false) =>
    tslabSender()?.(
      { data, metadata: {}, transient: { ...(display_id && { display_id }) } },
      update,
    ),
  writeToTerminal: (text) => {
    if (process.stderr.isTTY) process.stderr.write(text);
  },
  withoutHostFrames: (frames) => frames.filter((frame) => !TSLAB.test(frame)),
  sizeOf: (path) => {
    const stat = fs().statSync(path);
    return stat.isFile() ? stat.size : undefined;
  },
  readBytes: (path) => fs().readFileSync(path),
  namesIn: (folder) => fs().readdirSync(folder),
  // The URL is relative to dist/, which contains both the bundled module and the separate files.
  readData: (name) => fs().readFileSync(new URL(`../data/${name}`, import.meta.url), "utf8"),
  load: (name) => nodeRequire()(name),
  script: (name) => {
    const { relative, sep } = process.getBuiltinModule("node:path");
    const file = nodeRequire().resolve(name);
    const url = encodeURI(relative(process.cwd(), file).split(sep).join("/"));
    return { url, code: () => fs().readFileSync(file, "utf8") };
  },
};

/** The function of tslab that sends output. With `update`, it overwrites the outputs that have the same display id. */
type Send = (
  message: { data: Bundle; metadata: object; transient: { display_id?: string } },
  update: boolean,
) => void;

/**
 * Finds tslab's function that sends output. Returns undefined if this process is not a tslab kernel.
 *
 * tslab has no public function that sends several MIME types in one output, so we search the loaded
 * modules for the one that contains the function. This search works wherever the kernel is
 * installed. If two copies of tslab are loaded, only the running copy has the function.
 */
function tslabSender(): Send | undefined {
  for (const [path, module] of Object.entries(nodeRequire().cache)) {
    if (!/[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(path)) continue;
    const send: unknown = module?.exports?.lastWriteDisplayData;
    if (typeof send === "function") return send as Send;
  }
}
