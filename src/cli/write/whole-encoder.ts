import { makeTable } from "../../library/table/columns/make-table.js";
import { plainValue } from "../../library/table/columns/plain-value.js";
import { workbookBytes, workbookText } from "../../library/table/write/workbook-bytes.js";
import { cellPlace, namePlace } from "../../library/table/write/writable-text.js";
import { numberText } from "../../library/words/number-text.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";
import { requireTexts } from "./require-texts.js";
import type { RowEncoder } from "./row-encoder.js";

/** More rows do not fit on a sheet of Excel, the names included. */
const MOST_SHEET_ROWS = 1_048_576;

/** Formats that can only be written when all rows are known. */
export function encodeWhole(names: readonly string[], format: "arrow" | "xlsx"): RowEncoder {
  const columns = names.map(() => [] as unknown[]);
  return {
    encode(batch) {
      names.forEach((name, i) => {
        for (const value of Array.from(batch[name] ?? [])) columns[i]?.push(plainValue(value));
      });
      return "";
    },
    end: () => (format === "arrow" ? arrowFile(names, columns) : workbook(names, columns)),
  };
}

function arrowFile(names: readonly string[], columns: readonly (readonly unknown[])[]): Uint8Array {
  requireTexts(names, columns, "Arrow");
  if (names.includes("__proto__")) {
    throw new CommandProblem(
      'No Arrow file is written with a column called "__proto__". Give it another name, or write a .csv or .parquet file.',
      EXIT.output,
    );
  }
  const table = makeTable(names.map((name, i) => [name, sameKind(columns[i] ?? [])]));
  // A plain object has a "constructor" of its own, which would be taken for the type of the column of that name.
  return table.toArrowIPC({ format: "file", types: Object.create(null) as Record<string, never> });
}

/** A column of an Arrow file has one type: a column that mixes kinds is written as text. */
function sameKind(values: readonly unknown[]): readonly unknown[] {
  const kinds = new Set(values.filter((value) => value !== null).map((value) => typeof value));
  return kinds.size <= 1 ? values : values.map((value) => (value === null ? null : String(value)));
}

async function workbook(
  names: readonly string[],
  columns: readonly (readonly unknown[])[],
): Promise<Uint8Array> {
  const rows = columns[0]?.length ?? 0;
  if (rows >= MOST_SHEET_ROWS) {
    throw new CommandProblem(
      `A sheet of Excel holds ${numberText(MOST_SHEET_ROWS - 1)} rows, but there are ${numberText(rows)}. Write a .csv or .parquet file.`,
      EXIT.output,
    );
  }
  const { utils, write } = await import("xlsx");
  const safe = (value: unknown, place: () => string): unknown =>
    typeof value === "string" ? workbookText(value, place()) : value;
  const lines = Array.from({ length: rows }, (_, row) =>
    columns.map((column, i) => safe(column[row], () => cellPlace(names[i] ?? "", row))),
  );
  const titles = names.map((name, i) => safe(name, () => namePlace(i)));
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([titles, ...lines]), "Rows");
  return workbookBytes(write, book);
}
