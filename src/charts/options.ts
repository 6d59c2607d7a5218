/** @file The options that all charts share: the title and the description. */

import { checkOptions, type OptionKind } from "../checks.js";
import { typeError } from "../errors.js";

/** The options that all charts share. Only the title is required. */
export interface ChartOptions {
  /** A sentence that says what the chart shows, such as "The loss falls with every step". */
  title: string;
  /** A description of the chart in words. By default, it is generated from the title and the numbers. */
  description?: string;
}

/**
 * Checks the options of a chart.
 *
 * @param name the name of the calling function, for error messages
 * @param own the additional options of this chart, each with its type
 * @param example an example of a title, if a title is required
 * @throws {TypeError} if the title is missing, an option is unknown, or an option has the wrong type
 */
export function checkChartOptions<O extends Partial<ChartOptions>>(
  name: string,
  options: O,
  own: Record<Exclude<keyof O, keyof ChartOptions>, OptionKind>,
  example?: string,
): void {
  // Without type checks, a call may leave out the options.
  const title: unknown = options?.title;
  if (example !== undefined && (typeof title !== "string" || title.trim() === ""))
    throw typeError(`${name}: say what the chart shows, as in { title: "${example}" }`);
  const shared = { title: "a string", description: "a string" } as const;
  checkOptions<O>(name, options, { ...shared, ...own } as Record<keyof O, OptionKind>);
}

/** Returns the description from the options, or makes one from the title and the other sentences. */
export function describe(
  { title, description }: ChartOptions,
  sentences: () => readonly string[],
): string {
  return description ?? [`${title.replace(/[.!]$/, "")}.`, ...sentences()].join(" ");
}
