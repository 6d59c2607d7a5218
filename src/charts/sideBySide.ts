/** @file Charts side by side. */

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

/** The options of {@link sideBySide}. Only the title, which appears above all the charts, is required. */
export interface SideBySideOptions extends ChartOptions {}

/** The minimum width of each chart, in pixels. If there is less space, the charts are stacked. */
const NARROW = 260;
/** The maximum number of charts. Hardly any screen has room for more charts side by side. */
const MOST = 6;
/** The gap between two charts, as a fraction of the width per chart. It leaves room for tick labels. */
const GAP = 0.36;
/** The margins in pixels. The left margin leaves room for tick labels. */
const SIDES = { l: 48, r: 24 };
/**
 * The maximum number of characters in a line of a heading: for charts in a row, and for charts in a column.
 */
const HEADINGS = { row: 24, column: 36 };
/** The height of a line of a heading, in pixels. */
const HEADING_LINE = 18;
/** The heights in pixels of a plot in a row, of a plot in a column, and of the margin below a plot. */
const PLOT = { row: 260, column: 200, bottom: 56 };

/**
 * Puts charts side by side, or below each other on a narrow page. Each chart must have one pair of axes.
 * Every chart keeps its axes, its title and its legend. The lines of {@link lineChart} get new styles, so
 * that no two of them look the same.
 *
 * @param charts two to six static charts
 * @param options the title above all the charts
 * @returns a chart as a plain value, which {@link show} draws
 * @throws {TypeError} if charts is not a list of charts, or an option is not valid
 * @throws {RangeError} if there are fewer than two or more than six charts, or a chart is animated or does
 *   not have exactly one pair of axes
 * @example
 * const { losses, accuracies } = train(x, yTrue, Wo, bo, 1, 100);
 * const loss = lineChart({ loss: losses }, { title: "The loss falls" });
 * const accuracy = lineChart({ accuracy: accuracies }, { title: "The accuracy rises" });
 * show(sideBySide([loss, accuracy], { title: "Training" }));
 */
export function sideBySide(charts: readonly Chart[], options: SideBySideOptions): Chart {
  check(charts, options);
  const data: Trace[] = [];
  charts.forEach((chart, index) => {
    for (const trace of chart.data) {
      // The style of a line depends on its index among all traces. Points and tangents, which are not in a
      // legend, keep their own styles.
      const isLine = chart.isCurves && trace.showlegend !== false;
      const style = isLine && lineStyle(data.length, trace.y?.length ?? 0);
      data.push({ ...trace, ...placed(chart, number(index)), ...style });
    }
  });
  const whole = card({ title: options.title, height: 0, legend: false, bottom: PLOT.bottom });
  const layout = withNarrow(
    { ...whole, ...inRow(charts, whole) },
    { below: NARROW * charts.length, layout: inColumn(charts, whole) },
  );
  return { data, layout, description: describe(options, () => inWords(charts)) };
}

/** The number in the names of a chart's axes: x and y, x2 and y2, ... */
function number(index: number): string {
  return index === 0 ? "" : String(index + 1);
}

/** The layout of charts in a row. */
function inRow(charts: readonly Chart[], whole: ChartLayout): ChartLayout {
  const gap = GAP / charts.length;
  const width = (1 - gap * (charts.length - 1)) / charts.length;
  const headings = charts.map(({ layout }) => heading(layout, HEADINGS.row));
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
    height: top + PLOT.row + PLOT.bottom,
  };
}

/** The layout of charts in a column, as changes to the layout in a row. */
function inColumn(charts: readonly Chart[], whole: ChartLayout): ChartLayout {
  const headings = charts.map(({ layout }) => heading(layout, HEADINGS.column));
  const width = NARROW - SIDES.l - SIDES.r;
  const directions = charts.map((chart) => (rowWidth(names(chart)) > width ? "v" : "h"));
  const legends = charts.map((chart, index) => legendRoom(chart, directions[index]));
  const tops = headings.map((text, index) => legends[index] + 8 + HEADING_LINE * lineCount(text));
  const top = (whole.margin?.t ?? 0) + tops[0];
  const between = tops.slice(1).map((room) => PLOT.bottom + 8 + room);
  const height = charts.length * PLOT.column + sum(between);
  const ends = charts.map(
    (_, index) => 1 - (index * PLOT.column + sum(between.slice(0, index))) / height,
  );
  return {
    ...joined(
      charts.map(({ layout }, index) => {
        const up: Domain = [Math.max(0, ends[index] - PLOT.column / height), ends[index]];
        return part(layout, number(index), [0, 1], up, directions[index]);
      }),
    ),
    annotations: headings.map((text, index) => headingAt(text, 0, ends[index], legends[index])),
    margin: { t: top },
    height: top + height + PLOT.bottom,
  };
}

type Domain = [number, number];

/** The axes and the legend of one chart, with the number `n` in their names. */
function part(
  own: ChartLayout,
  n: string,
  across: Domain,
  up: Domain,
  direction: "h" | "v",
): ChartLayout {
  const scale = own.yaxis?.scaleanchor && { scaleanchor: `x${n}` };
  return Object.fromEntries([
    // With more ticks, Plotly would rotate their labels in a narrow window.
    [`xaxis${n}`, { ...own.xaxis, domain: across, anchor: `y${n}`, nticks: 4, tickangle: 0 }],
    [`yaxis${n}`, { ...own.yaxis, ...scale, title: { text: "" }, domain: up, anchor: `x${n}` }],
    [`legend${n}`, { ...legendAbove(across[0]), y: up[1], orientation: direction }],
  ]);
}

function joined(parts: ChartLayout[]): ChartLayout {
  return Object.assign({}, ...parts);
}

/** Makes the heading of a plot whose top left corner is at (x, y). The heading is above the plot's legend. */
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

/** The height of a chart's legend, in pixels. */
function legendRoom(chart: Chart, direction: "h" | "v"): number {
  return chart.layout.showlegend ? legendHeight(names(chart), direction) : 0;
}

/** The properties that assign a trace to the axes and to the legend with the number `n`. */
function placed(chart: Chart, n: string) {
  const listed = chart.layout.showlegend ?? false;
  return {
    xaxis: `x${n}`,
    yaxis: `y${n}`,
    legend: `legend${n}`,
    ...(!listed && { showlegend: false }),
  };
}

/** A chart's title with the name of the y axis below it, because there is no space for the name next to the axis. */
function heading({ title, yaxis }: ChartLayout, width: number): string {
  const lines = (named: typeof title) =>
    wrap(((typeof named === "string" ? named : named?.text) ?? "").replaceAll("<br>", " "), width);
  const name = lines(yaxis?.title);
  return name === "" ? lines(title) : `<b>${lines(title)}</b><br>${name}`;
}

function check(charts: readonly Chart[], options: SideBySideOptions): void {
  if (Array.isArray(charts) && charts.length > MOST)
    throw rangeError(
      `sideBySide: at most ${MOST} charts fit side by side, but there are ${charts.length}`,
    );
  if (!Array.isArray(charts) || !Array.from(charts).every(isChart))
    throw typeError(
      `sideBySide: pass a list of charts, as in [lineChart(...), lineChart(...)], not ${describeValue(charts)}`,
    );
  if (charts.length < 2)
    throw rangeError(`sideBySide: pass at least two charts, not ${charts.length}`);
  const odd = charts.findIndex((chart) => !hasOnePlot(chart));
  if (odd >= 0)
    throw rangeError(
      `sideBySide: chart ${odd + 1} cannot be placed next to another chart: pass static charts with one pair of axes, ` +
        "such as those from lineChart, fanChart and decisionBoundary",
    );
  checkChartOptions<SideBySideOptions>("sideBySide", options, {}, "The loss falls");
}

/** Returns true if a chart is static, has one pair of axes, and has no annotations or shapes. */
function hasOnePlot({ frames, layout }: Chart): boolean {
  const more = layout.annotations?.length || layout.shapes?.length || "xaxis2" in layout;
  return !frames && !more;
}

function inWords(charts: readonly Chart[]): string[] {
  const parts = charts.map(({ description }, index) => `Chart ${index + 1}: ${description}`);
  return [`${charts.length} charts side by side.`, ...parts];
}
