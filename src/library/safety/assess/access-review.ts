import { dayReader } from "../../table/clean/day-reader.js";
import { requireDay } from "../../table/clean/require-day.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { columnValues, type Data } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { howMany } from "../../words/how-many.js";

export interface AccessReviewOptions {
  /** The column with the account. */
  readonly account: string;
  /** The column with the day on which its person left; empty for those still here. */
  readonly left: string;
  /** The column with the role. Default: roles are not looked at. */
  readonly role?: string;
  /** Roles that can do everything. Default ["admin", "owner"]; capitals do not matter. */
  readonly powerful?: readonly string[];
  /** The column with the day on which the account was closed; empty while it is open. Default: all are open. */
  readonly closed?: string;
  /** The column with the day of the last use. Default: use is not looked at. */
  readonly lastUsed?: string;
  /** The day of the review, for example "2026-11-24". */
  readonly today: string;
  /** Days after leaving in which an account may still be open. Default 1. */
  readonly grace?: number;
}

export interface AccessReviewRow {
  readonly account: string;
  readonly role: string | null;
  /** True for a role that can do everything. */
  readonly powerful: boolean;
  /** Days since the person left. */
  readonly daysSinceLeft: number;
  /** True when somebody used the account after its person left. */
  readonly usedAfterLeaving: boolean;
  readonly why: string;
}

/**
 * Lists the open accounts of people who left: those that were used since first, then those that can do everything.
 *
 * A missing day means that it has not come; a missing role is none.
 *
 * @param data one row for each account.
 * @throws when a column does not exist or a day is none, or one whose day and month cannot be told apart.
 * @example
 * const accounts = { account: ["ana", "bo"], role: ["admin", "editor"], left: ["2026-09-01", null] };
 * accessReview(accounts, { account: "account", role: "role", left: "left", today: "2026-11-24" })[0]?.daysSinceLeft; // 84
 */
export function accessReview(data: Data, options: AccessReviewOptions): readonly AccessReviewRow[] {
  checkOptions("accessReview", options, {
    account: "needed text",
    left: "needed text",
    role: "text",
    powerful: "texts",
    closed: "text",
    lastUsed: "text",
    today: "needed text",
    grace: "whole number",
  });
  const { powerful = ["admin", "owner"], grace = 1 } = options;
  const today = requireDay(options.today);
  const strong = new Set(powerful.map((name) => name.toLowerCase()));
  const days = (column: string | undefined): readonly (number | undefined)[] =>
    column === undefined ? [] : dayColumn(data, column);
  const [left, closed, used] = [days(options.left), days(options.closed), days(options.lastUsed)];
  const roles = options.role === undefined ? [] : columnValues(data, options.role);
  const accounts = Array.from(columnValues(data, options.account));
  const rows = accounts.flatMap((account, row): AccessReviewRow[] => {
    const leftOn = left[row];
    const closedOn = closed[row];
    if (leftOn === undefined || leftOn + grace > today || (closedOn !== undefined && closedOn <= today))
      return [];
    const role = knownValue(roles[row])?.toString() ?? null;
    const isPowerful = role !== null && strong.has(role.trim().toLowerCase());
    const usedAfterLeaving = (used[row] ?? Number.NEGATIVE_INFINITY) > leftOn;
    const daysSinceLeft = today - leftOn;
    const found = Object.freeze({
      account: String(knownValue(account) ?? ""),
      role,
      powerful: isPowerful,
      daysSinceLeft,
      usedAfterLeaving,
      why: `Left ${howMany(daysSinceLeft, "day", "days")} ago and still has access${isPowerful ? " to everything" : ""}${usedAfterLeaving ? "; the account was used since" : ""}.`,
    });
    return [found];
  });
  return Object.freeze(
    rows.sort(
      (a, b) =>
        Number(b.usedAfterLeaving) - Number(a.usedAfterLeaving) ||
        Number(b.powerful) - Number(a.powerful) ||
        b.daysSinceLeft - a.daysSinceLeft,
    ),
  );
}

function dayColumn(data: Data, column: string): readonly (number | undefined)[] {
  const values = columnValues(data, column);
  const dayOf = dayReader(values, column);
  return Array.from(values, (value, row) => (isMissing(value) ? undefined : dayOf(row).first));
}
