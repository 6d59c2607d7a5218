// @ts-check
/** @file An open notebook in JupyterLab, with the actions of a learner. */

import assert from "node:assert/strict";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";

/** The timeout for a page, a kernel or a chart on a busy machine, in milliseconds. */
const TIMEOUT = 60_000;
/**
 * The timeout for opening a notebook, in milliseconds. If another process takes the port of a kernel,
 * Jupyter's server immediately starts a new kernel, but waits a minute before it tells JupyterLab.
 */
const OPEN_TIMEOUT = 150_000;
const ERROR_TYPES = ["application/vnd.jupyter.stderr", "application/vnd.jupyter.error"];

/**
 * Opens a notebook in a new tab and waits until its kernel is idle.
 *
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} address
 */
export async function openLesson(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(TIMEOUT);
  await page.goto(address);
  await waitUntilOpen(page, address);
  return new Lesson(page);
}

/**
 * Waits until a notebook is open and its kernel is idle.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name the name of the notebook, for the error message
 */
async function waitUntilOpen(page, name) {
  try {
    await page.waitForFunction(
      () => {
        const { sessionContext } =
          /** @type {any} */ (window).jupyterapp?.shell.currentWidget ?? {};
        return sessionContext?.isReady && sessionContext.session?.kernel?.status === "idle";
      },
      undefined,
      { timeout: OPEN_TIMEOUT },
    );
  } catch (cause) {
    throw new Error(`${name} is not open: ${await page.evaluate(whatIsOpen)}`, { cause });
  }
}

/** Describes the state of the page, for the error message. This function runs in the page. */
function whatIsOpen() {
  const { shell } = /** @type {any} */ (window).jupyterapp ?? {};
  const { id, sessionContext } = shell?.currentWidget ?? {};
  const { status, connectionStatus } = sessionContext?.session?.kernel ?? {};
  const dialogs = [...document.querySelectorAll(".jp-Dialog")].map(
    ({ textContent }) => textContent,
  );
  return JSON.stringify({ id, ready: sessionContext?.isReady, status, connectionStatus, dialogs });
}

/**
 * Returns an output as text.
 *
 * @param {any} output
 * @returns {string}
 */
function textOf({ output_type, text, traceback, data }) {
  if (output_type === "error") return traceback.join("\n");
  return output_type === "execute_result" ? `${data["text/plain"]}\n` : (text ?? "");
}

/** @typedef {{ type: string, source: string, count: number | null, outputs: any[] }} CellState */

export class Lesson {
  /** @param {import("playwright-core").Page} page */
  constructor(page) {
    this.page = page;
  }

  /**
   * Runs one of JupyterLab's commands, and waits until it has finished.
   *
   * @param {string} id
   */
  async command(id) {
    await this.page.evaluate(
      (command) => /** @type {any} */ (window).jupyterapp.commands.execute(command).then(() => {}),
      id,
    );
  }

  /**
   * Closes all open notebooks without saving, shuts down their kernels, and opens another notebook in the same
   * folder.
   *
   * @param {string} name
   */
  async open(name) {
    await this.page.evaluate(async (other) => {
      const { commands, shell } = /** @type {any} */ (window).jupyterapp;
      const { path } = shell.currentWidget.context;
      const folder = path.slice(0, path.lastIndexOf("/") + 1);
      for (const widget of [...shell.widgets("main")]) {
        await widget.sessionContext?.shutdown();
        widget.dispose();
      }
      await commands.execute("docmanager:open", { path: folder + other });
    }, name);
    await waitUntilOpen(this.page, name);
  }

  /**
   * Opens another notebook and leaves this one open.
   *
   * @param {string} path the path in the file browser
   */
  async goTo(path) {
    await this.page.evaluate(
      (other) =>
        /** @type {any} */ (window).jupyterapp.commands
          .execute("docmanager:open", { path: other })
          .then(() => {}),
      path,
    );
    await this.page.waitForFunction((expected) => {
      const { context, sessionContext } = /** @type {any} */ (window).jupyterapp.shell
        .currentWidget;
      return context.path === expected && sessionContext.isReady;
    }, path);
  }

  /** Runs all cells, and waits until they have finished. */
  async runAll() {
    await this.command("notebook:run-all-cells");
  }

  /**
   * Returns the cells of the notebook's model.
   *
   * @returns {Promise<CellState[]>}
   */
  cells() {
    return this.page.evaluate(() => {
      const { widgets } = /** @type {any} */ (window).jupyterapp.shell.currentWidget.content;
      return widgets.map((/** @type {any} */ { model }) => ({
        type: model.type,
        source: model.sharedModel.getSource(),
        count: model.executionCount ?? null,
        outputs: model.type === "code" ? model.outputs.toJSON() : [],
      }));
    });
  }

  /** Returns the text outputs of the selected cell, with its value and its error. */
  async printed() {
    const outputs = await this.page.evaluate(() => {
      const { activeCell } = /** @type {any} */ (window).jupyterapp.shell.currentWidget.content;
      return activeCell.model.outputs.toJSON();
    });
    return outputs.map(textOf).join("");
  }

  /** Asserts that every code cell has run and that none failed or wrote to stderr. */
  async assertNoErrors() {
    const code = (await this.cells()).filter(
      ({ type, source }) => type === "code" && source.trim() !== "",
    );
    assert.ok(code.length > 0);
    for (const output of code.flatMap(({ outputs }) => outputs)) {
      assert.notEqual(output.name, "stderr", output.text);
      assert.notEqual(output.output_type, "error", textOf(output));
    }
    assert.ok(
      code.every(({ count }) => count !== null),
      "a cell did not run",
    );
    const areas = ERROR_TYPES.map((type) => `.jp-OutputArea-output[data-mime-type="${type}"]`);
    const shown = this.page.locator(areas.join(", "));
    assert.equal(await shown.count(), 0, "an error is shown");
  }

  /** Returns the number of charts in the outputs. */
  async chartCount() {
    const outputs = (await this.cells()).flatMap((cell) => cell.outputs);
    return outputs.filter(({ data }) => data?.[PLOTLY]).length;
  }

  /**
   * Waits until the given number of charts have been drawn in the notebook in front. A drawn chart contains an
   * image, or a line, contour or bar that is longer than a tick.
   *
   * @param {number} count
   */
  async waitForDrawn(count) {
    await this.page.waitForFunction((expected) => {
      const { node } = /** @type {any} */ (window).jupyterapp.shell.currentWidget;
      /** @type {Element[]} */
      const charts = [...node.querySelectorAll(".js-plotly-plot")];
      const drawn = charts.filter((chart) => {
        const paths = [
          ...chart.querySelectorAll(
            "path.js-line, .contourlines path, .contourfill path, .barlayer path",
          ),
        ];
        const lines = /** @type {SVGPathElement[]} */ (paths);
        return (
          chart.querySelector(".heatmaplayer image") ||
          lines.some((line) => line.getTotalLength() > 50)
        );
      });
      return charts.length === expected && drawn.length === expected;
    }, count);
  }

  /**
   * Moves the pointer onto a stored image, which JupyterLab then replaces with the chart. Moves the pointer
   * again if the image has moved because cells above it are still growing.
   *
   * @param {import("playwright-core").Locator} image
   */
  async enter(image) {
    await image.waitFor();
    const until = Date.now() + TIMEOUT;
    while (await image.isVisible()) {
      assert.ok(Date.now() < until, "the image does not become a chart");
      await image.evaluate((element) => element.scrollIntoView({ block: "center" }));
      const box = await image.boundingBox(); // null if the image has been replaced
      if (box) await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await this.page.waitForTimeout(100);
    }
  }

  /**
   * Selects the first cell whose source contains the given text, and places the cursor after that text.
   *
   * @param {string} text
   */
  async edit(text) {
    await this.page.evaluate((part) => {
      const { content } = /** @type {any} */ (window).jupyterapp.shell.currentWidget;
      const index = content.widgets.findIndex((/** @type {any} */ { model }) =>
        model.sharedModel.getSource().includes(part),
      );
      if (index < 0) throw new Error(`no cell contains ${part}`);
      content.activeCellIndex = index;
      content.mode = "edit";
      const { editor, model } = content.activeCell;
      const source = model.sharedModel.getSource();
      editor.setCursorPosition(editor.getPositionAt(source.indexOf(part) + part.length));
      editor.focus();
    }, text);
  }

  /**
   * Adds a cell at the end and inserts the source.
   *
   * @param {string} source
   */
  async addCell(source) {
    await this.page.evaluate(() => {
      const { content } = /** @type {any} */ (window).jupyterapp.shell.currentWidget;
      content.activeCellIndex = content.widgets.length - 1;
    });
    await this.command("notebook:insert-cell-below");
    await this.command("notebook:enter-edit-mode");
    // A cell gets its editor a moment after it becomes visible.
    await this.page.waitForFunction(() => {
      const { editor } = /** @type {any} */ (window).jupyterapp.shell.currentWidget.content
        .activeCell;
      editor?.focus();
      return editor?.hasFocus();
    });
    // The source is not typed, because JupyterLab adds closing brackets to typed text.
    await this.page.keyboard.insertText(source);
  }

  /** Runs the selected cell, and waits until it has finished. */
  async run() {
    await this.command("notebook:run-cell");
  }

  /**
   * Adds a cell, runs it, and returns what it printed.
   *
   * @param {string} source
   */
  async printedBy(source) {
    await this.addCell(source);
    await this.run();
    return this.printed();
  }

  /** Runs the selected cell without waiting for it. */
  async begin() {
    await this.page.evaluate(() => {
      /** @type {any} */ (window).jupyterapp.commands.execute("notebook:run-cell");
    });
  }

  /** Waits until the selected cell has an output. */
  async waitForOutput() {
    await this.page.waitForFunction(() => {
      const { activeCell } = /** @type {any} */ (window).jupyterapp.shell.currentWidget.content;
      return activeCell.model.outputs.length > 0;
    });
  }

  /**
   * Waits until the kernel has the given status.
   *
   * @param {"busy" | "idle"} status
   */
  async waitForKernel(status) {
    await this.page.waitForFunction((expected) => {
      const { sessionContext } = /** @type {any} */ (window).jupyterapp.shell.currentWidget;
      return sessionContext.session.kernel.status === expected;
    }, status);
  }
}
