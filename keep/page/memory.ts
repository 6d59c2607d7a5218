/** @file What the browser remembers of this site beside the files. */

interface Remembered {
  /** The hash of the version that each copy of one's own began from. */
  origins: Record<string, string>;
  /** What the reader was told, and need not be told again. */
  told: string[];
}

/** The memory of one site: several may share an address. */
export class Memory {
  readonly #key: string;

  constructor(home: URL) {
    this.#key = `nn-keep ${home.pathname}`;
  }

  /** Which version the copy of a lesson began from, if that is known. */
  originOf(path: string): string | undefined {
    return this.#read().origins[path];
  }

  /** Whether any lesson has a copy. */
  get hasCopies(): boolean {
    return Object.keys(this.#read().origins).length > 0;
  }

  /** A copy began from a version, or its owner has seen that one. */
  setOrigin(path: string, hash: string): void {
    const { origins, told } = this.#read();
    this.#write({ origins: { ...origins, [path]: hash }, told });
  }

  /** There is no copy any more. */
  forgetOrigin(path: string): void {
    const { origins, told } = this.#read();
    const { [path]: _, ...others } = origins;
    this.#write({ origins: others, told });
  }

  /** Whether something is told for the first time. */
  isNew(what: string): boolean {
    const { origins, told } = this.#read();
    if (told.includes(what)) return false;
    this.#write({ origins, told: [...told, what] });
    return true;
  }

  #read(): Remembered {
    return JSON.parse(localStorage.getItem(this.#key) ?? '{ "origins": {}, "told": [] }');
  }

  #write(remembered: Remembered): void {
    localStorage.setItem(this.#key, JSON.stringify(remembered));
  }
}
