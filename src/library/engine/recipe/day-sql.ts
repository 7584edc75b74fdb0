import { quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import type { DayField, ElectionKind, KindField } from "./recipe.js";

/** A cell as text; NULL where it is empty. */
export function textSQL(column: string, dialect: SQLDialect): string {
  return `NULLIF(TRIM(CAST(${quoteName(column, dialect)} AS VARCHAR)), '')`;
}

/** An id as text; NULL where it is empty. A column of numbers may hold 17 as 17.0, which is the id "17" of another table. */
export function idSQL(column: string, dialect: SQLDialect, table?: string): string {
  const cell = `${table === undefined ? "" : `${table}.`}${quoteName(column, dialect)}`;
  return `NULLIF(REGEXP_REPLACE(TRIM(CAST(${cell} AS VARCHAR)), '^([0-9]+)[.]0$', '\\1'), '')`;
}

/** A day; NULL where there is none or nobody can read it. */
export function daySQL(field: DayField, dialect: SQLDialect): string {
  const { column, format } = typeof field === "string" ? { column: field, format: "YYYY-MM-DD" } : field;
  const text = textSQL(column, dialect);
  const part = (number: number): string => `LPAD(SPLIT_PART(${text}, '/', ${number}), 2, '0')`;
  const written: Readonly<Record<string, string>> = {
    "YYYY-MM-DD": `SUBSTR(${text}, 1, 10)`,
    "MM/DD/YYYY": `SUBSTR(SPLIT_PART(${text}, '/', 3), 1, 4) || '-' || ${part(1)} || '-' || ${part(2)}`,
    YYYYMMDD: `SUBSTR(${text}, 1, 4) || '-' || SUBSTR(${text}, 5, 2) || '-' || SUBSTR(${text}, 7, 2)`,
    YYYY: `SUBSTR(${text}, 1, 4) || '-01-01'`,
  };
  return asDay(written[format] ?? text, dialect);
}

// A year before 1900 is a mistake, or stands for "not known".
function asDay(text: string, dialect: SQLDialect): string {
  if (dialect === "duckdb") return `CASE WHEN ${text} >= '1900' THEN TRY_CAST(${text} AS DATE) END`;
  return `CASE WHEN ${text} ~ '^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$' THEN CAST(${text} AS DATE) END`;
}

/** A day that is known. */
export function dayLiteral(day: string): string {
  return `DATE '${day}'`;
}

/** The kind of an election in our words; "unknown" where the recipe has no word for it. */
export function kindSQL(field: KindField, dialect: SQLDialect): string {
  if (typeof field === "string") return `COALESCE(LOWER(${textSQL(field, dialect)}), 'unknown')`;
  if ("always" in field) return quoteText(field.always, dialect);
  const text = `LOWER(${textSQL(field.column, dialect)})`;
  const branches = Object.entries(field.words).map(
    ([word, kind]: [string, ElectionKind]) =>
      `WHEN ${quoteText(word.toLowerCase(), dialect)} THEN ${quoteText(kind, dialect)}`,
  );
  return `CASE ${text} ${branches.join(" ")} ELSE 'unknown' END`;
}

/** A condition that a cell is one of some texts. */
export function isOneOf(column: string, texts: readonly string[], dialect: SQLDialect): string {
  if (texts.length === 0) return "1 = 0";
  return `COALESCE(${textSQL(column, dialect)}, '') IN (${texts.map((text) => quoteText(text, dialect)).join(", ")})`;
}
