/** @file Makes one chart that moves out of several that stand still: frames, and a slider over them. */

import type { Slider } from "plotly.js";
import { rangeError } from "../errors.js";
import type { Chart, ChartFrame, ChartLayout, Trace } from "./chart.js";
import { differences } from "./differences.js";
import { fixedRanges } from "./fixedRanges.js";
import { narrowWithRoom } from "./narrow.js";

/** How the slider stands under the charts. */
export interface AnimationOptions {
  /** What the slider says at each chart, no two alike. */
  names: readonly string[];
  /** Before the name: "step ". */
  prefix: string;
  /** The place of the chart that is shown at first. */
  active: number;
  /** Pixels between the name and the rail: more where buttons stand beside the name. */
  gap: number;
}

/** Pixels of the slider without the gap: the name, the rail with its grip, and the ticks. */
const SLIDER = 66;
/** Pixels of a plot that are enough: a higher one gives of its own to the slider. */
const ENOUGH = 240;
/** Plotly merges these lists element by element. */
const LISTS = ["annotations", "shapes"] as const;

/** A chart that moves holds at most so many numbers: some 5 MB in a notebook. */
const MOST_NUMBERS = 1_000_000;

/** @throws RangeError where so many moments, each with so many numbers, are too much for a notebook. */
export function checkChartSize(name: string, moments: string, count: number, each: number): void {
  if (count * each > MOST_NUMBERS)
    throw rangeError(
      `${name}: ${count} ${moments} with ${each} numbers each are too much for a notebook, which should hold ` +
        `${MOST_NUMBERS} at most; give fewer of both`,
    );
}

/** How many numbers a chart holds, in the places of its traces and in their colours. */
export function numbersIn({ data }: Chart): number {
  const values = data.flatMap((trace) => Object.values(trace)).filter(Array.isArray);
  return values
    .flat()
    .reduce<number>((n, value) => n + (Array.isArray(value) ? value.length : 1), 0);
}

/**
 * One chart with a slider over all that were given. A frame holds only what is not the same in all
 * of them, in the traces and in the layout. Every frame holds the same keys, so that one can go from
 * any of them to any other.
 *
 * @param charts with the same traces in the same order
 */
export function animate(
  charts: readonly Chart[],
  { names, prefix, active, gap }: AnimationOptions,
) {
  const layouts = alike(charts);
  const traces = charts[0].data.flatMap((_, place) => {
    const parts = differences(charts.map(({ data }) => data[place] as Record<string, unknown>));
    return parts ? [{ place, parts }] : [];
  });
  const changing = differences(layouts as Record<string, unknown>[], LISTS);
  const frames = names.map((name, index): ChartFrame => {
    return {
      name,
      traces: traces.map(({ place }) => place),
      data: traces.map(({ parts }) => parts[index] as Trace),
      ...(changing && { layout: changing[index] as ChartLayout }),
    };
  });
  const layout = layouts[active];
  const { layout: still } = charts[active];
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
      ...narrowWithRoom(still, bottom + room - (still.margin?.b ?? 0)),
      sliders: [sliderOver(names, { prefix, active, gap }, bottom)],
    } as ChartLayout,
  };
}

/** The layouts with room for the largest of them, so that nothing jumps. */
function alike(charts: readonly Chart[]): ChartLayout[] {
  const most = (of: (layout: ChartLayout) => number | undefined) =>
    Math.max(...charts.map(({ layout }) => of(layout) ?? 0));
  const side = (name: "t" | "b" | "l" | "r") => most(({ margin }) => margin?.[name]);
  const [t, b, l, r] = [side("t"), side("b"), side("l"), side("r")];
  // The plot itself gets no less than it had.
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

/** With hidden ones at the end, where another chart has more. */
function padded(list: readonly object[], length: number): object[] {
  return Array.from({ length }, (_, place) => list[place] ?? { visible: false });
}

/** @param below pixels from the plot to the slider */
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
