import { type FieldValue, type FormRow, rowKey, rowMark } from "../../field-value.js";
import { freshKey } from "../fresh-key.js";

/** The rows of a table on the page: what is kept, and over it what was changed here and is not kept yet. */
export interface TableRows {
  all(): readonly FormRow[];
  /** What is sent: all rows, or the changed ones of a table that is kept row by row. */
  value(): FieldValue | undefined;
  /** Takes what is kept, or what this window remembers of its changes. */
  set(value: FieldValue | undefined): void;
  /** Takes what is kept under the changes that were made here. */
  setUnder(value: FieldValue): void;
  put(row: FormRow): void;
  remove(key: string): void;
}

export function createTableRows(byRow: boolean): TableRows {
  let kept: readonly FormRow[] = [];
  let touched = false;
  const changed = new Map<string, FormRow>();
  /** Deleted rows of a table that is sent whole: taken back, each stands in its place again. */
  const deleted = new Set<string>();

  const all = (): readonly FormRow[] => {
    const known = kept.map((row) => changed.get(row[rowKey] ?? "") ?? row);
    const fresh = [...changed.values()].filter((row) => !kept.some((one) => one[rowKey] === row[rowKey]));
    const there = [...known, ...fresh].filter((row) => row[rowMark.gone] === undefined);
    return there.filter((row) => !deleted.has(row[rowKey] ?? ""));
  };

  function mark(row: FormRow, more: FormRow = {}): void {
    const key = row[rowKey] ?? "";
    const before = changed.get(key);
    const edit = before?.[rowMark.edit] ?? freshKey();
    const { [rowMark.gone]: _gone, ...here } = row;
    changed.set(key, { ...here, [rowMark.edit]: edit, [rowMark.when]: new Date().toISOString(), ...more });
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
    setUnder(value) {
      if (byRow) kept = rowsOf(value);
    },
    put(row) {
      touched = true;
      deleted.delete(row[rowKey] ?? "");
      if (byRow) {
        // What the page has of the row now says which version was seen, not what a form was opened with.
        const now = all().find((one) => one[rowKey] === row[rowKey]);
        const seen = now?.[rowMark.seen];
        mark({ ...row, ...(seen === undefined ? {} : { [rowMark.seen]: seen }) });
      } else if (kept.some((one) => one[rowKey] === row[rowKey])) {
        kept = kept.map((one) => (one[rowKey] === row[rowKey] ? row : one));
      } else kept = [...kept, row];
    },
    remove(key) {
      touched = true;
      const row = all().find((one) => one[rowKey] === key);
      if (row === undefined) return;
      if (byRow) mark(row, { [rowMark.gone]: "yes" });
      else deleted.add(key);
    },
  };
}

function rowsOf(value: FieldValue | undefined): readonly FormRow[] {
  const given: readonly (string | FormRow)[] = Array.isArray(value) ? value : [];
  return given.filter((row) => typeof row === "object");
}
