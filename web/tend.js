// @ts-check
/** @file What a drawn chart needs to belong to its page: its words, its controls, its narrow form. */

import { tendControls } from "./controls.js";
import { keepFitted } from "./narrow.js";

/**
 * To be called once, when the chart has been drawn.
 *
 * @param {any} box with the chart
 * @param {{ layout: import("./narrow.js").Layout, words: string, Plotly: any }} chart its wide layout, and
 *   what it shows
 */
export function tend(box, { layout, words, Plotly }) {
  // A group, not a picture: what is in a picture cannot be reached, and Plotly's buttons are in it.
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", words);
  // The words say what the letters and lines of the drawing would say in pieces.
  for (const drawing of box.querySelectorAll("svg.main-svg"))
    drawing.setAttribute("focusable", "false");
  keepFitted(box, layout, Plotly);
  const again = () => tendControls(box, Plotly);
  again();
  for (const event of ["afterplot", "sliderchange", "animatingframe", "buttonclicked", "relayout"])
    box.on(`plotly_${event}`, again);
}
