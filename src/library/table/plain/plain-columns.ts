import type { PlainValue } from "../columns/plain-value.js";
import type { DelimitedRows } from "../delimited/delimited-rows.js";
import { findLocale } from "../delimited/find-locale.js";
import { judgedType, newJudge } from "../delimited/judge-column.js";
import { knownCell } from "../delimited/open-delimited.js";
import type { ReadCSVOptions } from "../read/read-csv-options.js";
import { type ColumnType, isCodeName } from "../read/type-column.js";
import { cellText } from "./cell-text.js";
import { NumberColumn } from "./number-column.js";
import type { PlainForm, ToldColumn } from "./plain-form.js";
import { TextColumn } from "./text-column.js";
import { walkRows } from "./walk-rows.js";

/** The columns of a text, in the order of their names, and what a reader should know. */
export interface PlainColumns {
  readonly columns: readonly (readonly PlainValue[])[];
  readonly notices: readonly string[];
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
const SAMPLE_ROWS = 2048;
// The places of words are kept in 32 bits.
const MOST_BYTES = 2 ** 32 - 1;
const TOLD: ReadonlySet<unknown> = new Set<ColumnType | undefined>([undefined, "number", "text", "boolean"]);

/**
 * Reads the columns of a delimited text from its bytes, by the rules of the careful reader: each byte is looked at once, and no
 * text is made that is not kept.
 *
 * @param source how the careful reader opened the same bytes.
 * @returns undefined where only the careful reader can tell what is meant, or why it is refused.
 * @throws as the careful reader does when nobody can say how the numbers are written.
 */
export function plainColumns(
  bytes: Uint8Array,
  source: DelimitedRows,
  file: string,
  options: ReadCSVOptions,
): PlainColumns | undefined {
  const { names, form: written } = source;
  const { missing = [] } = options;
  const types = new Map(Object.entries(options.types ?? {}));
  const form = plainForm(source, options);
  if (form === undefined || bytes.length > MOST_BYTES) return undefined;
  for (const [name, type] of types) if (!names.includes(name) || !TOLD.has(type)) return undefined;

  const begin = form.encoding === "utf-8" && BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? 3 : 0;
  const header = walkRows(bytes, begin, form, [], written.header ? 1 : 0);
  if (header === undefined || header.rows !== Number(written.header)) return undefined;
  const first = header.next;

  const text = cellText(bytes, form);
  const known = knownCell(missing);
  const numbers = (rows: number) => (name: string) => {
    const type = types.get(name);
    if (type === "text" || type === "boolean" || (type === undefined && isCodeName(name))) return undefined;
    return new NumberColumn(bytes, text, { type, known, rows }, missing);
  };
  const tried = names.map(numbers(SAMPLE_ROWS));
  const sample = walkRows(bytes, first, form, tried, SAMPLE_ROWS);
  if (sample === undefined) return undefined;
  const each = (sample.next - first) / Math.max(1, sample.rows);
  const rows = sample.rows === 0 ? 0 : Math.ceil(((bytes.length - first) / each) * 1.02) + 1;

  const told = (name: string): ToldColumn => ({ type: types.get(name), known, rows });
  const texts = (name: string): TextColumn => new TextColumn(bytes, text, told(name));
  const columns: (NumberColumn | TextColumn | undefined)[] = names.map((name, column) =>
    tried[column] === undefined || tried[column].failed ? texts(name) : numbers(rows)(name),
  );
  if (walkRows(bytes, first, form, columns) === undefined) return undefined;
  // A late cell may show that a column holds more than numbers.
  const late = columns.map((column, at) =>
    column instanceof NumberColumn && column.failed ? texts(names[at] ?? "") : undefined,
  );
  if (late.some((column) => column !== undefined)) walkRows(bytes, first, form, late);
  late.forEach((column, at) => {
    if (column !== undefined) columns[at] = column;
  });

  const judges = columns.map((column, at) =>
    column === undefined || types.has(names[at] ?? "") ? newJudge() : column.judge,
  );
  const found = findLocale(judges, { file, names, delimiter: source.delimiter, told: options.locale });
  const { locale } = found;
  const cells: (readonly PlainValue[])[] = [];
  for (const [at, name] of names.entries()) {
    const column = columns[at];
    columns[at] = undefined;
    const type = types.get(name) ?? judgedType(judges[at] ?? newJudge(), name, locale);
    if (column instanceof NumberColumn && column.hasPoint && locale !== "en") return undefined;
    const values =
      column instanceof NumberColumn ? column.cells() : column?.cells(type, { locale, order: "month first" });
    if (values === undefined) return undefined;
    cells.push(values);
  }
  return {
    columns: cells,
    notices: [...source.notices(), ...found.notices],
  };
}

/** How a text is written, or undefined when its bytes alone do not say where its cells end. */
function plainForm(source: DelimitedRows, { quotes }: ReadCSVOptions): PlainForm | undefined {
  const { encoding, separatorLine } = source.form;
  const width = source.names.length;
  if (separatorLine || width < 2 || !/^[\t!-~]$/.test(source.delimiter)) return undefined;
  if (encoding !== "utf-8" && encoding !== "windows-1252") return undefined;
  return { encoding, mark: source.delimiter.charCodeAt(0), quotes: quotes !== false, width };
}
