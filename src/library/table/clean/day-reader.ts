import { describeCell } from "../columns/describe-cell.js";
import { plainValue } from "../columns/plain-value.js";
import { dayNumber, dayText } from "./normalize-date.js";
import { dayOrder, readDay } from "./read-day.js";

/** A cell of a column of days, as day numbers: a day begins and ends on itself, a month holds all of its days. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads the days of a column as people write them, "10/20/2026" too; where one row shows which number is the month,
 * the others are read alike. The reader is asked row by row and throws a sentence that names the row and the column.
 *
 * @param months true where a month such as "2027-03" is enough. Default false.
 */
export function dayReader(
  values: ArrayLike<unknown>,
  column: string,
  months = false,
): (row: number) => DaySpan {
  const order = dayOrder(Array.from(values));
  // A log has many rows of one day.
  const known = new Map<unknown, DaySpan>();
  return (row) => {
    const before = known.get(values[row]);
    if (before !== undefined) return before;
    const days = readRow(row);
    known.set(values[row], days);
    return days;
  };

  function readRow(row: number): DaySpan {
    const cell = values[row];
    // Tables of Arquero, Arrow and databases hold a day as the Date that begins it in UTC.
    const isDate = cell instanceof Date;
    const read = readDay(isDate ? startOfDay(cell) : cell, order);
    const place = `Row ${row + 1} of column "${column}" holds ${describeCell(values[row])}`;
    if (read.kind === "day") {
      const day = dayNumber(read.day);
      return { first: day, last: day };
    }
    if (read.kind === "question") {
      throw new TypeError(
        `${place}: which of its numbers is the month? Write the days of this column as year-month-day.`,
      );
    }
    if (read.kind === "month" && months) return daysOfMonth(read.month);
    if (isDate && !Number.isNaN(cell.getTime()))
      throw new TypeError(
        `${place} with a time, which is another day in another time zone. Write the days of this column as texts such as "2026-11-03".`,
      );
    throw new TypeError(
      `${place}; expected a day such as "2026-11-03"${months ? ' or a month such as "2026-11"' : ""}.`,
    );
  }
}

/** The day that a Date begins in UTC; nothing of one with a time, which may be another day elsewhere. */
function startOfDay(date: Date): unknown {
  const day = plainValue(date);
  return typeof day === "string" && day.length === 10 ? day : undefined;
}

/** The first and the last day of a month such as "2027-03". */
export function daysOfMonth(month: string): DaySpan {
  const first = dayNumber(`${month}-01`);
  // The 32nd day after the first lies in the next month, whichever month it is.
  const next = dayText(first + 31).slice(0, 7);
  return { first, last: dayNumber(`${next}-01`) - 1 };
}
