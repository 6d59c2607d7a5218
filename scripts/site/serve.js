// @ts-check
/** @file A web server of static files, to look at the site on this computer. */

import { createServer } from "node:http";
import sirv from "sirv";

/**
 * Serves a folder on this computer alone.
 *
 * @param {string} folder
 * @param {number} [port] any that is free, if none is given
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 * @throws Error where the port is taken
 */
export async function serve(folder, port = 0) {
  // With "dev", it looks for the files at each request; a browser asks each time whether its copy is the newest.
  const answer = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    // sirv leaves these characters encoded, and the names of JupyterLab's themes contain @.
    request.url = request.url?.replace(/%(2[46BC]|3[ABD]|40)/gi, decodeURIComponent);
    answer(request, response);
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
