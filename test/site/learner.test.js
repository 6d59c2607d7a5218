// @ts-check
/** @file What a learner does with a lesson on the site. */

import assert from "node:assert/strict";
import { stageIn } from "../browser/stage.js";
import { assertData, assertOwnTables } from "./data.js";
import { assertPrintsAsNode } from "./printing.js";
import { startSite } from "./server.js";
import { begin, stop } from "./stop.js";

const onLesson = stageIn(startSite);

onLesson(
  "a wrong shape, a module that is not there, Shift+Tab, Tab",
  "2-forward.ipynb",
  async (lesson) => {
    const { page } = lesson;
    await lesson.runAll();
    await lesson.addCell("Wo.matmul(x)");
    await lesson.run();
    assert.match(await lesson.printed(), /matmul: shapes \(3,1\) and \(4,3\) not aligned/);
    for (const [code, name] of [
      ['import { readFileSync } from "node:fs";', "node:fs"],
      ['await import("lodash")', "lodash"],
      ['import _ from "https://esm.sh/lodash";', "https://esm.sh/lodash"],
    ]) {
      await lesson.addCell(code);
      await lesson.run();
      const said = `Cannot find module '${name}': in a browser, a cell can import only "nn" and "seedrandom".`;
      assert.ok((await lesson.printed()).includes(said), await lesson.printed());
    }
    await lesson.addCell("process.exit()");
    await lesson.run();
    assert.match(
      await lesson.printed(),
      /Cannot find name 'process': a cell in a browser can use neither/,
    );

    await lesson.edit("const ho");
    await page.keyboard.press("Shift+Tab");
    const tooltip = page.locator(".jp-Tooltip");
    await tooltip.waitFor();
    assert.match(await tooltip.innerText(), /ho: NdArray<\[4, 1\]>/);
    await page.keyboard.press("Escape");

    await lesson.addCell("Wo.matm");
    await page.keyboard.press("Tab");
    const offered = page.locator(".jp-Completer-item");
    await offered.first().waitFor();
    assert.equal((await offered.first().innerText()).trim(), "matmul");
  },
);

onLesson("the stop button, and a kernel that begins anew", "2-forward.ipynb", async (lesson) => {
  const { page } = lesson;
  await lesson.addCell(
    'import { array, randomState, train, trainLayers, trange, zeros } from "nn";\nlet rounds = 0;',
  );
  await lesson.run();
  const data = "array([[1, 2]]), array([[1]])";
  for (const endless of [
    "while (true) rounds++;",
    "for (;;) try { rounds++ } catch {}",
    "for (const step of trange(1e12)) rounds++;",
    "const twice = (n: number): number => n > 90 ? 1 : twice(n + 1) + twice(n + 1);\ntwice(0)",
    `train(${data}, zeros([2, 1]), zeros([1]), 0.1, 1e8)`,
    `trainLayers(${data}, [{ weights: zeros([2, 1]), bias: zeros([1]) }], 0.1, 1e8)`,
    "randomState(1).randn(100_000_000)",
    "await new Promise(() => {})",
  ]) {
    await begin(lesson, endless);
    await stop(lesson, endless);
  }
  await lesson.addCell("rounds > 1000");
  await lesson.run();
  assert.equal(await lesson.printed(), "true\n", "a value of before is gone");

  await lesson.addCell("const again = (): number => again() + 1;\nagain()");
  await lesson.run();
  assert.match(await lesson.printed(), /^RangeError: Maximum call stack size exceeded/);

  await page.evaluate(() =>
    /** @type {any} */ (
      window
    ).jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart(),
  );
  await lesson.waitForKernel("idle");
  await lesson.addCell("6 * 7");
  await lesson.run();
  assert.equal(await lesson.printed(), "42\n");
  await assertData(lesson);
});

onLesson("two lessons open at once, and tables of one's own", "2-forward.ipynb", async (lesson) => {
  const [one, other] = ["2-forward.ipynb", "1-sigmoid.ipynb"];
  await lesson.printedBy("let mine = 1;");
  await lesson.goTo(other);
  await lesson.waitForKernel("idle");
  assert.match(await lesson.printedBy("mine"), /Cannot find name 'mine'/);
  await lesson.printedBy("let [mine, rounds] = [2, 0];");
  await begin(lesson, "while (true) rounds++;");

  await lesson.goTo(one);
  await begin(lesson, "while (true);");
  await stop(lesson, "while (true);");
  assert.equal(await lesson.printedBy("mine"), "1\n");

  await lesson.goTo(other);
  await lesson.page.waitForTimeout(500);
  await lesson.waitForKernel("busy");
  await stop(lesson, "while (true) rounds++;");
  assert.equal(await lesson.printedBy("[mine, rounds > 1000]"), "[ 2, true ]\n");

  await assertOwnTables(lesson, other);
});

onLesson("draws are as on Node", "1-sigmoid.ipynb", assertPrintsAsNode);
