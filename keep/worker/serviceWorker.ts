/**
 * @file The service worker: it keeps the whole site in the browser, so that the lessons work without a
 * network, and gives each page the files of one build.
 *
 * A page that is opened gets the newest build: the list of files is asked for each time, and what is new is
 * fetched before the page is shown, if that is quick. Otherwise it gets the build that is kept, and the next
 * page the new one.
 */

import { type Build, LIST } from "../build.js";
import type { FromKeeper, ToKeeper } from "../messages.js";
import { buildOf, fileOf, fileOfAny, keep, newestBuild } from "./kept.js";
import { bind, tidy, versionOf } from "./pages.js";
import { type Asked, home, scope } from "./scope.js";

/** Milliseconds for which a page may wait for a new build. */
const PATIENCE = 3_000;
/** A name with a hash: such a file is the same in every build that has it. */
const HASHED = /\.[0-9a-f]{7,}\.\w+$/;

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== "GET" || path === undefined) return;
  event.respondWith(request.mode === "navigate" ? pageFor(event, path) : answer(event, path));
});

scope.addEventListener("message", (event) => {
  if ((event.data as ToKeeper) !== "keep") return;
  const tell = (message: FromKeeper) => event.ports[0].postMessage(message);
  const kept = newer().then(
    () => tell({ kept: true }),
    ({ message }: Error) => tell({ failed: message }),
  );
  event.waitUntil(kept.then(tidy));
});

/** A page, of the newest build. */
async function pageFor(event: Asked, path: string): Promise<Response> {
  const kept = await newestBuild();
  if (!kept) return fetch(event.request);
  const latest = newer().catch(() => kept);
  event.waitUntil(latest);
  const build = await Promise.race([latest, after(PATIENCE, kept)]);
  // Without its slash, what the page names beside itself would be sought in the folder above.
  if (`${path}/index.html` in build.files) {
    const { search } = new URL(event.request.url);
    return Response.redirect(`${home}${path}/${search}`);
  }
  const file = await fileOf(build, fileName(path));
  if (file && event.resultingClientId) await bind(event.resultingClientId, build.version);
  return file ?? fetch(event.request);
}

/** What a page asks for, from its own build. */
async function answer({ request, clientId }: Asked, path: string): Promise<Response> {
  const version = await versionOf(clientId);
  if (version !== undefined) {
    const build = await buildOf(version);
    return (build && (await fromBuild(build, path))) ?? fetch(request);
  }
  // A page that came from the server before anything was kept, or a worker of any page.
  if (HASHED.test(path)) return (await fileOfAny(path)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const build = await newestBuild();
    const file = build && (await fromBuild(build, path));
    if (file) return file;
    throw error;
  }
}

async function fromBuild(build: Build, path: string): Promise<Response | undefined> {
  const headers = { "Content-Type": "application/json" };
  if (path === LIST) return new Response(JSON.stringify(build), { headers });
  return fileOf(build, fileName(path));
}

/** The build that is on its way, so that it is fetched once for all who wait for it. */
let coming: { version: string; done: Promise<void> } | undefined;

/** The build that the server has, as soon as all of it is kept; without a network, the one that is kept. */
async function newer(): Promise<Build> {
  const kept = await newestBuild();
  const response = await fetch(home + LIST, { cache: "no-cache" }).catch(() => undefined);
  if (!response && kept) return kept;
  if (!response?.ok) throw new Error(`${LIST} could not be loaded`);
  const build = (await response.json()) as Build;
  if (build.version === kept?.version) return build;
  if (coming?.version !== build.version) coming = { version: build.version, done: keep(build) };
  const { done } = coming;
  try {
    await done;
  } finally {
    if (coming?.done === done) coming = undefined;
  }
  return build;
}

function after<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, value));
}

/** The path of an address in the site; none if it is elsewhere. */
function pathOf(url: string): string | undefined {
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  return address.startsWith(home) ? decodeURIComponent(address.slice(home.length)) : undefined;
}

/** The file that is meant by a path. */
function fileName(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}
