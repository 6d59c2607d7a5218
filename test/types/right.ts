/**
 * @file Shapes that fit, and the types that come out of them. Compiled, never run: a type that is
 * another than the one that stands here is a compile error.
 */
import {
  accuracy,
  array,
  linspace,
  type NdArray,
  ones,
  randomState,
  type Shape,
  seeded,
  sigmoid,
  sigmoidDeriv,
  squaredError,
  step,
  train,
  zeros,
} from "nn";

type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Compiles only where the array has exactly the shape S. */
function has<S extends Shape>() {
  return <A>(_value: A, _same: Equal<A, NdArray<S>>) => {};
}
/** Compiles only where the value is exactly a T. */
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

// Draws
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

// Out of the array
is<number>()(zeros([1, 1]).item(), true);
is<number[][]>()(x.toArray(), true);
is<number>()(array(3).toArray(), true);

// Generic functions, as a learner writes them in a cell
function mySigmoid<S extends Shape>(z: NdArray<S>) {
  return array(1).div(z.neg().exp().add(1));
}
function mySigmoidDeriv<S extends Shape>(sigmoidOutput: NdArray<S>) {
  return sigmoidOutput.mul(array(1).sub(sigmoidOutput));
}
has<[4, 1]>()(mySigmoid(ho), true);
has<[4, 1]>()(mySigmoidDeriv(ho), true);

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

// Known sizes may stand where any are taken, and a loop's variable keeps its type.
const anySizes: NdArray<[number, number]> = x;
let W = Wo;
W = W.sub(x.T.matmul(yPred).mul(0.01));
let b = bo;
b = b.sub(ones([4, 1]).T.matmul(yPred).squeeze().mul(0.01));

export { anySizes, b, W };
