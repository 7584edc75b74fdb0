/** The dialects of SQL that this library writes. */
export type SQLDialect = "duckdb" | "postgres" | "spark";

/** A double as it must stand in SQL: with an exponent, because a plain 0.1 would be a decimal with few digits. */
export function numberLiteral(value: number, dialect: SQLDialect): string {
  const text = value.toExponential();
  if (dialect === "postgres") return `CAST('${text}' AS double precision)`;
  return value < 0 ? `(${text})` : text;
}

/** PostgreSQL cuts longer names off and says so to nobody: two names that begin alike would be one. */
const LONGEST_POSTGRES_NAME = 63;

/**
 * The name of a column or table, in quotes that no name can leave.
 *
 * @throws when PostgreSQL would make another name of it.
 */
export function quoteName(name: string, dialect: SQLDialect): string {
  const bytes = new TextEncoder().encode(name).length;
  if (dialect === "postgres" && bytes > LONGEST_POSTGRES_NAME) {
    throw new RangeError(
      `The name "${name.slice(0, 20)}…" has ${bytes} bytes, but PostgreSQL keeps ${LONGEST_POSTGRES_NAME} and cuts the rest off. Choose a shorter name.`,
    );
  }
  if (dialect === "spark") return `\`${name.replaceAll("`", "``")}\``;
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A text, in quotes that no text can leave. Where a backslash stands, PostgreSQL is told that it begins an escape: whether
 * it does otherwise is a setting. Spark always reads it as an escape, and replaces what stands in ${ } unless something
 * stands between.
 */
export function quoteText(text: string, dialect: SQLDialect): string {
  const doubled = text.replaceAll("\\", "\\\\");
  if (dialect === "spark") return `'${doubled.replaceAll("'", "\\'").replaceAll("${", "$\\{")}'`;
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return dialect === "postgres" && doubled !== text ? `E'${doubled.replaceAll("'", "''")}'` : quoted;
}
