/** @file Finds the existing name closest to a misspelled one. */

/** The maximum length of a name that is compared, and the maximum number of names. */
const [LONG, MANY] = [40, 1000];

/** Sorts names by their similarity to the given name, with the most similar name first. */
export function closestFirst(name: string, names: readonly string[]): string[] {
  if (name.length > LONG || names.length > MANY) return [...names];
  const wanted = name.toLowerCase();
  const far = names.map((other) => distance(wanted, other.toLowerCase().slice(0, LONG)));
  return names
    .map((_, i) => i)
    .sort((a, b) => far[a] - far[b] || a - b)
    .map((i) => names[i]);
}

/** Returns the Levenshtein distance: the minimum number of characters to insert, delete or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
