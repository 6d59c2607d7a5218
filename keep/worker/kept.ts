/**
 * @file The builds that are kept in this browser. A file is kept once for all builds that have it, under
 * its path and its hash; a build is whole, or it is not there.
 */

import type { Build } from "../build.js";
import { home } from "./scope.js";

/** How many files are fetched at a time, so that a lesson that someone opens meanwhile comes through. */
const AT_A_TIME = 4;

// An address may be shared by several sites, and their caches with it.
const filesCache = caches.open(`${home} files`);
const notesCache = caches.open(`${home} notes`);

/** Builds that were read. */
const builds = new Map<string, Promise<Build | undefined>>();
let newest: Promise<string | undefined> | undefined;

/** What is noted under a name. */
export async function note(name: string): Promise<string | undefined> {
  return (await (await notesCache).match(placeOf(name)))?.text();
}

/** Notes something under a name. */
export async function setNote(name: string, text: string): Promise<void> {
  await (await notesCache).put(placeOf(name), new Response(text));
}

/** The build that came last, if one is kept. */
export async function newestBuild(): Promise<Build | undefined> {
  newest ??= note("newest");
  const version = await newest;
  return version === undefined ? undefined : buildOf(version);
}

/** A build that is kept. */
export function buildOf(version: string): Promise<Build | undefined> {
  let build = builds.get(version);
  if (!build) {
    build = note(`builds/${version}`).then((text) => text && JSON.parse(text));
    builds.set(version, build);
  }
  return build;
}

/** A file of a build, if it is still there: the browser may have deleted it. */
export async function fileOf({ files }: Build, path: string): Promise<Response | undefined> {
  return Object.hasOwn(files, path)
    ? (await filesCache).match(keyOf(path, files[path]))
    : undefined;
}

/** A file of any build, the newest first. */
export async function fileOfAny(path: string): Promise<Response | undefined> {
  const others = (await namesIn("builds/")).map(buildOf);
  for (const build of [await newestBuild(), ...(await Promise.all(others))]) {
    const file = build && (await fileOf(build, path));
    if (file) return file;
  }
  return undefined;
}

/**
 * Fetches what is missing of a build, and makes it the newest. What came before a failure is kept for the
 * next time.
 *
 * @throws Error if a file is missing, or is one of another build
 */
export async function keep(build: Build): Promise<void> {
  const cache = await filesCache;
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const missing = Object.entries(build.files).filter((file) => !there.has(keyOf(...file)));
  const next = async (): Promise<void> => {
    const file = missing.pop();
    if (!file) return;
    const [path, hash] = file;
    await cache.put(keyOf(path, hash), await fetchFile(path, hash));
    return next();
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, next));
  await setNote(`builds/${build.version}`, JSON.stringify(build));
  await setNote("newest", build.version);
  builds.set(build.version, Promise.resolve(build));
  newest = Promise.resolve(build.version);
}

/** Forgets all builds but some, and the files that none of those has. */
export async function forgetAllBut(versions: Set<string>): Promise<void> {
  const needed = new Set<string>();
  for (const version of versions) {
    const build = await buildOf(version);
    for (const [path, hash] of Object.entries(build?.files ?? {})) needed.add(keyOf(path, hash));
  }
  const files = await filesCache;
  for (const { url } of await files.keys()) if (!needed.has(url)) await files.delete(url);
  for (const name of await forgetNotes("builds/", versions)) builds.delete(name);
}

/**
 * Forgets the notes of a folder, but some.
 *
 * @returns the names of those that are gone
 */
export async function forgetNotes(folder: string, stay: Set<string>): Promise<string[]> {
  const names = (await namesIn(folder)).filter((name) => !stay.has(name));
  for (const name of names) await (await notesCache).delete(placeOf(folder + name));
  return names;
}

/** The names of the notes of a folder. */
async function namesIn(folder: string): Promise<string[]> {
  const place = placeOf(folder);
  return (await (await notesCache).keys())
    .filter(({ url }) => url.startsWith(place))
    .map(({ url }) => url.slice(place.length));
}

/** A file from the server, if it is the one that the build has. */
async function fetchFile(path: string, hash: string): Promise<Response> {
  const options = { cache: "no-cache", priority: "low" } as RequestInit;
  const response = await fetch(placeOf(path), options);
  if (!response.ok) throw new Error(`${path} could not be loaded (${response.status})`);
  const body = await response.arrayBuffer();
  if ((await hashOf(body)) !== hash) throw new Error(`${path} belongs to a different build`);
  const headers = new Headers(response.headers);
  // They were true of what came over the line.
  headers.delete("Content-Encoding");
  headers.delete("Content-Length");
  // Made anew, for a browser takes no page that the server had sent it on to.
  return new Response(body, { headers });
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function placeOf(path: string): string {
  return new URL(path.split("/").map(encodeURIComponent).join("/"), home).href;
}

function keyOf(path: string, hash: string): string {
  return `${placeOf(path)}?${hash}`;
}
