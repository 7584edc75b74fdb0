import { numberLiteral, quoteName, type SQLDialect } from "../../table/write/sql-text.js";
import type { EngineColumn } from "../connect/engine.js";

/** A column as a double. */
export function asDouble(expression: string, dialect: SQLDialect): string {
  return `CAST(${expression} AS ${dialect === "postgres" ? "double precision" : "DOUBLE"})`;
}

/** True where a column has no value. Not-a-number and an empty text count as missing, as they do in memory. */
export function isMissing(column: EngineColumn, dialect: SQLDialect): string {
  const name = quoteName(column.name, dialect);
  if (column.kind === "text") return `(${name} IS NULL OR ${name} = '')`;
  if (!column.floating) return `${name} IS NULL`;
  return `(${name} IS NULL OR ${isNotANumber(name, dialect)})`;
}

/** True where a floating-point value is not a number. */
export function isNotANumber(expression: string, dialect: SQLDialect): string {
  return dialect === "postgres" ? `${expression} = 'NaN'` : `isnan(${expression})`;
}

/** True where a floating-point value is infinite. NaN is not. */
export function isInfinite(expression: string, dialect: SQLDialect): string {
  if (dialect === "duckdb") return `isinf(${expression})`;
  const infinity =
    dialect === "postgres" ? "CAST('Infinity' AS double precision)" : "CAST('Infinity' AS DOUBLE)";
  return `ABS(${expression}) = ${infinity}`;
}

/** How many rows satisfy a condition, as a double. */
export function countWhere(condition: string, dialect: SQLDialect): string {
  return `${asDouble(`COUNT(CASE WHEN ${condition} THEN 1 END)`, dialect)}`;
}

/** (x − center) · scale. */
export function scaled(expression: string, center: number, scale: number, dialect: SQLDialect): string {
  const shifted = center === 0 ? expression : `(${expression} - ${numberLiteral(center, dialect)})`;
  return scale === 1 ? shifted : `${shifted} * ${numberLiteral(scale, dialect)}`;
}
