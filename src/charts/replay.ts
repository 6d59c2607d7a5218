/** @file Combines the charts of a training run into a replay with a play button, a pause button and a slider. */

import type { UpdateMenu } from "plotly.js";
import { describeValue } from "../describe.js";
import { rangeError, typeError } from "../errors.js";
import { animate } from "./animation.js";
import type { Chart } from "./chart.js";

/** One moment in a training run, which becomes one frame of a replay. */
export interface Moment {
  /** The number of training steps before this moment. */
  step: number;
}

/** The space between the label and the rail of the slider, in pixels. The buttons are taller than the label. */
const GAP = 22;
/** The duration of a replay in milliseconds, if the browser is fast enough. */
const DURATION = 5000;

/**
 * Makes a replay with a play button and a slider. At first, it shows the last moment. The play button starts
 * from the beginning, or from where the replay was paused.
 *
 * @param moments the moments in order
 * @param draw a function that draws the chart for a moment; all charts must have the same traces
 * @param description the description of the whole replay
 */
export function withReplay<M extends Moment>(
  moments: readonly M[],
  draw: (moment: M) => Omit<Chart, "description">,
  description: string,
): Chart {
  const charts = moments.map((moment) => ({ ...draw(moment), description }));
  const names = moments.map(({ step }) => String(step));
  const active = names.length - 1;
  const animated = animate(charts, { names, prefix: "step ", active, gap: GAP });
  const below = charts[active].layout.margin?.b ?? 0;
  const updatemenus = [buttons(below, DURATION / moments.length)];
  return { ...animated, layout: { ...animated.layout, updatemenus }, description };
}

/** The buttons below the plot on the left, next to the label of the slider. */
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
      // null stands for all frames. [null] stands for no frame, and stops a running animation.
      { label: "▶ Play", method: "animate", args: [null, play] },
      { label: "❚❚ Pause", method: "animate", args: [[null], pause] },
    ],
  };
}

/**
 * Checks the moments of a replay.
 *
 * @param name the name of the calling function, for error messages
 * @throws {TypeError} if moments is not a list of moments
 * @throws {RangeError} if there are fewer than two moments, or their steps do not increase
 */
export function checkMoments(name: string, moments: readonly Moment[]): void {
  if (!Array.isArray(moments))
    throw typeError(
      `${name}: moments must be a list of moments, each with its step, not ${describeValue(moments)}`,
    );
  if (moments.length < 2)
    throw rangeError(`${name}: a replay needs at least two moments, not ${moments.length}`);
  for (const [index, moment] of moments.entries()) {
    const step: unknown = moment?.step;
    if (typeof step !== "number" || !Number.isFinite(step))
      throw typeError(`${name}: moment ${index} must have a step, as in { step: 100 }`);
    if (index > 0 && step <= moments[index - 1].step)
      throw rangeError(
        `${name}: the steps must increase, but ${step} comes after ${moments[index - 1].step}`,
      );
  }
}
