// @ts-check
/** @file Tables of one's own: what is read, what becomes of it, and the sentence for each file that is no such table. */

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
 * The table of a file pets.csv that holds this.
 *
 * @param {string | Uint8Array} content
 * @param {import("nn").ReadTableOptions} [options]
 */
function tableOf(content, options) {
  writeFileSync("pets.csv", content);
  return readTable("pets.csv", options);
}

/** A table with one column v, its values in quotes, and one of row numbers. */
const columnOf = (/** @type {string[]} */ ...values) =>
  tableOf(`v,n\n${values.map((value, i) => `"${value}",${i}\n`).join("")}`);

/** What is refused, and the whole sentence. */
function refuses(/** @type {() => unknown} */ run, /** @type {string} */ message) {
  assert.throws(run, (/** @type {Error} */ error) => {
    assert.equal(error.message, message);
    return error instanceof RangeError || error instanceof TypeError;
  });
}

const PETS = "age,weight,kind,tame\n1,2.5,cat,yes\n3,20,dog,no\n2,0.1,mouse,yes\n";

describe("a file is read", () => {
  test("as names and texts", () => {
    const table = tableOf(PETS);
    assert.deepEqual(table.names, ["age", "weight", "kind", "tame"]);
    assert.deepEqual(table.shape, [3, 4]);
    assert.deepEqual(table.column("kind"), ["cat", "dog", "mouse"]);
    assert.equal(table.file, "pets.csv");
  });

  for (const [name, content] of /** @type {const} */ ([
    ["with a byte order mark", `\ufeff${PETS}`],
    ["with Windows' line ends", PETS.replaceAll("\n", "\r\n")],
    ["with old Macs' line ends", PETS.replaceAll("\n", "\r")],
    ["without a line end at its end", PETS.trimEnd()],
    ["with empty lines", `\n${PETS.replaceAll("\n", "\n\n")}\n,,,\n`],
    ["with blanks around values", PETS.replaceAll(",", " ,\t").replaceAll("\n", "  \n ")],
    ["with quotes", PETS.replace(/[\w.]+/g, '"$&"')],
    ["with quotes behind blanks", PETS.replace(/[a-z]+/g, ' "$&" ')],
  ]))
    test(name, () => assert.equal(String(tableOf(content)), String(tableOf(PETS))));

  test("with commas, quotes and line breaks in quotes", () => {
    const table = tableOf('a,b\n"1, 2","say ""x"""\n"two\nlines",\n');
    assert.deepEqual(table.column("a"), ["1, 2", "two\nlines"]);
    assert.deepEqual(table.column("b"), ['say "x"', ""]);
    refuses(
      () => tableOf('a,b\n"two\nlines",1\n1\n'),
      "pets.csv: row 2 (line 4) has 1 value for 2 names; where one is not known, leave its place empty, with the comma behind it",
    );
  });

  test("whatever texts a spreadsheet has written into it", () => {
    /** @type {fc.Arbitrary<string[]>} */
    const text = fc.array(fc.constantFrom(..."ab1,;\"'. \n\t가"), { maxLength: 6 });
    const row = fc
      .tuple(text, text, text)
      .map((values) => values.map((one) => one.join("").trim()));
    const quoted = (/** @type {string} */ value) =>
      /[,"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
    const tables = fc.array(row, { minLength: 1, maxLength: 5 });
    for (const rows of fc.sample(tables, { seed: 1, numRuns: 200 })) {
      const told = rows.filter((values) => values.some((value) => value !== ""));
      // A text that is in quotes itself is taken for one that stood behind a blank.
      if (told.length === 0 || rows.flat().some((value) => /^".*"$/s.test(value))) continue;
      const lines = [["a", "b", "c"], ...rows].map((values) => values.map(quoted).join(","));
      const table = tableOf(lines.join("\r\n"));
      assert.deepEqual(
        table.column("a").map((_, i) => table.names.map((name) => table.column(name)[i])),
        told,
      );
    }
  });

  test("with semicolons and decimal commas, tabs, and bars", () => {
    const table = tableOf("a;b\n1,5;x\n-2;y\n1e3;x\n", { delimiter: ";", decimal: "," });
    assert.deepEqual(inputs(table, ["a"]).x.toArray(), [[1.5], [-2], [1000]]);
    assert.deepEqual(tableOf("a\tb\n1\t2", { delimiter: "\t" }).names, ["a", "b"]);
    assert.deepEqual(tableOf("a|b\n1|2", { delimiter: "|" }).names, ["a", "b"]);
  });

  test("with names that objects have of their own", () => {
    const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "length"];
    const table = tableOf(`${names}\n1,2,3,4,5\n2,3,4,5,6\n`);
    assert.deepEqual(table.names, names);
    assert.deepEqual(table.column("__proto__"), ["1", "2"]);
    assert.deepEqual(inputs(table, names).x.at(0).toArray(), [1, 2, 3, 4, 5]);
    assert.deepEqual(target(table, "constructor").classes, ["2", "3"]);
    assert.throws(() => tableOf("a,b\n1,2").column("__proto__"), /no column "__proto__"/);
  });

  test("what it gives can be changed, and the table stays", () => {
    const table = tableOf(PETS);
    table.column("age")[0] = "9";
    assert.equal(table.column("age")[0], "1");
    assert.ok(Object.isFrozen(table.names) && Object.isFrozen(table.shape));
  });
});

describe("what is no such table gets one sentence", () => {
  const excel = 'in Excel choose "Save As" and the type "CSV UTF-8"';
  const ragged = "pets.csv: row 1 (line 2) has";
  /** @type {Record<string, [content: string | number[], message: string]>} */
  const cases = {
    "an empty file": ["", "pets.csv: the file is empty"],
    "a file of blanks": ["\ufeff \n\n", "pets.csv: the file is empty"],
    "a file of separators": [",,\n,,\n", "pets.csv: the file is empty"],
    "no names, but numbers": [
      "1,2\n3,4",
      'pets.csv: the first line must hold the names of the columns, and "1" is a number; write a line of names above it',
    ],
    "no names, but measurements": [
      "5.1,3.5,setosa\n4.9,3,setosa",
      'pets.csv: the first line must hold the names of the columns, and "5.1" is a number; write a line of names above it',
    ],
    semicolons: [
      "age;tame\n1;yes",
      'pets.csv: the values are parted by a semicolon, not by a comma; write readTable("pets.csv", { delimiter: ";" })',
    ],
    "semicolons, and a comma in a name": [
      "size, in cm;age;tame\n1;2;yes",
      'pets.csv: the values are parted by a semicolon, not by a comma; write readTable("pets.csv", { delimiter: ";" })',
    ],
    "semicolons and decimal commas": [
      "age;weight\n1;2,5\n",
      'pets.csv: the values are parted by a semicolon, not by a comma; write readTable("pets.csv", { delimiter: ";", decimal: "," })',
    ],
    tabs: [
      "age\ttame\n1\tyes",
      'pets.csv: the values are parted by a tab, not by a comma; write readTable("pets.csv", { delimiter: "\\t" })',
    ],
    "decimal commas between commas": [
      "age,weight,tame\n1,2,5,yes",
      `${ragged} 4 values for 3 names; if 1,2 is one number, write 1.2, or save the file with semicolons and write readTable("pets.csv", { delimiter: ";", decimal: "," })`,
    ],
    "thousands parted by commas": [
      "age,weight,tame\n1,yes,1,200",
      `${ragged} 4 values for 3 names; if 1,200 is one number, write 1200 where the comma parts thousands, and 1.200 where it is a decimal comma`,
    ],
    "a value too many": [
      "age,kind\n1,cat,black",
      `${ragged} 3 values for 2 names; a value with a comma in it must stand in quotes, as in "a, b"`,
    ],
    "a title above the names": [
      "Our pets\nage,kind\n1,cat\n",
      `${ragged} 2 values for 1 name; the first line must hold a name for each column, so delete a title above the names`,
    ],
    "a comma at the end": [
      "age,kind\n1,2,",
      `${ragged} 3 values for 2 names; delete the comma at the end of the line`,
    ],
    "a value too few": [
      "age,kind\n1",
      `${ragged} 1 value for 2 names; where one is not known, leave its place empty, with the comma behind it`,
    ],
    "names alone": ["a,b\n", "pets.csv: there is a line of names, and no row below it"],
    "one name twice": [
      "a,b,a\n1,2,3",
      'pets.csv: columns 1 and 3 have one name, "a"; give each its own',
    ],
    "no name": [
      "a,,b\n1,2,3",
      "pets.csv: column 2 has no name; write one in the first line, or delete the column",
    ],
    "an open quote": [
      'a,b\n1,2\n"x,3\n4,5\n',
      'pets.csv: the quote " that a value of line 3 begins with is not closed; write another at its end',
    ],
    "a quote inside": [
      'a,b\n"5" screen",2\n',
      'pets.csv: a value of line 2 begins with a quote ", and goes on behind its second one; a quote inside is written twice, ""',
    ],
    "letters that are not UTF-8": [
      [0xb3, 0xaa, 0xc0, 0xcc, 0x0a, 0x31],
      `pets.csv: the letters are not saved as UTF-8; ${excel}, elsewhere save with the encoding UTF-8`,
    ],
    "an Excel workbook": [
      "PK\x03\x04",
      `pets.csv: this is an Excel workbook, and no CSV; ${excel}`,
    ],
    "an old Excel workbook": [
      [0xd0, 0xcf, 0x11, 0xe0, 0],
      `pets.csv: this is an old Excel workbook, and no CSV; ${excel}`,
    ],
    "UTF-16": [[0xff, 0xfe, 0x61, 0], `pets.csv: the file is saved as UTF-16; ${excel}`],
    "UTF-16 without a mark": [
      [0x61, 0, 0x2c, 0],
      `pets.csv: the file is no plain text, or saved as UTF-16; ${excel}`,
    ],
    "a web page": [
      "<!DOCTYPE html>",
      "pets.csv: this is a web page, and no CSV; download the table itself from that page",
    ],
  };
  for (const [name, [content, message]] of Object.entries(cases))
    test(name, () =>
      refuses(
        () => tableOf(typeof content === "string" ? content : Uint8Array.from(content)),
        message,
      ),
    );

  test("a comma where semicolons were said", () =>
    refuses(
      () => tableOf(PETS, { delimiter: ";" }),
      'pets.csv: the values are parted by a comma, not by a semicolon; write readTable("pets.csv")',
    ));

  test("a file that is not there, with those that are", () => {
    for (const name of ["cats.csv", "dogs.CSV", "pets.csv.txt", "notes.txt"])
      writeFileSync(name, PETS);
    writeFileSync("pets.csv", PETS);
    refuses(
      () => readTable("dog.csv"),
      'dog.csv: there is no such file beside the notebook; the .csv files there are "dogs.CSV", "cats.csv", "pets.csv", "pets.csv.txt"',
    );
    refuses(
      () => readTable("data/pets.csv"),
      "data/pets.csv: there is no such file, and no other .csv file in data/; put it there",
    );
    refuses(
      () => readTable("https://example.org/pets.csv"),
      "https://example.org/pets.csv: this is an address; download the file, and put it beside the notebook",
    );
  });

  test("more than 10 MB, before it is read", () => {
    writeFileSync("large.csv", "a,b\n");
    truncateSync("large.csv", 100 * 2 ** 20);
    const start = performance.now();
    refuses(
      () => readTable("large.csv"),
      "large.csv: the file has 100 MB, and at most 10 MB are read; keep fewer rows or columns",
    );
    assert.ok(performance.now() - start < 50);
    rmSync("large.csv");
  });

  test("a folder, and what has no end", () => {
    refuses(() => readTable("."), ".: this is no file");
    if (process.platform !== "win32")
      refuses(() => readTable("/dev/zero"), "/dev/zero: this is no file");
    refuses(() => readTable("a\0b"), "a\0b: the file cannot be read (ERR_INVALID_ARG_VALUE)");
  });

  test("no name, and other options", () => {
    refuses(
      () => readTable(""),
      'readTable: the file must be a name, such as "pets.csv", not an empty text',
    );
    refuses(
      () => readTable(/** @type {any} */ (5)),
      'readTable: the file must be a name, such as "pets.csv", not 5',
    );
    refuses(
      () => readTable("pets.csv", /** @type {any} */ ({ delimiter: "x" })),
      'readTable: delimiter must be one of "," ";" "\\t" "|", not "x"',
    );
  });
});

describe("a table prints itself", () => {
  test("in columns, with how many there are", () => {
    const text = `row | age  weight  kind   tame
  1 |   1     2.5  cat    yes
  2 |   3      20  dog    no
  3 |   2     0.1  mouse  yes
3 rows, 4 columns`;
    assert.equal(String(tableOf(PETS)), text);
    assert.equal(inspect(tableOf(PETS)), text);
    assert.match(inspect({ pets: tableOf(PETS) }), /Table of 3 rows and 4 columns/);
  });

  test("shortened where it is long or wide", () => {
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

  test("with Korean letters as wide as two", () => {
    const lines = String(tableOf("이름,n\n고양이,1\nx,2\n")).split("\n");
    assert.deepEqual(lines, [
      "row | 이름    n",
      "  1 | 고양이  1",
      "  2 | x       2",
      "2 rows, 2 columns",
    ]);
  });
});

describe("missing values", () => {
  const some = () => tableOf("a,b,c\n1,x,1\n,y,2\nNA,?,3\n4,-,4\n5,x,5\n");

  test("are listed, in words", () => {
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
    assert.equal(String(tableOf(PETS).missing()), "No value is missing.");
  });

  test("are dropped by rows, which keep their numbers", () => {
    assert.deepEqual(some().dropMissing().column("c"), ["1", "5"]);
    assert.deepEqual(some().dropMissing("a").column("c"), ["1", "4", "5"]);
    assert.deepEqual(some().dropMissing("c").shape, [5, 3]);
    assert.deepEqual(some().dropMissing("a").missing()[0], { row: 4, line: 5, column: "b" });
    assert.equal(some().shape[0], 5);
    refuses(
      () => tableOf("a,b\n1,\n2,\n").dropMissing(),
      'pets.csv: no row would be left; "b" misses 2 of 2 values; name the columns that you need, and leave that one out',
    );
  });

  test("are refused as numbers and as answers", () => {
    const message =
      'pets.csv: "a" misses a value in row 2 (line 3), the first of 2; table.dropMissing() gives a table without such rows';
    refuses(() => inputs(some(), ["c", "a"]), message);
    refuses(() => target(some(), "a"), message);
  });
});

describe("inputs", () => {
  test("are numbers as they are, two texts as 0 and 1, and a column for each of more", () => {
    const { x, names, notes } = inputs(tableOf(PETS), ["weight", "tame", "kind"]);
    assert.deepEqual(x.toArray(), [
      [2.5, 1, 1, 0, 0],
      [20, 0, 0, 1, 0],
      [0.1, 1, 0, 0, 1],
    ]);
    assert.deepEqual(names, ["weight", "tame", "kind=cat", "kind=dog", "kind=mouse"]);
    assert.deepEqual(notes, [
      '"tame": no is 0, yes is 1.',
      '"kind": a column of 0 and 1 for each of cat, dog, mouse.',
    ]);
    assert.equal(x.dtype, "float");
    assert.equal(inputs(tableOf(PETS), ["age"]).x.dtype, "int");
  });

  test("that only count the rows are said to", () => {
    const table = tableOf("nr,a\n7,1\n8,\n9,3\n10,5\n").dropMissing();
    assert.deepEqual(inputs(table, ["nr", "a"]).notes, [
      '"nr": goes up by 1 from row to row; if it only counts the rows, leave it out.',
    ]);
  });

  test("yes and true are 1, whatever the alphabet says", () => {
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

  test("numbers as they are written", () => {
    const texts = ["1", "+2", "-3", "−4", "0.5", ".5", "5.", "1e3", "1E-2", "007"];
    const { x } = inputs(columnOf(...texts), ["v"]);
    assert.deepEqual([...x.data], [1, 2, -3, -4, 0.5, 0.5, 5, 1000, 0.01, 7]);
  });

  /** @type {Record<string, [values: string[], message: string]>} */
  const cases = {
    "decimal commas": [
      ["1,5", "2"],
      'in row 1 (line 2): "1,5" has a decimal comma; write readTable("pets.csv", { decimal: "," })',
    ],
    "thousands parted by commas": [
      ["3", "1,200"],
      'in row 2 (line 3): "1,200" has a comma; if it parts thousands, write 1200, and if it is a decimal comma, write readTable("pets.csv", { decimal: "," })',
    ],
    "thousands parted by blanks": [
      ["1 200", "3"],
      'in row 1 (line 2): "1 200" has more than digits; write 1200',
    ],
    "a text among numbers": [
      ["1", "2", "unknown"],
      'in row 3 (line 4): "unknown" is no number, as others in this column are; correct it, or leave its place empty',
    ],
    "a unit": [
      ["12", "13", "12 kg"],
      'in row 3 (line 4): "12 kg" is more than a number; write the number alone, without "kg"',
    ],
    "a unit everywhere": [
      ["12kg", "13kg", "14kg"],
      'in row 1 (line 2): "12kg" is more than a number; write the number alone, without "kg"',
    ],
    "a unit almost everywhere": [
      ["€12", "€13", "14"],
      'in row 1 (line 2): "€12" is more than a number; write the number alone, without "€"',
    ],
    "a number beyond all": [
      ["1e999", "1"],
      'in row 1 (line 2): "1e999" is no number, as others in this column are; correct it, or leave its place empty',
    ],
    "one text in two ways": [
      ["yes", "Yes", "no"],
      'holds "Yes" and "yes", which differ in capital letters alone; write both in one way',
    ],
    "one text": [
      ["a", "a"],
      'holds "a" in every row, and from what is always the same nothing can be learned; leave it out',
    ],
    "one number": [
      ["5", "5.0"],
      'holds "5" in every row, and from what is always the same nothing can be learned; leave it out',
    ],
    "one row": [
      ["a"],
      'holds "a" in its only row, and from what is always the same nothing can be learned; leave it out',
    ],
    "a name for each row": [
      [..."abcdefghijk"],
      "holds 11 different texts, and at most 10 become inputs; what names each row, as a name or a date does, teaches nothing: leave it out",
    ],
  };
  for (const [name, [values, message]] of Object.entries(cases))
    test(`refuse ${name}`, () =>
      refuses(() => inputs(columnOf(...values), ["v"]), `pets.csv: "v" ${message}`));

  test("refuse decimal points where commas were said", () => {
    const read = (/** @type {string} */ value) =>
      inputs(tableOf(`a;b\n${value};2\n3;4`, { delimiter: ";", decimal: "," }), ["a"]);
    const start = 'pets.csv: "a" in row 1 (line 2):';
    refuses(() => read("12.5"), `${start} "12.5" has a decimal point; leave out { decimal: "," }`);
    refuses(
      () => read("1.200"),
      `${start} "1.200" has a point; if it parts thousands, write 1200, and if it is a decimal point, leave out { decimal: "," }`,
    );
  });

  test("take classes such as 5a and 2D for texts", () => {
    assert.deepEqual(inputs(columnOf("5a", "5b", "6"), ["v"]).names, ["v=5a", "v=5b", "v=6"]);
    assert.deepEqual(inputs(columnOf("2D", "3D"), ["v"]).notes, ['"v": 2D is 0, 3D is 1.']);
  });

  test("refuse no column, one twice, one that is not there, and what is no list", () => {
    const table = tableOf(PETS);
    refuses(
      () => inputs(table, []),
      'pets.csv: no column is chosen; name one or more, as in ["age", "weight"]',
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
      'inputs: the first argument must be a table, as readTable("pets.csv") gives one, not [1]',
    );
  });
});

describe("a target", () => {
  test("is a column of two texts, or of two numbers", () => {
    const { y, classes, note } = target(tableOf(PETS), "tame");
    assert.deepEqual([y.toArray(), y.dtype], [[[1], [0], [1]], "int"]);
    assert.deepEqual(classes, ["no", "yes"]);
    assert.equal(note, '"tame": no is 0, yes is 1.');
    const numbers = target(columnOf("2", "-1.50", "-1.5", "2.0"), "v");
    assert.deepEqual(numbers.y.data, new Float64Array([1, 0, 0, 1]));
    assert.deepEqual(numbers.classes, ["-1.5", "2"]);
  });

  test("is made of numbers by { above }, of texts by { is }", () => {
    const old = target(tableOf(PETS), "age", { above: 1.5 });
    assert.deepEqual([...old.y.data], [0, 1, 1]);
    assert.deepEqual(old.classes, ["1.5 or below", "above 1.5"]);
    assert.equal(old.note, '"age": 1.5 or below is 0, above 1.5 is 1.');
    const dog = target(tableOf(PETS), "kind", { is: "dog" });
    assert.deepEqual([...dog.y.data], [0, 1, 0]);
    assert.deepEqual(dog.classes, ["not dog", "dog"]);
    assert.equal(dog.note, '"kind": all but dog is 0, dog is 1.');
  });

  test("refuses what has not two answers, with a question that has", () => {
    const table = tableOf(PETS);
    const ask = "and a target has two; ask for two, as in target(table,";
    refuses(
      () => target(table, "age"),
      `pets.csv: "age" holds 3 different numbers, ${ask} "age", { above: 2 })`,
    );
    refuses(
      () => target(table, "kind"),
      `pets.csv: "kind" holds 3 different texts ("cat", "dog", "mouse"), ${ask} "kind", { is: "cat" })`,
    );
    refuses(
      () => target(table, "age", { above: 3 }),
      'pets.csv: "age" is never above 3; ask for two, as in target(table, "age", { above: 2 })',
    );
    refuses(
      () => target(table, "kind", { is: "cow" }),
      'pets.csv: "kind" is nowhere "cow"; it holds 3 different texts ("cat", "dog", "mouse")',
    );
    refuses(
      () => target(table, "kind", { above: 3 }),
      'pets.csv: "kind" holds texts, and { above } is for numbers; ask for two, as in target(table, "kind", { is: "cat" })',
    );
    refuses(
      () => target(table, "age", { is: "1" }),
      'pets.csv: "age" holds numbers, and { is } is for texts; ask for two, as in target(table, "age", { above: 2 })',
    );
  });

  test("its advice is always one that can be followed", () => {
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

/** The message of what is thrown. */
function message(/** @type {() => unknown} */ run) {
  try {
    run();
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  return "";
}

describe("the table of lesson 8", () => {
  const read = () => readTable(join(root, "notebooks", "bicycle.csv"));

  test("has 200 rows, and 4 values are missing", () => {
    assert.deepEqual(read().shape, [200, 6]);
    assert.equal(read().missing().length, 4);
    const { y, classes } = target(read(), "bicycle");
    assert.deepEqual(classes, ["no", "yes"]);
    assert.equal(y.mean(), 0.37);
  });

  test("is what its program makes", () => {
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

test("papaparse is read with the first table, not with the module", () => {
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
