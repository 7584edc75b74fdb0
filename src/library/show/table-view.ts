import { readerLanguage } from "../words/current-language.js";
import { decimalsFor, numberText } from "../words/number-text.js";
import { say } from "../words/say.js";
import { counted, sentence, type Words } from "../words/words.js";
import { valueText } from "./value-text.js";

/** A cell as it is printed. */
export interface Cell {
  readonly text: string;
  /** Why there is no value, for example "missing". */
  readonly missing?: string;
}

/** A column as it is printed: numbers to the right, everything else to the left. */
export interface ColumnView {
  readonly name: string;
  readonly numeric: boolean;
  readonly cells: readonly Cell[];
}

/** The part of a table that is shown. */
export interface TableView {
  readonly columns: readonly ColumnView[];
  /** How many rows are shown, and how many there are. */
  readonly shown: number;
  readonly total: number;
  /** How many columns there are, when not all of them are shown. */
  readonly allColumns?: number;
  /** What one line is called in the plural. Default "rows". */
  readonly lines?: "rows" | "fields";
  readonly caption?: string;
}

/** Years, codes and identifiers are names, not amounts: they get no thousands separator. */
const NAME_LIKE = /(^|[_\s-])(year|fips|geoid|zip|id|code|cycle)([_\s-]|$)|(Year|Id|Code|Fips)$/;

/** More letters of a cell are not printed. */
const MOST_LETTERS = 300;

/** A column ready to print: one number of decimals for all of it. */
export function columnView(name: string, values: readonly unknown[]): ColumnView {
  const present = values.filter((value) => absence(value) === undefined);
  const numeric = present.length > 0 && present.every((v) => typeof v === "number" || typeof v === "bigint");
  const language = readerLanguage();
  const numbers = present.filter((value): value is number => typeof value === "number");
  const decimals = decimalsFor(numbers);
  // Shares and p-values: what is below 1 is not printed as 1.
  const limit = numbers.every((value) => value >= 0 && value <= 1) ? 1 : undefined;
  const grouped = !NAME_LIKE.test(name);
  const cells = values.map((value): Cell => {
    const missing = absence(value);
    if (missing !== undefined) return { text: "–", missing: say(missing) };
    if (numeric && typeof value === "number")
      return { text: numberText(value, { decimals, grouped, language, ...(limit && { limit }) }) };
    return { text: valueText(isPlainList(value) ? listText(value) : value, MOST_LETTERS) };
  });
  return { name, numeric, cells };
}

/** A list of texts, numbers or yes and no: it is read without brackets and quotes. */
const isPlainList = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => PLAIN.has(typeof one));

const PLAIN: ReadonlySet<string> = new Set(["string", "number", "boolean"]);

const listText = (values: readonly unknown[]): string =>
  values
    .slice(0, MOST_LETTERS)
    .map((one) => valueText(one))
    .join(", ");

/** What a filter for a mistyped value leaves. */
const nothingLeft = sentence(
  "There are no rows. If rows were looked for, none has the value: check how it is spelled.",
);

/** "Showing 10 of 1,200 rows.", of columns too; of an empty table why it may be empty; undefined when all are shown. */
export function limitText({
  shown,
  total,
  columns,
  allColumns,
  lines = "rows",
}: TableView): string | undefined {
  const parts = [
    ...(total === 0 && lines === "rows" ? [nothingLeft] : []),
    ...(shown >= total
      ? []
      : lines === "rows"
        ? [sentence("Showing {shown} of {total} rows.", { shown, total })]
        : [sentence("Showing {shown} of {total} fields.", { shown, total })]),
    ...(allColumns === undefined
      ? []
      : [sentence("Showing {shown} of {total} columns.", { shown: columns.length, total: allColumns })]),
  ];
  return parts.length === 0 ? undefined : parts.map((part) => say(part)).join(" ");
}

/** "1,200 rows, 4 columns": what a table without a caption is called. */
export function sizeText({ total, columns, allColumns = columns.length }: TableView): string {
  const rows = counted(total, sentence("1 row"), sentence("{count} rows", { count: total }));
  const wide = counted(allColumns, sentence("1 column"), sentence("{count} columns", { count: allColumns }));
  return say(sentence("{rows}, {columns}", { rows, columns: wide }));
}

function absence(value: unknown): Words | undefined {
  if (value === null || value === undefined) return sentence("missing");
  return typeof value === "number" && Number.isNaN(value) ? sentence("not a number") : undefined;
}
