/**
 * @file Shapes that do not fit. The comment after each line is the expected message. It must be the
 * only error that the compiler reports for the line, and the line must throw it at run time.
 */
import {
  arange,
  array,
  concatenate,
  eye,
  full,
  linspace,
  ones,
  predict,
  randomLayers,
  randomState,
  stack,
  step,
  stepLayers,
  train,
  trainLayers,
  where,
  zeros,
} from "nn";

const x = ones([4, 3]);
const yTrue = array([[0, 1, 1, 0]]).T;
const Wo = zeros([3, 1]);
const bo = zeros(1);
const layers = randomLayers(randomState(1), 3, 2, 1);

Wo.matmul(x); //~ matmul: shapes (3,1) and (4,3) not aligned: 1 (dim 1) != 4 (dim 0)
x.matmul(zeros([2, 1])); //~ matmul: shapes (4,3) and (2,1) not aligned: 3 (dim 1) != 2 (dim 0)
x.matmul(randomState(1).randn(2, 1)); //~ matmul: shapes (4,3) and (2,1) not aligned: 3 (dim 1) != 2 (dim 0)
x.matmul(array([[1], [2]])); //~ matmul: shapes (4,3) and (2,1) not aligned: 3 (dim 1) != 2 (dim 0)
x.matmul(linspace(0, 1, 4)); //~ matmul: shapes (4,3) and (4,) not aligned: 3 (dim 1) != 4 (dim 0)
array([1, 2, 3]).matmul(x); //~ matmul: shapes (3,) and (4,3) not aligned: 3 (dim 0) != 4 (dim 0)
array([1, 2, 3]).matmul(array([1, 2])); //~ matmul: shapes (3,) and (2,) not aligned: 3 (dim 0) != 2 (dim 0)
array(1).matmul(x); //~ matmul: the arrays must have 1 or 2 axes, but their shapes are () and (4,3)
x.matmul(ones([2, 3, 1])); //~ matmul: the arrays must have 1 or 2 axes, but their shapes are (4,3) and (2,3,1)
x.add(zeros(4)); //~ operands could not be broadcast together with shapes (4,3) (4,)
x.sub(randomState(1).randn(2, 1)); //~ operands could not be broadcast together with shapes (4,3) (2,1)
x.mul(array([1, 2])); //~ operands could not be broadcast together with shapes (4,3) (2,)
x.div(ones([3, 3])); //~ operands could not be broadcast together with shapes (4,3) (3,3)
x.pow(ones([2, 1, 4])); //~ operands could not be broadcast together with shapes (4,3) (2,1,4)
x.maximum(zeros(2)); //~ operands could not be broadcast together with shapes (4,3) (2,)
x.greater(zeros(2)); //~ operands could not be broadcast together with shapes (4,3) (2,)
yTrue.equal(zeros([3, 1])); //~ operands could not be broadcast together with shapes (4,1) (3,1)
x.sum(2); //~ axis 2 is out of bounds for array of dimension 2
x.mean(-3); //~ axis -3 is out of bounds for array of dimension 2
x.max(2); //~ axis 2 is out of bounds for array of dimension 2
x.argmax(5); //~ axis 5 is out of bounds for array of dimension 2
array(1).min(1); //~ axis 1 is out of bounds for array of dimension 0
x.reshape(5, 2); //~ cannot reshape array of size 12 into shape (5,2)
x.reshape(-1, 5); //~ cannot reshape array of size 12 into shape (-1,5)
linspace(0, 1, 1000).reshape(10, 10); //~ cannot reshape array of size 1000 into shape (10,10)
x.item(); //~ can only convert an array of size 1 to a number, not one of shape (4,3)
array([[1, 2], [3]]); //~ setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
array([[1, 2], 3]); //~ setting an array element with a sequence. The requested array has an inhomogeneous shape after 1 dimensions. The detected shape was (2,) + inhomogeneous part.
array([[[1], [2]], [[3], [4, 5]]]); //~ setting an array element with a sequence. The requested array has an inhomogeneous shape after 2 dimensions. The detected shape was (2,2) + inhomogeneous part.
step(x, zeros([3, 1]), Wo, bo, 0.01); //~ yTrue: shape (3,1) does not fit x of shape (4,3): it must be (4,1)
step(x, zeros(4), Wo, bo, 0.01); //~ yTrue: shape (4,) does not fit x of shape (4,3): it must be (4,1)
train(x, yTrue, zeros([2, 1]), bo, 0.01, 10); //~ Wo: shape (2,1) does not fit x of shape (4,3): it must be (3,1)
train(x, yTrue.T, Wo, bo, 0.01, 10); //~ yTrue: shape (1,4) does not fit x of shape (4,3): it must be (4,1)
predict(x, randomLayers(randomState(1), 2, 1)); //~ layer 1: weights of shape (2,1) do not fit after x of shape (4,3): they must have 3 rows
predict(x, [layers[0], layers[0]]); //~ layer 2: weights of shape (3,2) do not fit after weights of shape (3,2): they must have 2 rows
stepLayers(x, yTrue.T, layers, 0.01); //~ yTrue: shape (1,4) does not fit x of shape (4,3): it must be (4,1)
trainLayers(x, zeros([4, 2]), layers, 0.01, 10); //~ yTrue: shape (4,2) does not fit x of shape (4,3): it must be (4,1)
trainLayers(x, yTrue, layers, 0.01, 10, { heldOut: { x: zeros([5, 2]), yTrue: zeros([5, 1]) } }); //~ heldOut.x: shape (5,2) does not fit x of shape (4,3): it must be (5,3)
trainLayers(x, yTrue, layers, 0.01, 10, { heldOut: { x: zeros([5, 3]), yTrue: zeros([4, 1]) } }); //~ heldOut.yTrue: shape (4,1) does not fit x of shape (5,3): it must be (5,1)
zeros(-3); //~ zeros: a size must be a whole number, 0 or more, not -3
ones([2, 2.5]); //~ ones: a size must be a whole number, 0 or more, not 2.5
full([-1], 2); //~ full: a size must be a whole number, 0 or more, not -1
eye(1.5); //~ eye: a size must be a whole number, 0 or more, not 1.5
linspace(0, 1, -2); //~ linspace: a size must be a whole number, 0 or more, not -2
randomState(1).randn(2, -1); //~ randn: a size must be a whole number, 0 or more, not -1
randomState(1).normal(0, 1, [2, -1]); //~ normal: a size must be a whole number, 0 or more, not -1
zeros([0]).max(); //~ zero-size array to reduction operation maximum which has no identity
zeros([2, 0]).argmin(1); //~ attempt to get argmin of an empty sequence
ones([60, 28, 28]).reshape(60, 783); //~ cannot reshape array of size 47040 into shape (60,783)
ones([100]).reshape(30, -1); //~ cannot reshape array of size 100 into shape (30,-1)
x.reshape(-1, -1); //~ can only specify one unknown dimension
x.reshape(5.5, 2); //~ cannot reshape array of size 12 into shape (5.5,2)
x.reshape([5, 2]); //~ cannot reshape array of size 12 into shape (5,2)
x.at(4); //~ index 4 is out of bounds for axis 0 with size 4
x.at(0, -4); //~ index -4 is out of bounds for axis 1 with size 3
x.at(0, 0, 0); //~ too many indices for array: array is 2-dimensional, but 3 were indexed
array(1).slice(0); //~ too many indices for array: array is 0-dimensional, but 1 were indexed
x.take([0], 2); //~ axis 2 is out of bounds for array of dimension 2
x.transpose(0); //~ axes don't match array
x.minimum(zeros(2)); //~ operands could not be broadcast together with shapes (4,3) (2,)
x.clip(0, zeros(2)); //~ operands could not be broadcast together with shapes (4,3) (2,)
where(x, x, zeros(2)); //~ operands could not be broadcast together with shapes (4,3) (2,)
x.dot(zeros([2, 1])); //~ matmul: shapes (4,3) and (2,1) not aligned: 3 (dim 1) != 2 (dim 0)
x.cumsum(2); //~ axis 2 is out of bounds for array of dimension 2
x.sum(2, { keepdims: true }); //~ axis 2 is out of bounds for array of dimension 2
concatenate([x, zeros([4, 2])]); //~ all the input array dimensions except for the concatenation axis must match exactly
concatenate([x, zeros(3)]); //~ all the input arrays must have same number of dimensions
concatenate([x, x], 2); //~ axis 2 is out of bounds for array of dimension 2
concatenate([array(1), array(2)]); //~ zero-dimensional arrays cannot be concatenated
stack([x, zeros([4, 2])]); //~ all input arrays must have the same shape
stack([x, x], 3); //~ axis 3 is out of bounds for array of dimension 3
predict(x, [{ weights: zeros([3, 2]), bias: zeros(1) }]); //~ layer 1: bias of shape (1,) does not fit weights of shape (3,2): it must be (2,)
arange(4).matmul(x.T); //~ matmul: shapes (4,) and (3,4) not aligned: 4 (dim 0) != 3 (dim 0)
x.item(4, 0); //~ index 4 is out of bounds for axis 0 with size 4
x.item(12); //~ index 12 is out of bounds for size 12
ones([2, 2, 2]).item(0, 1); //~ incorrect number of indices for array
x.transpose(0, 0); //~ repeated axis in transpose
x.transpose(0, 2); //~ axis 2 is out of bounds for array of dimension 2
concatenate([]); //~ need at least one array to concatenate
stack([]); //~ need at least one array to stack
zeros([2, 3], 4); //~ zeros: the sizes must be in one list, as in zeros([2, 3]), or separate, as in zeros(2, 3), but not both
randomState(1).permutation(-2); //~ permutation: a size must be a whole number, 0 or more, not -2
randomState(1).permutation(2.5); //~ permutation: a size must be a whole number, 0 or more, not 2.5
randomState(1).choice(zeros([2, 3]), 2); //~ choice: a must be 1-dimensional
randomState(1).choice(3, 2, true, array([0.5, 0.5])); //~ choice: 'a' and 'p' must have same size
randomState(1).choice(2, 2, true, array([[0.5, 0.5]])); //~ choice: 'p' must be 1-dimensional
