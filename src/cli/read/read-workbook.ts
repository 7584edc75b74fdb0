import type { ColumnTable } from "arquero";
import { closestName } from "../../library/table/columns/closest-name.js";
import { columnNames } from "../../library/table/columns/column-names.js";
import { loadArquero } from "../../library/table/columns/load-arquero.js";
import { plainValue } from "../../library/table/columns/plain-value.js";
import { readBytes } from "../../library/table/read/read-bytes.js";
import { unguardFormula } from "../../library/table/write/formula-guard.js";

/**
 * The table in a sheet of an Excel workbook: the first row names the columns. Formulas give the value that was saved.
 *
 * @throws when the file is no workbook, the sheet does not exist, or it is empty.
 */
export async function readWorkbook(path: string, sheet: string | undefined): Promise<ColumnTable> {
  const bytes = readBytes(path);
  const { read, utils } = await import("xlsx");
  let workbook: ReturnType<typeof read>;
  try {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Error("no ZIP archive");
    workbook = read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellDates: true, UTC: true });
  } catch (error) {
    throw new Error(
      `${path} is not an Excel workbook that can be read: damaged, locked, or another kind of file.`,
      {
        cause: error,
      },
    );
  }
  const name = sheet ?? workbook.SheetNames[0] ?? "";
  const found = workbook.Sheets[name];
  if (found === undefined) {
    const closest = closestName(name, workbook.SheetNames);
    throw new RangeError(
      `${path} has no sheet called "${name}".${closest === undefined ? "" : ` Did you mean "${closest}"?`} ` +
        `The sheets are: ${workbook.SheetNames.join(", ")}.`,
    );
  }
  const [header, ...rows] = utils.sheet_to_json<unknown[]>(found, {
    header: 1,
    raw: true,
    defval: null,
    blankrows: false,
    UTC: true,
  });
  if (header === undefined)
    throw new Error(`The sheet "${name}" of ${path} is empty: it should begin with a row of column names.`);
  const names = columnNames(
    header.map((cell) => String(cell ?? "")),
    path,
  );
  return loadArquero().table(names.map((column, i) => [column, rows.map((row) => cellValue(row[i]))]));
}

function cellValue(cell: unknown): unknown {
  const value = plainValue(cell);
  if (typeof value !== "string") return value;
  return value === "" ? null : unguardFormula(value);
}
