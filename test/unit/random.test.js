// @ts-check
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { array, randomState, seeded } from "nn";
import seedrandom from "seedrandom";
import { ulpsApart } from "../golden/closeTo.js";
import { arrayOf, dataOf, numberOf, readCases } from "../golden/read.js";

/**
 * The maximum difference between our normal draws and numpy's, in units in the last place. The
 * difference comes from the logarithm, which JavaScript and C round differently. Of two million draws,
 * 97 % were equal, and the largest difference was 3.
 */
const NORMAL_ULPS = 3;

/** @param {any} arg an argument as draws.py stores it */
function argument(arg) {
  const isArray = arg !== null && typeof arg === "object" && "dtype" in arg;
  return isArray ? arrayOf(arg) : arg === "inf" ? Infinity : arg;
}

describe("randomState", () => {
  const all = readCases("draws");
  const cases = all.filter((golden) => "result" in golden);
  const seeds = [...new Set(cases.map((golden) => golden.seed))];
  assert.ok(seeds.length >= 5, "golden values are missing");

  for (const seed of seeds) {
    test(`randomState(${seed}) draws the same numbers as numpy`, () => {
      /** @type {any} */
      const random = randomState(seed);
      for (const { method, args, result, skip } of cases.filter((golden) => golden.seed === seed)) {
        if (skip) random.uniform(0, 1, skip);
        const call = `${method}(${JSON.stringify(args)})`;
        const drawn = random[method](...args.map(argument));
        const isNumber = typeof result !== "object";
        assert.equal(typeof drawn === "number", isNumber, call);
        if (!isNumber) {
          assert.deepEqual(drawn.shape, result.shape, call);
          assert.equal(drawn.dtype, result.dtype, call);
        }
        const got = isNumber ? [drawn] : drawn.data;
        const wanted = isNumber ? [numberOf(result)] : dataOf(result);
        assert.equal(got.length, wanted.length, call);
        const allowed = ["randn", "normal"].includes(method) ? NORMAL_ULPS : 0;
        for (let i = 0; i < wanted.length; i++) {
          assert.ok(
            ulpsApart(got[i], wanted[i]) <= allowed,
            `${call}, index ${i}: ${got[i]}, but numpy drew ${wanted[i]}`,
          );
        }
      }
    });
  }

  const refused = all.filter((golden) => "message" in golden);
  assert.ok(refused.length > 10, "numpy's messages are missing");
  test(`refuses invalid arguments with numpy's messages and draws nothing (${refused.length} cases)`, () => {
    for (const { seed, method, args, message } of refused) {
      /** @type {any} */
      const random = randomState(seed);
      const call = `${method}(${JSON.stringify(args)})`;
      const hasMessage = (/** @type {Error} */ error) => {
        assert.ok(error.message.startsWith(`${method}: ${message}`), `${call}: ${error.message}`);
        return true;
      };
      assert.throws(() => random[method](...args.map(argument)), hasMessage, call);
      assert.equal(random.uniform(), randomState(seed).uniform(), call);
    }
  });

  test("normal draws have mean 0 and standard deviation 1", () => {
    const n = 200_000;
    const draws = randomState(7).randn(n);
    assert.ok(Math.abs(draws.mean()) < 4 / Math.sqrt(n));
    assert.ok(Math.abs(draws.square().mean() - 1) < 4 * Math.sqrt(2 / n));
  });
});

describe("seeded", () => {
  test("draws the same uniform numbers as seedrandom", () => {
    const own = seedrandom("hello.");
    assert.equal(seeded("hello.").uniform(), own());
  });

  test("distinguishes characters with the same low byte, unlike seedrandom", () => {
    assert.notEqual(seeded("가").uniform(), seeded("\u0100").uniform());
    assert.equal(seedrandom("가")(), seedrandom("\u0100")());
  });

  test("the same string gives the same draws, and a different string gives different draws", () => {
    const draw = (/** @type {string} */ text) => [...seeded(text).randn(4, 3).data];
    assert.deepEqual(draw("one"), draw("one"));
    assert.notDeepEqual(draw("one"), draw("two"));
    assert.equal(draw("").length, 12);
  });

  test("strings that give the same draws in seedrandom give different draws here", () => {
    const long = "b".repeat(255);
    const alike = [
      ["a", "aa", "aaa"],
      ["ha", "haha"],
      ["", "\0", "\0\0"],
      // seedrandom combines each character after the 256th with 19 times an earlier character.
      [`a${long}z`, `b${long}g`],
      [`${"abc".repeat(66)}d`, `${"abc".repeat(66)}d${"abc".repeat(19)}`],
    ];
    for (const texts of alike)
      assert.equal(new Set(texts.map((text) => seedrandom(text)())).size, 1);
    const all = [...alike.flat(), "\ud800", "\udfff", "\ufffd", "\ufffd\ufffd"];
    assert.equal(new Set(all.map((text) => seeded(text).uniform())).size, all.length);
    for (const text of ["a", "ha", "my third try", "\0", "x".repeat(127).concat("y")])
      assert.equal(seeded(text).uniform(), seedrandom(text)());
  });

  test("draws have the right distribution", () => {
    const random = seeded("spread");
    const n = 100_000;
    const normal = random.randn(n);
    assert.ok(Math.abs(normal.mean()) < 4 / Math.sqrt(n));
    assert.ok(Math.abs(normal.square().mean() - 1) < 4 * Math.sqrt(2 / n));

    const counts = new Array(6).fill(0);
    for (const die of random.randint(1, 7, n).data) counts[die - 1]++;
    for (const count of counts) assert.ok(Math.abs(count - n / 6) < 4 * Math.sqrt((n * 5) / 36));

    const order = random.permutation(100);
    assert.deepEqual(
      [...order.data].sort((a, b) => a - b),
      Array.from({ length: 100 }, (_, i) => i),
    );
    assert.equal(order.dtype, "int");
  });
});

test("permutation does not change its argument", () => {
  const given = array([1, 2, 3, 4, 5, 6, 7, 8]);
  randomState(1).permutation(given);
  assert.deepEqual(given.toArray(), [1, 2, 3, 4, 5, 6, 7, 8]);
});

describe("invalid calls of random generators", () => {
  /** @type {any} */
  const random = randomState(1);
  const before = random.uniform();

  /** @type {[string, () => unknown, { name: string, message: RegExp }][]} */
  const wrong = [
    ...[-1, 2 ** 32, 1.5, Number.NaN, Infinity, "abc", undefined, null].map(
      (seed) =>
        /** @type {[string, () => unknown, { name: string, message: RegExp }]} */ ([
          `randomState(${typeof seed === "string" ? `"${seed}"` : seed})`,
          () => randomState(/** @type {any} */ (seed)),
          { name: "RangeError", message: /^Seed must be between 0 and 2\*\*32 - 1/ },
        ]),
    ),
    [
      "seeded(1234)",
      () => seeded(/** @type {any} */ (1234)),
      {
        name: "TypeError",
        message: /^seeded: the seed must be a string, not 1234; for a number, use randomState$/,
      },
    ],
    [
      "seeded()",
      () => /** @type {any} */ (seeded)(),
      { name: "TypeError", message: /not undefined/ },
    ],
    ["randn(-1)", () => random.randn(-1), { name: "ShapeError", message: /^randn: .*, not -1$/ }],
    [
      "randn(2.5)",
      () => random.randn(2.5),
      { name: "ShapeError", message: /^randn: .*, not 2\.5$/ },
    ],
    ["randn([3], 1)", () => random.randn([3], 1), { name: "ShapeError", message: /^randn: / }],
    ["randn(2 ** 53)", () => random.randn(2 ** 53), { name: "ShapeError", message: /^randn: / }],
    ["randn(1e6, 1e6)", () => random.randn(1e6, 1e6), { name: "RangeError", message: /^randn: / }],
    [
      'uniform(0, 1, "3")',
      () => random.uniform(0, 1, "3"),
      { name: "ShapeError", message: /^uniform: .*, not "3"$/ },
    ],
    [
      "uniform(0, 1, null)",
      () => random.uniform(0, 1, null),
      { name: "ShapeError", message: /^uniform: .*, not null$/ },
    ],
    [
      "uniform(0, 1, [2, null])",
      () => random.uniform(0, 1, [2, null]),
      { name: "ShapeError", message: /^uniform: .*, not null$/ },
    ],
    [
      'uniform("1", "2")',
      () => random.uniform("1", "2"),
      { name: "TypeError", message: /^uniform: low must be a number, not "1"$/ },
    ],
    [
      "uniform(0, null)",
      () => random.uniform(0, null),
      { name: "TypeError", message: /^uniform: high must be a number, not null$/ },
    ],
    [
      "uniform(0, 1, {})",
      () => random.uniform(0, 1, {}),
      { name: "ShapeError", message: /^uniform: a size must be a whole number/ },
    ],
    [
      'randint("6")',
      () => random.randint("6"),
      { name: "RangeError", message: /^randint: .*, but "6" is not$/ },
    ],
    [
      "uniform(2, 1)",
      () => random.uniform(2, 1),
      { name: "RangeError", message: /^uniform: high - low < 0: low is 2 and high is 1$/ },
    ],
    [
      "uniform(0, Infinity)",
      () => random.uniform(0, Infinity),
      { name: "RangeError", message: /^uniform: Range exceeds valid bounds/ },
    ],
    [
      "uniform(-1e308, 1e308)",
      () => random.uniform(-1e308, 1e308),
      { name: "RangeError", message: /^uniform: Range exceeds valid bounds/ },
    ],
    [
      "randint(0)",
      () => random.randint(0),
      { name: "RangeError", message: /^randint: high <= 0: there is no integer from 0 up to/ },
    ],
    [
      "randint(5, 5)",
      () => random.randint(5, 5),
      { name: "RangeError", message: /^randint: low >= high: there is no integer from 5 up to/ },
    ],
    [
      "randint(0.5, 3)",
      () => random.randint(0.5, 3),
      { name: "RangeError", message: /whole numbers between .*, but 0\.5 is not$/ },
    ],
    [
      "randint(0, 2 ** 60)",
      () => random.randint(0, 2 ** 60),
      { name: "RangeError", message: /whole numbers/ },
    ],
    [
      "randint with a range of more than 2**53",
      () => random.randint(-(2 ** 52), 2 ** 52 + 1),
      { name: "RangeError", message: /less than 2\*\*53 apart/ },
    ],
    [
      "permutation(-1)",
      () => random.permutation(-1),
      { name: "ShapeError", message: /^permutation: .*, not -1$/ },
    ],
    [
      "permutation([1, 2])",
      () => random.permutation([1, 2]),
      {
        name: "TypeError",
        message: /^permutation: x must be an integer or at least 1-dimensional, not \[1, 2\]$/,
      },
    ],
    [
      "permutation(array(5))",
      () => random.permutation(array(5)),
      {
        name: "TypeError",
        message:
          /^permutation: x must be an integer or at least 1-dimensional, not an array of shape \(\)$/,
      },
    ],
  ];
  for (const [what, draw, error] of wrong) {
    test(`${what} throws an error`, () => {
      assert.throws(draw, error);
    });
  }

  test("an invalid call does not draw a number", () => {
    const fresh = randomState(1);
    assert.equal(fresh.uniform(), before);
    assert.equal(random.uniform(), fresh.uniform());
  });
});
