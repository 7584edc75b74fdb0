import type { ColumnTable } from "arquero";
import { seenText } from "../../table/clean/unseen-marks.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import { headerTokens } from "./by-name/header-tokens.js";
import { AGGREGATE_TERMS, findTerm, type HeaderWords, headerWords } from "./header-words.js";
import { isPlaceholder } from "./placeholder.js";

/** What the detectors see of a column. */
export interface ColumnProfile {
  readonly header: HeaderWords;
  /** The words of the name in one spelling (headerTokens). */
  readonly tokens: readonly string[];
  readonly rows: number;
  /** Rows with a value; a placeholder is none. */
  readonly filled: number;
  /** Each different value as text, with the number of its rows. */
  readonly values: ReadonlyMap<string, number>;
  /** True when every value is a number. */
  readonly numeric: boolean;
  /** True when the values are sentences rather than entries. */
  readonly prose: boolean;
  /** True when the column counts or measures many people. */
  readonly aggregate: boolean;
  /** The share of the filled rows whose value passes. */
  readonly shareOf: (test: (text: string) => boolean) => number;
}

/** Longer text is judged by its beginning: a pattern must never run for minutes on one cell. */
const READ = 2000;

/** Describes every column of a table once; the detectors share it. */
export function profileColumns(
  rows: ColumnTable,
): readonly { readonly name: string; readonly profile: ColumnProfile }[] {
  return rows
    .columnNames()
    .map((name) => ({ name, profile: profileColumn(name, rows.array(name) as ArrayLike<unknown>) }));
}

export function profileColumn(name: string, cells: ArrayLike<unknown>): ColumnProfile {
  const values = new Map<string, number>();
  let filled = 0;
  for (let row = 0; row < cells.length; row++) {
    const text = cellText(cells[row]);
    if (text === "") continue;
    filled += 1;
    values.set(text, (values.get(text) ?? 0) + 1);
  }
  for (const [text, count] of values) {
    if (!isPlaceholder(text)) continue;
    values.delete(text);
    filled -= count;
  }
  const shareOf = (test: (text: string) => boolean): number => {
    let passed = 0;
    for (const [text, count] of values) if (test(text)) passed += count;
    return filled === 0 ? 0 : passed / filled;
  };
  const header = headerWords(name);
  const numeric = filled > 0 && shareOf((text) => /^[-+−]?[\d,]*\.?\d+(e[-+]?\d+)?%?$/i.test(text)) === 1;
  return {
    header,
    tokens: headerTokens(name),
    rows: cells.length,
    filled,
    values,
    numeric,
    prose: !numeric && shareOf((text) => (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 5) >= 0.4,
    aggregate: numeric && findTerm(header, AGGREGATE_TERMS) !== undefined,
    shareOf,
  };
}

/** A cell as the text that a person sees; missing values give "". */
export function cellText(value: unknown): string {
  if (isMissing(value)) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return seenText(cellWord(value).slice(0, READ));
}
