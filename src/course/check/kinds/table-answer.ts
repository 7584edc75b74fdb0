import { closestName } from "../../../library/table/columns/closest-name.js";
import { counted, own, sentence } from "../../../library/words/words.js";
import { describeAnswer } from "../describe-answer.js";
import type { Mistake } from "../mistake.js";
import { namedMistake } from "../named-mistake.js";
import { plainName } from "../plain-name.js";
import { type Row, rowsOf } from "../rows-of.js";
import type { Verdict } from "../verdict.js";
import type { RecordField } from "./record-field.js";

/** A column of a table that is asked for. */
export interface AskedColumn {
  /** The name of the column. */
  readonly name: string;
  /** What stands above it in a form. Default: its name. */
  readonly label?: string;
  /** What is typed into it. Default: what the right values are. */
  readonly type?: RecordField["type"];
}

/** A table is asked for; further columns in the answer do not matter. */
export interface TableAnswer {
  readonly kind: "table";
  /** The right columns. */
  readonly expected: Readonly<Record<string, readonly unknown[]>>;
  /** How far each number may be off. Default 0: exactly (rounding noise is forgiven). */
  readonly tolerance?: number;
  /** True: the order of the rows counts. Default false. */
  readonly ordered?: boolean;
  /** So many rows from the top are looked at. Default: all. */
  readonly firstRows?: number;
  /** How a form asks for the columns. Default: by their names and right values. */
  readonly columns?: readonly AskedColumn[];
  /** What a form calls one row. Default "row". */
  readonly each?: string;
}

/** Judges a table: its columns, then its rows, then its values. */
export function judgeTable(
  { expected, tolerance = 0, ordered = false, firstRows }: TableAnswer,
  mistakes: readonly Mistake<readonly Row[]>[],
  given: unknown,
): Verdict {
  const rows = rowsOf(given)?.slice(0, firstRows);
  if (rows === undefined) {
    return {
      state: "wrong",
      message: sentence("The check needs a table, but it was given {value}.", {
        value: describeAnswer(given),
      }),
      nextStep: sentence("Hand in the table itself."),
    };
  }
  const named = namedMistake<readonly Row[]>(
    mistakes,
    ({ when }) => (typeof when === "function" ? when(rows) : sameRows(rows, when, tolerance, ordered)),
    sentence("Change the cell and run it again."),
  );
  if (named !== undefined) return named;
  const names = Object.keys(expected);
  const existing = Object.keys(rows[0] ?? {});
  const absent = names.find((name) => !existing.includes(name));
  if (absent !== undefined && rows.length > 0) {
    const closest = closestName(absent, existing);
    return {
      state: "wrong",
      message: sentence('The table has no column called "{name}".', { name: own(absent) }),
      nextStep:
        closest === undefined
          ? sentence("Add that column.")
          : sentence('Rename the column "{from}" to "{to}".', { from: own(closest), to: own(absent) }),
    };
  }
  const count = Math.max(0, ...Object.values(expected).map((column) => column.length));
  const wanted = Array.from(
    { length: count },
    (_, i): Row => Object.fromEntries(names.map((name) => [name, expected[name]?.[i]])),
  );
  if (rows.length !== count) {
    return {
      state: "wrong",
      message: counted(
        rows.length,
        sentence("The table has {rows} row; {count} are asked for.", { rows: rows.length, count }),
        sentence("The table has {rows} rows; {count} are asked for.", { rows: rows.length, count }),
      ),
      nextStep:
        rows.length > count
          ? sentence("Look for a filter that is missing.")
          : sentence("Look for rows that were lost on the way."),
    };
  }
  if (sameRows(rows, wanted, tolerance, ordered)) return { state: "right", message: own("") };
  if (ordered && sameRows(rows, wanted, tolerance, false)) {
    return {
      state: "almost",
      message: sentence("The rows are right, but not in the right order."),
      nextStep: sentence("Sort the table."),
    };
  }
  const off = names.filter((name) => {
    const only = (row: Row): Row => ({ [name]: row[name] });
    return !sameRows(rows.map(only), wanted.map(only), tolerance, ordered);
  });
  return {
    state: off.length === 1 && names.length > 1 ? "almost" : "wrong",
    message:
      off.length === 0
        ? sentence("Each column holds the right values, but not in the right rows.")
        : sentence("Not all values are right in: {names}.", { names: own(off.join(", ")) }),
    nextStep: sentence("Compare one row with the task, by hand."),
  };
}

/** True when each wanted row is there, at its place or (unordered) anywhere; only the wanted columns are compared. */
function sameRows(
  rows: readonly Row[],
  wanted: readonly Row[],
  tolerance: number,
  ordered: boolean,
): boolean {
  if (rows.length !== wanted.length) return false;
  const left = [...rows];
  return wanted.every((row, i) => {
    const fits = (candidate: Row | undefined): boolean =>
      candidate !== undefined &&
      Object.entries(row).every(([name, value]) => same(candidate[name], value, tolerance));
    if (ordered) return fits(rows[i]);
    const place = left.findIndex(fits);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

function same(value: unknown, wanted: unknown, tolerance: number): boolean {
  if (typeof wanted === "number") {
    const number = typeof value === "bigint" ? Number(value) : value;
    const within = tolerance + 1e-9 * Math.max(1, Math.abs(wanted));
    return typeof number === "number" && (Object.is(number, wanted) || Math.abs(number - wanted) <= within);
  }
  if (wanted === null || wanted === undefined) return value === null || value === undefined;
  return plainName(value) === plainName(wanted);
}
