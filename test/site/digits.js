// @ts-check
/** @file The handwritten digits on the site. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/places.js";

const { sum } = JSON.parse(readFileSync(join(root, "test", "golden", "digits.json"), "utf8"));

/** They are those of scikit-learn. */
export async function assertDigits(/** @type {import("../browser/lesson.js").Lesson} */ lesson) {
  const code = 'import { digits } from "nn";\ndigits().images.sum()';
  assert.equal(await lesson.printedBy(code), `${sum}\n`);
}
