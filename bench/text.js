// @ts-check
/** @file Numbers as people read them. */

const units = /** @type {const} */ ([
  [1, "s"],
  [1e-3, "ms"],
  [1e-6, "µs"],
]);

/**
 * Three digits and a unit: 24.8 ms.
 *
 * @param {number} seconds
 */
export function time(seconds) {
  const [size, unit] = units.find(([least]) => Math.abs(seconds) >= least) ?? [1e-6, "µs"];
  return `${digits(seconds / size)} ${unit}`;
}

/** @param {number} bytes */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** @param {number} bytes */
export function kilobytes(bytes) {
  return `${Math.round(bytes / 1e3)} kB`;
}

/**
 * Three digits, or all before the point: 0.0123, 1.23, 1234.
 *
 * @param {number} value
 */
export function digits(value) {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/**
 * A Markdown table; all columns but the first to the right.
 *
 * @param {string[]} head
 * @param {string[][]} rows
 */
export function table(head, rows) {
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
