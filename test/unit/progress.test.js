// @ts-check
/** @file Tests progress bars. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { tqdm, trange } from "nn";
import { meter } from "nn/dist/progress/meter.js";
import { track } from "nn/dist/progress/track.js";

/** @type {{ n: number, total: number, elapsed: number, desc: string, text: string }[]} */
const golden = JSON.parse(readFileSync(new URL("../golden/meter.json", import.meta.url), "utf8"));

test("a progress bar is formatted exactly like tqdm's", () => {
  assert.ok(golden.length > 300);
  for (const { text, ...progress } of golden)
    assert.equal(meter(progress), text, JSON.stringify(progress));
});

/**
 * Returns a tracked loop, its clock, which the test sets, and the list of its reports.
 *
 * @template T
 * @param {Iterable<T>} items
 * @param {number} total
 */
function tracked(items, total) {
  const clock = { seconds: 100 };
  /** @type {{ n: number, elapsed: number, done: boolean }[]} */
  const reports = [];
  const loop = track(
    items,
    { total, desc: "" },
    ({ n, elapsed }, done) => reports.push({ n, elapsed, done }),
    () => clock.seconds,
  );
  return { clock, reports, loop };
}

describe("the reports of a loop", () => {
  test("a fast loop reports only its start and its end", () => {
    const { loop, reports } = tracked([1, 2, 3], 3);
    assert.deepEqual([...loop], [1, 2, 3]);
    assert.deepEqual(reports, [
      { n: 0, elapsed: 0, done: false },
      { n: 3, elapsed: 0, done: true },
    ]);
  });

  test("a slow loop reports at most ten times in any second", () => {
    const { loop, reports, clock } = tracked(Array(3000).keys(), 3000);
    for (const _ of loop) clock.seconds += 0.001;
    assert.ok(reports.length > 20, `only ${reports.length} reports in three seconds`);
    for (const { elapsed: start } of reports) {
      const within = reports.filter(({ elapsed }) => elapsed >= start && elapsed < start + 1);
      assert.ok(within.length <= 10, `${within.length} in the second from ${start}`);
    }
    assert.deepEqual(reports.at(-1), { ...reports.at(-1), n: 3000, done: true });
  });

  test("a loop that ends with break reports how many iterations were finished", () => {
    const { loop, reports } = tracked([1, 2, 3, 4], 4);
    for (const item of loop) if (item === 3) break;
    assert.deepEqual(reports.at(-1), { n: 2, elapsed: 0, done: true });
  });

  test("an error in the loop's body or in the iterable ends the bar and reaches the caller", () => {
    const inBody = tracked([1, 2], 2);
    assert.throws(() => {
      for (const item of inBody.loop) throw new Error(`at ${item}`);
    }, /at 1/);
    assert.deepEqual(inBody.reports.at(-1), { n: 0, elapsed: 0, done: true });
    const inside = tracked(
      (function* () {
        yield 1;
        throw new Error("spent");
      })(),
      9,
    );
    assert.throws(() => [...inside.loop], /spent/);
    assert.deepEqual(inside.reports.at(-1), { n: 1, elapsed: 0, done: true });
  });

  test("leaving a loop early closes its iterable", () => {
    let closed = false;
    const { loop } = tracked(
      (function* () {
        try {
          yield* [1, 2];
        } finally {
          closed = true;
        }
      })(),
      2,
    );
    for (const _ of loop) break;
    assert.ok(closed);
  });
});

describe("trange and tqdm outside a notebook", () => {
  test("iterate over the same items as a plain loop", () => {
    assert.deepEqual([...trange(4)], [0, 1, 2, 3]);
    assert.deepEqual([...trange(0)], []);
    assert.deepEqual([...tqdm("né😀")], ["n", "é", "😀"]);
    assert.deepEqual([...tqdm(new Map([["a", 1]]))], [["a", 1]]);
    assert.deepEqual([...tqdm(Float64Array.of(1, 2))], [1, 2]);
  });

  test("refuse invalid counts before the loop begins", () => {
    for (const n of [-1, 2.5, Number.NaN, Infinity])
      assert.throws(() => trange(n), {
        name: "RangeError",
        message: `trange: n must be a whole number, 0 or more, not ${n}`,
      });
    assert.throws(() => trange(/** @type {any} */ ("3")), {
      name: "RangeError",
      message: 'trange: n must be a whole number, 0 or more, not "3"',
    });
    assert.throws(() => trange(1e300), /^RangeError: trange: n must be at most 9007199254740991/);
    assert.throws(() => tqdm([1], { total: -1 }), /^RangeError: tqdm: total must be/);
  });

  test("refuse iterables without a length, and suggest the option total", () => {
    const endless = (function* () {
      yield 1;
    })();
    assert.throws(() => tqdm(endless), /^TypeError: tqdm: .* pass it, as in { total: 1000 }/);
    assert.deepEqual([...tqdm(endless, { total: 1 })], [1]);
    assert.throws(
      () => tqdm(/** @type {any} */ (5)),
      /^TypeError: tqdm: pass something .*, not 5;/,
    );
    assert.throws(
      () => tqdm(/** @type {any} */ (undefined)),
      /^TypeError: tqdm: .*, not undefined;/,
    );
    assert.throws(() => tqdm(/** @type {any} */ ({})), /^TypeError: tqdm: .*, not an object;/);
  });

  test("refuse invalid options, and name them in the message", () => {
    /** @type {[any, string][]} */
    const wrong = [
      [null, "trange: options must be an object, as in { desc: … }, not null"],
      [{ desc: 5 }, "trange: desc must be a string, not 5"],
      [{ total: 5 }, 'trange: unknown option "total"; the only option is desc'],
    ];
    for (const [options, message] of wrong)
      assert.throws(() => trange(3, options), { name: "TypeError", message });
    assert.throws(() => tqdm([1], /** @type {any} */ (null)), /^TypeError: tqdm: options must be/);
  });
});
