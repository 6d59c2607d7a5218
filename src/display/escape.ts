/** @file Text inside HTML. */

const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** The text with the letters that HTML reads as its own written by their names. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => names[letter]);
}
