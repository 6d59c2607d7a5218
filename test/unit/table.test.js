// @ts-check
/** @file Tests tables: reading a file, making inputs and targets, and the message for every kind of invalid file. */

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { inspect } from "node:util";
import fc from "fast-check";
import { inputs, readTable, target } from "nn";
import { root } from "../../scripts/paths.js";

const folder = mkdtempSync(join(tmpdir(), "nn-table-"));
before(() => process.chdir(folder));
after(() => {
  process.chdir(root);
  rmSync(folder, { recursive: true });
});

/**
 * Writes the content to pets.csv and reads it as a table.
 *
 * @param {string | Uint8Array} content
 * @param {import("nn").ReadTableOptions} [options]
 */
function tableOf(content, options) {
  writeFileSync("pets.csv", content);
  return readTable("pets.csv", options);
}

/** Returns a table in which column v contains the values, in quotes, and column n contains row numbers. */
const columnOf = (/** @type {string[]} */ ...values) =>
  tableOf(`v,n\n${values.map((value, i) => `"${value}",${i}\n`).join("")}`);

/** Asserts that a call throws an error with exactly this message. */
function refuses(/** @type {() => unknown} */ run, /** @type {string} */ message) {
  assert.throws(run, (/** @type {Error} */ error) => {
    assert.equal(error.message, message);
    return error instanceof RangeError || error instanceof TypeError;
  });
}

const PETS = "age,weight,kind,tame\n1,2.5,cat,yes\n3,20,dog,no\n2,0.1,mouse,yes\n";

describe("readTable", () => {
  test("returns the column names and the values as strings", () => {
    const table = tableOf(PETS);
    assert.deepEqual(table.names, ["age", "weight", "kind", "tame"]);
    assert.deepEqual(table.shape, [3, 4]);
    assert.deepEqual(table.column("kind"), ["cat", "dog", "mouse"]);
    assert.equal(table.file, "pets.csv");
  });

  for (const [name, content] of /** @type {const} */ ([
    ["accepts a byte order mark", `\ufeff${PETS}`],
    ["accepts the line endings of Windows", PETS.replaceAll("\n", "\r\n")],
    ["accepts the line endings of old Macs", PETS.replaceAll("\n", "\r")],
    ["accepts a last line without a line ending", PETS.trimEnd()],
    ["skips empty lines", `\n${PETS.replaceAll("\n", "\n\n")}\n,,,\n`],
    ["removes spaces around values", PETS.replaceAll(",", " ,\t").replaceAll("\n", "  \n ")],
    ["removes quotes", PETS.replace(/[\w.]+/g, '"$&"')],
    ["removes quotes after spaces", PETS.replace(/[a-z]+/g, ' "$&" ')],
  ]))
    test(name, () => assert.equal(String(tableOf(content)), String(tableOf(PETS))));

  test("preserves commas, quotes and line breaks inside quotes", () => {
    const table = tableOf('a,b\n"1, 2","say ""x"""\n"two\nlines",\n');
    assert.deepEqual(table.column("a"), ["1, 2", "two\nlines"]);
    assert.deepEqual(table.column("b"), ['say "x"', ""]);
    refuses(
      () => tableOf('a,b\n"two\nlines",1\n1\n'),
      "pets.csv: row 2 (line 4) has 1 value for 2 names; if a value is missing, leave its field empty, but keep the comma",
    );
  });

  test("reads back any strings that a spreadsheet writes", () => {
    /** @type {fc.Arbitrary<string[]>} */
    const text = fc.array(fc.constantFrom(..."ab1,;\"'. \n\t가"), { maxLength: 6 });
    const row = fc
      .tuple(text, text, text)
      .map((values) => values.map((one) => one.join("").trim()));
    const quoted = (/** @type {string} */ value) =>
      /[,"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    const tables = fc.array(row, { minLength: 1, maxLength: 5 });
    for (const rows of fc.sample(tables, { seed: 1, numRuns: 200 })) {
      const kept = rows.filter((values) => values.some((value) => value !== ""));
      // A value that begins and ends with quotes loses them when it is read.
      if (kept.length === 0 || rows.flat().some((value) => /^".*"$/s.test(value))) continue;
      const lines = [["a", "b", "c"], ...rows].map((values) => values.map(quoted).join(","));
      const table = tableOf(lines.join("\r\n"));
      assert.deepEqual(
        table.column("a").map((_, i) => table.names.map((name) => table.column(name)[i])),
        kept,
      );
    }
  });

  test("accepts semicolons, tabs and bars as separators, and decimal commas", () => {
    const table = tableOf("a;b\n1,5;x\n-2;y\n1e3;x\n", { delimiter: ";", decimal: "," });
    assert.deepEqual(inputs(table, ["a"]).x.toArray(), [[1.5], [-2], [1000]]);
    assert.deepEqual(tableOf("a\tb\n1\t2", { delimiter: "\t" }).names, ["a", "b"]);
    assert.deepEqual(tableOf("a|b\n1|2", { delimiter: "|" }).names, ["a", "b"]);
  });

  test("accepts column names that are also properties of every object, such as constructor", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "length"];
    const table = tableOf(`${names}\n1,2,3,4,5\n2,3,4,5,6\n`);
    assert.deepEqual(table.names, names);
    assert.deepEqual(table.column("__proto__"), ["1", "2"]);
    assert.deepEqual(inputs(table, names).x.at(0).toArray(), [1, 2, 3, 4, 5]);
    assert.deepEqual(target(table, "constructor").classes, ["2", "3"]);
    assert.throws(() => tableOf("a,b\n1,2").column("__proto__"), /no column "__proto__"/);
  });

  test("returns a table that cannot be changed through its columns, names or shape", () => {
    const table = tableOf(PETS);
    table.column("age")[0] = "9";
    assert.equal(table.column("age")[0], "1");
    assert.ok(Object.isFrozen(table.names) && Object.isFrozen(table.shape));
  });
});

describe("readTable with an invalid file", () => {
  const excel = 'in Excel, choose "Save As" and the type "CSV UTF-8"';
  const ragged = "pets.csv: row 1 (line 2) has";
  /** @type {Record<string, [content: string | number[], message: string]>} */
  const cases = {
    "an empty file": ["", "pets.csv: the file is empty"],
    "a file that contains only spaces": ["\ufeff \n\n", "pets.csv: the file is empty"],
    "a file that contains only separators": [",,\n,,\n", "pets.csv: the file is empty"],
    "numbers instead of names": [
      "1,2\n3,4",
      'pets.csv: the first line must contain the names of the columns, but "1" is a number; add a header line above it',
    ],
    "measurements instead of names": [
      "5.1,3.5,setosa\n4.9,3,setosa",
      'pets.csv: the first line must contain the names of the columns, but "5.1" is a number; add a header line above it',
    ],
    "semicolons as separators": [
      "age;tame\n1;yes",
      'pets.csv: the values are separated by a semicolon, not by a comma; write readTable("pets.csv", { delimiter: ";" })',
    ],
    "semicolons as separators, with a comma in a name": [
      "size, in cm;age;tame\n1;2;yes",
      'pets.csv: the values are separated by a semicolon, not by a comma; write readTable("pets.csv", { delimiter: ";" })',
    ],
    "semicolons as separators, with decimal commas": [
      "age;weight\n1;2,5\n",
      'pets.csv: the values are separated by a semicolon, not by a comma; write readTable("pets.csv", { delimiter: ";", decimal: "," })',
    ],
    "tabs as separators": [
      "age\ttame\n1\tyes",
      'pets.csv: the values are separated by a tab, not by a comma; write readTable("pets.csv", { delimiter: "\\t" })',
    ],
    "decimal commas between commas": [
      "age,weight,tame\n1,2,5,yes",
      `${ragged} 4 values for 3 names; if 1,2 is one number, write 1.2, or save the file with semicolons and write readTable("pets.csv", { delimiter: ";", decimal: "," })`,
    ],
    "commas as thousands separators": [
      "age,weight,tame\n1,yes,1,200",
      `${ragged} 4 values for 3 names; if 1,200 is one number, write 1200 if the comma separates thousands, or 1.200 if it is a decimal comma`,
    ],
    "a row with one value too many": [
      "age,kind\n1,cat,black",
      `${ragged} 3 values for 2 names; put a value that contains a comma in quotes, as in "a, b"`,
    ],
    "a title above the names": [
      "Our pets\nage,kind\n1,cat\n",
      `${ragged} 2 values for 1 name; the first line must contain a name for each column, so delete any title above the names`,
    ],
    "a comma at the end of a line": [
      "age,kind\n1,2,",
      `${ragged} 3 values for 2 names; delete the comma at the end of the line`,
    ],
    "a row that is one value short": [
      "age,kind\n1",
      `${ragged} 1 value for 2 names; if a value is missing, leave its field empty, but keep the comma`,
    ],
    "a header line without rows": [
      "a,b\n",
      "pets.csv: there is a header line, but there are no rows below it",
    ],
    "a duplicate name": [
      "a,b,a\n1,2,3",
      'pets.csv: columns 1 and 3 have the same name, "a"; rename one of them',
    ],
    "a column without a name": [
      "a,,b\n1,2,3",
      "pets.csv: column 2 has no name; add one in the first line, or delete the column",
    ],
    "a quote that is not closed": [
      'a,b\n1,2\n"x,3\n4,5\n',
      'pets.csv: a value in line 3 begins with a quote " that is never closed; add one at the end of the value',
    ],
    "a single quote inside a value": [
      'a,b\n"5" screen",2\n',
      'pets.csv: a value in line 2 begins with a quote " but continues after the closing quote; write a quote inside a value twice: ""',
    ],
    "an encoding other than UTF-8": [
      [0xb3, 0xaa, 0xc0, 0xcc, 0x0a, 0x31],
      `pets.csv: the file is not encoded as UTF-8; ${excel}; in other programs, choose the encoding UTF-8`,
    ],
    "an Excel workbook": [
      "PK\x03\x04",
      `pets.csv: this is an Excel workbook, not a CSV file; ${excel}`,
    ],
    "an old Excel workbook": [
      [0xd0, 0xcf, 0x11, 0xe0, 0],
      `pets.csv: this is an old Excel workbook, not a CSV file; ${excel}`,
    ],
    "UTF-16": [[0xff, 0xfe, 0x61, 0], `pets.csv: the file was saved as UTF-16; ${excel}`],
    "UTF-16 without a byte order mark": [
      [0x61, 0, 0x2c, 0],
      `pets.csv: the file is not plain text, or it was saved as UTF-16; ${excel}`,
    ],
    "a web page": [
      "<!DOCTYPE html>",
      "pets.csv: this is a web page, not a CSV file; download the table itself from that page",
    ],
  };
  for (const [name, [content, message]] of Object.entries(cases))
    test(`refuses ${name}`, () =>
      refuses(
        () => tableOf(typeof content === "string" ? content : Uint8Array.from(content)),
        message,
      ));

  test("refuses commas as separators if semicolons were specified", () =>
    refuses(
      () => tableOf(PETS, { delimiter: ";" }),
      'pets.csv: the values are separated by a comma, not by a semicolon; write readTable("pets.csv")',
    ));

  test("refuses a missing file, and names the files that exist", () => {
    for (const name of ["cats.csv", "dogs.CSV", "pets.csv.txt", "notes.txt"])
      writeFileSync(name, PETS);
    writeFileSync("pets.csv", PETS);
    refuses(
      () => readTable("dog.csv"),
      'dog.csv: there is no such file next to the notebook; the .csv files there are "dogs.CSV", "cats.csv", "pets.csv", "pets.csv.txt"',
    );
    refuses(
      () => readTable("data/pets.csv"),
      "data/pets.csv: there is no such file, and no other .csv file, in data/; put your file there",
    );
    refuses(
      () => readTable("https://example.org/pets.csv"),
      "https://example.org/pets.csv: this is a web address; download the file, and put it next to the notebook",
    );
  });

  test("refuses a file of more than 10 MB without reading it", () => {
    writeFileSync("large.csv", "a,b\n");
    truncateSync("large.csv", 100 * 2 ** 20);
    const start = performance.now();
    refuses(
      () => readTable("large.csv"),
      "large.csv: the file is 100 MB, but at most 10 MB can be read; keep fewer rows or columns",
    );
    assert.ok(performance.now() - start < 50);
    rmSync("large.csv");
  });

  test("refuses a folder, an endless device and an invalid path", () => {
    refuses(() => readTable("."), ".: this is not a file");
    if (process.platform !== "win32")
      refuses(() => readTable("/dev/zero"), "/dev/zero: this is not a file");
    refuses(() => readTable("a\0b"), "a\0b: the file cannot be read (ERR_INVALID_ARG_VALUE)");
  });

  test("refuses a missing name and an invalid option", () => {
    refuses(
      () => readTable(""),
      'readTable: the first argument must be a file name, such as "pets.csv", not an empty string',
    );
    refuses(
      () => readTable(/** @type {any} */ (5)),
      'readTable: the first argument must be a file name, such as "pets.csv", not 5',
    );
    refuses(
      () => readTable("pets.csv", /** @type {any} */ ({ delimiter: "x" })),
      'readTable: delimiter must be one of "," ";" "\\t" "|", not "x"',
    );
  });
});

describe("printing a table", () => {
  test("a printed table has aligned columns and ends with the size of the table", () => {
    const text = `row | age  weight  kind   tame
  1 |   1     2.5  cat    yes
  2 |   3      20  dog    no
  3 |   2     0.1  mouse  yes
3 rows, 4 columns`;
    assert.equal(String(tableOf(PETS)), text);
    assert.equal(inspect(tableOf(PETS)), text);
    assert.match(inspect({ pets: tableOf(PETS) }), /Table with 3 rows and 4 columns/);
  });

  test("a printed table shows only the first rows and columns if the table is long or wide", () => {
    const names = Array.from({ length: 50 }, (_, i) => `column ${i}`);
    const row = names.map(() => "a".repeat(100));
    const lines = String(tableOf([names, ...Array(12).fill(row)].join("\n"))).split("\n");
    assert.equal(lines.length, 13);
    assert.ok(lines.every((line) => line.length <= 100));
    assert.deepEqual(lines.slice(11), [
      "...",
      "12 rows, 50 columns, of which the first 3 are shown",
    ]);
  });

  test("a printed table gives Korean characters twice the usual width", () => {
    const lines = String(tableOf("이름,n\n고양이,1\nx,2\n")).split("\n");
    assert.deepEqual(lines, [
      "row | 이름    n",
      "  1 | 고양이  1",
      "  2 | x       2",
      "2 rows, 2 columns",
    ]);
  });
});

describe("missing and dropMissing", () => {
  const some = () => tableOf("a,b,c\n1,x,1\n,y,2\nNA,?,3\n4,-,4\n5,x,5\n");

  test("missing values are listed in words", () => {
    assert.deepEqual(
      [...some().missing()],
      [
        { row: 2, line: 3, column: "a" },
        { row: 3, line: 4, column: "a" },
        { row: 3, line: 4, column: "b" },
        { row: 4, line: 5, column: "b" },
      ],
    );
    const text = `4 values are missing:
  row 2 (line 3): "a"
  row 3 (line 4): "a"
  row 3 (line 4): "b"
  row 4 (line 5): "b"`;
    assert.equal(inspect(some().missing()), text);
    assert.equal(String(tableOf(PETS).missing()), "No values are missing.");
  });

  test("rows with missing values are dropped, and the other rows keep their row numbers", () => {
    assert.deepEqual(some().dropMissing().column("c"), ["1", "5"]);
    assert.deepEqual(some().dropMissing("a").column("c"), ["1", "4", "5"]);
    assert.deepEqual(some().dropMissing("c").shape, [5, 3]);
    assert.deepEqual(some().dropMissing("a").missing()[0], { row: 4, line: 5, column: "b" });
    assert.equal(some().shape[0], 5);
    refuses(
      () => tableOf("a,b\n1,\n2,\n").dropMissing(),
      'pets.csv: no row would be left: in "b", 2 of 2 values are missing; name the columns that you need, without this one',
    );
  });

  test("missing values are refused in inputs and targets", () => {
    const message =
      'pets.csv: "a" has a missing value in row 2 (line 3), the first of 2; table.dropMissing() returns a table without such rows';
    refuses(() => inputs(some(), ["c", "a"]), message);
    refuses(() => target(some(), "a"), message);
  });
});

describe("inputs", () => {
  test("keeps numbers, turns two strings into 0 and 1, and turns three strings into three columns", () => {
    const { x, names, notes } = inputs(tableOf(PETS), ["weight", "tame", "kind"]);
    assert.deepEqual(x.toArray(), [
      [2.5, 1, 1, 0, 0],
      [20, 0, 0, 1, 0],
      [0.1, 1, 0, 0, 1],
    ]);
    assert.deepEqual(names, ["weight", "tame", "kind=cat", "kind=dog", "kind=mouse"]);
    assert.deepEqual(notes, [
      '"tame": no is 0, yes is 1.',
      '"kind": a column of 0s and 1s for each of cat, dog, mouse.',
    ]);
    assert.equal(x.dtype, "float");
    assert.equal(inputs(tableOf(PETS), ["age"]).x.dtype, "int");
  });

  test("reports a column of row numbers", () => {
    const table = tableOf("nr,a\n7,1\n8,\n9,3\n10,5\n").dropMissing();
    assert.deepEqual(inputs(table, ["nr", "a"]).notes, [
      '"nr": goes up by 1 from row to row; if it is just a row number, leave it out.',
    ]);
  });

  test("turns yes and true into 1, whatever the alphabetical order", () => {
    for (const [pair, zero] of [
      ["yes,other", "other"],
      ["no,maybe", "no"],
      ["TRUE,FALSE", "FALSE"],
      ["y,n", "n"],
      ["sun,rain", "rain"],
      ["old,New", "New"],
    ])
      assert.equal(inputs(columnOf(...pair.split(",")), ["v"]).notes[0].split(" ")[1], zero);
  });

  test("reads numbers in all common notations", () => {
    const values = ["1", "+2", "-3", "−4", "0.5", ".5", "5.", "1e3", "1E-2", "007"];
    const { x } = inputs(columnOf(...values), ["v"]);
    assert.deepEqual([...x.data], [1, 2, -3, -4, 0.5, 0.5, 5, 1000, 0.01, 7]);
  });

  /** @type {Record<string, [values: string[], message: string]>} */
  const cases = {
    "decimal commas": [
      ["1,5", "2"],
      'in row 1 (line 2): "1,5" has a decimal comma; write readTable("pets.csv", { decimal: "," })',
    ],
    "commas as thousands separators": [
      ["3", "1,200"],
      'in row 2 (line 3): "1,200" has a comma; if it separates thousands, write 1200; if it is a decimal comma, write readTable("pets.csv", { decimal: "," })',
    ],
    "spaces as thousands separators": [
      ["1 200", "3"],
      'in row 1 (line 2): "1 200" has thousands separators; write 1200',
    ],
    "a string among numbers": [
      ["1", "2", "unknown"],
      'in row 3 (line 4): "unknown" is not a number, but other values in this column are; correct it, or leave the field empty',
    ],
    "a unit after a number": [
      ["12", "13", "12 kg"],
      'in row 3 (line 4): "12 kg" is not just a number; write only the number, without "kg"',
    ],
    "a unit in every row": [
      ["12kg", "13kg", "14kg"],
      'in row 1 (line 2): "12kg" is not just a number; write only the number, without "kg"',
    ],
    "a unit in almost every row": [
      ["€12", "€13", "14"],
      'in row 1 (line 2): "€12" is not just a number; write only the number, without "€"',
    ],
    "a number that is too large": [
      ["1e999", "1"],
      'in row 1 (line 2): "1e999" is not a number, but other values in this column are; correct it, or leave the field empty',
    ],
    "strings that differ only in capitalization": [
      ["yes", "Yes", "no"],
      'contains "Yes" and "yes", which differ only in capitalization; write both the same way',
    ],
    "the same string in every row": [
      ["a", "a"],
      'is "a" in every row, and a network cannot learn from a constant column; leave it out',
    ],
    "the same number in every row": [
      ["5", "5.0"],
      'is "5" in every row, and a network cannot learn from a constant column; leave it out',
    ],
    "a single row": [
      ["a"],
      'is "a" in its only row, and a network cannot learn from a constant column; leave it out',
    ],
    "a different string in every row": [
      [..."abcdefghijk"],
      "contains 11 different strings, but at most 10 can become inputs; a network cannot learn from a column that just labels each row, such as a name or a date: leave it out",
    ],
  };
  for (const [name, [values, message]] of Object.entries(cases))
    test(`inputs refuses ${name}`, () =>
      refuses(() => inputs(columnOf(...values), ["v"]), `pets.csv: "v" ${message}`));

  test("refuses decimal points if decimal commas were specified", () => {
    const read = (/** @type {string} */ value) =>
      inputs(tableOf(`a;b\n${value};2\n3;4`, { delimiter: ";", decimal: "," }), ["a"]);
    const start = 'pets.csv: "a" in row 1 (line 2):';
    refuses(() => read("12.5"), `${start} "12.5" has a decimal point; leave out { decimal: "," }`);
    refuses(
      () => read("1.200"),
      `${start} "1.200" has a dot; if it separates thousands, write 1200; if it is a decimal point, leave out { decimal: "," }`,
    );
  });

  test("treats values such as 5a and 2D as strings", () => {
    assert.deepEqual(inputs(columnOf("5a", "5b", "6"), ["v"]).names, ["v=5a", "v=5b", "v=6"]);
    assert.deepEqual(inputs(columnOf("2D", "3D"), ["v"]).notes, ['"v": 2D is 0, 3D is 1.']);
  });

  test("refuses an empty or invalid list of names, and duplicate or unknown names", () => {
    const table = tableOf(PETS);
    refuses(
      () => inputs(table, []),
      'pets.csv: no columns are chosen; name at least one, as in ["age", "weight"]',
    );
    refuses(
      () => inputs(table, ["age", "age"]),
      'pets.csv: "age" is chosen twice; name each column once',
    );
    refuses(
      () => inputs(table, ["waight"]),
      'pets.csv: there is no column "waight"; the columns are "weight", "age", "kind", "tame"',
    );
    refuses(
      () => inputs(table, /** @type {any} */ ("age")),
      'inputs: the columns must be a list of names, as in ["age", "weight"], not "age"',
    );
    refuses(
      () => inputs(/** @type {any} */ ([1]), ["age"]),
      'inputs: the first argument must be a table, such as readTable("pets.csv"), not [1]',
    );
  });
});

describe("target", () => {
  test("makes a target from two strings or two numbers", () => {
    const { y, classes, note } = target(tableOf(PETS), "tame");
    assert.deepEqual([y.toArray(), y.dtype], [[[1], [0], [1]], "int"]);
    assert.deepEqual(classes, ["no", "yes"]);
    assert.equal(note, '"tame": no is 0, yes is 1.');
    const numbers = target(columnOf("2", "-1.50", "-1.5", "2.0"), "v");
    assert.deepEqual(numbers.y.data, new Float64Array([1, 0, 0, 1]));
    assert.deepEqual(numbers.classes, ["-1.5", "2"]);
  });

  test("makes a target from numbers with { above }, and from strings with { is }", () => {
    const old = target(tableOf(PETS), "age", { above: 1.5 });
    assert.deepEqual([...old.y.data], [0, 1, 1]);
    assert.deepEqual(old.classes, ["1.5 or below", "above 1.5"]);
    assert.equal(old.note, '"age": 1.5 or below is 0, above 1.5 is 1.');
    const dog = target(tableOf(PETS), "kind", { is: "dog" });
    assert.deepEqual([...dog.y.data], [0, 1, 0]);
    assert.deepEqual(dog.classes, ["not dog", "dog"]);
    assert.equal(dog.note, '"kind": anything but dog is 0, dog is 1.');
  });

  test("refuses a column that does not have exactly two values, and suggests a question with two answers", () => {
    const table = tableOf(PETS);
    const two = "ask a question with two answers, as in target(table,";
    const ask = `but a target has exactly two values; ${two}`;
    refuses(
      () => target(table, "age"),
      `pets.csv: "age" contains 3 different numbers, ${ask} "age", { above: 2 })`,
    );
    refuses(
      () => target(table, "kind"),
      `pets.csv: "kind" contains 3 different strings ("cat", "dog", "mouse"), ${ask} "kind", { is: "cat" })`,
    );
    refuses(
      () => target(table, "age", { above: 3 }),
      `pets.csv: "age" is never above 3; ${two} "age", { above: 2 })`,
    );
    refuses(
      () => target(table, "kind", { is: "cow" }),
      'pets.csv: "kind" is never "cow"; it contains 3 different strings ("cat", "dog", "mouse")',
    );
    refuses(
      () => target(table, "kind", { above: 3 }),
      `pets.csv: "kind" contains strings, but { above } is for numbers; ${two} "kind", { is: "cat" })`,
    );
    refuses(
      () => target(table, "age", { is: "1" }),
      `pets.csv: "age" contains numbers, but { is } is for strings; ${two} "age", { above: 2 })`,
    );
  });

  test("suggests only questions that have two answers", () => {
    for (const values of [
      ["1", "1", "1", "2", "3"],
      ["1", "2", "3", "3", "3"],
      ["0.1", "5", "7"],
    ]) {
      const table = columnOf(...values);
      const [, above] = /above: (\S+) /.exec(message(() => target(table, "v"))) ?? [];
      assert.equal(target(table, "v", { above: Number(above) }).classes[1], `above ${above}`);
    }
  });
});

/** Returns the message of the error that a call throws, or an empty string. */
function message(/** @type {() => unknown} */ run) {
  try {
    run();
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  return "";
}

describe("the table in lesson 8", () => {
  const read = () => readTable(join(root, "notebooks", "bicycle.csv"));

  test("bicycle.csv has 200 rows and 4 missing values", () => {
    assert.deepEqual(read().shape, [200, 6]);
    assert.equal(read().missing().length, 4);
    const { y, classes } = target(read(), "bicycle");
    assert.deepEqual(classes, ["no", "yes"]);
    assert.equal(y.mean(), 0.37);
  });

  test("bicycle.csv is exactly what data/bicycle.js writes", () => {
    const file = join(root, "notebooks", "bicycle.csv");
    const stored = readFileSync(file, "utf8");
    const { status } = spawnSync(process.execPath, [
      join(root, "data", "bicycle.js"),
      join(folder, "made.csv"),
    ]);
    assert.equal(status, 0);
    assert.equal(readFileSync("made.csv", "utf8"), stored);
  });
});

test("papaparse is loaded when the first table is read, not when nn is imported", () => {
  const cwd = root;
  const program = (/** @type {string} */ then) => `import { createRequire } from "node:module";
import { readTable } from "nn";
${then}
const { cache } = createRequire(import.meta.url);
console.log(Object.keys(cache).some((file) => file.includes("papaparse")));`;
  const run = (/** @type {string} */ then) =>
    spawnSync(process.execPath, ["--input-type=module", "-e", program(then)], {
      cwd,
      encoding: "utf8",
    }).stdout.trim();
  assert.equal(run(""), "false");
  assert.equal(run('readTable("notebooks/bicycle.csv");'), "true");
});
