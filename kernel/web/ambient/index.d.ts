// biome-ignore-all lint/suspicious/noExplicitAny: the types of Node and browsers use it too
// biome-ignore-all lint/suspicious/noVar: only a var is also available as globalThis.console
/**
 * The globals of a cell in a browser, apart from those of the language. They replace Node's types,
 * which fill a hundred files and declare things that do not exist in a browser.
 */

interface Console {
  log(...data: any[]): void;
  info(...data: any[]): void;
  debug(...data: any[]): void;
  warn(...data: any[]): void;
  error(...data: any[]): void;
  trace(...data: any[]): void;
  dir(value: any, options?: { depth?: number | null }): void;
  table(data: any, columns?: readonly string[]): void;
  assert(right?: boolean, ...data: any[]): void;
  count(label?: string): void;
  group(...data: any[]): void;
  groupEnd(): void;
  time(label?: string): void;
  timeLog(label?: string, ...data: any[]): void;
  timeEnd(label?: string): void;
}
declare var console: Console;
declare var performance: { now(): number };
declare function setTimeout<A extends any[]>(
  callback: (...args: A) => void,
  ms?: number,
  ...args: A
): number;
declare function clearTimeout(id?: number): void;
declare function setInterval<A extends any[]>(
  callback: (...args: A) => void,
  ms?: number,
  ...args: A
): number;
declare function clearInterval(id?: number): void;
declare function queueMicrotask(callback: () => void): void;
declare function structuredClone<T>(value: T): T;
