import { currentLanguage } from "../words/current-language.js";
import { decimalsFor, numberText } from "./number-text.js";
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

/** A column ready to print: one number of decimals for all of it. */
export function columnView(name: string, values: readonly unknown[]): ColumnView {
  const present = values.filter((value) => absence(value) === undefined);
  const numeric = present.length > 0 && present.every((v) => typeof v === "number" || typeof v === "bigint");
  const decimals = decimalsFor(present.filter((value): value is number => typeof value === "number"));
  const grouped = !NAME_LIKE.test(name);
  const cells = values.map((value): Cell => {
    const missing = absence(value);
    if (missing !== undefined) return { text: "–", missing };
    if (numeric && typeof value === "number") return { text: numberText(value, decimals, grouped) };
    return { text: valueText(value, 300) };
  });
  return { name, numeric, cells };
}

/** "Showing 10 of 1,200 rows.", of columns too, or undefined when all are shown. */
export function limitText({
  shown,
  total,
  columns,
  allColumns,
  lines = "rows",
}: TableView): string | undefined {
  const parts = [
    ...(shown < total ? [showing(shown, total, lines)] : []),
    ...(allColumns === undefined ? [] : [showing(columns.length, allColumns, "columns")]),
  ];
  return parts.length === 0 ? undefined : parts.join(" ");
}

function showing(shown: number, total: number, what: string): string {
  const [part, whole] = [numberText(shown, 0, true), numberText(total, 0, true)];
  return currentLanguage()(`Showing ${part} of ${whole} ${what}.`);
}

/** "1,200 rows, 4 columns": what a table without a caption is called. */
export function sizeText({ total, columns, allColumns = columns.length }: TableView): string {
  const rows = `${numberText(total, 0, true)} ${total === 1 ? "row" : "rows"}`;
  const count = numberText(allColumns, 0, true);
  return currentLanguage()(`${rows}, ${count} ${allColumns === 1 ? "column" : "columns"}`);
}

function absence(value: unknown): string | undefined {
  if (value === null || value === undefined) return "missing";
  return typeof value === "number" && Number.isNaN(value) ? "not a number" : undefined;
}
