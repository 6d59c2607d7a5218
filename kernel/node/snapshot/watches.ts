/**
 * @file Delays TypeScript's watching of files and folders. A snapshot cannot contain watchers, so
 * requests to watch are recorded, and carried out after the kernel has started.
 */

import type * as Ts from "@tslab/typescript-for-tslab";

interface Watch {
  /** Starts watching. */
  begin: () => Ts.FileWatcher;
  closed: boolean;
  set?: Ts.FileWatcher;
}

/** Records requests to watch until `begin` is called. */
export class Watches {
  readonly #noted: Watch[] = [];
  readonly #files = new Set<string>();
  #begun = false;

  /** @param sys the system whose functions TypeScript calls to watch */
  constructor(sys: Ts.System) {
    const { watchFile, watchDirectory } = sys;
    sys.watchFile = (path, ...rest) => {
      this.#files.add(path);
      return this.#note(() => (watchFile as NonNullable<typeof watchFile>)(path, ...rest));
    };
    sys.watchDirectory = (...all) =>
      this.#note(() => (watchDirectory as NonNullable<typeof watchDirectory>)(...all));
  }

  /** The files that TypeScript wanted to watch. */
  get files(): string[] {
    return [...this.#files];
  }

  /** Starts all recorded watchers; later requests take effect immediately. */
  begin(): void {
    this.#begun = true;
    for (const watch of this.#noted) if (!watch.closed) watch.set = watch.begin();
  }

  #note(begin: () => Ts.FileWatcher): Ts.FileWatcher {
    if (this.#begun) return begin();
    const watch: Watch = { begin, closed: false };
    this.#noted.push(watch);
    return {
      close: () => {
        watch.closed = true;
        watch.set?.close();
      },
    };
  }
}
