/** @file Collects and limits the output of one cell on its way to the front end. */

import type { Bundle, Publish } from "./messages.js";

/** Milliseconds between two messages of a cell that keeps printing. */
const PAUSE = 50;
/** The number of messages that a cell can send at first, before any message has to wait. */
const AT_ONCE = 20;
/**
 * The maximum number of characters that one cell may print. Of any further text, only the end is
 * shown.
 */
const MOST_CHARACTERS = 250_000;
const LAST_CHARACTERS = 2_000;
/** The maximum number of charts and other outputs from one cell, not counting printed text. */
const MOST_DISPLAYS = 200;

/** Shortens a text that would fill the notebook, and says how much is left out. */
export function bounded(text: string): string {
  const left = text.length - MOST_CHARACTERS;
  return left > 0 ? text.slice(0, MOST_CHARACTERS) + leftOut(left) : text;
}

function leftOut(count: number): string {
  const [left, most] = [count, MOST_CHARACTERS].map((one) => one.toLocaleString("en"));
  return `\n... ${left} characters were left out here: a cell shows at most ${most} ...\n`;
}

/** The name of one of a process's two output streams. */
export type StreamName = "stdout" | "stderr";

/**
 * The output of one cell. Printed text is sent immediately, because a long loop may follow in which
 * no timer runs. If a cell prints a lot, its text is collected and sent every 50 ms. Collected text
 * is also sent before any other output, to preserve the order. If an output is overwritten
 * repeatedly, only its newest state is sent.
 *
 * A cell that prints endlessly fills neither the kernel's memory nor the notebook: output beyond a
 * limit is left out, and a message says so.
 */
export class Output {
  readonly #publish: Publish;
  readonly #own: (run: () => void) => void;
  #text: { name: StreamName; text: string }[] = [];
  readonly #updates = new Map<unknown, Bundle>();
  // Taken before the cell runs, which may change them.
  readonly #now = performance.now.bind(performance);
  readonly #setTimeout = setTimeout.bind(globalThis);
  #lastAsked = this.#now();
  /** The number of messages that need not wait; it grows by one after every PAUSE. */
  #free = AT_ONCE;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #characters = 0;
  #displays = 0;
  #leftOut = 0;
  #last: { name: StreamName; text: string } = { name: "stdout", text: "" };

  /** @param own runs code with the original built-ins, which the cell may have changed */
  constructor(publish: Publish, own: (run: () => void) => void) {
    this.#publish = publish;
    this.#own = own;
  }

  /** Prints a string. Short strings need no built-ins until they are sent. */
  write(name: StreamName, text: string): void {
    const room = MOST_CHARACTERS - this.#characters;
    if (text.length <= room) this.#add(name, text);
    else
      this.#own(() => {
        this.#leaveOut(name, text.slice(Math.max(0, room)));
        if (room > 0) this.#add(name, text.slice(0, room));
      });
    this.#soon();
  }

  /** Shows an output. With `update`, the output replaces earlier outputs with the same display id. */
  display(bundle: Bundle, update: boolean): void {
    // A copy, so that the cell's later changes to the object are not shown.
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
      this.#add(
        "stderr",
        `This cell has ${MOST_DISPLAYS} outputs. Further outputs are not shown.\n`,
      );
  }

  /** Sends the end of printed text that was too long, after a message about how much is missing. */
  end(): void {
    const { name } = this.#last;
    // The end begins at the start of a line, if possible.
    const text = this.#last.text.replace(/^[^\n]*\n(?=.)/s, "");
    const missing = this.#leftOut - text.length;
    if (missing > 0) this.#add("stderr", leftOut(missing));
    if (text !== "") this.#add(name, text);
    this.#leftOut = 0;
    this.#last.text = "";
    this.flush();
  }

  /** Sends the collected output. */
  flush(): void {
    this.#own(() => this.#flush());
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const { name, text } of this.#text) this.#publish("stream", { name, text });
    this.#text = [];
    for (const bundle of this.#updates.values()) this.#publish("update_display_data", bundle);
    this.#updates.clear();
  }

  #add(name: StreamName, text: string): void {
    this.#characters += text.length;
    const { length } = this.#text;
    if (length > 0 && this.#text[length - 1].name === name) this.#text[length - 1].text += text;
    else this.#text[length] = { name, text };
  }

  #leaveOut(name: StreamName, text: string): void {
    this.#leftOut += text.length;
    this.#last = { name, text: (this.#last.text + text).slice(-LAST_CHARACTERS) };
  }

  /** Sends the collected output now, or together with the output of the next few milliseconds. */
  #soon(): void {
    const now = this.#now();
    const free = this.#free + (now - this.#lastAsked) / PAUSE;
    this.#free = free < AT_ONCE ? free : AT_ONCE;
    this.#lastAsked = now;
    if (this.#free < 1) {
      this.#timer ??= this.#setTimeout(() => this.flush(), PAUSE);
      return;
    }
    this.#free -= 1;
    this.flush();
  }
}
