/** @file "Start afresh": the lesson as it is served, and what was done in it kept as a copy. */

import { freeName, saveAs } from "./beside.js";
import type { Apputils, Context, Lab } from "./lab.js";
import type { Lessons } from "./lessons.js";

/** Asks, and starts the lesson afresh. */
export async function startAfresh(
  context: Context,
  { serviceManager: { contents } }: Lab,
  lessons: Lessons,
  { Dialog, showDialog }: Apputils,
): Promise<void> {
  const { path, model, sessionContext } = context;
  if (!lessons.has(path)) {
    const [title, body] = [
      "This is no lesson",
      `${path} is a file of your own: it has no first form.`,
    ];
    await showDialog({ title, body, buttons: [Dialog.okButton({ label: "OK" })] });
    return;
  }
  const isOwn = model.dirty || (await lessons.isOwn(path));
  const copy = isOwn ? await freeName(contents, path, "my work") : undefined;
  const { button } = await showDialog({
    title: "Start this lesson afresh?",
    body: copy
      ? `What you have done in it is kept as ${copy}.`
      : "You have changed nothing in it. Its values are forgotten.",
    buttons: [Dialog.cancelButton(), Dialog.okButton({ label: "Start afresh" })],
  });
  if (!button.accept) return;
  if (copy) await saveAs(contents, copy, model.toJSON());
  await contents.delete(path);
  await context.revert();
  await sessionContext.session?.kernel?.restart();
}
