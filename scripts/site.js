// @ts-check
/**
 * @file `npm run site`: writes the folder site/, in which the lessons run in a browser without any
 * installation. Any static web server can serve it; `--serve` serves it on this computer.
 */

import { relative } from "node:path";
import { readOptions, wholeNumber } from "./options.js";
import { root } from "./paths.js";
import { setUp } from "./setup/index.js";
import { main, UserError } from "./userError.js";

/** The default port. */
const PORT = 8000;

await main(async () => {
  const options = readOptions("npm run site", {
    serve: { type: "boolean" },
    port: { type: "string" },
  });
  const port = wholeNumber("port", options.port ?? `${PORT}`, 1, 65_535);
  const { siteSteps } = await import("./site/index.js");
  const { site } = await import("./site/places.js");
  if (!setUp(siteSteps)) console.log("The site is up to date.");
  const folder = relative(root, site);
  if (!options.serve) {
    console.log(
      `${folder}/ is ready to upload to any web server. To view it here, run npm run site -- --serve.`,
    );
    return;
  }
  const { serve } = await import("./site/serve.js");
  try {
    const { url } = await serve(site, port);
    console.log(`The lessons are at ${url}. Press Ctrl+C to stop.`);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new UserError(
      code === "EADDRINUSE"
        ? `Port ${port} is already in use. Choose another one: npm run site -- --serve --port ${port + 1}.`
        : message,
    );
  }
});
