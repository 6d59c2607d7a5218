// @ts-check
/** @file A file of the site is missing: a sentence says so, and nothing turns for ever. */

import assert from "node:assert/strict";
import { visits } from "./visit.js";

const onVisit = visits();

for (const [what, path] of [
  ["JupyterLite", "build/lab/bundle.js"],
  ["the site's settings", "jupyter-lite.json"],
  ["the lesson", "files/4-training.ipynb"],
  ["the kernel", "extensions/nn-kernel/static/worker.*.js"],
])
  onVisit(
    `${what} is missing`,
    () => ({}),
    async (context, site) => {
      await context.route(new RegExp(`/site/${path.replaceAll(".", "[^/]")}`), (route) =>
        route.fulfill({ status: 404, contentType: "text/plain", body: "There is no such file." }),
      );
      const page = await context.newPage();
      await page.goto(site.lesson("4-training.ipynb"));
      const said = await page.locator(".missing").innerText();
      const [start] = path.split("*");
      assert.ok(said.startsWith(`A file of this site could not be loaded: ${start}`), said);
      await page.waitForFunction(
        () => !document.querySelector("#jupyterlite-loading-indicator [role=status]"),
      );
    },
  );
