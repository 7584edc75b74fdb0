/** The dialects of SQL that this library writes. */
export type SQLDialect = "duckdb" | "postgres" | "spark";

/** A double as it must stand in SQL: with an exponent, because a plain 0.1 would be a decimal with few digits. */
export function numberLiteral(value: number, dialect: SQLDialect): string {
  const text = value.toExponential();
  if (dialect === "postgres") return `CAST('${text}' AS double precision)`;
  return value < 0 ? `(${text})` : text;
}

/** The name of a column or table, in quotes that no name can leave. */
export function quoteName(name: string, dialect: SQLDialect): string {
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
