import { normalizeEmail } from "../../table/clean/normalize-email.js";
import { normalizePhone } from "../../table/clean/normalize-phone.js";
import { readDay } from "../../table/clean/read-day.js";
import { cellNumber } from "../../table/columns/cell-number.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord, plainValue } from "../../table/columns/plain-value.js";
import { type LoadColumn, RESULT_NUMBERS } from "./tool-loads.js";

/**
 * A cell as the tool takes it; null where nothing usable stands there.
 *
 * @throws when a cell of a code, a number or a day is something else: the sentence names its row.
 */
export function loadCell(column: LoadColumn, value: unknown, row: number): string | number | null {
  if (isMissing(value)) return null;
  switch (column.kind) {
    case "phone":
      return normalizePhone(value);
    case "email":
      return normalizeEmail(value);
    case "day": {
      const day = readDay(value instanceof Date ? value.toISOString() : value, "month first");
      if (day.kind === "day") return day.day;
      throw wrong(column, value, row, "a day such as 2026-10-20");
    }
    case "number": {
      const number = typeof value === "string" ? writtenNumber(value.trim()) : cellNumber(value);
      if (number !== undefined && Number.isFinite(number)) return number;
      throw wrong(column, value, row, "a number");
    }
    case "code": {
      const text = cellWord(value).trim();
      if (/^[\w-]+$/.test(text)) return text;
      throw wrong(column, value, row, "a code, mostly a number");
    }
    case "result": {
      const text = cellWord(value).trim();
      if (/^\d+$/.test(text)) return text;
      const number = RESULT_NUMBERS[text.toLowerCase()];
      if (number !== undefined) return number;
      throw wrong(
        column,
        value,
        row,
        `the number of a result: only these words have the same number everywhere: ${Object.keys(RESULT_NUMBERS).join(", ")}. Look up the others in your committee`,
      );
    }
    case "van id": {
      const text = cellWord(value).trim();
      if (text === "") return null;
      if (/^[1-9]\d{0,17}$/.test(text) && (typeof value !== "number" || Number.isSafeInteger(value)))
        return text;
      throw wrong(column, value, row, "the number that VAN gives a person, a whole number such as 101234567");
    }
    default:
      return String(plainValue(value)).trim() || null;
  }
}

/** Written in digits: 0x1F is 31 to a program, and a slip or a code to everybody else. */
const writtenNumber = (text: string): number | undefined =>
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;

function wrong(column: LoadColumn, value: unknown, row: number, expected: string): RangeError {
  return new RangeError(
    `Row ${row + 1} holds ${describeCell(value)} for "${column.name}", which must be ${expected}.`,
  );
}
