import { quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import { textSQL } from "./day-sql.js";
import type { Feature } from "./recipe.js";

type Recode = Extract<Feature, { readonly recode: string }>;

/** The column of a recode, with the answers of `recode` in memory. */
export function recodeSQL({ recode, values, others, missing }: Recode, dialect: SQLDialect): string {
  // A whole number in a column of decimals is "1.0" in DuckDB, and "1" for everybody else.
  const text = `REGEXP_REPLACE(${textSQL(recode, dialect)}, '^(-?[0-9]+)\\.0$', '\\1')`;
  const blank = `${textSQL(recode, dialect)} IS NULL`;
  const branches = Object.entries(values).map(
    ([from, to]) => `WHEN ${text} = ${quoteText(from, dialect)} THEN ${quoteText(to, dialect)}`,
  );
  // What is missing is not one of the others.
  const first = `WHEN ${blank} THEN ${missing === undefined ? "NULL" : quoteText(missing, dialect)}`;
  const last = others === undefined ? "" : ` ELSE ${quoteText(others, dialect)}`;
  return `CASE ${[first, ...branches].join(" ")}${last} END`;
}
