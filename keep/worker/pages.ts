/**
 * @file Which build each open page is of. All that a page asks for comes from its own build, so that a
 * page that is open while the teacher puts up a new one never gets files of both.
 */

import { forgetAllBut, forgetNotes, newestBuild, note, setNote } from "./kept.js";
import { scope } from "./scope.js";

/** Milliseconds in which a page that loads need not be among the browser's pages yet. */
const LOADING = 60_000;

interface Page {
  version: string;
  since: number;
}
const pages = new Map<string, Page>();

/** A page is of a build from now on. */
export async function bind(page: string, version: string): Promise<void> {
  const bound = { version, since: Date.now() };
  pages.set(page, bound);
  // A browser ends a service worker that has nothing to do, and starts it again.
  await setNote(`pages/${page}`, JSON.stringify(bound));
}

/** The build of a page, if it came from one that is kept. */
export async function versionOf(page: string): Promise<string | undefined> {
  return (await read(page))?.version;
}

/** Forgets the builds that no open page is of, but the newest. */
export async function tidy(): Promise<void> {
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: "all" });
  const ids = new Set(open.map(({ id }) => id));
  for (const [id, { since }] of pages) if (Date.now() - since < LOADING) ids.add(id);
  const versions = new Set<string>();
  for (const id of ids) versions.add((await versionOf(id)) ?? "");
  versions.add((await newestBuild())?.version ?? "");
  await forgetNotes("pages/", ids);
  await forgetAllBut(versions);
}

async function read(id: string): Promise<Page | undefined> {
  const known = pages.get(id);
  if (known) return known;
  const text = await note(`pages/${id}`);
  if (text === undefined) return undefined;
  const page = JSON.parse(text) as Page;
  pages.set(id, page);
  return page;
}
