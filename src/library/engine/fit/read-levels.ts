import { orderLevels } from "../../model/design/code-levels.js";
import type { LevelCoding } from "../../model/design/predictor-coding.js";
import { quoteName } from "../../table/write/sql-text.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import type { TableSummary } from "./read-summary.js";
import { asDouble } from "./sql-expressions.js";

const MOST_LEVELS = 1000;

/** The levels of a text or true/false predictor in the usable rows, and how many rows have each. */
export interface SQLLevels {
  readonly coding: LevelCoding;
  /** One for each level of the coding. */
  readonly counts: readonly number[];
}

/**
 * Counts the levels of a predictor in the rows that can be used; the reference comes first, the others by code point.
 *
 * @throws when there is only one level, more than 1,000, or the reference does not occur.
 */
export async function readLevels(
  engine: Engine,
  summary: TableSummary,
  column: EngineColumn,
  reference: string | boolean | undefined,
): Promise<SQLLevels> {
  const name = quoteName(column.name, engine.dialect);
  const rows = await engine.query(
    `SELECT ${name} AS level, ${asDouble("COUNT(*)", engine.dialect)} AS n FROM ${summary.from} WHERE ${summary.usable} ` +
      `GROUP BY ${name} LIMIT ${MOST_LEVELS + 1}`,
  );
  if (rows.length > MOST_LEVELS) {
    throw new RangeError(
      `Column "${column.name}" has more than ${MOST_LEVELS} different texts, so it looks like a name or an id, ` +
        "not like a group. Leave it out, or group its values first.",
    );
  }
  const counted = rows.map((row) => ({ level: String(row.level), count: Number(row.n) }));
  const present = orderLevels(column.name, counted, reference);
  const levels = present.map(({ level }) => level);
  const kind = column.kind === "boolean" ? "boolean" : "text";
  return {
    coding: { column: column.name, kind, reference: levels[0] ?? "", levels },
    counts: present.map(({ count }) => count),
  };
}
