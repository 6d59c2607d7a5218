/** @file What one cell prints and draws, on its way to the front end: gathered, and bounded. */

import type { Bundle, Publish } from "./messages.js";

/** Milliseconds between two sendings of a cell that prints without pause ... */
const PAUSE = 50;
/** ... after so many that were sent at once. */
const AT_ONCE = 20;
/** Letters that one cell may print; of those after them only the last are kept. */
const MOST_LETTERS = 250_000;
const LAST_LETTERS = 2_000;
/** Charts and other outputs, beside text, that one cell may have. */
const MOST_DISPLAYS = 200;

/** One of a process's two streams. */
export type StreamName = "stdout" | "stderr";

/**
 * The outputs of one cell. What a cell prints is sent at once, since a long loop may follow in which
 * no timer runs; from a cell that prints much it is gathered, and sent every 50 ms. It is also sent
 * before everything else, so that all keeps its order. Of an output that is overwritten again and
 * again, only the newest state is sent each time.
 *
 * A cell that prints without end fills neither the kernel's memory nor the notebook: what is
 * beyond a bound is left out, and a line says so.
 */
export class Output {
  readonly #publish: Publish;
  #text: { name: StreamName; text: string }[] = [];
  readonly #updates = new Map<unknown, Bundle>();
  #lastAsked = performance.now();
  /** How many sendings need not wait; each PAUSE gives one more. */
  #free = AT_ONCE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #letters = 0;
  #displays = 0;
  #leftOut = 0;
  #last: { name: StreamName; text: string } = { name: "stdout", text: "" };

  constructor(publish: Publish) {
    this.#publish = publish;
  }

  /** Prints a text. */
  write(name: StreamName, text: string): void {
    const room = MOST_LETTERS - this.#letters;
    if (text.length > room) this.#leaveOut(name, text.slice(Math.max(0, room)));
    if (room > 0) this.#add(name, text.slice(0, room));
    this.#soon();
  }

  /** Shows an output in several formats; with `update` in the place of those with its display id. */
  display(bundle: Bundle, update: boolean): void {
    // As it is now: what the cell does to it later is not to be shown.
    const { data, metadata, transient } = JSON.parse(JSON.stringify(bundle)) as Bundle;
    const shown = { data, metadata, transient };
    if (update) {
      this.#updates.set(transient.display_id, shown);
      this.#soon();
      return;
    }
    this.#displays += 1;
    if (this.#displays > MOST_DISPLAYS) return;
    this.flush();
    this.#publish("display_data", shown);
    if (this.#displays === MOST_DISPLAYS)
      this.#add("stderr", `This cell has ${MOST_DISPLAYS} outputs. More are not shown.\n`);
  }

  /** Sends what was left out of too long a text: its end, and how much is missing before it. */
  end(): void {
    const { name } = this.#last;
    // From a line's start on, where there is one.
    const text = this.#last.text.replace(/^[^\n]*\n(?=.)/s, "");
    const missing = this.#leftOut - text.length;
    if (missing > 0) {
      const [left, most] = [missing, MOST_LETTERS].map((count) => count.toLocaleString("en"));
      this.#add("stderr", `\n... ${left} letters are left out here: a cell shows ${most} ...\n`);
    }
    if (text !== "") this.#add(name, text);
    this.#leftOut = 0;
    this.#last.text = "";
    this.flush();
  }

  /** Sends what has been gathered. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { name, text } of this.#text) this.#publish("stream", { name, text });
    this.#text = [];
    for (const bundle of this.#updates.values()) this.#publish("update_display_data", bundle);
    this.#updates.clear();
  }

  #add(name: StreamName, text: string): void {
    this.#letters += text.length;
    const last = this.#text.at(-1);
    if (last?.name === name) last.text += text;
    else this.#text.push({ name, text });
  }

  #leaveOut(name: StreamName, text: string): void {
    this.#leftOut += text.length;
    this.#last = { name, text: (this.#last.text + text).slice(-LAST_LETTERS) };
  }

  /** Sends now, or together with what comes in the next moment. */
  #soon(): void {
    const now = performance.now();
    this.#free = Math.min(AT_ONCE, this.#free + (now - this.#lastAsked) / PAUSE);
    this.#lastAsked = now;
    if (this.#free < 1) {
      this.#timer ??= setTimeout(() => this.flush(), PAUSE);
      return;
    }
    this.#free -= 1;
    this.flush();
  }
}
