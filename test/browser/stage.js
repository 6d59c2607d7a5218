// @ts-check
/** @file The browser, and the JupyterLab or site, that all tests in a file share. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "../../scripts/browser.js";
import { root } from "../../scripts/paths.js";
import { openLesson } from "./lesson.js";
import { startServer } from "./server.js";

const viewport = { width: 1400, height: 1000 };

/** The folder for screenshots of failed tests. */
const failures = join(root, "test", "failures");

/**
 * A server that shows the lessons: a JupyterLab, or a web server with the site.
 *
 * @typedef {object} Host
 * @property {(name: string) => string} lesson returns the URL of a notebook
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} [stopKernels] stops all kernels; present only if they keep running after
 *   the page is closed
 */

/**
 * Starts a server and a browser for all tests in a file.
 *
 * @template {Host} H
 * @param {() => Promise<H>} start
 * @param {{ launchBrowser?: () => Promise<import("playwright-core").Browser>, skip?: string | false }} [options]
 *   `launchBrowser` starts a browser other than Chromium; `skip` is the reason why all tests are skipped
 * @returns a function that defines a test on one open lesson; if the test fails, a screenshot is saved
 */
export function stageIn(start, { launchBrowser = launch, skip = false } = {}) {
  /** @type {H} */
  let server;
  /** @type {import("playwright-core").Browser} */
  let browser;
  /**
   * The page of the last test, unless that test failed. Opening another lesson in it takes half as long as in
   * a new page.
   *
   * @type {{ context: import("playwright-core").BrowserContext, lesson: import("./lesson.js").Lesson } | undefined}
   */
  let left;

  before(async () => {
    if (!skip) [server, browser] = await Promise.all([start(), launchBrowser()]);
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /**
   * @param {string} title
   * @param {string} name the file name of the lesson
   * @param {(lesson: import("./lesson.js").Lesson) => Promise<void>} check
   * @param {(server: H) => void} [prepare] prepares the server before the lesson is opened
   */
  return (title, name, check, prepare) => {
    test(title, { timeout: 300_000, skip }, async () => {
      prepare?.(server);
      const before = left;
      left = undefined;
      const context = before?.context ?? (await browser.newContext({ viewport }));
      try {
        const lesson = before?.lesson ?? (await openLesson(context, server.lesson(name)));
        await before?.lesson.page.setViewportSize(viewport);
        await before?.lesson.open(name);
        await check(lesson);
        if (!lesson.page.isClosed()) left = { context, lesson };
      } catch (error) {
        mkdirSync(failures, { recursive: true });
        const path = join(failures, `${title.replace(/\W+/g, "-")}.png`);
        await context.pages()[0]?.screenshot({ path });
        throw error;
      } finally {
        if (!left) {
          await context.close();
          await server.stopKernels?.();
        }
      }
    });
  };
}

/** @type {ReturnType<typeof stageIn<Awaited<ReturnType<typeof startServer>>>> | undefined} */
let shared;

/** Runs the tests in one JupyterLab, which all test files in a process share. */
export function stage() {
  shared ??= stageIn(startServer);
  return shared;
}
