/** @file Finds the parts in which several charts differ. A frame contains only these parts. */

type Plain = Record<string, unknown>;

/**
 * Reduces objects, and the objects nested in them, to the keys in which they differ. If one of these keys is
 * missing from an object, its value becomes null, so that Plotly uses the default.
 *
 * @param lists the keys whose lists Plotly merges element by element, such as "annotations"; other lists are
 *   not reduced
 * @returns the reduced objects, all with the same keys, or undefined if the objects do not differ
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
    const differing = reduced(values, lists.includes(key));
    for (const [index, part] of parts.entries()) part[key] = differing[index];
  }
  return any ? parts : undefined;
}

/** @param merged for lists of objects, whether Plotly merges them element by element */
function reduced(values: readonly unknown[], merged: boolean): readonly unknown[] {
  if (values.every(isPlain)) return differences(values) ?? values;
  if (!merged) return values.map((value) => value ?? null);
  const rows = values as Plain[][];
  const columns = rows[0].map((_, i) => differences(rows.map((row) => row[i])));
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
      left.every((value, index) => isSame(value, right[index]))
    );
  if (!isPlain(left) || !isPlain(right)) return false;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}
