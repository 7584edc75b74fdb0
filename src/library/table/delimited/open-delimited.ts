import { seenText } from "../clean/unseen-marks.js";
import { requireNamed } from "../columns/column-names.js";
import { describeValue } from "../columns/describe-value.js";
import { maskValue } from "../columns/mask-value.js";
import type { PlainValue } from "../columns/plain-value.js";
import type { BytePieces } from "../read/byte-pieces.js";
import type { NumberLocale } from "../read/parse-number.js";
import type { ReadCSVOptions } from "../read/read-csv-options.js";
import type { Steps } from "../read/steps.js";
import { type ColumnType, readCell, TYPE_EXAMPLES } from "../read/type-column.js";
import { guardDelimited } from "../write/formula-guard.js";
import { type DateJudge, type DateOrder, findDateOrder, judgeDate, newDateJudge } from "./date-order.js";
import { type DelimitedRows, delimitedRows } from "./delimited-rows.js";
import { findLocale } from "./find-locale.js";
import { isSettled, judgeCell, judgedType, newJudge } from "./judge-column.js";
import type { TextRow } from "./split-rows.js";

/** A delimited file whose columns are known: its values come in batches, as often as they are asked for. */
export interface DelimitedFile {
  readonly names: readonly string[];
  readonly types: readonly ColumnType[];
  /** Nothing speaks against it that the names are names: only then may a sentence list them. */
  readonly namesAreSure: boolean;
  /** What a reader should know and is no error. */
  readonly notices: readonly string[];
  /** The values by column, some thousand rows at a time. */
  batches(): Generator<readonly (readonly PlainValue[])[]>;
  /** The same, but with numbers, yes and no as they are written in the file: what another CSV file should hold. */
  kept(): Generator<readonly (readonly PlainValue[])[]>;
}

/** How a delimited file is opened. */
export interface OpenDelimitedOptions extends ReadCSVOptions {
  /** Keeps the rows, for a file that fits into memory: they are then cut once and not twice. */
  readonly inMemory?: boolean;
}

/**
 * Reads a delimited file through once, so that all its rows decide what each column holds. Memory stays flat unless
 * `inMemory` is set: the same rules read a small file and one of any size.
 *
 * @throws as `readCSV` does.
 */
export function* openDelimited(
  pieces: BytePieces,
  file: string,
  options: OpenDelimitedOptions,
): Steps<DelimitedFile> {
  return yield* openRows(delimitedRows(pieces, file, options), file, options);
}

/** The same for rows that are open already. */
export function* openRows(
  source: DelimitedRows,
  file: string,
  options: OpenDelimitedOptions,
): Steps<DelimitedFile> {
  const { types = {}, inMemory = false } = options;
  const { names } = source;
  const told = new Map(Object.entries(types));
  requireNamed([...told.keys()], names, file, source.namesAreSure);
  for (const [name, type] of told) requireType(name, type);
  const known = knownCell(options.missing ?? []);

  const judges = names.map(newJudge);
  const dateJudges = new Map<number, DateJudge>();
  names.forEach((name, column) => {
    if (told.get(name) === "date") dateJudges.set(column, newDateJudge());
  });
  let open = judges.map((_, column) => column).filter((column) => !told.has(names[column] ?? ""));
  const kept: (readonly TextRow[])[] = [];
  for (const rows of source.rows()) {
    for (const { cells, line } of rows) {
      for (const column of open) {
        const cell = known(cells[column] ?? "");
        const judge = judges[column];
        if (cell !== null && judge !== undefined) judgeCell(judge, cell);
      }
      for (const [column, judge] of dateJudges) judgeDate(judge, cells[column] ?? "", line);
    }
    open = open.filter((column) => !isSettled(judges[column] ?? newJudge()));
    if (inMemory) kept.push(rows);
    yield;
  }
  const found = findLocale(judges, { file, names, delimiter: source.delimiter, told: options.locale });
  const { locale } = found;
  const columnTypes = names.map(
    (name, column) => told.get(name) ?? judgedType(judges[column] ?? newJudge(), name, locale),
  );
  const orders = names.map((name, column) => {
    const judge = dateJudges.get(column);
    return judge === undefined ? "month first" : findDateOrder(judge, options.dates, { file, name });
  });
  const forms = names.map((name, column) => ({
    file,
    name,
    type: columnTypes[column] ?? "text",
    locale,
    order: orders[column] ?? "month first",
  }));
  const batches = function* (written?: typeof writtenCell): Generator<readonly (readonly PlainValue[])[]> {
    for (const rows of inMemory ? kept : source.rows())
      yield forms.map((form, column) => columnValues(rows, column, known, form, written));
  };
  return {
    names,
    namesAreSure: source.namesAreSure,
    types: columnTypes,
    notices: [...source.notices(), ...found.notices],
    batches: () => batches(),
    kept: () => batches(writtenCell),
  };
}

function columnValues(
  rows: readonly TextRow[],
  column: number,
  known: (cell: string) => string | null,
  form: { file: string; name: string; type: ColumnType; locale: NumberLocale; order: DateOrder },
  written: typeof writtenCell = (_cell, value) => value,
): PlainValue[] {
  return rows.map(({ cells, line }) => {
    const cell = known(cells[column] ?? "");
    if (cell === null) return null;
    const value = readCell(cell, form.type, form);
    if (value !== undefined) return written(cell, value, form);
    throw new TypeError(
      `Line ${line} of ${form.file}: the column "${form.name}" has the text "${maskValue(cell, false)}" (masked), but ${TYPE_EXAMPLES[form.type]} was expected. ` +
        `Repair the cell, or list its text as missing: { missing: ["…"] }.`,
    );
  });
}

/**
 * A cell as another CSV file should hold it: 0.0 stays 0.0. Numbers with decimal commas become such with a point, because that
 * file has commas between its cells.
 */
function writtenCell(
  cell: string,
  value: PlainValue,
  { type, locale }: { readonly type: ColumnType; readonly locale: NumberLocale },
): PlainValue {
  if (type === "boolean") return cell;
  return type === "number" && locale === "en" && guardDelimited(cell) === cell ? cell : value;
}

/** Gives a cell, or null when it is empty or one of the texts for "not known". */
export function knownCell(missing: readonly string[]): (cell: string) => string | null {
  const unknown = new Set(["", ...missing]);
  if (missing.length > 0) return (cell) => (unknown.has(seenText(cell)) ? null : cell);
  // Most cells begin with a letter or digit and cannot be empty.
  return (cell) =>
    cell.charCodeAt(0) > 32
      ? cell.charCodeAt(0) < 127 || seenText(cell) !== ""
        ? cell
        : null
      : seenText(cell) === ""
        ? null
        : cell;
}

function requireType(name: string, type: unknown): void {
  if (typeof type === "string" && Object.hasOwn(TYPE_EXAMPLES, type)) return;
  throw new RangeError(
    `The type of a column is "number", "text", "boolean" or "date", but for "${name}" it is ${describeValue(type)}.`,
  );
}
