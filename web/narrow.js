// @ts-check
/** @file The narrow form of a chart: two charts one under the other, a legend as a column. */

/**
 * @typedef {Record<string, any>} Layout Plotly's; `meta.narrow` holds what src/charts/ says of narrow places
 * @typedef {{ layout: Layout } & Record<string, any>} Figure
 */

/**
 * The figure as it is drawn at a width. Its layout is a copy, for Plotly writes into what it draws.
 *
 * @param {Figure} figure
 * @param {number} width pixels; 0 where it is not known, for the wide form
 * @returns {Figure}
 */
export function fitted(figure, width) {
  const layout = structuredClone(figure.layout);
  if (!isNarrow(layout, width)) return { ...figure, layout };
  const drawn = merged(layout, layout.meta.narrow.layout);
  return { ...figure, layout: { ...drawn, meta: { ...drawn.meta, isNarrow: true } } };
}

/**
 * Gives a drawn chart its other form when its width asks for it, now and whenever that changes.
 *
 * @param {any} box with the chart
 * @param {Layout} layout the wide one
 * @param {any} Plotly
 */
export function keepFitted(box, layout, Plotly) {
  const { narrow } = layout.meta ?? {};
  if (!narrow) return;
  let drawn = box.layout.meta.isNarrow === true;
  new ResizeObserver(() => {
    const now = isNarrow(layout, box.clientWidth);
    if (now === drawn || box.clientWidth === 0) return;
    drawn = now;
    // Where only a height is given Plotly keeps the width that the chart had.
    Plotly.relayout(box, { ...changes(layout, narrow.layout, now), width: null, autosize: true });
  }).observe(box);
}

/**
 * @param {Layout} layout
 * @param {number} width
 */
function isNarrow({ meta }, width) {
  return width > 0 && width < (meta?.narrow?.below ?? 0);
}

/**
 * @param {Layout} layout
 * @param {Layout} narrow
 * @returns {Layout}
 */
function merged(layout, narrow) {
  const entries = Object.entries(narrow).map(([key, value]) => {
    const both = isObject(value) && isObject(layout[key]);
    return [key, both ? merged(layout[key], value) : value];
  });
  return { ...layout, ...Object.fromEntries(entries) };
}

/**
 * What `Plotly.relayout` is told, such as { "xaxis.domain": [0, 1] }: what else the reader has
 * changed since, such as a slider's place, stays.
 *
 * @param {Layout | undefined} layout
 * @param {Layout} narrow
 * @param {boolean} toNarrow else back to the layout
 * @param {string} path of both in the whole layout
 * @returns {Layout}
 */
function changes(layout, narrow, toNarrow, path = "") {
  const entries = Object.entries(narrow).flatMap(([key, value]) => {
    const wide = layout?.[key];
    if (isObject(value)) return Object.entries(changes(wide, value, toNarrow, `${path}${key}.`));
    return [[path + key, toNarrow ? value : (wide ?? null)]];
  });
  return Object.fromEntries(entries);
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
