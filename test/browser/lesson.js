// @ts-check
/** @file A notebook that is open in JupyterLab, as a learner handles it. */

import assert from "node:assert/strict";
import { PLOTLY } from "../../scripts/notebooks/pictures.js";

/** Milliseconds: for a page, a kernel's start or a chart, on a machine that is busy. */
const PATIENCE = 60_000;
/**
 * Milliseconds: for a kernel whose port was taken before it was up. Jupyter's server starts another at
 * once, but asks the first one for a minute before JupyterLab hears of it.
 */
const PATIENCE_FOR_KERNEL = 150_000;
const WRONG = ["application/vnd.jupyter.stderr", "application/vnd.jupyter.error"];

/**
 * Opens a notebook in a tab of its own and waits until its kernel is idle.
 *
 * @param {import("playwright-core").BrowserContext} context
 * @param {string} address
 */
export async function openLesson(context, address) {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await waitUntilOpen(page, address);
  return new Lesson(page);
}

/**
 * Waits until a notebook is open and its kernel is idle.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} name for the message
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
      { timeout: PATIENCE_FOR_KERNEL },
    );
  } catch (cause) {
    throw new Error(`${name} is not open: ${await page.evaluate(whatIsOpen)}`, { cause });
  }
}

/** In the page: how far it has come. */
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
 * An output as text.
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
   * Runs one of JupyterLab's commands, and waits for what it starts.
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
   * Opens a notebook of the same folder in the place of all that are open, whose kernels end; what was
   * changed is not kept.
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
   * Puts another notebook in front, and leaves this one open.
   *
   * @param {string} path as the file browser knows it
   */
  async goTo(path) {
    await this.page.evaluate(
      (other) =>
        /** @type {any} */ (window).jupyterapp.commands
          .execute("docmanager:open", { path: other })
          .then(() => {}),
      path,
    );
    await this.page.waitForFunction((wanted) => {
      const { context, sessionContext } = /** @type {any} */ (window).jupyterapp.shell
        .currentWidget;
      return context.path === wanted && sessionContext.isReady;
    }, path);
  }

  /** Run > Run All Cells, until the kernel is done. */
  async runAll() {
    await this.command("notebook:run-all-cells");
  }

  /**
   * The cells of the notebook's model.
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

  /** What the cell that is selected printed, its last value and its error among it. */
  async printed() {
    const outputs = await this.page.evaluate(() => {
      const { activeCell } = /** @type {any} */ (window).jupyterapp.shell.currentWidget.content;
      return activeCell.model.outputs.toJSON();
    });
    return outputs.map(textOf).join("");
  }

  /** Every code cell ran, and none failed or wrote to stderr. */
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
    const areas = WRONG.map((type) => `.jp-OutputArea-output[data-mime-type="${type}"]`);
    const shown = this.page.locator(areas.join(", "));
    assert.equal(await shown.count(), 0, "an error is shown");
  }

  /** How many charts the outputs hold. */
  async chartCount() {
    const outputs = (await this.cells()).flatMap((cell) => cell.outputs);
    return outputs.filter(({ data }) => data?.[PLOTLY]).length;
  }

  /**
   * Waits until so many charts are drawn, each with a line (or a contour) that is longer than a tick, or with pixels.
   *
   * @param {number} count
   */
  async waitForDrawn(count) {
    await this.page.waitForFunction((wanted) => {
      const charts = [...document.querySelectorAll(".js-plotly-plot")];
      const drawn = charts.filter((chart) => {
        const paths = [
          ...chart.querySelectorAll("path.js-line, .contourlines path, .contourfill path"),
        ];
        const lines = /** @type {SVGPathElement[]} */ (paths);
        return (
          chart.querySelector(".heatmaplayer image") ||
          lines.some((line) => line.getTotalLength() > 50)
        );
      });
      return charts.length === wanted && drawn.length === wanted;
    }, count);
  }

  /**
   * Moves the pointer onto a stored picture, in whose place JupyterLab then puts the chart. More than
   * once, if cells above are still growing and push the picture away from it.
   *
   * @param {import("playwright-core").Locator} picture
   */
  async enter(picture) {
    await picture.waitFor();
    const until = Date.now() + PATIENCE;
    while (await picture.isVisible()) {
      assert.ok(Date.now() < until, "the picture does not become a chart");
      await picture.evaluate((image) => image.scrollIntoView({ block: "center" }));
      const box = await picture.boundingBox(); // null if it is gone by now
      if (box) await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await this.page.waitForTimeout(100);
    }
  }

  /**
   * Selects the first cell whose source has a text, its cursor behind that text, ready for keys.
   *
   * @param {string} text
   */
  async edit(text) {
    await this.page.evaluate((wanted) => {
      const { content } = /** @type {any} */ (window).jupyterapp.shell.currentWidget;
      const index = content.widgets.findIndex((/** @type {any} */ { model }) =>
        model.sharedModel.getSource().includes(wanted),
      );
      if (index < 0) throw new Error(`no cell has ${wanted}`);
      content.activeCellIndex = index;
      content.mode = "edit";
      const { editor, model } = content.activeCell;
      const source = model.sharedModel.getSource();
      editor.setCursorPosition(editor.getPositionAt(source.indexOf(wanted) + wanted.length));
      editor.focus();
    }, text);
  }

  /**
   * Adds a cell at the end and types into it.
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
    // A cell that has just come into view gets its editor a moment later.
    await this.page.waitForFunction(() => {
      const { editor } = /** @type {any} */ (window).jupyterapp.shell.currentWidget.content
        .activeCell;
      editor?.focus();
      return editor?.hasFocus();
    });
    // As pasted: typed, JupyterLab would add a closing bracket of its own.
    await this.page.keyboard.insertText(source);
  }

  /** Runs the selected cell, until the kernel is done. */
  async run() {
    await this.command("notebook:run-cell");
  }

  /**
   * Adds a cell, runs it, and gives what it printed.
   *
   * @param {string} source
   */
  async printedBy(source) {
    await this.addCell(source);
    await this.run();
    return this.printed();
  }

  /** Runs the selected cell, and does not wait. */
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
   * Waits until the kernel is busy, or idle.
   *
   * @param {"busy" | "idle"} status
   */
  async waitForKernel(status) {
    await this.page.waitForFunction((wanted) => {
      const { sessionContext } = /** @type {any} */ (window).jupyterapp.shell.currentWidget;
      return sessionContext.session.kernel.status === wanted;
    }, status);
  }
}
