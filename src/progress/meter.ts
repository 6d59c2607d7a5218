/** @file Writes a progress bar as tqdm writes it. */

/** How far a loop is. */
export interface Progress {
  /** Rounds finished. */
  n: number;
  /** Rounds in all. */
  total: number;
  /** Seconds since the start. */
  elapsed: number;
  /** A few words before the bar, or "". */
  desc: string;
}

const WIDTH = 10;
const EIGHTHS = " ▏▎▍▌▋▊▉";

/**
 * The bar as text, letter for letter what tqdm's `format_meter` writes, with a bar of ten letters:
 * ` 50%|█████     | 500/1000 [00:01<00:01, 456.78it/s]`.
 */
export function meter({ n, total, elapsed, desc }: Progress): string {
  const prefix = desc === "" ? "" : `${desc}: `;
  const rate = elapsed > 0 ? n / elapsed : 0;
  const time = clock(elapsed);
  // More rounds than were announced, or none at all: there is no share to speak of.
  if (total === 0 || n > total) return `${prefix}${n}it [${time}, ${speed(rate)}]`;
  const share = n / total;
  const left = rate > 0 ? clock((total - n) / rate) : "?";
  const percent = String(roundHalfEven(share * 100)).padStart(3);
  return `${prefix}${percent}%|${bar(share)}| ${n}/${total} [${time}<${left}, ${speed(rate)}]`;
}

function bar(share: number): string {
  const eighths = Math.floor(share * WIDTH * 8);
  const full = Math.floor(eighths / 8);
  if (full >= WIDTH) return "█".repeat(WIDTH);
  return ("█".repeat(full) + EIGHTHS[eighths % 8]).padEnd(WIDTH);
}

/** Seconds as 01:05, or 2:00:05 from an hour on. */
function clock(seconds: number): string {
  const whole = Math.trunc(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = two(Math.floor(whole / 60) % 60);
  return `${hours > 0 ? `${hours}:` : ""}${minutes}:${two(whole % 60)}`;
}

/** Rounds a second, or seconds a round where there is less than one a second. */
function speed(rate: number): string {
  if (rate === 0) return "?it/s";
  return rate < 1
    ? `${(1 / rate).toFixed(2).padStart(5)}s/it`
    : `${rate.toFixed(2).padStart(5)}it/s`;
}

/** Python's rounding, which tqdm's percentages have: a half goes to the even neighbour. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
