import { hasCutDigits } from "../../table/clean/cut-digits.js";
import { isBlankMark, isMasked, isNothing } from "../../table/clean/unknown-cell.js";
import type { PlainValue } from "../../table/columns/plain-value.js";
import { readNumber } from "../../table/read/parse-number.js";
import { unguardDelimited } from "../../table/write/formula-guard.js";
import { type CellNote, type CellOutcome, NOTHING } from "./cell-outcome.js";
import type { DayOrders } from "./day-form.js";
import type { PlannedColumn } from "./planned-column.js";
import { readWrittenDay } from "./read-written-day.js";

/** Reads the cells of a column; a cell that came before is not read twice. */
export type CellReader = (cell: string) => CellOutcome;

/** So many different cells are remembered: codes come back again and again, names hardly. */
const REMEMBERED = 1000;

/** A longer cell is a window into the text of the file, and would keep all of that in memory. */
const SHORT = 12;

export function cellReader(column: PlannedColumn, orders: DayOrders, asOf: string): CellReader {
  const read = readerOf(column, orders, asOf);
  const kept = new Map<string, CellOutcome>();
  return (cell) => {
    if (cell === "") return NOTHING;
    if (cell.length > SHORT) return outcomeOf(cell, column, read);
    const known = kept.get(cell);
    if (known !== undefined) return known;
    const outcome = outcomeOf(cell, column, read);
    if (kept.size < REMEMBERED) kept.set(cell, outcome);
    return outcome;
  };
}

function outcomeOf(cell: string, column: PlannedColumn, read: CellReader): CellOutcome {
  const trimmed = cell.trim();
  const padding: readonly CellNote[] = trimmed.length < cell.length ? ["padding"] : [];
  if (trimmed === "") return NOTHING;
  const unknown = unknownNote(trimmed, column);
  if (unknown !== undefined) return { value: null, notes: [...padding, unknown] };
  const { value, notes } = read(trimmed);
  return padding.length === 0 ? { value, notes } : { value, notes: [...padding, ...notes] };
}

function unknownNote(
  cell: string,
  { unknownTexts, role, holds, codes }: PlannedColumn,
): CellNote | undefined {
  if (codes !== undefined && Object.hasOwn(codes, cell)) return undefined;
  if (unknownTexts.includes(cell)) return "not known";
  if (isMasked(cell) && !(holds === "code" && cell.length < 4)) return "covered";
  // In a history of votes a mark may say that somebody stayed at home.
  if (role !== "vote" && isBlankMark(cell)) return "not known";
  return role !== "name part" && isNothing(cell) ? "not known" : undefined;
}

function readerOf(column: PlannedColumn, orders: DayOrders, asOf: string): CellReader {
  const { holds, digits, forms, unknownDays, role } = column;
  switch (holds) {
    case "date": {
      const rules = { forms, orders, asOf, unknownDays, birth: isBirth(column) };
      return (cell) => readWrittenDay(cell, rules);
    }
    case "year":
      return (cell) => readYear(cell, isBirth(column), asOf);
    case "number":
      return (cell) => {
        const number = readNumber(cell, "en");
        if (number === undefined) return bad("no number");
        return { value: number, notes: cell.endsWith("%") ? ["percent"] : [] };
      };
    case "flag":
      return readFlag;
    default:
  }
  const codes = codeSet(column);
  const { wholeId } = column;
  return (cell) => {
    if (wholeId !== undefined && /^\d+$/.test(cell) && cell.length < wholeId.digits)
      return { value: cell, notes: ["looks shortened"] };
    if (digits !== undefined && /^\d+$/.test(cell) && cell.length < digits)
      return { value: cell.padStart(digits, "0"), notes: ["zeros put back"] };
    if (hasCutDigits(cell)) return { value: cell, notes: ["cut digits"] };
    if (role === "zip" && /^\d{3,4}$/.test(cell)) return { value: cell, notes: ["short ZIP"] };
    const value = unguardDelimited(cell);
    return codes === undefined || codes.has(value.toLowerCase())
      ? { value, notes: [] }
      : { value, notes: ["unknown code"] };
  };
}

const isBirth = ({ kind, role }: PlannedColumn): boolean =>
  kind === "birth date" || role === "birth date" || role === "birth year";

const bad = (note: CellNote): CellOutcome => ({ value: null, notes: [note] });

function codeSet({ codes }: PlannedColumn): ReadonlySet<string> | undefined {
  return codes === undefined ? undefined : new Set(Object.keys(codes).map((code) => code.toLowerCase()));
}

function readYear(cell: string, birth: boolean, asOf: string): CellOutcome {
  if (/^0+$/.test(cell)) return bad("placeholder day");
  if (!/^\d{4}$/.test(cell)) return bad("no year");
  const year = Number(cell);
  const latest = Number(asOf.slice(0, 4));
  if (birth && year > latest) return bad("in the future");
  if (birth && year < latest - OLDEST) return bad("older than 110");
  return { value: year, notes: [] };
}
const OLDEST = 110;

const YES = /^(?:y|yes|t|true|x|1)$/i;
const NO = /^(?:n|no|f|false|0)$/i;

function readFlag(cell: string): CellOutcome {
  const value: PlainValue = YES.test(cell) ? true : NO.test(cell) ? false : null;
  return value === null ? bad("no yes or no") : { value, notes: [] };
}
