import { makePrivateFolder } from "../../files/private-folder.js";
import { nextTurn } from "../../kernel/next-turn.js";
import { requireNamed } from "../../table/columns/column-names.js";
import { delimitedRows } from "../../table/delimited/delimited-rows.js";
import { findLocale } from "../../table/delimited/find-locale.js";
import { judgedType, newJudge } from "../../table/delimited/judge-column.js";
import { openDelimited } from "../../table/delimited/open-delimited.js";
import { readPieces } from "../../table/read/read-bytes.js";
import type { ReadCSVOptions } from "../../table/read/read-csv-options.js";
import { stepByStep } from "../../table/read/steps.js";
import { type ColumnType, TYPE_EXAMPLES } from "../../table/read/type-column.js";
import { quoteName, quoteText } from "../../table/write/sql-text.js";
import { duckDBPath, hasDuckDBPath } from "../connect/duckdb-file.js";
import { isWritable, keptCell, type SurveyedColumn, valueOfCell, writtenCell } from "./cell-sql.js";
import { oddRowsOfText } from "./odd-rows-of-text.js";
import { settledCopy } from "./settled-copy.js";
import { type SurveyedForm, surveyText, type TextSurvey } from "./survey-text.js";

/** A delimited file that DuckDB reads where it lies. `remove` takes away what that needs. */
export interface TextView {
  readonly names: readonly string[];
  /** Nothing speaks against it that the names are names: only then may a sentence list them. */
  readonly namesAreSure: boolean;
  readonly rows: number;
  readonly notices: readonly string[];
  /** The cells as another CSV file holds them, as SQL on `cells`; undefined when a text must be guarded against running. */
  readonly written: readonly string[] | undefined;
  /** The rows with the values that `readCSV` gives, as SQL. */
  readonly select: string;
  /** The cells as they were written, before they are guarded, and the values, as SQL on `cells`. */
  readonly kept: readonly string[];
  readonly values: readonly string[];
  /** The cells as they stand in the file, to be selected from. */
  readonly cells: string;
  remove(): void;
}

/** What is opened, and how. */
export interface OpenTextOptions {
  readonly path: string;
  /** For sentences. */
  readonly file: string;
  readonly options: ReadCSVOptions;
  /** Is told how many bytes were looked at. */
  readonly show?: (bytes: number) => void;
}

/**
 * Opens a delimited file for DuckDB, with the columns and values that `readCSV` gives: each byte is looked at once
 * and judged by the same rules, then DuckDB reads the file where it lies. A file that DuckDB would read otherwise is first
 * copied by the careful reader. Memory stays flat.
 *
 * @throws the sentences of `readCSV`.
 */
export async function openTextView({ path, file, options, show }: OpenTextOptions): Promise<TextView> {
  const pieces = readPieces(path);
  const source = delimitedRows(pieces, file, options);
  const { names, form } = source;
  const { missing = [], types = {} } = options;
  const typesOf = new Map(Object.entries(types));
  requireNamed([...typesOf.keys()], names, file, source.namesAreSure);
  const told = names.map((name) => typesOf.get(name));
  const refuse = async (): Promise<never> => {
    // The careful reader knows the line and the sentence.
    const careful = await stepByStep(openDelimited(pieces, file, options), nextTurn);
    for (const _ of careful.batches()) await nextTurn();
    throw new Error(`${file} was changed while it was read. Try again.`);
  };
  if (told.some((type) => type !== undefined && !Object.hasOwn(TYPE_EXAMPLES, type))) await refuse();
  const shape: SurveyedForm = {
    delimiter: form.delimiter,
    header: form.header,
    quotes: options.quotes !== false,
    breaks: false,
    told,
    missing,
    emptyRows: options.emptyRows === "keep",
  };
  const isPlain =
    hasDuckDBPath(path) &&
    form.encoding === "utf-8" &&
    !form.separatorLine &&
    /^[\t -~]$/.test(form.delimiter) &&
    form.delimiter !== " ";
  let survey = isPlain ? await stepByStep(surveyText(pieces, shape, show), nextTurn) : undefined;
  let read = path;
  let how: SurveyedForm = shape;
  let remove = (): void => {};
  try {
    if (survey === undefined) {
      const folder = makePrivateFolder();
      remove = folder.remove;
      read = await settledCopy(source, folder);
      how = { ...shape, delimiter: ",", header: true, quotes: true, breaks: true };
      survey = await stepByStep(surveyText(readPieces(read), how, show), nextTurn);
      if (survey === undefined) return await refuse();
    }
    const judges = survey.columns.map(({ judge }) => judge);
    const found = findLocale(judges, { file, names, delimiter: form.delimiter, told: options.locale });
    const { locale } = found;
    const columns = survey.columns.map((column, i): SurveyedColumn => {
      const type: ColumnType = told[i] ?? judgedType(judges[i] ?? newJudge(), names[i] ?? "", locale);
      return { ...column, type, locale };
    });
    if (columns.some(({ fits, type }, i) => told[i] !== undefined && type !== "text" && !fits[locale]))
      return await refuse();
    const cells = cellsOf(read, names, how, survey);
    const values = columns.map((column, i) => valueOfCell(cellName(i), column, missing));
    const named = values.map((value, i) => `${value} AS ${quoteName(names[i] ?? "", "duckdb")}`);
    return {
      names,
      namesAreSure: source.namesAreSure,
      rows: survey.rows,
      notices: [
        ...source.notices(),
        ...found.notices,
        ...oddRowsOfText(read, names, how, survey).map((odd) => `${file}: ${odd}`),
      ],
      written: columns.every(isWritable)
        ? columns.map((column, i) => writtenCell(cellName(i), column, missing))
        : undefined,
      kept: columns.map((column, i) => keptCell(cellName(i), column, missing)),
      values,
      select: `SELECT ${named.join(", ")} FROM ${cells}`,
      cells,
      remove,
    };
  } catch (error) {
    remove();
    throw error;
  }
}

const cellName = (column: number): string => `c${column}`;

/** The cells of a plain text as a table of DuckDB: nothing is left for DuckDB to guess. */
function cellsOf(
  path: string,
  names: readonly string[],
  { delimiter, header }: SurveyedForm,
  { lineEnd, quotes, breaks, longest }: TextSurvey,
): string {
  const mark = quotes ? `'"'` : "''";
  const columns = names.map((_, column) => `'${cellName(column)}': 'VARCHAR'`);
  return (
    `read_csv(${duckDBPath(path)}, columns = {${columns.join(", ")}}, auto_detect = false, header = ${header}, ` +
    `delim = ${quoteText(delimiter, "duckdb")}, quote = ${mark}, escape = ${mark}, new_line = '${lineEnd === "\n" ? "\\n" : "\\r\\n"}', ` +
    `max_line_size = ${Math.max(65_536, 2 * longest)}, buffer_size = ${Math.max(BUFFER_BYTES, 4 * longest)}, ` +
    `hive_partitioning = false, parallel = ${!breaks})`
  );
}

// Small buffers stay in the fast part of the memory: larger ones took longer.
const BUFFER_BYTES = 2_000_000;
