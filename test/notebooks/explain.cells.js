// @ts-check
/** @file Cells with the mistakes that beginners make, and what the kernel says about each. */

/** Cells that run before the others. */
export const setUp = `import { array, zeros, ones, sigmoid, randomState, show, lineChart, train, trainLayers, squaredError, randomLayers, type NdArray } from "nn";
const A = array([[1, 2, 3], [4, 5, 6]]);
const x = array([[0, 0, 1], [1, 1, 1]]);
const Wo = randomState(1234).randn(3, 1);
const yTrue = array([[0, 1]]).T;
const yPred = sigmoid(x.matmul(Wo));
const bo = zeros(1);
const lr = 0.01;
let age = 15;
let count = 0;
const list = [3, 1, 2];
const layers = randomLayers(randomState(1), 3, 2, 1);
function double(x: number) { return 2 * x; }`;

/** @type {[code: string, said: string][]} each cell and its message, with line and column */
export const mistakes = [
  [
    "２ ＋ ３",
    "1:1 - TypeScript does not know the character ２ here. Type 2 instead. Also replace ＋ with + and ３ with 3",
  ],
  [
    "const friend = “Mina”;",
    '1:16 - TypeScript does not know the character “ here. Type " instead. Also replace ” with "',
  ],
  ["2 × 3", "1:3 - TypeScript does not know the character × here. Type * instead."],
  ["5 − 3", "1:3 - TypeScript does not know the character − here. Type - instead."],
  ["const area = π * 2", "1:14 - Cannot find name 'π'. In TypeScript, π is Math.PI"],
  ["const y2 = 3²", "1:13 - TypeScript does not know the character ² here. Type ** 2 instead."],
  [
    "const age2 = 15；\nconst older = （age2 > 12）；\nconsole.log(age2， older)；",
    "1:16 - TypeScript does not know the character ； here. Type ; instead. Also replace （ with (, ） with ) and ， with ,",
  ],
  [
    "console.log(‘hello’)",
    "1:13 - TypeScript does not know the character ‘ here. Type ' instead. Also replace ’ with '",
  ],
  ["age ≥ 12", "1:5 - TypeScript does not know the character ≥ here. Type >= instead."],
  [
    "if (age ≠ 12) { console.log(age) }",
    "1:9 - TypeScript does not know the character ≠ here. Type !== instead.",
  ],
  [
    "const half = (x: number) → x / 2",
    "1:26 - TypeScript does not know the character → here. Type => instead.",
  ],
  ['console.log("Mina”)', '1:18 - TypeScript does not know the character ” here. Type " instead.'],
  [
    "const B = array([\n  [1, 2],\n  [3, 4],\n]",
    "1:16 - This ( is never closed. Add ) after line 4.",
  ],
  [
    "const C = array([\n  [1, 2, 3],\n  [4, 5, 6,\n]);\nconsole.log(C);",
    "3:3 - This [ is never closed. Add ] at the end of line 3.",
  ],
  ['console.log("hello)', '1:13 - This string has no end. Add " where it should end.'],
  ["console.log('hello\")", "1:13 - This string begins with ' but ends with \". Use ' for both."],
  [
    "function triple(x: number) {\n  return 3 * x;\n\ntriple(2)",
    "1:28 - This { is never closed. Add } after line 2.",
  ],
  [
    "console.log(double(7)))",
    "1:23 - This ) closes nothing. Delete it, or add what it should close.",
  ],
  ["array([[1, 2], [3, 4])", "1:7 - This [ is never closed. Add ] before the )."],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a cell
  ["console.log(`age: ${age)", "1:19 - This ${ is never closed. Add } before the )."],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a cell
  ['console.log(`age: ${age}");', "1:24 - This string has no end. Add ` where it should end."],
  ["array([1, 2, 3]]", "1:16 - Write ) instead of ], to close the ( in line 1."],
  ["if (age > 12 {\n  console.log(age);\n}", "1:4 - This ( is never closed. Add ) before the {."],
  [
    "age > 12) {\n  console.log(age);\n}",
    "1:9 - This ) closes nothing. Delete it, or add what it should close.",
  ],
  ["3,5", "1:1 - Numbers have a decimal point: write 3.5 instead of 3,5."],
  [
    "const ninetyAt = 2,197",
    "1:18 - Numbers have a decimal point: write 2.197 instead of 2,197. For thousands, write 2197",
  ],
  [
    "train(x, yTrue, Wo, bo, 0,1, 1000)",
    "1:25 - Numbers have a decimal point: write 0.1 instead of 0,1.",
  ],
  [
    "array([\n  [1, 2, 3]\n  [4, 5, 6],\n])",
    "3:4 - A comma is missing between two rows: [1, 2, 3], [4, 5, 6]",
  ],
  ["array[1, 2]", "1:1 - array is a function. Call it with round brackets: array([1, 2])"],
  ["array[1]", "1:1 - array is a function. Call it with round brackets: array([1])"],
  [
    "array([1,2,3],[4,5,6])",
    "1:7 - Put another pair of square brackets around all of them: array([[1,2,3], [4,5,6]])",
  ],
  [
    "array(1, 2, 3)",
    "1:7 - Put another pair of square brackets around all of them: array([1, 2, 3])",
  ],
  ["array([1 2 3])", "1:8 - A comma or an operator is missing between 1 and 2"],
  ["const big = 1,000,000", "1:13 - Write a large number without commas: 1000000"],
  ["double(0,5)", "1:8 - Numbers have a decimal point: write 0.5 instead of 0,5."],
  ["2x", "1:1 - A product needs a *: write 2 * x"],
  ["2(3 + 4)", "1:1 - 2 is a number, not a function. For a product, write 2 * (3 + 4)"],
  [
    "array([[1, 2], [3]])",
    "1:16 - All rows need the same number of entries, but [1, 2] has 2 and [3] has 1.",
  ],
  ["2^3", "1:2 - In TypeScript, ^ is not a power. Write 2 ** 3"],
  ["age^2", "1:4 - In TypeScript, ^ is not a power. Write age ** 2"],
  ["-2 ** 2", "1:1 - Put brackets around one part: -(2 ** 2) or (-2) ** 2"],
  [
    "if (age = 15) { console.log(age) }",
    "1:5 - This is not a comparison. To compare, write age === 15",
  ],
  [
    "if (age => 12) { console.log(age) }",
    "1:5 - This is not a comparison. To compare, write age >= 12",
  ],
  ["age =< 12", "1:5 - Write <= instead of =<"],
  [
    "if age > 12 {\n  console.log(age)\n}",
    "1:1 - The condition needs round brackets, and what follows needs braces: if (age > 12) { ... }",
  ],
  ["12 < age < 18", "1:1 - Compare two values at a time: 12 < age && age < 18"],
  ["print(age)", "1:1 - Cannot find name 'print'. In TypeScript, write console.log(age)"],
  ['print "hello"', '1:1 - There is no print in TypeScript. Write console.log("hello")'],
  [
    "array([1,5, 2,5])",
    "1:7 - Numbers have a decimal point: write [1.5, 2.5] If you mean 4 numbers, put a space after each comma.",
  ],
  ["const ok = True", "1:12 - Cannot find name 'True'. In TypeScript, write true"],
  ["const nothing = None", "1:17 - Cannot find name 'None'. In TypeScript, write undefined"],
  [
    "def double2(x):\n    return 2 * x",
    "1:1 - def is Python. In TypeScript, write function double2(x) { ... }",
  ],
  ["let n := 1", "1:7 - Write = instead of := as in let n = ..."],
  ["x[0:2]", "1:1 - This slice is Python. In TypeScript, write x.slice(0, 2)"],
  ["list[0:2]", "1:1 - This slice is Python. In TypeScript, write list.slice(0, 2)"],
  [
    "for i in range(3):\n    print(i)",
    "1:1 - This loop is Python. In TypeScript, write for (let i = 0; i < 3; i++) { ... }",
  ],
  [
    "if age > 12:\n    print(age)",
    "1:1 - The condition needs round brackets, and what follows needs braces: if (age > 12) { ... }",
  ],
  [
    "import numpy as np",
    "1:8 - numpy is a package for Python, which a cell cannot import. Delete this line: arrays have methods, such as x.exp() and x.mean()",
  ],
  [
    "from nn import array",
    '1:1 - This import is Python. In TypeScript, write import { array } from "nn"',
  ],
  ["# a comment\nage", "1:1 - TypeScript does not know the character # here. Type // instead."],
  ["age > 12 and age < 18", "1:10 - In TypeScript, `and` is written &&"],
  ["not older", "1:1 - In TypeScript, `not` is written !"],
  ["len(list)", "1:1 - Cannot find name 'len'. In TypeScript, write list.length"],
  ["x = 5", "1:1 - x is a constant. To give the name a new value in this cell, write const x = 5"],
  ["square = lambda x: x * x", "1:10 - lambda is Python. In TypeScript, write (x) => ..."],
  [
    'age == 15 ? "yes"',
    "1:11 - After ? come two values with a colon between them: condition ? 1 : 0",
  ],
  [
    'f"age {age}"',
    "1:1 - A string with values is written between backticks (`), with a $ before each {.",
  ],
  ["double 7", "1:1 - To call a function, put what you pass in round brackets: double(7)"],
  [
    "return age",
    "1:1 - `return` belongs in a function. To show a value, write only the value in the last line.",
  ],
  ["ln(9)", "1:1 - Cannot find name 'ln'. In TypeScript, the natural logarithm is Math.log(9)"],
  [
    "log(9)",
    "1:1 - Cannot find name 'log'. In TypeScript, the natural logarithm is Math.log(9); the one with base 10 is Math.log10(9)",
  ],
  ["sqrt(2)", "1:1 - Cannot find name 'sqrt'. In TypeScript, write Math.sqrt(2)"],
  ["math.exp(1)", "1:1 - Cannot find name 'math'. In TypeScript, write Math with a capital M"],
  ["pi", "1:1 - Cannot find name 'pi'. In TypeScript, write Math.PI"],
  ["const r = e ** 2", "1:11 - Cannot find name 'e'. In TypeScript, the number e is Math.E"],
  [
    "Math.ln(9)",
    "1:6 - Cannot find name 'ln'. In TypeScript, the natural logarithm is Math.log(9)",
  ],
  [
    "const MAE = yTrue.sub(yPred).abs().mean;",
    "1:13 - yTrue.sub(yPred).abs().mean is a method. To call it, write yTrue.sub(yPred).abs().mean()",
  ],
  ["A.sum", "1:1 - A.sum is a method. To call it, write A.sum()"],
  ["console.log(A.sum)", "1:13 - A.sum is a method. To call it, write A.sum()"],
  ["const total = A.sum / 6;", "1:15 - A.sum is a method. To call it, write A.sum()"],
  ["A.abs.mean()", "1:1 - A.abs is a method. To call it, write A.abs()"],
  ["const g = A.exp;", "1:11 - A.exp is a method. To call it, write A.exp()"],
  ["const t: number = A.sum;", "1:19 - A.sum is a method. To call it, write A.sum()"],
  ["sigmoid(A.neg)", "1:9 - A.neg is a method. To call it, write A.neg()"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a cell
  ["console.log(`sum: ${A.sum}`)", "1:21 - A.sum is a method. To call it, write A.sum()"],
  ["if (A.sum > 3) { console.log(1) }", "1:5 - A.sum is a method. To call it, write A.sum()"],
  ["x.shape()", "1:3 - shape is a value, not a method. Write it without brackets: x.shape"],
  [
    "list.length()",
    "1:6 - length is a value, not a method. Write it without brackets: list.length",
  ],
  ["A.dot(x)", "1:7 - matmul: shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)"],
  ["sigmoid(1)", "1:9 - sigmoid expects an array here. Write array(1) instead of 1"],
  ["sigmoid([1, 2])", "1:9 - sigmoid expects an array here. Write array([1, 2]) instead of [1, 2]"],
  [
    "[1, 2, 3].mean()",
    "1:11 - [1, 2, 3] is a JavaScript array, which has no mean. Write array([1, 2, 3]).mean()",
  ],
  ["list.sum()", "1:6 - list is a JavaScript array, which has no sum. Write array(list).sum()"],
  ["double(A)", "1:8 - double expects a number here, but A is an array."],
  ["double()", "1:1 - double(x) needs 1 value in its brackets, but has 0 here."],
  ['double("7")', '1:8 - double expects a number here, but "7" is a string.'],
  ["randomState.randn(3)", "1:1 - randomState is a function. Call it first: randomState(...)"],
  [
    "relu(A)",
    "1:1 - Cannot find name 'relu': no cell that has run declares it. Check the spelling. If a cell above declares it, choose Run > Run All Above Selected Cell.",
  ],
  [
    "linspace(0, 1, 3)",
    '1:1 - linspace is in "nn", but no cell has imported it. Write import { linspace } from "nn"',
  ],
  ["ypred.mean()", "1:1 - Cannot find name 'ypred'. Did you mean 'yPred'?"],
  [
    "missing1 + missing2",
    "1:1 - Cannot find name 'missing1' or 'missing2': no cell that has run declares them. Check the spelling. If a cell above declares them, choose Run > Run All Above Selected Cell.",
  ],
  ["import { array } from nn", '1:23 - Put the name of the module in quotation marks: from "nn"'],
  ['import { array } from "NN"', "1:23 - Cannot find module 'NN'. Check the spelling."],
  ['import array from "nn"', '1:8 - Put the name in braces: import { array } from "nn"'],
  [
    'import array, zeros from "nn"',
    '1:8 - Put the names in braces: import { array, zeros } from "nn"',
  ],
  [
    "const age = 16;\nconst age = 17;",
    "1:7 - This cell declares age twice. Choose another name for one of them.",
  ],
  ["Const b2 = 5", "1:1 - Write const b2 = ... instead of Const"],
  ["const b5", "1:7 - b5 needs a value: const b5 = ..."],
  ["const 2b = 5", "1:7 - A name cannot begin with a digit. Write, for example, const b2 = ..."],
  ["const my age = 5", "1:7 - A name is one word: const myAge = ..."],
  ["const class = 5", "1:7 - class is a word of the language. Choose another name."],
  [
    "lr = 0.1",
    "1:1 - lr is a constant. To give the name a new value in this cell, write const lr = 0.1",
  ],
  ["const a1 = 5\nconst a2 = a1 +", "2:15 - Something is missing after + at the end of the cell."],
  ['let s = "a"; s = 5;', "1:18 - s must be a string, but 5 is a number."],
  [
    '"age" - 1',
    '1:1 - "age" is a string, and you cannot calculate with it. To make a number of it, write Number("age")',
  ],
  [
    "zeros([3, 1]).matmul(zeros([4, 3]))",
    "1:22 - matmul: shapes (3,1) and (4,3) not aligned: 1 (dim 1) != 4 (dim 0)",
  ],
  [
    "function sq(x: number) {\n  x * x\n}\nsq(2) + 1",
    "4:1 - sq(2) has no value: its function needs `return` before the result.",
  ],
  [
    "Function sq(x) { return x }",
    "1:1 - Write function instead of Function: function sq(...) { ... }",
  ],
  ["function (x) { return x }", "1:1 - This function needs a name: function name(...) { ... }"],
  [
    "function sq x { return x }",
    "1:13 - Put what the function takes in round brackets: function sq(x) { ... }",
  ],
  [
    'const fs = await import("fs")',
    '1:7 - A cell cannot keep a module in a constant. Write import * as fs from "fs"',
  ],
  [
    "document.title",
    "1:1 - Cannot find name 'document'. In TypeScript, a cell cannot use the web page",
  ],
  ['alert("hi")', "1:1 - Cannot find name 'alert'. In TypeScript, write console.log(\"hi\")"],
  [
    'input("n")',
    "1:1 - Cannot find name 'input'. In TypeScript, a cell cannot ask for input. Write the value in the cell, as in const age = 15",
  ],
  [
    "else { console.log(1) }",
    "1:1 - else needs an if before it: if (condition) { ... } else { ... }",
  ],
  [
    "if (age > 12) console.log(1); else if console.log(2)",
    "1:36 - The condition needs round brackets, and what follows needs braces: if (console.log(2)) { ... }",
  ],
  [
    "for (let i = 0, i < 3, i++) { console.log(i) }",
    "1:6 - A loop has semicolons: for (let i = 0; i < 3; i++)",
  ],
  [
    "for (let i = 0; i < 3; i++ { console.log(i) }",
    "1:5 - This ( is never closed. Add ) before the {.",
  ],
  ["sigmoid()", "1:1 - sigmoid(x) needs 1 value in its brackets, but has 0 here."],
  ['sigmoid("1")', '1:9 - sigmoid expects an array here, but "1" is a string.'],
  ['age = "16"', '1:7 - age must be a number, but "16" is a string.'],
  [
    "console.log('It's me')",
    "1:13 - The string ends at the second '. If ' is part of the string, write the string between backticks (`).",
  ],
  [
    'console.log("She said "hi"")',
    '1:13 - The string ends at the second ". If " is part of the string, write the string between backticks (`).',
  ],
  [
    "let total = 0\nfor (const v of list {\n  total += v\n}",
    "2:5 - This ( is never closed. Add ) before the {.",
  ],
  ["const sq3 = (x) = > x * x", "1:17 - Write => without a space."],
  ["const o = { a: 1 b: 2 }", "1:13 - A comma is missing after a: 1"],
  ["age += ", "1:5 - Something is missing after += at the end of the cell."],
  [
    "console.log(A.shape())",
    "1:15 - shape is a value, not a method. Write it without brackets: A.shape",
  ],
  [
    'const yes2 = age > 12 ? "yes" : ',
    "1:31 - Something is missing after : at the end of the cell.",
  ],
  [
    "train(x, yTrue, Wo, bo, 0.1)",
    "1:1 - train(x, yTrue, Wo, bo, lr, steps) needs 6 values in its brackets, but has 5 here.",
  ],
  ["zeros(-1)", "1:1 - zeros: a size must be a whole number, 0 or more, not -1"],
  ['zeros("3")', '1:7 - zeros expects a list or a number here, but "3" is a string.'],
  ["zeros()", "1:1 - zeros(shape) needs 1 value in its brackets, but has 0 here."],
  [
    "trainLayers(x, yTrue, layers, 0.1, 10, { bathSize: 1 })",
    "1:42 - There is no option bathSize here. Did you mean batchSize?",
  ],
  [
    "function last<N extends number>(n: N): NdArray<[N]> { return array([1, 2]).add(zeros(n)); }",
    "1:55 - The compiler cannot compute this type from N. Use number instead, as in NdArray<[number, number]>.",
  ],
  [
    "import math",
    "1:8 - math is a package for Python, which a cell cannot import. Delete this line: Math is always there, as in Math.exp(1)",
  ],
  ["x.shape[0]()", "1:1 - x.shape[0] is a value, not a function. Delete the brackets after it."],
  ["A.mean[0]", "1:1 - A.mean is a function. Call it with round brackets: A.mean(0)"],
  [
    "A.size()",
    "1:1 - A.size: A.shape[0] is the number of rows; A.data.length is the number of entries",
  ],
  ["A.average()", "1:1 - A.average: write A.mean()"],
  ["sum([1,2])", "1:1 - sum is a method. Write array([1,2]).sum()"],
  ['console.log("a" "b")', '1:17 - A comma or an operator is missing between "a" and "b"'],
  ["let a-b = 3", "1:5 - A name contains no minus: let aB = ..."],
  ["5 = age", "1:1 - The name comes first: age = 5"],
  ["age + = 1", "1:5 - Write += without a space."],
  ["age =+ 1", "1:5 - The = comes second: age += 1"],
  ["auto n = 5", "1:1 - To declare n, write const n = ... instead of auto"],
  [
    "if age == 15: print(1)",
    "1:1 - The condition needs round brackets, and what follows needs braces: if (age == 15) { ... }",
  ],
  [
    "if (age > 12) then console.log(1)",
    "1:15 - Delete `then`. What follows the condition needs braces: { ... }",
  ],
  [
    "while age > 12: age -= 1",
    "1:1 - The condition needs round brackets, and what follows needs braces: while (age > 12) { ... }",
  ],
  ["for (i = 0; i < 3; i++) console.log(i)", "1:6 - A new name needs let: for (let i = 0; ..."],
  [
    "for (let i = 0; i < 3; i++)",
    "1:1 - What follows the round brackets needs braces: for (...) { ... }",
  ],
  ["for i = 1 to 3", "1:1 - In TypeScript, write for (let i = 1; i <= 3; i++) { ... }"],
  ["foreach (v in list) {}", "1:1 - In TypeScript, write for (const v of list) { ... }"],
  ["repeat 3 { }", "1:1 - In TypeScript, write for (let i = 0; i < 3; i++) { ... }"],
  ["for (int i = 0; i < 3; i++) {}", "1:6 - Write let instead of int: for (let i = ..."],
  [
    "function f(x) return x",
    "1:15 - What the function does belongs between braces: function f(x) { return x }",
  ],
  ["const f = x -> x + 1", "1:13 - Write => instead of ->"],
  ["function f(x: number) { retrun x }", "1:25 - Write return instead of retrun"],
  ["double{2}", "1:1 - Write round brackets instead of braces: double(2)"],
  ["1,5 + 2,5", "1:1 - Numbers have a decimal point: write 1.5 instead of 1,5."],
  ["1.000.000", "1:1 - Write a large number without points: 1000000"],
  ["1 000", "1:1 - Write a large number without spaces: 1000"],
  ["5!", "1:1 - In TypeScript, 5! is not a factorial. Write the product, as in 1 * 2 * 3"],
  ["3 mod 2", "1:1 - In TypeScript, the remainder is written 3 % 2"],
  ["3 div 2", "1:1 - In TypeScript, write Math.floor(3 / 2)"],
  ["5 =! 4", "1:1 - To compare, write 5 !== 4"],
  ["age is 15", "1:5 - In TypeScript, `is` is written ==="],
  ["import { array } form 'nn'", "1:18 - Write from instead of form"],
  ["from 'nn' import { array }", "1:1 - The names come first: import { array } from 'nn'"],
  ["array([1;2])", "1:9 - In a list, write a comma instead of the semicolon."],
  [
    "array('1,2')",
    "1:7 - array expects a number, true or false or a list here, but '1,2' is a string.",
  ],
  ["x @ Wo", "1:1 - TypeScript has no operator @. For the matrix product, write x.matmul(Wo)"],
  ["matmul(x, Wo)", "1:1 - matmul is a method. Write x.matmul(Wo)"],
  ["x.matmul(3)", "1:10 - x.matmul expects an array here, but 3 is a number."],
  ["lr = 0,01", "1:1 - Numbers have a decimal point: write 0.01 instead of 0,01."],
  ["yTrue.add('1')", "1:11 - yTrue.add expects a number or an array here, but '1' is a string."],
  ["show(A)", "1:6 - show expects a value of type PlotlyChart here, but A is an array."],
];
