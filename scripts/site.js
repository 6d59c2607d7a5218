// @ts-check
/**
 * @file `npm run site`: makes the folder site/, in which the lessons run in a browser with nothing
 * installed. Any web server of static files can offer it; with `--serve` this computer does.
 */

import { relative } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./paths.js";
import { setUp } from "./setup/index.js";
import { main, UserError } from "./userError.js";

/** Where the site is shown, if no port is named. */
const PORT = 8000;

await main(async () => {
  const { serve: serves, port } = options();
  const { siteSteps } = await import("./site/index.js");
  const { site } = await import("./site/places.js");
  if (!setUp(siteSteps)) console.log("The site is up to date.");
  const folder = relative(root, site);
  if (!serves) {
    console.log(`${folder}/ is ready for any web server. npm run site -- --serve shows it here.`);
    return;
  }
  const { serve } = await import("./site/serve.js");
  try {
    const { url } = await serve(site, port);
    console.log(`The lessons are at ${url} until you press Ctrl+C.`);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new UserError(
      code === "EADDRINUSE"
        ? `Port ${port} is taken. Name another one: npm run site -- --serve --port ${port + 1}.`
        : message,
    );
  }
});

/** What was given behind the command. */
function options() {
  try {
    const { values } = parseArgs({
      options: { serve: { type: "boolean", default: false }, port: { type: "string" } },
    });
    const port = Number(values.port ?? PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error(`--port needs a number from 1 to 65535, not ${values.port}`);
    return { serve: values.serve, port };
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new UserError(
      `npm run site takes only --serve and --port, as in npm run site -- --serve --port 8000. ${message}.`,
    );
  }
}
