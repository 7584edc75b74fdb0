import { type FieldValue, type FormValue, rowMark } from "../../field-value.js";
import { lastTime, readTimes } from "../../typed-times.js";
import { freshKey } from "../fresh-key.js";
import type { Remembered } from "./remembered.js";

/** So many names of a stretch of writing are kept: it was taken over more often by hardly anybody. */
const MOST = 20;

/**
 * Words that a drawing takes over from one that is gone may lie in a second place too: in a window that comes back, or was
 * duplicated. So both go on under names of their own, which say what they come from and until when they are the same.
 */
export function forkEdit<Taken extends Remembered>(taken: Taken): Taken {
  const { edit, typedAt, fields } = taken;
  return {
    ...taken,
    ...(edit === undefined ? {} : { edit: forked(edit, typedAt) }),
    fields: forkedRows(fields),
  };
}

function forkedRows(fields: FormValue): FormValue {
  const forkRows = (value: FieldValue): FieldValue => {
    if (typeof value === "string") return value;
    const rows = value.filter((row) => typeof row === "object");
    if (rows.length === 0) return value;
    return rows.map((row) => {
      const edit = row[rowMark.edit];
      return edit === undefined
        ? row
        : { ...row, [rowMark.edit]: forked(edit, lastTime(readTimes(row[rowMark.when]))) };
    });
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, forkRows(value)]));
}

/** The names from the oldest to the newest, each but the first with the time in milliseconds until which it is the one before it. */
function forked(edit: string, typedAt: string | undefined): string {
  const time = Date.parse(typedAt ?? "");
  const next = `${Number.isFinite(time) ? time : 0}.${freshKey()}`;
  return [...edit.split("@"), next].slice(-MOST).join("@");
}
