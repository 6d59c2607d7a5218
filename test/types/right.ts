/**
 * @file Shapes that fit, and the types of the results. This file is only compiled, never run. A result
 * whose type differs from the type given here is a compile error.
 */
import {
  accuracy,
  arange,
  array,
  compareWithBaseline,
  concatenate,
  confusionMatrix,
  digits,
  eye,
  full,
  imageGrid,
  inputs,
  type Layer,
  linspace,
  type NdArray,
  ones,
  outer,
  predict,
  randomLayers,
  randomState,
  readTable,
  type Shape,
  seeded,
  sigmoid,
  sigmoidDeriv,
  squaredError,
  stack,
  step,
  stepLayers,
  target,
  train,
  trainLayers,
  where,
  zeros,
  zerosLike,
} from "nn";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only if the array has exactly the shape S. */
function has<S extends Shape>() {
  return <A>(_value: A, _same: Equal<A, NdArray<S>>) => {};
}
/** Compiles only if the value has exactly the type T. */
function is<T>() {
  return <A>(_value: A, _same: Equal<A, T>) => {};
}

const x = array([
  [0, 0, 1],
  [1, 1, 1],
  [1, 0, 1],
  [0, 1, 1],
]);
const yTrue = array([[0, 1, 1, 0]]).T;
const Wo = randomState(1234).randn(3, 1);
const bo = zeros(1);
let n = 4;
n += 1;
const some = zeros([n, 3]);
const rows: number[][] = [[1, 2]];
const unknown: NdArray = x;

// Making arrays
has<[4, 3]>()(x, true);
has<[4, 1]>()(yTrue, true);
has<[]>()(array(3), true);
has<[0]>()(array([]), true);
has<[1, 2, 2]>()(
  array([
    [
      [1, 2],
      [true, false],
    ],
  ]),
  true,
);
has<[number, number] | [0]>()(array(rows), true);
has<[2]>()(array([1, 2], "float"), true);
has<[1]>()(bo, true);
has<[4, 3]>()(ones([4, 3]), true);
has<[number, 3]>()(some, true);
has<[1000]>()(linspace(-10, 10, 1000), true);
has<[50]>()(linspace(0, 1), true);

// Random numbers
has<[3, 1]>()(Wo, true);
is<number>()(randomState(1).randn(), true);
has<[2, 3]>()(seeded("any").uniform(0, 1, [2, 3]), true);
has<[5]>()(randomState(1).permutation(5), true);
has<[4]>()(randomState(1).randint(0, 2, 4), true);

// Broadcasting
const ho = x.matmul(Wo).add(bo);
has<[4, 1]>()(ho, true);
has<[4, 3]>()(x.add(1), true);
has<[4, 3]>()(x.sub(array([1, 2, 3])), true);
has<[4, 3]>()(yTrue.mul(x), true);
has<[4, 3]>()(yTrue.div(array([1, 2, 3])), true);
has<[4, 3]>()(array(1).sub(x), true);
has<[2, 4, 3]>()(ones([2, 1, 3]).pow(x), true);
has<[4, 3]>()(x.greater(some), true);
has<[number, 3]>()(some.add(ones([1, 3])), true);
has<number[]>()(x.maximum(unknown), true);

// The matrix product
has<[4, 1]>()(x.matmul(Wo), true);
has<[4]>()(x.matmul(array([1, 2, 3])), true);
has<[1]>()(array([1, 2, 3]).matmul(Wo), true);
has<[]>()(array([1, 2]).matmul(array([3, 4])), true);
has<[number, 1]>()(some.matmul(Wo), true);

// Axes
has<[3, 4]>()(x.T, true);
has<[4, 3, 2]>()(ones([2, 3, 4]).T, true);
has<[3]>()(x.mean(0), true);
has<[4]>()(x.sum(1), true);
has<[4]>()(x.max(-1), true);
has<[2, 4]>()(ones([2, 3, 4]).argmax(1), true);
has<[3, 4]>()(ones([2, 3, 4]).min(-3), true);
is<number>()(x.mean(), true);
has<[4]>()(yTrue.squeeze(), true);
has<[]>()(zeros([1, 1]).squeeze(), true);
has<number[]>()(some.squeeze(), true);
has<[2, 6]>()(x.reshape(2, 6), true);
has<[6, 2]>()(x.reshape(-1, 2), true);
has<[1000, 1]>()(linspace(-10, 10, 1000).reshape(-1, 1), true);
has<[number, 2]>()(some.reshape(-1, 2), true);

// Numbers and lists from arrays
is<number>()(zeros([1, 1]).item(), true);
is<number[][]>()(x.toArray(), true);
is<number>()(array(3).toArray(), true);

// numpy's names
has<[3]>()(x.at(0), true);
is<number>()(x.at(-1, 2), true);
is<number>()(array([1, 2]).at(1), true);
has<[2, 3]>()(x.slice(1, 3), true);
has<[3, 3]>()(x.slice(-3), true);
has<[0, 3]>()(x.slice(3, 1), true);
has<[4, 3]>()(x.slice(0, 100), true);
has<[number, 3]>()(x.slice(n), true);
has<[2, 3]>()(x.take([3, 0], 0), true);
has<[4, 2, 2]>()(
  x.take(
    [
      [0, 1],
      [1, 2],
    ],
    -1,
  ),
  true,
);
has<[2]>()(x.take(array([1, 5])), true);
is<number>()(x.item(1, 2), true);
has<[4, 3]>()(x.sqrt().tanh().round(2).clip(0, 1).minimum(yTrue), true);
has<[4, 3]>()(where(x.greater(0), x, 0), true);
has<[4, 1]>()(x.sum(1, { keepdims: true }), true);
has<[1, 1]>()(x.std({ keepdims: true, ddof: 1 }), true);
has<[3]>()(x.std(0, { ddof: 1 }), true);
is<number>()(x.std(), true);
has<[12]>()(x.cumsum(), true);
has<[4, 3]>()(x.cumsum(1), true);
is<boolean>()(x.isnan().any(), true);
has<[3]>()(x.equal(x).all(0), true);
has<[8, 3]>()(concatenate([x, x]), true);
has<[4, 4]>()(concatenate([x, yTrue], 1), true);
has<[number, 3]>()(concatenate([x, some]), true);
has<[2, 4, 3]>()(stack([x, x]), true);
has<[4, 3, 2]>()(stack([x, x], -1), true);
has<[2, 4, 3]>()(ones([3, 2, 4]).transpose(1, 2, 0), true);
has<[3, 4]>()(x.transpose(), true);
has<[4, 1]>()(x.dot(Wo), true);
has<[4, 3]>()(x.dot(2), true);
has<[2, 3]>()(outer(array([1, 2]), array([1, 2, 3])), true);
has<[12]>()(x.flatten(), true);
has<[5]>()(arange(5), true);
has<[4]>()(arange(1, 5), true);
has<[number]>()(arange(0, 1, 0.1), true);
has<[3, 3]>()(eye(3), true);
has<[2, 5]>()(eye(2, 5), true);
has<[2, 2]>()(full([2, 2], 7), true);
has<[4, 3]>()(zerosLike(x), true);
has<[2, 3]>()(zeros(2, 3), true);
has<[2, 3]>()(randomState(1).randn([2, 3]), true);
has<[2, 6]>()(x.reshape([2, 6]), true);
has<[3]>()(randomState(1).normal(0, 1, 3), true);
has<[2, 3]>()(randomState(1).rand(2, 3), true);
has<[4]>()(randomState(1).choice(9, 4, false), true);
is<number>()(randomState(1).choice(array([1, 2])), true);
has<[4, 3]>()(randomState(1).permutation(x), true);
has<[47040]>()(ones([60, 28, 28]).flatten(), true);
has<[60, 784]>()(ones([60, 28, 28]).reshape(60, -1), true);

// If a value is unknown, the type of the result covers every possible result
declare const either: boolean;
const anything = JSON.parse("[[1, 2], [3, 4]]");
declare const list: number[];
const axis: 0 | 1 = either ? 0 : 1;
const pair = [1, 2] as const;
const triple = [1, 2, 3] as const;
const wide = either ? zeros([2, 3]) : zeros(3);
has<number[]>()(array(anything), true);
const anythings: (typeof anything)[] = anything;
has<number[]>()(array(anythings), true);
has<[number]>()(array(list), true);
has<[number, number] | [0]>()(array(zeros([0, 3]).toArray()), true);
has<[2] | [3]>()(array(either ? pair : triple), true);
has<[3] | [2, 3]>()(array(triple).mul(either ? 2 : zeros([2, 1])), true);
has<[2, 3] | [3]>()(wide.add(1), true);
is<NdArray<[3]> | NdArray<[4]>>()(x.sum(axis), true);
has<number[]>()(x.sum(n), true);
has<[0 | 1 | 4, 3]>()(x.slice(either ? 0 : 3, either ? 4 : -3), true);
has<[number, 1]>()(zeros([either ? 2 : 3, 4]).reshape(-1, 1), true);
has<number[]>()(x.add(anything), true);
has<number[]>()(zeros(anything), true);
has<[4, 1] | [4]>()(x.sum(1, { keepdims: either }), true);
is<number | NdArray<number[]>>()(randomState(1).randn(...unknown.shape), true);
is<number | NdArray<number[]>>()(unknown.at(0), true);
has<[3, 1]>()(randomState(1).randn(...Wo.shape), true);
array(rows).transpose(1, 0);

// Generic functions that draw, create and join
function draws<I extends number, O extends number>(i: I, o: O): NdArray<[I, O]> {
  return randomState(1).randn(i, o);
}
function drawsLike<N extends number, M extends number>(x: NdArray<[N, M]>): NdArray<[N, M]> {
  return randomState(1).rand(...x.shape);
}
function row<N extends number>(n: N): NdArray<[N]> {
  return zeros(n)
    .add(full(n, 7))
    .add(linspace(0, 1, n))
    .add(randomState(1).rand(n));
}
function onesLike<N extends number, M extends number>(x: NdArray<[N, M]>): NdArray<[N, M]> {
  return ones(x.shape);
}
function added<N extends number, M extends number>(c: NdArray<[N, 1]>, d: NdArray<[M]>) {
  const sum: NdArray<[N, M]> = c.add(d);
  return sum;
}
function shuffledRows<N extends number, M extends number>(x: NdArray<[N, M]>): NdArray<[N, M]> {
  return x.take(randomState(1).permutation(x.shape[0]), 0);
}
function withOnes<N extends number, M extends number>(x: NdArray<[N, M]>) {
  return concatenate([x, ones([x.shape[0], 1])], 1);
}
has<[3, 2]>()(draws(3, 2), true);
has<[4, 3]>()(drawsLike(x), true);
has<[5]>()(row(5), true);
has<[4, 3]>()(onesLike(x), true);
has<[2, 3]>()(added(ones([2, 1]), ones(3)), true);
has<[4, 3]>()(shuffledRows(x), true);
has<[4, 4]>()(withOnes(x), true);

// @ts-expect-error An array without axes has no rows.
randomState(1).permutation(array(1));

// A declared type does not choose an argument that is missing.
declare const someRows: NdArray<[number, 2]>;
const joined: NdArray<[number, 2]> = concatenate([someRows, ones([2, 2])]);
const twice: NdArray<[8, 3]> = concatenate([x, x]);
// @ts-expect-error The sum of all entries is a number.
const total: NdArray<[3]> = x.sum();
// @ts-expect-error linspace returns 50 entries.
const ten: NdArray<[10]> = linspace(0, 1);
// @ts-expect-error A draw without a size is a number.
const draw: NdArray<[3]> = randomState(1).normal(0, 1);

export { draw, joined, ten, total, twice };

// Generic functions with several sizes, such as layers that learners write
function layer<N extends number, M extends number>(
  x: NdArray<[N, M]>,
  W: NdArray<[M, 1]>,
  b: NdArray<[1]>,
): NdArray<[N, 1]> {
  return sigmoid(x.matmul(W).add(b));
}
function dense<N extends number, I extends number, O extends number>(
  x: NdArray<[N, I]>,
  { weights, bias }: Layer<I, O>,
): NdArray<[N, O]> {
  return x.matmul(weights).add(bias);
}
function centered<N extends number, M extends number>(x: NdArray<[N, M]>): NdArray<[N, M]> {
  return x.sub(x.mean(0));
}
function softmax<N extends number, M extends number>(x: NdArray<[N, M]>): NdArray<[N, M]> {
  const e = x.exp();
  return e.div(e.sum(1).reshape(-1, 1));
}
function trainedOn<N extends number, M extends number>(
  x: NdArray<[N, M]>,
  yTrue: NdArray<[N, 1]>,
  Wo: NdArray<[M, 1]>,
) {
  const { losses } = train(x, yTrue, Wo, zeros(1), 0.1, 10);
  return { losses, Wo: train(x, yTrue, Wo, zeros(1), 0.1, 10).Wo, rows: zeros([x.shape[0], 2]) };
}
function biased<N extends number, M extends number>(x: NdArray<[N, M]>, m: M) {
  return x
    .add(zeros([m]))
    .mul(ones([1, m]))
    .sub(x.sum(1, { keepdims: true }));
}
function gram<N extends number, M extends number>(x: NdArray<[N, M]>): NdArray<[M, M]> {
  return x.T.matmul(x);
}
has<[4, 1]>()(layer(x, Wo, bo), true);
has<[4, 2]>()(dense(x, randomLayers(randomState(1), 3, 2)[0]), true);
has<[4, 3]>()(centered(x), true);
has<[4, 3]>()(softmax(x), true);
has<[3, 1]>()(trainedOn(x, yTrue, Wo).Wo, true);
has<[10]>()(trainedOn(x, yTrue, Wo).losses, true);
has<[4, 3]>()(biased(x, 3), true);
has<[3, 3]>()(gram(x), true);
has<[number, 1]>()(layer(some, Wo, bo), true);
// Calls of these functions are checked: N, M, I and O each stand for one size.
// @ts-expect-error M cannot be both 3 and 2.
layer(x, zeros([2, 1]), bo);
// @ts-expect-error I cannot be both 3 and 2.
dense(x, randomLayers(randomState(1), 2, 2)[0]);
// @ts-expect-error A 1-d array does not have two axes.
centered(zeros(3));
// @ts-expect-error N cannot be both 4 and 3.
trainedOn(x, zeros([3, 1]), Wo);
// @ts-expect-error M cannot be both 3 and 4.
biased(x, 4);

// Generic functions for any shape, such as those that learners write in a cell
function mySigmoid<S extends Shape>(z: NdArray<S>) {
  return array(1).div(z.neg().exp().add(1));
}
function meanOf<S extends Shape>(z: NdArray<S>) {
  return z.sum(0).mul(z.mean()).add(z.reshape(-1, 1).shape[0]);
}
function rowsOf<N extends number>(x: NdArray<[N, 3]>) {
  return zeros([x.shape[0], 2]).cumsum(0).at(0);
}
function mySoftplus<S extends Shape>(z: NdArray<S>, k: NdArray<[1]>) {
  return z.exp().add(1).log().mul(k);
}
function mySigmoidDeriv<S extends Shape>(sigmoidOutput: NdArray<S>) {
  return sigmoidOutput.mul(array(1).sub(sigmoidOutput));
}
has<[4, 1]>()(mySigmoid(ho), true);
has<[4, 1]>()(mySigmoidDeriv(ho), true);
has<[4, 1]>()(mySoftplus(ho, bo), true);
has<[1]>()(meanOf(ho), true);
has<[2]>()(rowsOf(x), true);
has<[2, 3] | [3]>()(sigmoid(zerosLike(wide)), true);

// The network
const yPred = sigmoid(ho);
has<[4, 1]>()(yPred, true);
has<[4, 1]>()(sigmoidDeriv(yPred), true);
has<[4, 1]>()(squaredError(yTrue, yPred), true);
is<number>()(accuracy(yTrue, yPred), true);
const one = step(x, yTrue, Wo, bo, 0.01);
has<[4, 1]>()(one.dMSE_dho, true);
has<[3, 1]>()(one.deltaWo, true);
has<[1, 1]>()(one.deltabo, true);
const trained = train(x, yTrue, Wo, bo, 0.01, 1000);
has<[1000]>()(trained.losses, true);
has<[3, 1]>()(trained.Wo, true);
train(some, zeros([n, 1]), Wo, bo, 0.01, n);
train(array(rows), array(rows), array(rows), bo, 0.01, n);

const layers = randomLayers(randomState(1), 3, 2, 1);
has<[4, 1]>()(predict(x, layers), true);
const named = trainLayers(x, yTrue, [{ weights: Wo, bias: bo, name: "out" }], 0.1, 10);
is<Layer<3, 1>>()(named.layers[0], true);
is<undefined>()(named.heldOut, true);
const heldOut = { x: ones([7, 3]), yTrue: ones([7, 1]) };
declare const isHeldOut: boolean;
const maybeHeld = trainLayers(x, yTrue, layers, 0.1, 10, isHeldOut ? { heldOut } : {}).heldOut;
const anyHeld = trainLayers(x, yTrue, layers, 0.1, 10, { heldOut: JSON.parse("{}") }).heldOut;
const anyOptions = trainLayers(x, yTrue, layers, 0.1, 10, JSON.parse("{}")).heldOut;
type MayBeMissing<T> = undefined extends T ? true : false;
export const mayBeMissing: [
  MayBeMissing<typeof maybeHeld>,
  MayBeMissing<typeof anyHeld>,
  MayBeMissing<typeof anyOptions>,
] = [true, true, true];
const batched = trainLayers(x, yTrue, layers, 0.1, 10, { batchSize: 2, seed: "order", heldOut });
has<[10]>()(batched.heldOut.losses, true);
has<[3, 2]>()(batched.layers[0].weights, true);
trainLayers(some, zeros([n, 1]), layers, 0.1, n, { heldOut: { x: some, yTrue: zeros([n, 1]) } });
const mixed = randomLayers(randomState(1), 3, 2, 2, { hidden: "relu", output: "softmax" });
has<[2, 2]>()(mixed[1].weights, true);
has<[4, 2]>()(predict(x, mixed), true);
trainLayers(x, ones([4, 2]), mixed, 0.1, 10, { loss: "crossEntropy", batchSize: 2 });
predict(x, [{ weights: Wo, bias: bo, activation: "tanh" }]);
// @ts-expect-error There is no such activation.
predict(x, [{ weights: Wo, bias: bo, activation: "than" }]);
// @ts-expect-error Softmax does not fit in a hidden layer.
randomLayers(randomState(1), 3, 2, 2, { hidden: "softmax" });
// @ts-expect-error There is no such loss.
stepLayers(x, yTrue, layers, 0.1, { loss: "mse" });

// The handwritten digits
const { images, labels } = digits();
has<[1797, 64]>()(images, true);
has<[1797]>()(labels, true);
has<[16, 64]>()(images.slice(0, 16), true);
imageGrid(images.slice(0, 16), { title: "Digits", size: [8, 8], captions: ["0"], columns: 4 });
imageGrid(some, { title: "An unknown number of rows" });
confusionMatrix(labels, images.argmax(1), { title: "Classes", labels: ["0", "1"] });
confusionMatrix([0, 1], Float64Array.of(0, 1), { title: "Lists" });
// @ts-expect-error An image is a row of an array with two axes.
imageGrid(labels, { title: "One row" });
// @ts-expect-error A chart needs a title.
confusionMatrix(labels, labels);

// An array with known sizes can be passed to a parameter with any sizes, and a variable that a loop updates keeps
// its type.
const anySizes: NdArray<[number, number]> = x;
let W = Wo;
W = W.sub(x.T.matmul(yPred).mul(0.01));
let b = bo;
b = b.sub(ones([4, 1]).T.matmul(yPred).squeeze().mul(0.01));

export { anySizes, b, W };

// Tables: the numbers of rows and columns are known only when the cell runs.
const table = readTable("pets.csv", { delimiter: ";", decimal: "," });
const chosen = inputs(table.dropMissing("age"), ["age", "kind"]);
const answer = target(table, "age", { above: 3 });
has<[number, number]>()(chosen.x, true);
has<[number, 1]>()(answer.y, true);
const ofTable = train(chosen.x, answer.y, randomState(1).randn(chosen.x.shape[1], 1), bo, 0.1, 5);
has<[number, 1]>()(ofTable.Wo, true);
const tableLayers = randomLayers(randomState(1), chosen.x.shape[1], 4, 1);
const ofLayers = trainLayers(chosen.x, answer.y, tableLayers, 0.1, 5).layers;
is<string>()(
  compareWithBaseline(answer.y, answer.y, predict(chosen.x, ofLayers), { classes: answer.classes }),
  true,
);
