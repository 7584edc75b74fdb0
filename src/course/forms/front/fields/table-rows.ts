import { type FieldValue, type FormRow, rowKey, rowMark } from "../../field-value.js";
import { LONG_AGO, readTimes, type TypedTimes, WHOLE } from "../../typed-times.js";
import { freshKey } from "../fresh-key.js";
import { seenOf } from "./seen-columns.js";

/** The rows of a table on the page: what is kept, and over it what was changed here and is not kept yet. */
export interface TableRows {
  all(): readonly FormRow[];
  /** What is sent: all rows, or of a table that is kept row by row what was changed in them. */
  value(): FieldValue | undefined;
  /** Takes what is kept, or what this window remembers of its changes. */
  set(value: FieldValue | undefined): void;
  /**
   * Takes what is kept under the changes that were made here.
   *
   * @param own true when it answers this window: what is kept as it was changed here is no change any more.
   */
  setUnder(value: FieldValue, own: boolean): void;
  put(row: FormRow): void;
  remove(key: string): void;
  /** Puts a row back that was taken out. One that is there again, as when another window wrote into it, stays as it is. */
  putBack(row: FormRow): void;
}

const marks: ReadonlySet<string> = new Set([rowKey, ...Object.values(rowMark)]);

export function createTableRows(byRow: boolean): TableRows {
  let kept: readonly FormRow[] = [];
  let touched = false;
  /** Of a table that is sent row by row: the columns that were changed here, and no other. */
  const changed = new Map<string, FormRow>();
  /** Deleted rows of a table that is sent whole: taken back, each stands in its place again. */
  const deleted = new Set<string>();

  const keptRow = (key: string): FormRow | undefined => kept.find((row) => row[rowKey] === key);

  const all = (): readonly FormRow[] => {
    const known = kept.map((row) => ({ ...row, ...changed.get(row[rowKey] ?? "") }));
    const fresh = [...changed.values()].filter((row) => keptRow(row[rowKey] ?? "") === undefined);
    const there = [...known, ...fresh].filter((row) => row[rowMark.gone] === undefined);
    return there.filter((row) => !deleted.has(row[rowKey] ?? ""));
  };

  function mark(key: string, columns: FormRow, more: FormRow = {}): void {
    const { [rowMark.gone]: _gone, ...before } = changed.get(key) ?? {};
    const edit = before[rowMark.edit] ?? freshKey();
    const fresh = Object.keys(columns).filter((name) => before[name] === undefined);
    const seen = { ...seenOf(before), ...seenOf(keptRow(key), fresh) };
    const { [WHOLE]: _whole, ...times } = readTimes(before[rowMark.when]);
    const now = new Date().toISOString();
    const typed = Object.fromEntries(Object.keys(columns).map((name) => [name, now]));
    changed.set(key, {
      ...before,
      ...columns,
      [rowKey]: key,
      [rowMark.seen]: JSON.stringify(seen),
      [rowMark.edit]: edit,
      [rowMark.when]: JSON.stringify({ ...times, ...typed }),
      ...more,
    });
  }

  function timed(key: string, times: TypedTimes): void {
    const before = changed.get(key) ?? {};
    const all = { ...readTimes(before[rowMark.when]), ...times };
    changed.set(key, { ...before, [rowMark.when]: JSON.stringify(all) });
  }

  /** Takes out of the changes of a row what is kept so; undefined: nothing is left. */
  function left(change: FormRow, row: FormRow | undefined): FormRow | undefined {
    if (row === undefined || change[rowMark.gone] !== undefined) return change;
    const rest = Object.entries(change).filter(
      ([name, text]) => marks.has(name) || text !== (row[name] ?? ""),
    );
    return rest.every(([name]) => marks.has(name)) ? undefined : Object.fromEntries(rest);
  }

  return {
    all,
    value() {
      if (byRow) return changed.size === 0 ? undefined : [...changed.values()];
      return touched || kept.length > 0 ? all() : undefined;
    },
    set(value) {
      const rows = rowsOf(value);
      touched = Array.isArray(value);
      const marked = rows.filter((row) => row[rowMark.edit] !== undefined);
      changed.clear();
      deleted.clear();
      if (byRow && marked.length > 0) {
        for (const row of marked) changed.set(row[rowKey] ?? "", row);
      } else kept = rows;
    },
    setUnder(value, own) {
      if (!byRow) return;
      kept = rowsOf(value);
      for (const [key, change] of own ? [...changed] : []) {
        const rest = left(change, keptRow(key));
        if (rest === undefined) changed.delete(key);
        else changed.set(key, rest);
      }
    },
    put(row) {
      touched = true;
      const key = row[rowKey] ?? "";
      deleted.delete(key);
      if (byRow) {
        const now = all().find((one) => one[rowKey] === key);
        const texts = Object.entries(row).filter(([name]) => !marks.has(name));
        mark(key, Object.fromEntries(texts.filter(([name, text]) => text !== (now?.[name] ?? ""))));
      } else if (keptRow(key) !== undefined) {
        kept = kept.map((one) => (one[rowKey] === key ? row : one));
      } else kept = [...kept, row];
    },
    remove(key) {
      touched = true;
      if (all().every((one) => one[rowKey] !== key)) return;
      if (byRow) {
        mark(key, {}, { [rowMark.gone]: "yes", [rowMark.seen]: keptRow(key)?.[rowMark.seen] ?? "{}" });
        timed(key, { [WHOLE]: new Date().toISOString() });
      } else deleted.add(key);
    },
    putBack(row) {
      const key = row[rowKey] ?? "";
      if (all().some((one) => one[rowKey] === key)) return;
      touched = true;
      const isDeletedHere = deleted.delete(key) && keptRow(key) !== undefined;
      if (!byRow) {
        if (!isDeletedHere) kept = [...kept, row];
        return;
      }
      const own = changed.get(key) ?? {};
      const texts = Object.entries(row).filter(
        ([name, text]) => !marks.has(name) && text !== "" && own[name] === undefined,
      );
      mark(key, Object.fromEntries(texts));
      // Nobody types these words now: what another window wrote in the meantime is newer.
      timed(key, {
        ...Object.fromEntries(texts.map(([name]) => [name, LONG_AGO])),
        [WHOLE]: new Date().toISOString(),
      });
    },
  };
}

function rowsOf(value: FieldValue | undefined): readonly FormRow[] {
  const given: readonly (string | FormRow)[] = Array.isArray(value) ? value : [];
  return given.filter((row) => typeof row === "object");
}
