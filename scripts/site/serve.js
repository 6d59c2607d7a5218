// @ts-check
/** @file A web server of static files, as plain as any: to look at the site on this computer. */

import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

/** @type {Record<string, string>} */
const types = {
  ".css": "text/css",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder on this computer alone.
 *
 * @param {string} folder
 * @param {number} [port] any that is free, if none is given
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws Error where the port is taken
 */
export async function serve(folder, port = 0) {
  const server = createServer(({ url = "/", headers: asked }, response) => {
    const path = pathIn(url);
    if (path === undefined) {
      response.writeHead(400, { "Content-Type": "text/plain" }).end("This is not a valid address.");
      return;
    }
    let file = join(folder, normalize(path));
    let stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isDirectory()) {
      if (!path.endsWith("/")) {
        response.writeHead(301, { Location: `${path}/` }).end();
        return;
      }
      file = join(file, "index.html");
      stats = statSync(file, { throwIfNoEntry: false });
    }
    if (!stats?.isFile()) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("There is no such file.");
      return;
    }
    const modified = stats.mtime.toUTCString();
    // Kept by the browser, and asked for each time whether it is still the newest.
    const headers = { "Cache-Control": "no-cache", "Last-Modified": modified };
    if (asked["if-modified-since"] === modified) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, {
      ...headers,
      "Content-Type": types[extname(file)] ?? "application/octet-stream",
      "Content-Length": stats.size,
    });
    createReadStream(file).pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The path of an address; none where it cannot be read, as in "/%". */
function pathIn(/** @type {string} */ url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}
