import type { DayOrder } from "../../table/clean/read-day.js";
import { describeCell } from "../../table/columns/describe-cell.js";

/** What the days of a column show about their order, piece by piece. */
export interface DayOrderJudge {
  learn(values: ArrayLike<unknown>): void;
  /** @throws when the column has both orders, or when nobody can tell: the sentence asks. */
  order(told: DayOrder | undefined): DayOrder;
}

const TWO_NUMBERS = /^\s*(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?!\d)/;

/**
 * Opens the question which number of "9/1/2026" is the month: a day beyond the 12th in the column answers it.
 *
 * @param column for sentences.
 * @param usual how the tool writes days, where the column does not say; undefined for a tool that nobody knows.
 */
export function openDayOrder(column: string, usual: DayOrder | undefined): DayOrderJudge {
  const first = new Map<DayOrder | "unclear", { readonly row: number; readonly cell: unknown }>();
  let rows = 0;
  return {
    learn(values) {
      for (let row = 0; row < values.length; row++) {
        const cell = values[row];
        const [, one, two] = typeof cell === "string" ? (TWO_NUMBERS.exec(cell) ?? []) : [];
        if (one === undefined || Number(one) === Number(two)) continue;
        const shows = Number(one) > 12 ? "day first" : Number(two) > 12 ? "month first" : "unclear";
        if (!first.has(shows)) first.set(shows, { row: rows + row, cell });
      }
      rows += values.length;
    },
    order(told) {
      const [days, months, unclear] = [
        first.get("day first"),
        first.get("month first"),
        first.get("unclear"),
      ];
      if (told !== undefined) return told;
      if (days !== undefined && months !== undefined)
        throw new RangeError(
          `Row ${months.row + 1} of "${column}" has the month first, and row ${days.row + 1} the day first: write all days in one way, best as 2026-10-03.`,
        );
      if (days !== undefined) return "day first";
      if (months !== undefined || unclear === undefined || usual !== undefined) return usual ?? "month first";
      throw new RangeError(
        `Row ${unclear.row + 1} holds ${describeCell(unclear.cell)} as its time, and nothing in the whole column "${column}" tells the month from the day. ` +
          'Say which comes first: dates: "month first" or dates: "day first".',
      );
    },
  };
}
