import type { FileFindings } from "./file-findings.js";
import { namesInLines } from "./names-in-lines.js";
import { NAMES_IN_LINES } from "./not-understood.js";
import { sayOfList } from "./say-of-list.js";

/**
 * What to say of a JSON value in which no table told of people: it may be a list of names or numbers alone, or hold one
 * beside a title. A list of words inside a record is only named when known names of people stand in it.
 */
export function sayOfJSON(value: unknown): Partial<FileFindings> {
  if (Array.isArray(value) && value.every(isPlain)) {
    const lines = value.map(String);
    return sayOfList(lines.join("\n"), holdNames(lines));
  }
  return listsIn(value).some(holdNames) ? { notRead: NAMES_IN_LINES } : {};
}

function holdNames(lines: readonly string[]): boolean {
  const names = namesInLines();
  names.look(lines);
  return names.found;
}

const isPlain = (value: unknown): boolean => typeof value !== "object" || value === null;

/** The lists of plain values, and the names under which values stand, however deep. */
function listsIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value);
  const own = Array.isArray(value) ? value.filter((one) => typeof one === "string") : Object.keys(value);
  return [own, ...inner.flatMap(listsIn)];
}
