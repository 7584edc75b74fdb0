import type { Plan } from "../plan.js";

/** The way to a field of a finding: "goals[0].owner" is goals, 0, owner. */
export function pathOf(field: string): readonly string[] {
  return field.match(/[^.[\]]+/g) ?? [];
}

/** The number of the row that a finding speaks of. */
export function rowOf(field: string): number {
  return Number(pathOf(field).find((part) => /^\d+$/.test(part)) ?? -1);
}

/** The plan with another value at a path. A list and a record keep everything else. */
export function withValue(plan: Plan, path: readonly string[], value: unknown): Plan {
  return set(plan, path, value) as Plan;
}

function set(at: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value;
  if (Array.isArray(at)) {
    return at.map((item: unknown, i) => (String(i) === part ? set(item, rest, value) : item));
  }
  const record = typeof at === "object" && at !== null ? at : {};
  const { [part]: old, ...others } = record as Record<string, unknown>;
  if (rest.length === 0 && value === undefined) return others;
  return { ...record, [part]: set(old, rest, value) };
}

/** A list without one of its rows. */
export function withoutRow<Row>(rows: readonly Row[] | undefined, place: number): readonly Row[] {
  return (rows ?? []).filter((_, i) => i !== place);
}

/** A list with other fields in one of its rows. */
export function withFields<Row>(
  rows: readonly Row[] | undefined,
  place: number,
  fields: Partial<Row>,
): readonly Row[] {
  return (rows ?? []).map((row, i) => (i === place ? { ...row, ...fields } : row));
}
