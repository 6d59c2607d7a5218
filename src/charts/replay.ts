/** @file Makes charts of a training into one to play: a play button, a pause button, and a slider. */

import type { UpdateMenu } from "plotly.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { animate } from "./animation.js";
import type { Chart } from "./chart.js";

/** One moment of a training, as a chart shows it. */
export interface Moment {
  /** How many steps of training lie behind it. */
  step: number;
}

/** Pixels between the step and the rail: the buttons beside the step are higher than it. */
const GAP = 22;
/** Milliseconds from the first moment to the last, if the browser is fast enough. */
const DURATION = 5000;

/**
 * The chart at its last moment, with a play button and a slider for all of them. Play starts from
 * the beginning, or from where it was paused.
 *
 * @param moments in their order
 * @param draw the chart of a moment; each must have the same traces
 * @param description of the whole
 */
export function withReplay<M extends Moment>(
  moments: readonly M[],
  draw: (moment: M) => Omit<Chart, "description">,
  description: string,
): Chart {
  const charts = moments.map((moment) => ({ ...draw(moment), description }));
  const names = moments.map(({ step }) => String(step));
  const active = names.length - 1;
  const moved = animate(charts, { names, prefix: "step ", active, gap: GAP });
  const below = charts[active].layout.margin?.b ?? 0;
  const updatemenus = [buttons(below, DURATION / moments.length)];
  return { ...moved, layout: { ...moved.layout, updatemenus }, description };
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

/**
 * @param name of the function that was given them
 * @throws TypeError for what is no list of moments; RangeError for fewer than two, or steps that do not rise
 */
export function checkMoments(name: string, moments: readonly Moment[]): void {
  if (!Array.isArray(moments))
    throw typeError(
      `${name}: give a list of moments, each with its step, not ${describeValue(moments)}`,
    );
  if (moments.length < 2)
    throw rangeError(`${name}: a replay needs two moments or more, and has ${moments.length}`);
  for (const [index, moment] of moments.entries()) {
    const step: unknown = moment?.step;
    if (typeof step !== "number" || !Number.isFinite(step))
      throw typeError(`${name}: moment ${index} has no step, such as { step: 100 }`);
    if (index > 0 && step <= moments[index - 1].step)
      throw rangeError(
        `${name}: the steps must rise, and ${step} comes after ${moments[index - 1].step}`,
      );
  }
}
