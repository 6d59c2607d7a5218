// @ts-check
/** @file The browser and the JupyterLab, or the site, that the tests of one file share. */

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch } from "../../scripts/notebooks/chromium.js";
import { root } from "../../scripts/paths.js";
import { openLesson } from "./lesson.js";
import { startServer } from "./server.js";

const viewport = { width: 1400, height: 1000 };

/** Where pictures of failed tests are kept. */
const failures = join(root, "test", "failures");

/**
 * What shows the lessons: a JupyterLab, or a web server with the site.
 *
 * @typedef {object} House
 * @property {(name: string) => string} lesson the address of a notebook
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} [stopKernels] also those that are busy, if the page's end is not theirs
 */

/**
 * Starts what shows the lessons, and a browser, for all tests of a file.
 *
 * @template {House} H
 * @param {() => Promise<H>} start
 * @param {{ launchBrowser?: () => Promise<import("playwright-core").Browser>, skip?: string | false }} [options]
 *   another browser than Chromium; why all tests are left out, if they are
 * @returns a function that defines a test on one open lesson; if the test fails it keeps a picture
 */
export function stageIn(start, { launchBrowser = launch, skip = false } = {}) {
  /** @type {H} */
  let server;
  /** @type {import("playwright-core").Browser} */
  let browser;
  /**
   * What the last test left open, if all went well: another lesson opens there in half the time.
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
   * @param {string} name of the lesson
   * @param {(lesson: import("./lesson.js").Lesson) => Promise<void>} check
   * @param {(server: H) => void} [prepare] changes something before it is opened
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

/** The tests of a file in a JupyterLab. */
export function stage() {
  return stageIn(startServer);
}
