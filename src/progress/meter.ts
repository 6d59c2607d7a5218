/** @file Formats a progress bar like tqdm. */

/** The progress of a loop. */
export interface Progress {
  /** The number of finished iterations. */
  n: number;
  /** The total number of iterations. */
  total: number;
  /** The seconds since the start. */
  elapsed: number;
  /** The text before the bar, or "". */
  desc: string;
}

const WIDTH = 10;
const EIGHTHS = " ▏▎▍▌▋▊▉";

/**
 * Formats a progress bar exactly like tqdm's `format_meter`, with a bar of ten characters:
 * ` 50%|█████     | 500/1000 [00:01<00:01, 456.78it/s]`.
 */
export function meter({ n, total, elapsed, desc }: Progress): string {
  const prefix = desc === "" ? "" : `${desc}: `;
  const rate = elapsed > 0 ? n / elapsed : 0;
  const time = clock(elapsed);
  // If there are more iterations than expected, or the total is 0, there is no percentage.
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

/** Formats seconds as 01:05, or as 2:00:05 from one hour on. */
function clock(seconds: number): string {
  const whole = Math.trunc(seconds);
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(whole / 3600);
  const minutes = two(Math.floor(whole / 60) % 60);
  return `${hours > 0 ? `${hours}:` : ""}${minutes}:${two(whole % 60)}`;
}

/** Formats the iterations per second, or the seconds per iteration if there is less than one per second. */
function speed(rate: number): string {
  if (rate === 0) return "?it/s";
  return rate < 1
    ? `${(1 / rate).toFixed(2).padStart(5)}s/it`
    : `${rate.toFixed(2).padStart(5)}it/s`;
}

/** Rounds halves to even, like Python and therefore tqdm. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  if (value - floor !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}
