import { closestName } from "../../../library/table/columns/closest-name.js";
import { isRow } from "../../../library/table/columns/is-row.js";
import { plainName } from "../../check/plain-name.js";

type Row = Readonly<Record<string, unknown>>;

/**
 * The rows of a list with one more: in the place of the row of that name, as `plainName` reads it, or else at the end.
 * The name stays as it was written: other rows may speak of it, and `renameInPlan` changes them too.
 */
export function withRow(rowName: string, row: Row, stored: unknown): readonly unknown[] {
  const old: readonly unknown[] = Array.isArray(stored) ? stored : [];
  const place = rowPlace(rowName, stored, String(row[rowName]));
  if (place === undefined) return [...old, row];
  const there = old[place];
  const name = isRow(there) ? there[rowName] : row[rowName];
  return [...old.slice(0, place), { ...row, [rowName]: name }, ...old.slice(place + 1)];
}

/**
 * The place of a row in a list: by its name, as `plainName` reads it, or by its number from 1, which also finds a row
 * that has no readable name.
 */
export function rowPlace(rowName: string, stored: unknown, key: unknown): number | undefined {
  const rows: readonly unknown[] = Array.isArray(stored) ? stored : [];
  if (typeof key === "number")
    return Number.isInteger(key) && key >= 1 && key <= rows.length ? key - 1 : undefined;
  const exact = rows.findIndex((row) => isRow(row) && row[rowName] === key);
  if (exact >= 0) return exact;
  const alike = rows.findIndex((row) => isRow(row) && plainName(row[rowName]) === plainName(key));
  return alike < 0 ? undefined : alike;
}

/** The names of the rows of a list, as far as they have one. */
export function rowNames(rowName: string, stored: unknown): readonly string[] {
  const rows: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return rows.flatMap((row) => (isRow(row) && typeof row[rowName] === "string" ? [row[rowName]] : []));
}

/** The names that a list lost. */
export function takenOut(rowName: string, before: unknown, after: unknown): readonly string[] {
  const left = rowNames(rowName, after);
  return rowNames(rowName, before).filter((name) => !left.includes(name));
}

/** The row of which a new one may be a correction: nearly its name, or all else the same; undefined when none is. */
export function mayBeCorrectionOf(rowName: string, before: unknown, after: unknown): string | undefined {
  const old = rowNames(rowName, before);
  const added = rowNames(rowName, after).filter((name) => !old.includes(name));
  const [name] = added;
  if (
    added.length !== 1 ||
    name === undefined ||
    !rowNames(rowName, after).some((one) => old.includes(one))
  ) {
    return undefined;
  }
  const rows = (Array.isArray(after) ? after : []).filter(isRow);
  const rest = (row: Row): string => JSON.stringify({ ...row, [rowName]: "" });
  const fresh = rows.find((row) => row[rowName] === name);
  const twin = rows.find((row) => row !== fresh && fresh !== undefined && rest(row) === rest(fresh));
  return typeof twin?.[rowName] === "string" ? twin[rowName] : closestName(name, old);
}
