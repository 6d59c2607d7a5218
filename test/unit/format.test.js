// @ts-check
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { arrayRepr, getPrintOptions, setPrintOptions } from "nn/dist/format/index.js";
import { dataOf, readCases } from "../golden/read.js";

describe("arrayRepr", () => {
  const cases = readCases("printing");

  test(`prints ${cases.length} arrays exactly like numpy`, () => {
    assert.ok(cases.length > 500, "the golden values are missing");
    for (const golden of cases) {
      const text = arrayRepr(dataOf(golden), golden.shape, golden.dtype, golden.options);
      assert.equal(text, golden.repr, `options ${JSON.stringify(golden.options)}`);
    }
  });

  test("prints negative zero as 0 in an int array", () => {
    assert.equal(arrayRepr(Float64Array.of(-0, 3), [2], "int"), "array([0, 3])");
  });
});

describe("print options", () => {
  const third = Float64Array.of(1 / 3);

  test("setPrintOptions affects all arrays printed later, and leaves other options unchanged", () => {
    const before = getPrintOptions();
    try {
      setPrintOptions({ precision: 2 });
      assert.equal(arrayRepr(third, [1], "float"), "array([0.33])");
      assert.deepEqual(getPrintOptions(), { ...before, precision: 2 });
    } finally {
      setPrintOptions(before);
    }
    assert.equal(arrayRepr(third, [1], "float"), "array([0.33333333])");
  });

  test("an option passed to arrayRepr affects only that call", () => {
    assert.equal(arrayRepr(third, [1], "float", { precision: 3 }), "array([0.333])");
    assert.equal(arrayRepr(third, [1], "float"), "array([0.33333333])");
  });

  test("getPrintOptions returns a copy", () => {
    getPrintOptions().precision = 1;
    assert.equal(getPrintOptions().precision, 8);
  });

  test("invalid print options are refused and change nothing", () => {
    const before = getPrintOptions();
    /** @type {[any, RegExp][]} */
    const wrong = [
      [{ precision: -1 }, /^precision must be a whole number from 0 to 100, not -1$/],
      [{ precision: 2.5 }, /^precision must be a whole number from 0 to 100, not 2.5$/],
      [{ precision: 101 }, /^precision must be a whole number from 0 to 100, not 101$/],
      [{ edgeitems: -3 }, /^edgeitems must be a whole number, 0 or more, not -3$/],
      [{ linewidth: "75" }, /^linewidth must be a whole number, 0 or more, not "75"$/],
      [{ threshold: Number.NaN }, /^threshold must be a number of entries or Infinity, not NaN$/],
      [{ suppress: 1 }, /^suppress must be true or false, not 1$/],
      [null, /^print options must be an object, as in { precision: 3 }, not null$/],
      [2, /^print options must be an object, .* not 2$/],
      [{ precison: 3 }, /^unknown print option "precison"; the options are precision, /],
    ];
    for (const [options, message] of wrong) {
      assert.throws(() => setPrintOptions(options), { message });
      assert.throws(() => arrayRepr(third, [1], "float", options), { message });
    }
    assert.deepEqual(getPrintOptions(), before);
  });

  test("an array is never shortened if the threshold is Infinity", () => {
    const zeros = new Float64Array(1500);
    assert.match(arrayRepr(zeros, [1500], "float"), /\.\.\./);
    assert.doesNotMatch(arrayRepr(zeros, [1500], "float", { threshold: Infinity }), /\.\.\./);
  });
});
