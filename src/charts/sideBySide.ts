/** @file Charts beside each other. */

import { rangeError, typeError } from "../errors.js";
import type { Chart, ChartLayout, Trace } from "./chart.js";
import { card, LEGEND_LINE, legendAbove } from "./layout.js";
import { type ChartOptions, checkTitle, describe } from "./options.js";
import { lineStyle } from "./style.js";
import { lineCount, wrap } from "./text.js";

/** The titles of the charts, and one for the whole. */
export interface SideBySideOptions extends ChartOptions {}

/** The share of the width between two charts, for the tick labels of the right one. */
const GAP = 0.18;
/** Letters of all headings together in one line, if the window is 800 pixels wide. */
const HEADING_WIDTH = 36;
/** Pixels of a heading's line. */
const HEADING_LINE = 18;

/**
 * Puts charts that have one pair of axes beside each other, such as a loss and an accuracy.
 * Each keeps its axes, its title and its legend. The lines of `curves` get new styles, so that no two
 * lines look the same.
 *
 * @example show(sideBySide([curves({ loss: losses }, ...), curves({ acc: acces }, ...)], { title: "..." }))
 * @throws TypeError for what is no list of charts, or has no title
 * @throws RangeError for fewer than two charts
 */
export function sideBySide(charts: readonly Chart[], options: SideBySideOptions): Chart {
  check(charts, options);
  const width = (1 - GAP * (charts.length - 1)) / charts.length;
  const headings = charts.map(({ layout }) => heading(layout, HEADING_WIDTH / charts.length));
  const legend = charts.some(({ layout }) => layout.showlegend);
  const layout = card({ title: options.title, height: 260, legend, bottom: 56 });
  const room = 8 + HEADING_LINE * Math.max(...headings.map(lineCount));
  layout.margin = { ...layout.margin, l: 48, t: (layout.margin?.t ?? 0) + room };
  layout.height = (layout.height ?? 0) + room;
  layout.annotations = [];
  const data: Trace[] = [];
  charts.forEach((chart, index) => {
    const left = index * (width + GAP);
    const n = index === 0 ? "" : String(index + 1);
    place(layout, chart.layout, n, [left, left + width]);
    layout.annotations?.push({
      text: headings[index],
      font: { size: 13 },
      showarrow: false,
      align: "left",
      x: left,
      xref: "paper",
      xanchor: "left",
      y: 1,
      yref: "paper",
      yanchor: "bottom",
      yshift: legend ? LEGEND_LINE : 8,
    });
    for (const trace of chart.data) {
      // The style for its place among all lines.
      const style = chart.isCurves && lineStyle(data.length, trace.y?.length ?? 0);
      data.push({ ...trace, ...moved(chart, n), ...style });
    }
  });
  return { data, layout, description: describe(options, () => inWords(charts)) };
}

/** Puts one chart's axes and legend into the whole layout, as number `n`. */
function place(whole: ChartLayout, part: ChartLayout, n: string, domain: [number, number]): void {
  Object.assign(whole, {
    // With more ticks a narrow window would turn their labels.
    [`xaxis${n}`]: { ...part.xaxis, domain, anchor: `y${n}`, nticks: 4, tickangle: 0 },
    [`yaxis${n}`]: { ...part.yaxis, title: { text: "" }, anchor: `x${n}` },
    [`legend${n}`]: legendAbove(domain[0]),
  });
}

/** What puts a trace of a chart on the axes and into the legend number `n`. */
function moved({ layout }: Chart, n: string) {
  const showlegend = layout.showlegend ?? false;
  return { xaxis: `x${n}`, yaxis: `y${n}`, legend: `legend${n}`, showlegend };
}

/** A chart's title, and under it the name of its y axis: beside the axis there is no room for it. */
function heading({ title, yaxis }: ChartLayout, letters: number): string {
  const lines = (named: typeof title) =>
    wrap(
      ((typeof named === "string" ? named : named?.text) ?? "").replaceAll("<br>", " "),
      letters,
    );
  const name = lines(yaxis?.title);
  return name === "" ? lines(title) : `<b>${lines(title)}</b><br>${name}`;
}

function check(charts: readonly Chart[], options: SideBySideOptions): void {
  if (!Array.isArray(charts) || charts.some((chart) => !chart?.data || !chart.layout))
    throw typeError("sideBySide: give a list of charts, as in [curves(...), curves(...)]");
  if (charts.length < 2)
    throw rangeError(`sideBySide: give two charts or more; there ${isAre(charts.length)}`);
  checkTitle("sideBySide", options, "The loss falls");
}

function isAre(count: number): string {
  return count === 1 ? "is 1" : `are ${count}`;
}

function inWords(charts: readonly Chart[]): string[] {
  const parts = charts.map(({ description }, index) => `Chart ${index + 1}: ${description}`);
  return [`${charts.length} charts side by side.`, ...parts];
}
