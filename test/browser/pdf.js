// @ts-check
/**
 * @file Reads the text of a PDF that Chromium wrote, page by page. Chromium uses only a few of the structures
 * that PDF allows.
 */

import { inflateSync } from "node:zlib";

/**
 * @param {Buffer} file
 * @returns {{ pages: string[], targets: Map<string, number> }} the text of each page without spaces; and the
 *   pages, counted from 0, that the document's links lead to, keyed by the id of the target
 */
export function readPdf(file) {
  const text = file.toString("latin1");
  /** @type {Map<string, { head: string, start: number }>} */
  const objects = new Map();
  const object = /^(\d+) 0 obj\n([\s\S]*?)(?:endobj|stream\n)/gm;
  for (let found = object.exec(text); found; found = object.exec(text))
    objects.set(found[1], { head: found[2], start: object.lastIndex });

  /** @param {string} id */
  const head = (id) => objects.get(id)?.head ?? "";
  /** @param {string} id */
  const stream = (id) => {
    const { head, start } = objects.get(id) ?? { head: "", start: 0 };
    const bytes = file.subarray(start, start + Number(head.match(/\/Length (\d+)/)?.[1]));
    return inflateSync(bytes).toString("latin1");
  };
  const ids = [...objects.keys()].filter((id) => /\/Type \/Page\n/.test(head(id)));
  /** @type {Map<string, Map<string, string>>} */
  const fonts = new Map();
  /** @param {string} id */
  const font = (id) => {
    const known = fonts.get(id) ?? characters(stream(referred(head(id), "ToUnicode")));
    fonts.set(id, known);
    return known;
  };
  const pages = ids.map((id) => {
    let shown = "";
    /** @type {Map<string, string>} */
    let now = new Map();
    for (const [, name, glyphs] of stream(referred(head(id), "Contents")).matchAll(
      /\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>/g,
    )) {
      if (name) now = font(referred(head(id), name));
      else for (const glyph of glyphs.match(/.{4}/g) ?? []) shown += now.get(glyph) ?? "";
    }
    return plain(shown);
  });
  const names = head(text.match(/\/Dests (\d+) 0 R/)?.[1] ?? "");
  const targets = [...names.matchAll(/\/(\S+) \[(\d+) 0 R/g)].map(
    ([, name, page]) => /** @type {const} */ ([name, ids.indexOf(page)]),
  );
  return { pages, targets: new Map(targets) };
}

/**
 * Returns text in the form that `readPdf` returns: without spaces or ligatures.
 *
 * @param {string} text
 */
export function plain(text) {
  return text.normalize("NFKC").replace(/\s/g, "");
}

/** @param {string} head @param {string} name */
function referred(head, name) {
  return head.match(new RegExp(`/${name} (\\d+) 0 R`))?.[1] ?? "";
}

/**
 * Returns the character that each glyph stands for.
 *
 * @param {string} map
 */
function characters(map) {
  /** @type {Map<string, string>} */
  const found = new Map();
  const hex = (/** @type {number} */ number) => number.toString(16).toUpperCase().padStart(4, "0");
  for (const [, first, last, to] of map.matchAll(/^<(\w+)> (?:<(\w+)> )?<(\w+)>$/gm)) {
    const [from, until] = [first, last ?? first].map((text) => Number.parseInt(text, 16));
    const units = (to.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
    for (let glyph = from; glyph <= until; glyph++) {
      const end = /** @type {number} */ (units.at(-1)) + glyph - from;
      found.set(hex(glyph), String.fromCharCode(...units.slice(0, -1), end));
    }
  }
  return found;
}
