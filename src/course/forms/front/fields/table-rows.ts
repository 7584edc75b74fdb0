import { type FieldValue, type FormRow, rowKey, rowMark } from "../../field-value.js";
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
    changed.set(key, {
      ...before,
      ...columns,
      [rowKey]: key,
      [rowMark.seen]: JSON.stringify(seen),
      [rowMark.edit]: edit,
      [rowMark.when]: new Date().toISOString(),
      ...more,
    });
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
      if (byRow)
        mark(key, {}, { [rowMark.gone]: "yes", [rowMark.seen]: keptRow(key)?.[rowMark.seen] ?? "{}" });
      else deleted.add(key);
    },
  };
}

function rowsOf(value: FieldValue | undefined): readonly FormRow[] {
  const given: readonly (string | FormRow)[] = Array.isArray(value) ? value : [];
  return given.filter((row) => typeof row === "object");
}
