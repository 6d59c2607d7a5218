// @ts-check
/** @file The site in Firefox: lessons, a wrong shape, errors, the stop button. */

import assert from "node:assert/strict";
import { basename } from "node:path";
import { lessons } from "../../scripts/notebooks/notebook.js";
import { stageIn } from "../browser/stage.js";
import { assertAsStored } from "./asStored.js";
import { launchFirefox, noFirefox } from "./firefox.js";
import { startSite } from "./server.js";
import { begin, stop } from "./stop.js";

const onLesson = stageIn(startSite, { launchBrowser: launchFirefox, skip: noFirefox });

const [one, four] = ["1-sigmoid.ipynb", "4-training.ipynb"].map(
  (name) => lessons().find((path) => basename(path) === name) ?? name,
);

onLesson("lessons 1 and 4 in Firefox, and what goes wrong", basename(one), async (lesson) => {
  await assertAsStored(lesson, one);
  await lesson.open(basename(four));
  await assertAsStored(lesson, four);

  assert.match(
    await lesson.printedBy("Wo.matmul(x)"),
    /matmul: shapes \(3,1\) and \(4,3\) not aligned/,
  );

  // What only running finds out is marked in the learner's own line.
  assert.equal(
    await lesson.printedBy("const any: any = x;\nconst twice = () => any.matmul(any);\ntwice()"),
    `ShapeError: matmul: shapes (4,3) and (4,3) not aligned: 3 (dim 1) != 4 (dim 0)

2 | const twice = () => any.matmul(any);
  |                         ^`,
  );
  assert.equal(
    await lesson.printedBy('class Mine extends Error {}\nthrow new Mine("of a cell")'),
    'Mine: of a cell\n\n2 | throw new Mine("of a cell")\n  |       ^',
  );
  assert.equal(
    await lesson.printedBy(
      'console.log(new Error("one", { cause: new TypeError("two") }), [new RangeError("three")])',
    ),
    "Error: one\nCaused by: TypeError: two [ RangeError: three ]\n",
  );

  const endless = "while (true);";
  await begin(lesson, endless);
  await stop(lesson, endless);
  assert.equal(await lesson.printedBy("x.shape"), "[ 4, 3 ]\n");
});
