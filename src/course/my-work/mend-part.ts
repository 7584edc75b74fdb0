import type { z } from "zod";
import { isRow } from "../../library/table/columns/is-row.js";

/**
 * A part of the saved work without what its shape does not take: only the smallest places that are damaged go, and all other
 * words stay.
 *
 * @param place where the part stands; each damaged field of it goes into `lost`, by its place.
 * @param whenLost what stands for a field that has to be there, once it is damaged or missing.
 * @returns undefined when the part cannot be without what is damaged.
 */
export function mendPart<Value>(
  schema: z.ZodType<Value>,
  given: unknown,
  place: string,
  lost: string[],
  whenLost: object = {},
): Value | undefined {
  const fields = new Set<string>();
  let value = given;
  for (;;) {
    const read = schema.safeParse(value);
    if (read.success) {
      for (const field of fields) lost.push(`${place} · ${field.slice(0, 60)}`);
      return read.data;
    }
    const gone = new Set<string>();
    const filled: Record<string, unknown> = {};
    for (const { path } of read.error.issues) {
      const [field] = path;
      if (field !== undefined) fields.add(String(field));
      if (path.length === 1 && !stands(value, path) && Object.hasOwn(whenLost, String(field)))
        filled[String(field)] = Reflect.get(whenLost, String(field));
      // What has to be there and is not takes along what it belongs to.
      else gone.add(keyOf(stands(value, path) ? path : path.slice(0, -1)));
    }
    if (gone.has("")) {
      lost.push(place);
      return undefined;
    }
    const rest = without(value, gone, []);
    value = isRow(rest) ? { ...rest, ...filled } : rest;
  }
}

type Path = readonly PropertyKey[];

const keyOf = (path: Path): string => JSON.stringify(path.map(String)).slice(1, -1);

function stands(value: unknown, path: Path): boolean {
  let at = value;
  for (const step of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, step)) return false;
    at = (at as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return true;
}

function without(value: unknown, gone: ReadonlySet<string>, path: Path): unknown {
  const kept = (step: PropertyKey): boolean => !gone.has(keyOf([...path, step]));
  if (Array.isArray(value))
    return value.flatMap((one: unknown, i) => (kept(i) ? [without(one, gone, [...path, i])] : []));
  if (!isRow(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => kept(name))
      .map(([name, one]) => [name, without(one, gone, [...path, name])]),
  );
}
