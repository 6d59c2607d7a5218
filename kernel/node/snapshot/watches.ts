/**
 * @file The watches on files and folders that TypeScript sets as it makes its program. They cannot be
 * written into a snapshot: they are noted, and set when the kernel has begun.
 */

import type * as Ts from "@tslab/typescript-for-tslab";

interface Watch {
  /** Sets it. */
  begin: () => Ts.FileWatcher;
  closed: boolean;
  set?: Ts.FileWatcher;
}

/** Notes watches until `begin`. */
export class Watches {
  readonly #noted: Watch[] = [];
  readonly #files = new Set<string>();
  #begun = false;

  /** @param sys what TypeScript sets watches by */
  constructor(sys: Ts.System) {
    const { watchFile, watchDirectory } = sys;
    sys.watchFile = (path, ...rest) => {
      this.#files.add(path);
      return this.#note(() => (watchFile as NonNullable<typeof watchFile>)(path, ...rest));
    };
    sys.watchDirectory = (...all) =>
      this.#note(() => (watchDirectory as NonNullable<typeof watchDirectory>)(...all));
  }

  /** The files of which it was asked to watch one. */
  get files(): string[] {
    return [...this.#files];
  }

  /** Sets all that was noted, and what comes from now on at once. */
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
