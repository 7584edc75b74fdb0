import { quoteName, type SQLDialect } from "../../table/write/sql-text.js";
import type { EngineColumn } from "../connect/engine.js";
import { asDouble } from "../fit/sql-expressions.js";
import type { TravellingColumn } from "./insert-rows.js";

const WHOLE = /^(tinyint|smallint|integer|int|int2|int4|int8|bigint|utinyint|usmallint|uinteger)$/i;

/** True for the engine's own name of a type of whole numbers. */
export function isWholeNumber(type: string): boolean {
  return WHOLE.test(type);
}

/** What the columns of a table become on their way to a file or to another engine. */
export function travellingColumns(columns: readonly EngineColumn[]): readonly TravellingColumn[] {
  return columns.map(({ name, kind, type }) => {
    if (kind === "number") return { name, kind: isWholeNumber(type) ? "whole number" : "number" };
    if (kind === "text" || kind === "boolean") return { name, kind };
    return { name, kind: /^date$/i.test(type) ? "date" : "text" };
  });
}

/** The columns as SQL that gives just these kinds: decimals as doubles, what is left as text. */
export function travellingSelect(
  columns: readonly EngineColumn[],
  travelling: readonly TravellingColumn[],
  dialect: SQLDialect,
): string {
  return columns
    .map((column, i) => {
      const name = quoteName(column.name, dialect);
      const kind = travelling[i]?.kind;
      if (kind === "number" && !column.floating) return `${asDouble(name, dialect)} AS ${name}`;
      const isText = column.kind === "other" || /^enum/i.test(column.type);
      // A day travels as its text, YYYY-MM-DD in every engine.
      if (kind !== "date" && !(kind === "text" && isText)) return name;
      return `CAST(${name} AS ${dialect === "spark" ? "STRING" : dialect === "postgres" ? "text" : "VARCHAR"}) AS ${name}`;
    })
    .join(", ");
}
