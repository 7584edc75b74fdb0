import { termName } from "../../model/design/predictor-coding.js";
import { groupName } from "../../table/columns/group-name.js";
import { numberLiteral, quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import type { EngineColumn } from "../connect/engine.js";
import type { SQLLevels } from "./read-levels.js";
import { asDouble } from "./sql-expressions.js";

/** A term whose value each row computes: a number, or the indicator of a level. */
export interface RowTerm {
  readonly kind: "row";
  readonly term: string;
  readonly label: string;
  readonly mean: number;
  readonly spread: number;
  /** The unscaled value, as SQL. */
  readonly expression: string;
}

/** The indicator of a level of a column that the rows are grouped by: the same in all rows of a group. */
export interface KeyTerm {
  readonly kind: "key";
  readonly term: string;
  readonly label: string;
  readonly mean: number;
  readonly spread: number;
  readonly column: string;
  readonly level: string;
}

export type SQLTerm = RowTerm | KeyTerm;

/** The terms of a text or true/false predictor: computed by group, or row by row. */
export function levelTerms(
  levels: SQLLevels,
  n: number,
  kind: SQLTerm["kind"],
  dialect: SQLDialect,
): readonly SQLTerm[] {
  const { column, levels: names } = levels.coding;
  return names.slice(1).map((level, i) => {
    const mean = (levels.counts[i + 1] ?? 0) / n;
    const label = termName(column, groupName(level, levels.counts[i + 1] ?? 0));
    const shared = { term: termName(column, level), label, mean, spread: Math.sqrt(mean * (1 - mean)) };
    if (kind === "key") return { ...shared, kind, column, level };
    const literal = levels.coding.kind === "boolean" ? level.toUpperCase() : quoteText(level, dialect);
    const one = numberLiteral(1, dialect);
    const zero = numberLiteral(0, dialect);
    const expression = `CASE WHEN ${quoteName(column, dialect)} = ${literal} THEN ${one} ELSE ${zero} END`;
    return { ...shared, kind, expression };
  });
}

/** The term of a column of numbers. */
export function numberTerm(column: EngineColumn, mean: number, spread: number, dialect: SQLDialect): RowTerm {
  return {
    kind: "row",
    term: column.name,
    label: column.name,
    mean,
    spread,
    expression: asDouble(quoteName(column.name, dialect), dialect),
  };
}
