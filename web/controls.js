// @ts-check
/** @file Plotly's buttons and sliders by keyboard. Plotly draws them for the mouse alone. */

/**
 * Makes what can be clicked in a drawn chart a control of its own for Tab, keys and screen readers.
 * To be called again after each drawing, since Plotly draws its buttons anew.
 *
 * @param {any} box with the chart
 * @param {any} Plotly
 */
export function tendControls(box, Plotly) {
  for (const button of box.querySelectorAll("g.updatemenu-button")) tendButton(button);
  /** @type {any[]} */
  const sliders = box.layout?.sliders ?? [];
  const shown = sliders.flatMap(({ visible }, place) => (visible === false ? [] : [place]));
  for (const [index, group] of box.querySelectorAll("g.slider-group").entries())
    tendSlider(group, box, shown[index], Plotly);
}

/** @param {SVGGElement} button */
function tendButton(button) {
  // Plotly writes signs before the words, such as a triangle.
  const name = (button.textContent ?? "").replace(/[^\p{L}\p{N}\s.,:=+−-]/gu, "").trim();
  const first = makeControl(button, "button", name);
  if (!first) return;
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    button.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  });
}

/**
 * @param {SVGGElement} group
 * @param {any} box
 * @param {number} place in the layout's list
 * @param {any} Plotly
 */
function tendSlider(group, box, place, Plotly) {
  const read = () => {
    const { steps = [], active = 0, currentvalue = {} } = box.layout.sliders[place];
    const { prefix = "", suffix = "" } = currentvalue;
    return { steps, active, prefix, suffix };
  };
  const { steps, active, prefix, suffix } = read();
  const first = makeControl(group, "slider", prefix.replace(/[\s:=]+$/, "") || "Slider");
  const label = steps[active]?.label ?? "";
  const values = { min: 0, max: steps.length - 1, now: active, text: `${prefix}${label}${suffix}` };
  for (const [name, value] of Object.entries(values))
    group.setAttribute(`aria-value${name}`, String(value));
  if (!first) return;
  group.addEventListener("keydown", (event) => {
    const now = read();
    const last = now.steps.length - 1;
    const to = target(event.key, now.active, last);
    if (to === undefined) return;
    event.preventDefault();
    const step = now.steps[to];
    if (to === now.active || !step) return;
    Plotly.relayout(box, `sliders[${place}].active`, to);
    if (step.execute === false || step.method === "skip") return;
    // An animation that the next one breaks off rejects its promise.
    Promise.resolve(Plotly[step.method](box, ...step.args)).catch(() => {});
  });
}

/**
 * Where a key leads, or nowhere.
 *
 * @param {string} key
 * @param {number} now
 * @param {number} last
 */
function target(key, now, last) {
  const page = Math.max(1, Math.round(last / 10));
  /** @type {Record<string, number>} */
  const places = {
    ArrowLeft: now - 1,
    ArrowDown: now - 1,
    ArrowRight: now + 1,
    ArrowUp: now + 1,
    PageDown: now - page,
    PageUp: now + page,
    Home: 0,
    End: last,
  };
  return key in places ? Math.min(last, Math.max(0, places[key])) : undefined;
}

/**
 * @param {SVGGElement} element
 * @param {string} role
 * @param {string} name
 * @returns {boolean} whether it was none before
 */
function makeControl(element, role, name) {
  const first = !element.hasAttribute("tabindex");
  element.setAttribute("tabindex", "0");
  element.setAttribute("role", role);
  element.setAttribute("aria-label", name);
  // JupyterLab would take the keys for its own commands.
  element.setAttribute("data-lm-suppress-shortcuts", "true");
  return first;
}
