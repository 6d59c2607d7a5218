/** @file "Start over": the lesson as it is served, and what was done in it kept as a copy. */

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
      "This is not a lesson",
      `${path} is your own file, so there is no original to go back to.`,
    ];
    await showDialog({ title, body, buttons: [Dialog.okButton({ label: "OK" })] });
    return;
  }
  const isOwn = model.dirty || (await lessons.isOwn(path));
  const copy = isOwn ? await freeName(contents, path, "my work") : undefined;
  const { button } = await showDialog({
    title: "Start this lesson over?",
    body: copy
      ? `Your work will be kept as ${copy}.`
      : "You have not changed anything. The kernel will forget all values.",
    buttons: [Dialog.cancelButton(), Dialog.okButton({ label: "Start over" })],
  });
  if (!button.accept) return;
  if (copy) await saveAs(contents, copy, model.toJSON());
  await contents.delete(path);
  await context.revert();
  await sessionContext.session?.kernel?.restart();
}
