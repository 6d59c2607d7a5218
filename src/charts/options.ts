/** @file What the options of all charts share: a title, and a description made of it. */

import { checkOptions, type OptionKind } from "../checks.js";
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
 * @param own the options that this chart has besides those that all have
 * @param example a title that such a chart could have, if it must have one
 * @throws TypeError where there is no title, for options that there are not, and those of another kind
 */
export function checkChartOptions<O extends Partial<ChartOptions>>(
  name: string,
  options: O,
  own: Record<Exclude<keyof O, keyof ChartOptions>, OptionKind>,
  example?: string,
): void {
  // A cell of plain JavaScript may leave the options out.
  const title: unknown = options?.title;
  if (example !== undefined && (typeof title !== "string" || title.trim() === ""))
    throw typeError(`${name}: say what to see, as in { title: "${example}" }`);
  const shared = { title: "a string", description: "a string" } as const;
  checkOptions<O>(name, options, { ...shared, ...own } as Record<keyof O, OptionKind>);
}

/** The description that was given, or else the title and what more there is to say. */
export function describe(
  { title, description }: ChartOptions,
  sentences: () => readonly string[],
): string {
  return description ?? [`${title.replace(/[.!]$/, "")}.`, ...sentences()].join(" ");
}
