/** @file Describes charts that have no description, because somebody wrote them in Plotly's format. */
import { formatNumber, isList } from "../describe.js";
import type { PlotlyChart, Trace } from "./chart.js";
import { describe } from "./options.js";
import { extent } from "./text.js";

/** Returns the description of a chart; without one, the title, and what each trace shows. */
export function descriptionOf({ description, layout, data }: PlotlyChart): string {
  const { title } = layout;
  const text = typeof title === "string" ? title : title?.text;
  return description ?? describe({ title: text || "A chart" }, () => data.map(inWords));
}

function inWords({ type = "scatter", name, x, y, z }: Trace, index: number): string {
  const given: unknown = y ?? z ?? x;
  const all: unknown[] = isList(given) ? Array.from(given).flat() : [];
  const values = all.filter((value): value is number => Number.isFinite(value));
  const what = `${name ?? `Trace ${index + 1}`} (${type})`;
  if (values.length === 0) return `${what}.`;
  const [low, high] = extent(values);
  const number = values.length === 1 ? "1 value" : `${values.length} values`;
  return `${what}: ${number} from ${formatNumber(low)} to ${formatNumber(high)}.`;
}
