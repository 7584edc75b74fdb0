import { numberLiteral, quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import type { KeyColumn } from "./sql-pass.js";
import type { SQLTerm } from "./sql-terms.js";

/** The unscaled value of a term in one row, as SQL, whether or not the passes group by its column. */
export function rowExpression(source: SQLTerm, keys: readonly KeyColumn[], dialect: SQLDialect): string {
  if (source.kind === "row") return source.expression;
  const kind = keys.find(({ column }) => column === source.column)?.kind;
  const literal = kind === "boolean" ? source.level.toUpperCase() : quoteText(source.level, dialect);
  return (
    `CASE WHEN ${quoteName(source.column, dialect)} = ${literal} ` +
    `THEN ${numberLiteral(1, dialect)} ELSE ${numberLiteral(0, dialect)} END`
  );
}
