/**
 * @file Combines several charts into one animated chart, with a frame for each chart and a slider to choose
 * between them.
 */

import type { Slider } from "plotly.js";
import { rangeError } from "../errors.js";
import type { Chart, ChartFrame, ChartLayout, Trace } from "./chart.js";
import { differences } from "./differences.js";
import { fixedRanges } from "./fixedRanges.js";
import { narrowWithRoom } from "./narrow.js";

/** The labels and the position of the slider. */
export interface AnimationOptions {
  /** The label for each chart; no two may be equal. */
  names: readonly string[];
  /** The text before the label, such as "step ". */
  prefix: string;
  /** The index of the chart that is shown first. */
  active: number;
  /** The space between the label and the rail, in pixels. Buttons next to the label need more space. */
  gap: number;
}

/** The total height of the slider's label, rail, grip and ticks, in pixels. It does not include the gap. */
const SLIDER = 66;
/** The slider never makes a plot shorter than this number of pixels. */
const ENOUGH = 240;
/** Plotly merges these lists element by element. */
const LISTS = ["annotations", "shapes"] as const;

/** The maximum number of values in an animated chart. This many values take about 5 MB in a notebook. */
const MOST_NUMBERS = 1_000_000;

/**
 * Checks that an animated chart is small enough for a notebook.
 *
 * @param name the name of the calling function, for the error message
 * @param frames the word for the frames in the error message, such as "moments"
 * @param count the number of frames
 * @param each the number of values in each frame
 * @throws {RangeError} if the chart is too large
 */
export function checkChartSize(name: string, frames: string, count: number, each: number): void {
  if (count * each > MOST_NUMBERS)
    throw rangeError(
      `${name}: ${count} ${frames} with ${each} numbers each are too many: a chart can contain at most ` +
        `${MOST_NUMBERS} numbers; use fewer ${frames} or fewer numbers in each`,
    );
}

/** Counts the numbers in the traces of a chart. */
export function numbersIn({ data }: Chart): number {
  const values = data.flatMap((trace) => Object.values(trace)).filter(Array.isArray);
  return values
    .flat()
    .reduce<number>((n, value) => n + (Array.isArray(value) ? value.length : 1), 0);
}

/**
 * Combines charts into one chart with a slider. A frame contains only the parts of the traces and the layout
 * that differ between the charts. All frames contain the same keys, so that the slider can jump from any
 * frame to any other.
 *
 * @param charts charts with the same traces in the same order
 */
export function animate(
  charts: readonly Chart[],
  { names, prefix, active, gap }: AnimationOptions,
) {
  const layouts = alignedLayouts(charts);
  const traces = charts[0].data.flatMap((_, trace) => {
    const parts = differences(charts.map(({ data }) => data[trace] as Record<string, unknown>));
    return parts ? [{ trace, parts }] : [];
  });
  const changing = differences(layouts as Record<string, unknown>[], LISTS);
  const frames = names.map((name, index): ChartFrame => {
    return {
      name,
      traces: traces.map(({ trace }) => trace),
      data: traces.map(({ parts }) => parts[index] as Trace),
      ...(changing && { layout: changing[index] as ChartLayout }),
    };
  });
  const layout = layouts[active];
  const { layout: original } = charts[active];
  const { t = 0, b: bottom = 0 } = layout.margin ?? {};
  const room = SLIDER + gap;
  const plot = (layout.height ?? 0) - t - bottom;
  const height = t + Math.max(plot - room, Math.min(plot, ENOUGH)) + bottom + room;
  return {
    data: charts[active].data,
    frames,
    layout: {
      ...layout,
      height,
      margin: { ...layout.margin, b: bottom + room },
      ...narrowWithRoom(original, bottom + room - (original.margin?.b ?? 0)),
      sliders: [sliderOver(names, { prefix, active, gap }, bottom)],
    } as ChartLayout,
  };
}

/** Gives all layouts the largest margins and height that any of them has, so that nothing jumps between frames. */
function alignedLayouts(charts: readonly Chart[]): ChartLayout[] {
  const most = (of: (layout: ChartLayout) => number | undefined) =>
    Math.max(...charts.map(({ layout }) => of(layout) ?? 0));
  const side = (name: "t" | "b" | "l" | "r") => most(({ margin }) => margin?.[name]);
  const [t, b, l, r] = [side("t"), side("b"), side("l"), side("r")];
  // The plot itself must not shrink.
  const plot = most(({ height = 0, margin }) => height - (margin?.t ?? 0) - (margin?.b ?? 0));
  const ranges = fixedRanges(charts);
  const lists = LISTS.map((key) => [key, most((layout) => layout[key]?.length)] as const);
  return charts.map(({ layout }): ChartLayout => {
    const { meta: _, ...own } = layout;
    const whole = { ...own, height: t + plot + b, margin: { ...layout.margin, t, b, l, r } };
    for (const [name, range] of Object.entries(ranges))
      Object.assign(whole, { [name]: { ...Object(whole[name as "xaxis"]), range } });
    for (const [key, length] of lists)
      if (length > 0) Object.assign(whole, { [key]: padded(layout[key] ?? [], length) });
    return whole;
  });
}

/** Pads a list with hidden elements to the length of the longest such list in any chart. */
function padded(list: readonly object[], length: number): object[] {
  return Array.from({ length }, (_, index) => list[index] ?? { visible: false });
}

/** @param below the distance from the plot to the slider, in pixels */
function sliderOver(
  names: readonly string[],
  { prefix, active, gap }: Omit<AnimationOptions, "names">,
  below: number,
): Partial<Slider> {
  const now = { frame: { duration: 0 }, transition: { duration: 0 }, mode: "immediate" };
  return {
    active,
    currentvalue: { prefix, xanchor: "right", offset: gap, font: { size: 14 } },
    font: { size: 11 },
    ticklen: 4,
    x: 0,
    y: 0,
    yanchor: "top",
    len: 1,
    pad: { t: below, r: 0, b: 0, l: 0 },
    steps: names.map((name) => ({ label: name, method: "animate", args: [[name], now] })),
  };
}
