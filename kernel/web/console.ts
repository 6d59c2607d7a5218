/** @file The worker's console. It prints below the cell, in the format of Node's console. */

import { formatWithOptions, type InspectOptions, inspect } from "node:util";
import type { StreamName } from "../output.js";

/** The number of spaces by which each open group indents its lines. */
const INDENT = 2;

/** Makes the console print with the given function. */
export function printByConsole(print: (name: StreamName, text: string) => unknown): void {
  let indent = "";
  const starts = new Map<string, number>();
  const counts = new Map<string, number>();
  // None of these functions returns a value, because the value would be shown as the cell's result.
  const write = (name: StreamName, text: string): void => {
    print(name, `${indent}${text.replaceAll("\n", `\n${indent}`)}\n`);
  };
  const printer =
    (name: StreamName) =>
    (...values: unknown[]) =>
      write(name, formatWithOptions({}, ...values));
  const [out, err] = [printer("stdout"), printer("stderr")];
  const passed = (label: string) =>
    `${label}: ${(performance.now() - (starts.get(label) ?? 0)).toFixed(3)}ms`;
  Object.assign(console, {
    log: out,
    info: out,
    debug: out,
    warn: err,
    error: err,
    trace: err,
    dir: (value: unknown, options?: InspectOptions) => write("stdout", inspect(value, options)),
    table: (data: unknown) => out(data),
    assert: (right: unknown, ...values: unknown[]) => {
      if (!right) err(values.length > 0 ? "Assertion failed:" : "Assertion failed", ...values);
    },
    count: (label = "default") => {
      counts.set(label, (counts.get(label) ?? 0) + 1);
      out(`${label}: ${counts.get(label)}`);
    },
    group: (...values: unknown[]) => {
      if (values.length > 0) out(...values);
      indent += " ".repeat(INDENT);
    },
    groupEnd: () => {
      indent = indent.slice(INDENT);
    },
    time: (label = "default") => void starts.set(label, performance.now()),
    timeLog: (label = "default", ...values: unknown[]) => out(passed(label), ...values),
    timeEnd: (label = "default") => {
      out(passed(label));
      starts.delete(label);
    },
  });
}
