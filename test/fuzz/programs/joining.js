// @ts-check
/** @file Operations in programs that join several arrays or choose between their entries. */

import { code, list } from "./code.js";
import { anArray, axis, made, mismatched, partner } from "./operands.js";

/** @typedef {import("./operations.js").Write} Write */

/** @type {Write} */
function joined(dice, writer) {
  const a = anArray(dice, writer);
  const name = dice.pick(["concatenate", "stack"]);
  const rank = a.shape.length + (name === "stack" ? 1 : 0);
  const along = dice.oneIn(3) ? undefined : axis(dice, rank);
  const others = Array.from({ length: 1 + dice.below(2) }, () => {
    if (dice.oneIn(4)) return anArray(dice, writer);
    return made(dice, dice.oneIn(4) ? mismatched(dice, a.shape) : a.shape);
  });
  const parts = dice.oneIn(12) ? [] : dice.oneIn(8) ? [a] : [a, ...others];
  return along ? code`${name}([${list(parts)}], ${along})` : code`${name}([${list(parts)}])`;
}

/** @type {Write} */
function where(dice, writer) {
  const a = anArray(dice, writer);
  const [x, y] = [partner(dice, writer, a.shape), partner(dice, writer, a.shape)];
  return code`where(${dice.oneIn(2) ? code`${a}.greater(0)` : a}, ${x}, ${y})`;
}

/** @type {Write[]} */
export const joining = [
  joined,
  joined,
  where,
  where,
  (dice, writer) => code`outer(${anArray(dice, writer)}, ${anArray(dice, writer)})`,
];
