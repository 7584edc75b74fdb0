import { dayReader } from "../../table/clean/day-reader.js";
import { dayText } from "../../table/clean/normalize-date.js";
import { requireDay } from "../../table/clean/require-day.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { knownValue } from "../../table/columns/plain-value.js";

export interface RetentionReportOptions {
  /** The column that says what is kept. */
  readonly record: string;
  /** The column with the day by which it has to go; empty when nobody decided. */
  readonly deleteBy: string;
  /** The column that says who deletes it. Default: none. */
  readonly owner?: string;
  /** The day of the report, for example "2026-11-24". */
  readonly today: string;
  /** How many days ahead count as soon. Default 30. */
  readonly soon?: number;
}

export type RetentionStatus = "past" | "soon" | "later" | "no date";

export interface RetentionReportRow {
  readonly record: string;
  readonly owner: string | null;
  readonly deleteBy: string | null;
  readonly status: RetentionStatus;
  /** Days until the delete-by date; below 0 when it is past; null without a date. */
  readonly daysLeft: number | null;
}

/**
 * Lists what is past its delete-by date, what is due soon, and what has no date at all, the most overdue first.
 *
 * A record whose day is missing is listed as one without a date.
 *
 * @param data one row for each thing that is kept: a field, a file, a list.
 * @throws when a column does not exist or a date is no day, or one whose day and month cannot be told apart.
 * @example
 * const kept = { what: ["phone bank list", "consent forms"], by: ["2026-11-01", null] };
 * retentionReport(kept, { record: "what", deleteBy: "by", today: "2026-11-24" })[0]?.daysLeft; // -23
 */
export function retentionReport(data: Data, options: RetentionReportOptions): readonly RetentionReportRow[] {
  checkOptions("retentionReport", options, {
    record: "needed text",
    deleteBy: "needed text",
    owner: "text",
    today: "needed text",
    soon: "whole number",
  });
  const { soon = 30 } = options;
  const today = requireDay(options.today);
  const dates = columnValues(data, options.deleteBy);
  const dayOf = dayReader(dates, options.deleteBy);
  const owners = options.owner === undefined ? [] : columnValues(data, options.owner);
  const rows = Array.from(columnValues(data, options.record), (record, row): RetentionReportRow => {
    const day = isMissing(dates[row]) ? undefined : dayOf(row).first;
    const daysLeft = day === undefined ? null : day - today;
    return Object.freeze({
      record: textOrNull(record) ?? "",
      owner: textOrNull(owners[row]),
      deleteBy: day === undefined ? null : dayText(day),
      status: daysLeft === null ? "no date" : daysLeft < 0 ? "past" : daysLeft <= soon ? "soon" : "later",
      daysLeft,
    });
  });
  // What nobody dated comes after what is overdue: it needs a decision now, too.
  const rank = ({ status, daysLeft }: RetentionReportRow): number =>
    status === "no date" ? -0.5 : (daysLeft ?? 0);
  return Object.freeze(rows.sort((a, b) => rank(a) - rank(b)));
}

function textOrNull(value: unknown): string | null {
  return knownValue(value)?.toString() ?? null;
}
