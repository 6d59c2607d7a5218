/** @file Makes a chart move: a play button, a pause button, and a slider over its moments. */

import type { Slider, UpdateMenu } from "plotly.js";
import { rangeError, typeError } from "../errors.js";
import type { Chart, Trace } from "./chart.js";

/** One moment of a training, as a chart shows it. */
export interface Moment {
  /** How many steps of training lie behind it. */
  step: number;
}

/** Pixels under the name of the axis, for the buttons, the step, and the slider under them. */
const CONTROLS = 102;
/** Milliseconds from the first moment to the last, if the browser is fast enough. */
const DURATION = 5000;

/**
 * The chart at its last moment, with a play button and a slider for all of them. Play starts from
 * the beginning, or from where it was paused.
 *
 * @param still the chart without its traces
 * @param traces by name, in the order in which they are drawn, as they look at the last moment
 * @param moments in their order, each with what it changes in some of the traces
 */
export function withReplay<Traces extends Record<string, Trace>>(
  still: Omit<Chart, "data">,
  traces: Traces,
  moments: readonly { step: number; changes: Partial<Record<keyof Traces, Trace>> }[],
): Chart {
  const order = Object.keys(traces);
  const { layout } = still;
  const bottom = layout.margin?.b ?? 0;
  const names = moments.map(({ step }) => String(step));
  return {
    ...still,
    data: Object.values(traces),
    frames: moments.map(({ changes }, index) => ({
      name: names[index],
      traces: Object.keys(changes).map((name) => order.indexOf(name)),
      data: Object.values(changes as Record<string, Trace>),
    })),
    layout: {
      ...layout,
      height: (layout.height ?? 0) + CONTROLS,
      margin: { ...layout.margin, b: bottom + CONTROLS },
      updatemenus: [buttons(bottom, DURATION / moments.length)],
      sliders: [slider(bottom, names)],
    },
  };
}

/** Under the plot, on the left, beside the slider's step. */
function buttons(below: number, duration: number): Partial<UpdateMenu> {
  const transition = { duration: 0 };
  const play = { frame: { duration }, transition, fromcurrent: true, mode: "immediate" };
  const pause = { frame: { duration: 0 }, transition, mode: "immediate" };
  return {
    type: "buttons",
    direction: "right",
    showactive: false,
    x: 0,
    xanchor: "left",
    y: 0,
    yanchor: "top",
    pad: { t: below, r: 0, b: 0, l: 0 },
    buttons: [
      // null means all frames. [null] means none: it only stops what is playing.
      { label: "▶ Play", method: "animate", args: [null, play] },
      { label: "❚❚ Pause", method: "animate", args: [[null], pause] },
    ],
  };
}

function slider(below: number, names: string[]): Partial<Slider> {
  const now = { frame: { duration: 0 }, transition: { duration: 0 }, mode: "immediate" };
  return {
    active: names.length - 1,
    currentvalue: { prefix: "step ", xanchor: "right", offset: 22 },
    x: 0,
    y: 0,
    yanchor: "top",
    len: 1,
    pad: { t: below, r: 0, b: 0, l: 0 },
    steps: names.map((name) => ({ label: name, method: "animate", args: [[name], now] })),
  };
}

/**
 * @param name of the function that was given them
 * @throws TypeError for what is no list of moments; RangeError for fewer than two, or steps that do not rise
 */
export function checkMoments(name: string, moments: readonly Moment[]): void {
  if (!Array.isArray(moments))
    throw typeError(`${name}: give a list of moments, each with its step`);
  if (moments.length < 2)
    throw rangeError(`${name}: a replay needs two moments or more, and has ${moments.length}`);
  moments.forEach((moment, index) => {
    const step: unknown = moment?.step;
    if (typeof step !== "number" || !Number.isFinite(step))
      throw typeError(`${name}: moment ${index} has no step, such as { step: 100 }`);
    if (index > 0 && step <= moments[index - 1].step)
      throw rangeError(
        `${name}: the steps must rise, and ${step} comes after ${moments[index - 1].step}`,
      );
  });
}
