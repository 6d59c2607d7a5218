/**
 * @file Explains what went wrong in a training run, and what to change.
 *
 * For some networks with one layer, there is a formula for a learning rate at which the loss cannot rise. For the
 * others, there is no such formula, so suggested rates have first been tried from the same initial weights.
 */
import { formatNumber } from "../describe.js";
import type { End, Start } from "../network/trainEpochs.js";
import { deadOutputs } from "./deadOutputs.js";
import { identicalUnits } from "./identicalUnits.js";
import {
  DIGITS,
  JUMPS,
  LESS,
  MOVED,
  measureFit,
  PATIENCE,
  type Run,
  rises,
  stuckSince,
} from "./metrics.js";
import { isNotFinite, notFinite, SCALE_DOWN } from "./notFinite.js";
import { overfitting } from "./overfitting.js";
import { otherRate, safeRate, smallerRate, unitOf } from "./rateTrials.js";
import { predictionsStuck, saturation, saturationInWords } from "./saturation.js";
import { vanishingGradient } from "./vanishingGradient.js";

/**
 * Explains in a few sentences what went wrong in a training run and what to change. Returns undefined if nothing
 * went wrong. Trying other rates takes as long as the training did, or as long as 140 steps, whichever is longer.
 */
export function diagnose(start: Start, end: End): string | undefined {
  const losses = end.losses.data;
  const steps = losses.length;
  if (steps === 0) return undefined;
  const fit = measureFit(start, end.layers);
  const run: Run = {
    start,
    end,
    losses,
    fit,
    safe: safeRate(start),
    reach: fit.slopeSquared * Math.max(steps, PATIENCE),
    moved: Math.abs(losses[0] - fit.loss) > MOVED * losses[0],
    overfitting: overfitting(start, end),
    deadOutputs: deadOutputs(start, fit),
  };
  return rules.find(([applies]) => applies(run))?.[1](run);
}

/** A condition, and the diagnosis if it holds; undefined means that nothing went wrong. */
type Rule = readonly [(run: Run) => boolean, (run: Run) => string | undefined];

const FINE = () => undefined;

/** With fewer steps or epochs than this, an output that was dead at the start may not have recovered yet. */
const ENOUGH = 10;
/** A loss that rises in this many steps in a row keeps rising. */
const RISING = 10;

/** The first rule whose condition holds gives the diagnosis. */
const rules: readonly Rule[] = [
  [({ overfitting }) => overfitting !== undefined, ({ overfitting }) => overfitting],
  [isNotFinite, notFinite],
  [
    ({ start, losses, safe, deadOutputs }) =>
      safe === undefined && start.lr > 0 && losses.length >= ENOUGH && deadOutputs !== "",
    deadInWords,
  ],
  [({ start, fit }) => fit.loss < start.loss.solved, FINE],
  [({ safe }) => safe === 0, () => SCALE_DOWN],
  [
    ({ start }) => start.lr < 0,
    ({ start, safe }) =>
      `lr = ${start.lr} is negative, so every step goes uphill. Use a positive value${suchAs(safe)}.`,
  ],
  [
    ({ start }) => start.lr === 0,
    ({ safe }) => `lr = 0, so the steps change nothing. Use a positive value${suchAs(safe)}.`,
  ],
  [
    ({ start, safe = 0, losses }) =>
      start.lr > safe && rises(losses, RISING) === 1 && losses[losses.length - 1] > losses[0],
    (run) => tooLarge(run, "The loss keeps rising"),
  ],
  [
    ({ start, safe = 0, losses }) => start.lr > safe && rises(losses) > JUMPS,
    (run) => tooLarge(run, `The loss jumps up and down around ${inWords(run.fit.loss)}`),
  ],
  // The network still learns, so more steps help.
  [({ start, fit, reach }) => start.lr * reach > MOVED * fit.loss, FINE],
  [({ safe, fit }) => safe !== undefined && predictionsStuck(fit), stuck],
  // A training run that made good progress and has only slowed down needs no advice.
  [({ safe = 0, reach, fit, moved }) => safe * reach > MOVED * fit.loss && moved, FINE],
  [
    ({ safe = 0, reach, fit }) => safe * reach > MOVED * fit.loss,
    (run) =>
      `${hardlyChanges(run)} lr = ${run.start.lr} is too small. Use a larger value${suchAs(run.safe)}.`,
  ],
  [({ safe, fit, moved }) => fit.wrong === 0 && (moved || safe !== undefined), FINE],
  [
    ({ safe }) => safe !== undefined,
    ({ fit }) =>
      `The loss has settled at ${inWords(fit.loss)}: some samples pull the weights one way, others pull ` +
      "them the opposite way, and the pulls cancel out. More steps will not help, and neither will a " +
      "different lr. Try other inputs, or add a hidden layer.",
  ],
  [() => true, settled],
];

/** Adds the rate of the formula to advice, if there is one. */
function suchAs(safe: number | undefined): string {
  return safe === undefined ? "" : `, such as ${safe}`;
}

function inWords(loss: number): string {
  return formatNumber(loss, DIGITS);
}

function tooLarge(run: Run, what: string): string {
  return (
    `${what}: lr = ${run.start.lr} is too large, so the steps overshoot the minimum. ` +
    `Use a smaller value, such as ${formatNumber(smallerRate(run), 2)}.`
  );
}

function hardlyChanges({ losses, fit }: Run): string {
  return `The loss hardly changes: it is ${inWords(losses[0])} at the start and ${inWords(fit.loss)} at the end.`;
}

function deadInWords(run: Run): string {
  const { start, fit } = run;
  const advice =
    otherRate(run, fit.loss * (1 - LESS)) ??
    (deadOutputs(start, measureFit(start, start.layers))
      ? `Some outputs were already like this at the start. Use a smaller lr and, if that does not help, ${fit.dead?.remedy}.`
      : "No output was like this at the start: use a smaller lr.");
  return `${run.deadOutputs} ${advice}`;
}

function stuck({ start, losses, fit, safe = 0 }: Run): string {
  const since = stuckSince(losses);
  const when = since > 0 ? `since ${unitOf(start)} ${since}` : "from the start";
  const wrong = fit.wrong === 1 ? "1 prediction is" : `${fit.wrong} predictions are`;
  return (
    `The loss has been stuck at ${inWords(fit.loss)} ${when} because ${wrong} wrong and ${saturationInWords(fit)}. ` +
    (start.lr > safe && since > 0
      ? `lr = ${start.lr} made the weights too large. Use a smaller value, such as ${safe}.`
      : `The weighted sums were too far from 0 at the start: ${fit.dead?.remedy}.`)
  );
}

/** The diagnosis of a network for which there is no formula, and which has stopped learning. */
function settled(run: Run): string {
  const { start, fit, moved } = run;
  const what = moved
    ? `The loss has settled at ${inWords(fit.loss)}, with ${fit.wrong} wrong prediction${fit.wrong === 1 ? "" : "s"}.`
    : hardlyChanges(run);
  const why =
    identicalUnits(run) ??
    saturation(run) ??
    otherRate(run, fit.loss * (1 - (moved ? LESS : MOVED))) ??
    vanishingGradient(start) ??
    "This may be a plateau, which more steps would get past, or a local minimum: try more steps, different initial weights or " +
      `${start.layers.length === 1 ? "a hidden layer" : "more hidden units"}.`;
  return `${what} ${why}`;
}
