/** @file Charts beside each other. */

import type { Annotations } from "plotly.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { type Chart, type ChartLayout, isChart, type Trace } from "./chart.js";
import { card } from "./layout.js";
import { legendAbove, legendHeight, legendNames, rowWidth } from "./legend.js";
import { withNarrow } from "./narrow.js";
import { sum } from "./numbers.js";
import { type ChartOptions, checkChartOptions, describe } from "./options.js";
import { lineStyle } from "./style.js";
import { lineCount, wrap } from "./text.js";

/** The titles of the charts, and one for the whole. */
export interface SideBySideOptions extends ChartOptions {}

/** Up to so many pixels for each chart they stand one under the other. */
const NARROW = 260;
/** More charts than this have room beside each other on hardly any screen. */
const MOST = 6;
/** Of a chart's share of the width, what is free between it and the next, for the tick labels of that one. */
const GAP = 0.36;
/** Pixels beside the plots, for the tick labels of the left one. */
const SIDES = { l: 48, r: 24 };
/** Letters in one line of a heading: of a chart beside others, and of one under others. */
const HEADINGS = { beside: 24, under: 36 };
/** Pixels of a heading's line. */
const HEADING_LINE = 18;
/** Pixels of a plot, and of what stands under it. */
const PLOT = { beside: 260, under: 200, bottom: 56 };

/**
 * Puts charts that have one pair of axes beside each other, such as a loss and an accuracy; where it
 * is narrow they stand one under the other. Each keeps its axes, its title and its legend. The lines
 * of `lineChart` get new styles, so that no two lines look the same.
 *
 * @example show(sideBySide([lineChart({ loss: losses }, ...), lineChart({ acc: acces }, ...)], { title: "..." }))
 * @throws TypeError for what is no list of charts, or for options that cannot be
 * @throws RangeError for fewer than two charts or more than six, or one that moves, or has not one pair of axes
 */
export function sideBySide(charts: readonly Chart[], options: SideBySideOptions): Chart {
  check(charts, options);
  const data: Trace[] = [];
  charts.forEach((chart, index) => {
    for (const trace of chart.data) {
      // The style for its place among all lines.
      // Marks and tangents keep their own: they are in no legend.
      const isLine = chart.isCurves && trace.showlegend !== false;
      const style = isLine && lineStyle(data.length, trace.y?.length ?? 0);
      data.push({ ...trace, ...moved(chart, number(index)), ...style });
    }
  });
  const whole = card({ title: options.title, height: 0, legend: false, bottom: PLOT.bottom });
  const layout = withNarrow(
    { ...whole, ...beside(charts, whole) },
    { below: NARROW * charts.length, layout: under(charts, whole) },
  );
  return { data, layout, description: describe(options, () => inWords(charts)) };
}

/** What the axes of the chart at this place are called: x and y, x2 and y2, ... */
function number(index: number): string {
  return index === 0 ? "" : String(index + 1);
}

/** One row of charts. */
function beside(charts: readonly Chart[], whole: ChartLayout): ChartLayout {
  const gap = GAP / charts.length;
  const width = (1 - gap * (charts.length - 1)) / charts.length;
  const headings = charts.map(({ layout }) => heading(layout, HEADINGS.beside));
  const room = (NARROW * charts.length - SIDES.l - SIDES.r) * width;
  const direction = charts.some((chart) => rowWidth(names(chart)) > room) ? "v" : "h";
  const legend = Math.max(...charts.map((chart) => legendRoom(chart, direction)));
  const top =
    (whole.margin?.t ?? 0) + legend + 8 + HEADING_LINE * Math.max(...headings.map(lineCount));
  return {
    ...joined(
      charts.map(({ layout }, index) => {
        const left = index * (width + gap);
        return part(layout, number(index), [left, left + width], [0, 1], direction);
      }),
    ),
    annotations: headings.map((text, index) => headingAt(text, index * (width + gap), 1, legend)),
    showlegend: charts.some(({ layout }) => layout.showlegend),
    margin: { ...whole.margin, ...SIDES, t: top },
    height: top + PLOT.beside + PLOT.bottom,
  };
}

/** One column of charts: what differs from `beside`. */
function under(charts: readonly Chart[], whole: ChartLayout): ChartLayout {
  const headings = charts.map(({ layout }) => heading(layout, HEADINGS.under));
  const width = NARROW - SIDES.l - SIDES.r;
  const directions = charts.map((chart) => (rowWidth(names(chart)) > width ? "v" : "h"));
  const legends = charts.map((chart, index) => legendRoom(chart, directions[index]));
  const tops = headings.map((text, index) => legends[index] + 8 + HEADING_LINE * lineCount(text));
  const top = (whole.margin?.t ?? 0) + tops[0];
  const between = tops.slice(1).map((room) => PLOT.bottom + 8 + room);
  const height = charts.length * PLOT.under + sum(between);
  const ends = charts.map(
    (_, index) => 1 - (index * PLOT.under + sum(between.slice(0, index))) / height,
  );
  return {
    ...joined(
      charts.map(({ layout }, index) => {
        const up: Domain = [Math.max(0, ends[index] - PLOT.under / height), ends[index]];
        return part(layout, number(index), [0, 1], up, directions[index]);
      }),
    ),
    annotations: headings.map((text, index) => headingAt(text, 0, ends[index], legends[index])),
    margin: { t: top },
    height: top + height + PLOT.bottom,
  };
}

type Domain = [number, number];

/** One chart's axes and legend in the whole layout, as number `n`. */
function part(
  own: ChartLayout,
  n: string,
  across: Domain,
  up: Domain,
  direction: "h" | "v",
): ChartLayout {
  const scale = own.yaxis?.scaleanchor && { scaleanchor: `x${n}` };
  return Object.fromEntries([
    // With more ticks a narrow window would turn their labels.
    [`xaxis${n}`, { ...own.xaxis, domain: across, anchor: `y${n}`, nticks: 4, tickangle: 0 }],
    [`yaxis${n}`, { ...own.yaxis, ...scale, title: { text: "" }, domain: up, anchor: `x${n}` }],
    [`legend${n}`, { ...legendAbove(across[0]), y: up[1], orientation: direction }],
  ]);
}

function joined(parts: ChartLayout[]): ChartLayout {
  return Object.assign({}, ...parts);
}

/** Above the plot whose upper left corner is there, with room for its legend between them. */
function headingAt(text: string, x: number, y: number, legend: number): Partial<Annotations> {
  return {
    text,
    font: { size: 13 },
    showarrow: false,
    align: "left",
    x,
    xref: "paper",
    xanchor: "left",
    y,
    yref: "paper",
    yanchor: "bottom",
    yshift: Math.max(8, legend),
  };
}

/** The names in a chart's legend, if it has one. */
function names(chart: Chart): string[] {
  return chart.layout.showlegend ? legendNames(chart) : [];
}

/** Pixels that a chart's legend needs. */
function legendRoom(chart: Chart, direction: "h" | "v"): number {
  return chart.layout.showlegend ? legendHeight(names(chart), direction) : 0;
}

/** What puts a trace of a chart on the axes and into the legend number `n`. */
function moved(chart: Chart, n: string) {
  const listed = chart.layout.showlegend ?? false;
  return {
    xaxis: `x${n}`,
    yaxis: `y${n}`,
    legend: `legend${n}`,
    ...(!listed && { showlegend: false }),
  };
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
  if (Array.isArray(charts) && charts.length > MOST)
    throw rangeError(
      `sideBySide: ${MOST} charts at most have room beside each other, and there are ${charts.length}`,
    );
  if (!Array.isArray(charts) || !Array.from(charts).every(isChart))
    throw typeError(
      `sideBySide: give a list of charts, as in [lineChart(...), lineChart(...)], not ${describeValue(charts)}`,
    );
  if (charts.length < 2)
    throw rangeError(`sideBySide: give two charts or more; there ${isAre(charts.length)}`);
  const odd = charts.findIndex((chart) => !hasOnePlot(chart));
  if (odd >= 0)
    throw rangeError(
      `sideBySide: chart ${odd + 1} cannot stand beside another: give charts with one pair of axes that stand still, ` +
        "such as lineChart, fanChart and decisionBoundary make",
    );
  checkChartOptions<SideBySideOptions>("sideBySide", options, {}, "The loss falls");
}

/** Whether a chart is one plot, and neither moves nor has words and lines of its own beside its traces. */
function hasOnePlot({ frames, layout }: Chart): boolean {
  const more = layout.annotations?.length || layout.shapes?.length || "xaxis2" in layout;
  return !frames && !more;
}

function isAre(count: number): string {
  return count === 1 ? "is 1" : `are ${count}`;
}

function inWords(charts: readonly Chart[]): string[] {
  const parts = charts.map(({ description }, index) => `Chart ${index + 1}: ${description}`);
  return [`${charts.length} charts side by side.`, ...parts];
}
