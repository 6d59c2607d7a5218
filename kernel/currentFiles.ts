/**
 * @file Shows TypeScript the files as they are when a cell is compiled. A file or package that has
 * appeared, changed or vanished since the last cell is seen without waiting for an event of the
 * file system.
 */

import type * as Ts from "@tslab/typescript-for-tslab";
import type { TypeScript } from "./language.js";

/** Describes the state of a file or folder; undefined if it does not exist. */
export type StateOf = (path: string) => string | undefined;

type Host = Ts.WatchCompilerHostOfFilesAndCompilerOptions<Ts.BuilderProgram>;

interface Watch {
  path: string;
  isFile: boolean;
  state: string | undefined;
  report: (kind: Ts.FileWatcherEventKind) => void;
}

/** The files and folders that TypeScript watches. */
export class CurrentFiles {
  readonly #ts: TypeScript;
  readonly #stateOf: StateOf;
  readonly #watches = new Set<Watch>();

  /** Replaces the functions of `typescript.sys` that watch files and folders. */
  constructor(typescript: TypeScript, stateOf: StateOf) {
    this.#ts = typescript;
    this.#stateOf = stateOf;
    typescript.sys.watchFile = (path, report) =>
      this.#watch(path, true, (kind) => report(path, kind));
    typescript.sys.watchDirectory = (path, report) => this.#watch(path, false, () => report(path));
  }

  /** The paths of all watched files. */
  get paths(): string[] {
    return [...this.#watches].filter(({ isFile }) => isFile).map(({ path }) => path);
  }

  /**
   * Makes a program look at its files whenever it is updated.
   *
   * @param usersOf returns the files of the program that import one of the given files
   */
  keepCurrent(host: Host, usersOf: (changed: Set<string>) => string[]): void {
    let changed = new Set<string>();
    const begin = this.#resolveAgain(host, () => changed.size > 0);
    setTimers(host, () => {
      changed = this.#look();
      for (const user of usersOf(changed)) this.#reportChanged(user);
      begin();
    });
  }

  /** Reports what has happened since the last look, and returns the paths. */
  #look(): Set<string> {
    const { Created, Changed, Deleted } = this.#ts.FileWatcherEventKind;
    const changed = new Set<string>();
    for (const watch of [...this.#watches]) {
      const { path, state: before, report } = watch;
      const now = this.#stateOf(path);
      if (now === before) continue;
      watch.state = now;
      changed.add(path);
      report(before === undefined ? Created : now === undefined ? Deleted : Changed);
    }
    return changed;
  }

  #reportChanged(changed: string): void {
    for (const { path, report } of [...this.#watches])
      if (path === changed) report(this.#ts.FileWatcherEventKind.Changed);
  }

  /**
   * Makes a program resolve its imports again if they now lead to other files. Outside of the
   * reader's folder, this is rare, and is checked only if any file has changed.
   *
   * @returns a function that must be called before each update of the program
   */
  #resolveAgain(host: Host, isAnyChanged: () => boolean): () => void {
    const { createModuleResolutionCache, resolveModuleName } = this.#ts;
    const folder = host.getCurrentDirectory();
    const isOwn = (file: string) =>
      file.startsWith(`${folder}/`) && !file.includes("/node_modules/");
    const newCache = () => createModuleResolutionCache(folder, (name) => name);
    let cache = newCache();
    /** The names that each file imports, and the files that they lead to. */
    const known = new Map<string, Map<string, string | undefined>>();
    const resolve = (name: string, file: string) =>
      resolveModuleName(name, file, host.options, host, cache);
    host.resolveModuleNameLiterals = (literals, file) => {
      const found = literals.map(({ text }) => resolve(text, file));
      const target = (place: number) => found[place].resolvedModule?.resolvedFileName;
      known.set(file, new Map(literals.map(({ text }, place) => [text, target(place)])));
      return found;
    };
    host.hasInvalidatedResolutions = (file) => {
      if (!isOwn(file) && !isAnyChanged()) return false;
      return [...(known.get(file) ?? [])].some(
        ([name, target]) => resolve(name, file).resolvedModule?.resolvedFileName !== target,
      );
    };
    return () => {
      cache = newCache();
    };
  }

  #watch(path: string, isFile: boolean, report: Watch["report"]): Ts.FileWatcher {
    const watch = { path, isFile, state: this.#stateOf(path), report };
    this.#watches.add(watch);
    return { close: () => this.#watches.delete(watch) };
  }
}

/**
 * Lets a program set any number of timers. tslab has room for only one, and refuses every cell once
 * a second one is set.
 *
 * @param begin runs before the timers' functions
 */
function setTimers(host: Host, begin: () => void): void {
  const { setTimeout } = host;
  const waiting = new Set<() => void>();
  let isSet = false;
  const run = () => {
    begin();
    // This includes functions that are added on the way.
    for (const one of waiting) {
      waiting.delete(one);
      one();
    }
    isSet = false;
  };
  host.setTimeout = (callback: () => void) => {
    const one = () => callback();
    waiting.add(one);
    if (!isSet) {
      isSet = true;
      setTimeout?.(run, 0);
    }
    return one;
  };
  host.clearTimeout = (one: () => void) => waiting.delete(one);
}
