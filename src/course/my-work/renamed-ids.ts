import { isRow } from "../../library/table/columns/is-row.js";

type Row = Readonly<Record<string, unknown>>;

/** What was written under a name of an earlier release, by the part of the work: the name then, and the name today. */
const RENAMED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reflections: { "m6.skipped-neighbourhood": "m6.skipped-neighborhood" },
};

/**
 * A work file with today's names, so that nobody loses an answer when a task or a question gets another name. Where both
 * names hold something, today's stays; the other one stays beside it in the file.
 */
export function withTodaysIds(json: Row): Row {
  const changed = Object.entries(RENAMED).flatMap(([part, names]) => {
    const kept = json[part];
    if (!isRow(kept)) return [];
    const renamed = Object.entries(kept).map(([id, value]): [string, unknown] => {
      const now = names[id];
      return [now === undefined || kept[now] !== undefined ? id : now, value];
    });
    return [[part, Object.fromEntries(renamed)] as const];
  });
  return { ...json, ...Object.fromEntries(changed) };
}
