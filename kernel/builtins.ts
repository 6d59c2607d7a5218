/**
 * @file Protects the kernel from cells that change or delete built-ins, such as Array.prototype.push
 * or JSON: the kernel, the compiler and packages use them too. The kernel runs with the originals, and
 * puts them back for good when the cell has ended.
 *
 * After the constructor, this file uses no method that a cell could have changed.
 */

const { defineProperty, deleteProperty, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
const { ownKeys, setPrototypeOf } = Reflect;
const objects = Object.prototype;

/** A property as it was at first. */
interface Property {
  /** Such as "Array.prototype.push". */
  name: string;
  owner: object;
  key: PropertyKey;
  original: PropertyDescriptor;
}

/** What a cell has changed, and the kernel has undone if that is possible. */
interface Change {
  name: string;
  /** Repeats the change. */
  redo: () => void;
  isUndone: boolean;
}

/** JavaScript's globals that the kernel protects together with their methods. */
const STANDARD =
  "Object Function Array String Number Boolean Symbol BigInt RegExp Date Math JSON Reflect Promise Proxy Map Set WeakMap WeakSet WeakRef Error AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError ArrayBuffer SharedArrayBuffer DataView Atomics Int8Array Uint8Array Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array";
/** Other globals that the kernel protects. */
const OTHERS =
  "globalThis __tslab__ process Buffer console performance TextDecoder TextEncoder URL XMLHttpRequest atob parseInt parseFloat isNaN decodeURIComponent postMessage queueMicrotask setTimeout clearTimeout setInterval clearInterval setImmediate";
/** What cells may change for later cells, because the kernel does not depend on it. */
const FREE = ["Math.random", "Date.now", "Error.stackTraceLimit", "Error.prepareStackTrace"];
/** The maximum number of changes that the message names. */
const MOST_NAMES = 3;

/** The built-ins as they were at first. */
export class Builtins {
  readonly #properties: Property[] = [];
  readonly #prototypes: { name: string; owner: object; original: object | null }[] = [];
  readonly #keys = ownKeys(Object.prototype);

  /** @param others further objects whose methods the kernel uses, keyed by name */
  constructor(others: Record<string, object> = {}) {
    const scope = globalThis as unknown as Record<string, unknown>;
    for (const name of `${STANDARD} ${OTHERS}`.split(" ")) {
      const value = scope[name];
      if (value === undefined) continue;
      // Some are accessors at first, whose value could be changed unnoticed.
      const found = getOwnPropertyDescriptor(scope, name);
      if (found?.get && found.configurable)
        defineProperty(scope, name, { value, writable: true, configurable: true });
      this.#keep(name, scope, name);
    }
    for (const name of STANDARD.split(" ")) {
      const value = scope[name] as { prototype?: object } | undefined;
      if (!value) continue; // most pages have no SharedArrayBuffer
      this.#keepAll(name, value);
      if (value.prototype) this.#keepAll(`${name}.prototype`, value.prototype);
    }
    const iterators = [[].values(), new Map().keys(), new Set().keys(), ""[Symbol.iterator]()];
    const generators = [(function* () {})(), (async function* () {})()].map((one) =>
      getPrototypeOf(getPrototypeOf(one) as object),
    );
    const hidden = [...iterators, "".matchAll(/a/g)].map(getPrototypeOf);
    for (const one of [...hidden, getPrototypeOf(hidden[0] as object), ...generators])
      this.#keepAll("an iterator", one as object);
    this.#keepAll("TypedArray.prototype", getPrototypeOf(Int8Array.prototype) as object);
    for (const [name, owner] of Object.entries(others)) this.#keepAll(name, owner);
  }

  /** Runs code of the kernel with the original built-ins while a cell runs, which keeps its own. */
  own<T>(run: () => T): T {
    const changes = this.#undo();
    try {
      return run();
    } finally {
      for (let at = changes.length - 1; at >= 0; at--) changes[at].redo();
    }
  }

  /** Puts the original built-ins back. Returns a message for the cell that has changed them. */
  restore(): string {
    const changes = this.#undo();
    if (changes.length === 0) return "";
    let names = "";
    let isUndone = true;
    for (let at = 0; at < changes.length; at++) {
      isUndone &&= changes[at].isUndone;
      if (at < MOST_NAMES) names += (at > 0 ? ", " : "") + changes[at].name;
    }
    if (changes.length > MOST_NAMES) names += `, and ${changes.length - MOST_NAMES} more`;
    return isUndone
      ? `A cell changed ${names}. The kernel needs the original, and has put it back.\n`
      : `A cell changed ${names} for good, but the kernel needs the original. If cells fail from now on, choose Kernel > Restart Kernel.\n`;
  }

  #keepAll(name: string, owner: object): void {
    this.#prototypes.push({ name, owner, original: getPrototypeOf(owner) });
    for (const key of ownKeys(owner)) this.#keep(`${name}.${String(key)}`, owner, key);
  }

  #keep(name: string, owner: object, key: PropertyKey): void {
    const found = getOwnPropertyDescriptor(owner, key);
    const isConstant = typeof found?.value !== "function" && !found?.get && owner !== globalThis;
    if (!found || isConstant || FREE.includes(name)) return;
    // Without a prototype, a cell cannot add to the descriptor.
    this.#properties.push({ name, owner, key, original: Object.setPrototypeOf(found, null) });
  }

  #undo(): Change[] {
    const changes: Change[] = [];
    // First, because properties added to Object.prototype would be part of every descriptor below.
    const keys = ownKeys(objects);
    for (let at = 0; at < keys.length; at++)
      if (!this.#isKnown(keys[at])) {
        const key = keys[at];
        const changed = getOwnPropertyDescriptor(objects, key) as PropertyDescriptor;
        setPrototypeOf(changed, null);
        changes[changes.length] = {
          name: typeof key === "string" ? `Object.prototype.${key}` : "Object.prototype",
          isUndone: deleteProperty(objects, key),
          redo: () => defineProperty(objects, key, changed),
        };
      }
    for (let at = 0; at < this.#properties.length; at++) {
      const { name, owner, key, original } = this.#properties[at];
      const changed = getOwnPropertyDescriptor(owner, key);
      if (changed && changed.value === original.value && changed.get === original.get) continue;
      if (changed) setPrototypeOf(changed, null);
      changes[changes.length] = {
        name,
        isUndone: defineProperty(owner, key, original),
        redo: () => (changed ? defineProperty(owner, key, changed) : deleteProperty(owner, key)),
      };
    }
    for (let at = 0; at < this.#prototypes.length; at++) {
      const { name, owner, original } = this.#prototypes[at];
      const changed = getPrototypeOf(owner);
      if (changed === original) continue;
      changes[changes.length] = {
        name: `the prototype of ${name}`,
        isUndone: setPrototypeOf(owner, original),
        redo: () => setPrototypeOf(owner, changed),
      };
    }
    return changes;
  }

  #isKnown(key: PropertyKey): boolean {
    for (let at = 0; at < this.#keys.length; at++) if (this.#keys[at] === key) return true;
    return false;
  }
}
