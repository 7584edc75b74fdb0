import { sentence, type Words } from "../../words/words.js";
import { fieldPath } from "./field-path.js";

/** More than any plan of people needs, and few enough that each check of it stays quick. */
export const MOST_ROWS = 1_000;
/** In letters; the shape of the plan says the number in its sentence. */
export const LONGEST_TEXT = 20_000;
const MOST_VALUES = 100_000;
const DEEPEST = 20;

interface Place {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
  readonly above: readonly unknown[];
}

/**
 * Why a value is no plan, or part of one, by its size alone; undefined when its size is fine. Nothing of it is
 * checked before: a list without end, or a value that contains itself, would keep every later step from ending.
 */
export function planSizeProblem(root: unknown): { readonly field: string; readonly says: Words } | undefined {
  const open: Place[] = [{ value: root, path: [], above: [] }];
  let seen = 0;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { value, path, above } = at;
    if (typeof value !== "object" || value === null) continue;
    const field = fieldPath(path);
    if (above.includes(value) || above.length > DEEPEST) {
      return {
        field: "",
        says: sentence("The plan contains itself or is nested without end. Write each section once."),
      };
    }
    const keys = Array.isArray(value) ? value.length : Object.keys(value).length;
    if (keys > MOST_ROWS) {
      const says = sentence(
        "has {count} entries, but a plan has at most {most} in a list. Keep the long list in a table of its own and write its sum here.",
        { count: keys, most: MOST_ROWS },
      );
      return { field, says };
    }
    seen += keys;
    if (seen > MOST_VALUES) {
      return {
        field: "",
        says: sentence("The plan is far too long to be read. Keep long lists in tables of their own."),
      };
    }
    for (const [key, item] of Object.entries(value)) {
      const part = Array.isArray(value) ? Number(key) : key;
      open.push({ value: item, path: [...path, part], above: [...above, value] });
    }
  }
  return undefined;
}
