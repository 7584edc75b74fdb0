import { isRow } from "../../library/table/columns/is-row.js";

/** Deeper than anything that is kept: a row of a list of a section of the plan lies five levels below the file. */
const DEEPEST = 30;

type Row = Readonly<Record<string, unknown>>;

/**
 * A work file without the parts that lie in each other without an end: nothing that reads or writes them would come to
 * one either. Of its sections those go that hold such a part.
 */
export function shallowWork(json: Row): { readonly json: Row; readonly lost: readonly string[] } {
  const lost: string[] = [];
  const shallow = (row: Row, place: string, inside: (value: unknown, place: string) => unknown): Row =>
    Object.fromEntries(
      Object.entries(row).flatMap(([name, value]) => {
        const here = `${place}${name.slice(0, 60)}`;
        const kept = isDeep(value) ? inside(value, here) : value;
        if (kept === undefined) lost.push(here);
        return kept === undefined ? [] : [[name, kept]];
      }),
    );
  const part = (value: unknown, place: string): unknown =>
    isRow(value) ? shallow(value, `${place} · `, () => undefined) : undefined;
  return { json: shallow(json, "", part), lost };
}

/** Level by level, because a function that calls itself would not come back. */
function isDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
    if (level.length === 0) return false;
  }
  return true;
}
