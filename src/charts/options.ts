/** @file What the options of all charts share: a title, and a description made of it. */

import { typeError } from "../errors.js";

/** How a chart is drawn. Only the title is required. */
export interface ChartOptions {
  /** A sentence that says what to see, such as "The loss falls at every step". */
  title: string;
  /** What the chart shows, in words; made from the numbers if left out. */
  description?: string;
}

/**
 * @param name of the function that draws
 * @param example a title that such a chart could have
 * @throws TypeError where there is no title
 */
export function checkTitle(name: string, options: ChartOptions, example: string): void {
  // A cell of plain JavaScript may leave the options out.
  if (typeof options?.title !== "string" || options.title.trim() === "")
    throw typeError(`${name}: say what to see, as in { title: "${example}" }`);
}

/** The description that was given, or else the title and what more there is to say. */
export function describe(
  { title, description }: ChartOptions,
  sentences: () => readonly string[],
): string {
  return description ?? [`${title.replace(/[.!]$/, "")}.`, ...sentences()].join(" ");
}
