/** @file What differs between several charts, key by key: all that a frame has to hold. */

type Plain = Record<string, unknown>;

/**
 * For each of the objects the keys in which they are not all the same, and of objects inside them
 * likewise. What one of them does not have is null there, so that Plotly takes its default.
 *
 * @param lists keys whose lists Plotly merges element by element, such as "annotations"; other
 *   lists are kept whole
 * @returns as many parts as objects, each with the same keys, or undefined where nothing differs
 */
export function differences(
  objects: readonly Plain[],
  lists: readonly string[] = [],
): Plain[] | undefined {
  const parts = objects.map((): Plain => ({}));
  let any = false;
  for (const key of new Set(objects.flatMap(Object.keys))) {
    const values = objects.map((object) => object[key]);
    if (values.every((value) => isSame(value, values[0]))) continue;
    any = true;
    const differing = within(values, lists.includes(key));
    for (const [index, part] of parts.entries()) part[key] = differing[index];
  }
  return any ? parts : undefined;
}

/** @param merged whether Plotly merges lists of objects here */
function within(values: readonly unknown[], merged: boolean): readonly unknown[] {
  if (values.every(isPlain)) return differences(values) ?? values;
  if (!merged) return values.map((value) => value ?? null);
  const rows = values as Plain[][];
  const columns = rows[0].map((_, place) => differences(rows.map((row) => row[place])));
  return rows.map((_, index) => columns.map((column) => column?.[index] ?? {}));
}

function isPlain(value: unknown): value is Plain {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !ArrayBuffer.isView(value)
  );
}

function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (Array.isArray(left))
    return (
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((value, place) => isSame(value, right[place]))
    );
  if (!isPlain(left) || !isPlain(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}
