/**
 * @file A newer version of a lesson. One's own copy stands before the served lesson, so that whoever saved
 * once would never hear of it: it is offered beside the copy.
 */

import { freeName, saveAs } from "./beside.js";
import type { Apputils, Context, Lab } from "./lab.js";
import type { Lessons } from "./lessons.js";
import type { Memory } from "./memory.js";

/** Remembers from which version the copies begin. */
export function followCopies(lab: Lab, lessons: Lessons, memory: Memory): void {
  lab.serviceManager.contents.fileChanged.connect((_, { type, oldValue, newValue }) => {
    const saved = newValue?.path ?? "";
    const hash = lessons.hash(saved);
    if (type === "save" && hash && !memory.originOf(saved)) memory.setOrigin(saved, hash);
    // The served lesson stands there again.
    if (type === "delete" || type === "rename") memory.forgetOrigin(oldValue?.path ?? "");
  });
}

/** Offers the newer version of a lesson that was opened, if there is one. */
export async function offerNewer(
  { path, ready }: Context,
  lab: Lab,
  lessons: Lessons,
  memory: Memory,
  { Notification }: Apputils,
): Promise<void> {
  await ready;
  const hash = lessons.hash(path);
  if (!hash) return;
  // Copies may have been cleared away all at once.
  if (!(await lessons.isOwn(path))) return memory.forgetOrigin(path);
  const origin = memory.originOf(path);
  if (origin === hash) return;
  const seen = () => memory.setOrigin(path, hash);
  if (!origin) return seen();
  Notification.info(`A new version of ${path} is available. Your copy has not been changed.`, {
    autoClose: false,
    actions: [
      {
        label: "Open the new version too",
        callback: () => void openBeside(path, lab, lessons).then(seen),
      },
      { label: "Stay with mine", callback: seen },
    ],
  });
}

async function openBeside(path: string, lab: Lab, lessons: Lessons): Promise<void> {
  const { contents } = lab.serviceManager;
  const name = await freeName(contents, path, "new");
  await saveAs(contents, name, await lessons.served(path));
  await lab.commands.execute("docmanager:open", { path: name });
}
