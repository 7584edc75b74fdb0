import { quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import { textSQL } from "./day-sql.js";
import type { Feature } from "./recipe.js";

type Recode = Extract<Feature, { readonly recode: string }>;

/** The column of a recode, with the answers of `recode` in memory. */
export function recodeSQL({ recode, values, others, missing }: Recode, dialect: SQLDialect): string {
  const text = textSQL(recode, dialect);
  const branches = Object.entries(values).map(([from, to]) => {
    const written = writtenAs(from, values).map((word) => quoteText(word, dialect));
    return `WHEN ${text} IN (${written.join(", ")}) THEN ${quoteText(to, dialect)}`;
  });
  // What is missing is not one of the others.
  const first = `WHEN ${text} IS NULL THEN ${missing === undefined ? "NULL" : quoteText(missing, dialect)}`;
  const last = others === undefined ? "" : ` ELSE ${quoteText(others, dialect)}`;
  return `CASE ${[first, ...branches].join(" ")}${last} END`;
}

/** A whole number in a column of decimals is "1.0" in some databases, and "1" for everybody else. */
function writtenAs(value: string, values: Recode["values"]): readonly string[] {
  const decimal = `${value}.0`;
  return /^-?\d+$/.test(value) && !Object.hasOwn(values, decimal) ? [value, decimal] : [value];
}
