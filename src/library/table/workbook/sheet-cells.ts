import type { CellObject, WorkSheet } from "xlsx";
import { numberText } from "../../words/number-text.js";
import { seenText } from "../clean/unseen-marks.js";
import type { PlainValue } from "../columns/plain-value.js";
import { unguardFormula } from "../write/formula-guard.js";
import { hiddenParts } from "./hidden-parts.js";
import { serialDay } from "./serial-day.js";

/** The cells of a sheet as plain values, and what is odd about them. */
export interface SheetCells {
  /** Rows that hold something; a cell without a value is null. */
  readonly rows: readonly (readonly PlainValue[])[];
  readonly problems: readonly string[];
}

/** The first whole number that has more digits than a workbook keeps. */
const WORKBOOK_DIGITS = 1e15;

/** The cells of a sheet: where they stand says how large it is, not what the sheet says about itself. */
export function sheetCells(sheet: WorkSheet | undefined, from1904: boolean): SheetCells {
  const data = (sheet?.["!data"] ?? []) as (readonly (CellObject | undefined)[] | undefined)[];
  let [errors, unsaved, long] = [0, 0, 0];
  const value = (cell: CellObject | undefined): PlainValue => {
    if (cell === undefined) return null;
    // Some programs write formulas and leave it to Excel to work them out.
    if (isUnsaved(cell)) {
      unsaved++;
      return null;
    }
    if (cell.t === "e") {
      errors++;
      return null;
    }
    const value = cellValue(cell, from1904);
    if (typeof value === "number" && Number.isInteger(value) && Math.abs(value) >= WORKBOOK_DIGITS) long++;
    return value;
  };
  const rows = Array.from(data, (row) => Array.from(row ?? [], value));
  // A row of errors is a row: it must not vanish.
  const holds = Array.from(data, (row, i) => holdsSomething(rows[i] ?? []) || (row ?? []).some(isOdd));
  const first = holds.indexOf(true);
  const problems = [
    counted(errors, "cell holds", "cells hold", "an error such as #DIV/0! and was read as missing"),
    counted(
      unsaved,
      "cell holds",
      "cells hold",
      "a formula without its result and was read as missing: open the workbook in a spreadsheet and save it",
    ),
    counted(
      long,
      "cell holds",
      "cells hold",
      "a number of more than 15 digits, and workbooks keep no more: the last digits of an id are lost",
    ),
    ...hiddenParts(sheet, rows),
    ...(first < 0 ? [] : nameMerged(rows, first, sheet?.["!merges"] ?? [])),
  ].filter((problem) => problem !== undefined);
  return { rows: rows.filter((_, i) => holds[i]), problems };
}

/** True for a formula that was written without its result. */
export function isUnsaved({ f, t, v }: CellObject): boolean {
  return f !== undefined && (t === "z" || v === undefined || v === null);
}

function isOdd(cell: CellObject | undefined): boolean {
  return cell !== undefined && (cell.t === "e" || cell.f !== undefined);
}

const holdsSomething = (row: readonly PlainValue[]): boolean => row.some((cell) => cell !== null);

function cellValue({ t, v, z }: CellObject, from1904: boolean): PlainValue {
  if (t === "z") return null;
  if (typeof v === "number")
    return typeof z === "string" ? (codeText(v, z) ?? serialDay(v, z, from1904) ?? v) : v;
  if (typeof v === "boolean") return v;
  if (v === undefined || v === null) return null;
  const text = String(v);
  return seenText(text) === "" ? null : unguardFormula(text);
}

/** A code whose zeros only its format shows: 2134 as 00000 is 02134, 78051120 as 000-00-0000 is 078-05-1120. */
function codeText(value: number, format: string): string | undefined {
  const [, pattern = ""] = /^(?:\[[^\]]*\])?(0{2,}(?:\\?-0+)*)(?:;@)?$/.exec(format) ?? [];
  const zeros = pattern.replace(/\D/g, "").length;
  if (zeros < 2 || !Number.isSafeInteger(value) || value < 0) return undefined;
  const digits = String(value).padStart(zeros, "0");
  // A number with more digits than the format has zeros keeps them in front.
  let at = digits.length - zeros;
  const front = digits.slice(0, at);
  return front + pattern.replaceAll("\\", "").replace(/0/g, () => digits.charAt(at++));
}

function counted(count: number, one: string, many: string, what: string): string | undefined {
  if (count === 0) return undefined;
  return count === 1
    ? `1 ${one} ${what}.`
    : `${numberText(count)} ${many} ${what.replace(" was ", " were ")}.`;
}

type Merges = readonly { readonly s: { r: number; c: number }; readonly e: { r: number; c: number } }[];

/** A name over several columns names each of them. */
function nameMerged(rows: PlainValue[][], first: number, merges: Merges): string[] {
  const header = rows[first] ?? [];
  const over = merges.filter(({ s }) => s.r === first);
  const below = merges.filter(
    ({ s, e }) => s.r > first && (rows[s.r] ?? []).some((cell) => cell !== null) && (e.r > s.r || e.c > s.c),
  );
  let named = 0;
  for (const { s, e } of over) {
    for (let column = s.c + 1; column <= e.c; column++) {
      if ((header[column] ?? null) !== null) continue;
      header[column] = header[s.c] ?? null;
      named++;
    }
  }
  for (let column = 0; column < header.length; column++) header[column] ??= null;
  return [
    ...(below.length === 0
      ? []
      : [
          `${below.length === 1 ? "1 cell stands" : `${numberText(below.length)} cells stand`} over several rows or columns: the value is in the first of them only, and the others are missing.`,
        ]),
    ...(named === 0 ? [] : ["a name in the first row stands over several columns; they were numbered."]),
    ...(over.some(({ e }) => e.r > first)
      ? ["the names of the columns take more than one row; only the first of them was taken for names."]
      : []),
  ];
}
