import { type DecileRow, decileRows } from "../../model/validate/decile-rows.js";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { numberLiteral } from "../../table/write/sql-text.js";
import { howMany } from "../../words/how-many.js";
import type { Engine } from "../connect/engine.js";
import { requireEngine } from "../connect/require-engine.js";
import { asDouble } from "../fit/sql-expressions.js";
import { placeAmong, placedScores } from "./placed-scores.js";
import { readScoredTable, SCORED_TABLE_OPTIONS, type ScoredTableOptions } from "./scored-table.js";

/**
 * Cuts a scored table into tenths where it is, the highest scores first, and says what happened in each: the table of
 * `decileTable`. Only the sums of the tenths come here. People with the same score are one block: where a border cuts it,
 * its events are shared out evenly.
 *
 * Method: gains table (Piatetsky-Shapiro and Masand 1999, KDD).
 *
 * @param options `from` and `outcome` are needed. `score`: default "score". `groups`: default 10. `weights`: default one
 * each. `missing`: "throw" (default) or "leave out" for rows without a score or an outcome (NULL or NaN).
 * @throws when a column is not there or holds something else, nothing happened to anybody, or there are fewer rows than
 * groups.
 * @example
 * const engine = await openDuckDB();
 * await engine.query("CREATE TABLE scored AS SELECT i > 2 AS voted, i / 4 AS score FROM range(1, 5) AS t(i)");
 * const deciles = await decileSQL(engine, { from: "scored", outcome: "voted", groups: 2 });
 * await engine.close();
 * deciles[0].lift; // 2
 */
export async function decileSQL(
  engine: Engine,
  options: ScoredTableOptions & { readonly groups?: number },
): Promise<readonly DecileRow[]> {
  checkOptions("decileSQL", options, { ...SCORED_TABLE_OPTIONS, groups: "up to a million" });
  requireEngine(engine);
  const { groups = 10 } = options;
  if (!(Number.isInteger(groups) && groups >= 1)) {
    throw new RangeError(
      `groups must be a whole number from 1 on, for example 10, but it is ${describeValue(groups)}.`,
    );
  }
  const scored = await readScoredTable(engine, options, false);
  const { n, total, events, weighted } = scored;
  if (n < groups) {
    throw new RangeError(
      `${howMany(n, "row", "rows")} cannot be cut into ${howMany(groups, "group", "groups")}. Ask for fewer groups.`,
    );
  }
  if (events === 0) throw new RangeError("No outcome is 1, so there is no lift to measure.");
  const borders = Array.from({ length: groups - 1 }, (_, i) => {
    const border = ((i + 1) * total) / groups;
    return weighted ? border : Math.round(border);
  });
  return decileRows(await sumGroups(engine, placedScores(scored, engine), borders, total), { events, total });
}

interface GroupSums {
  n: number;
  yes: number;
  score: number;
}

/**
 * Sums what lies between the borders, from the top. One query adds up the blocks by the groups in which they begin and end;
 * a border cuts one block at most, so those that are cut come alone and are shared out here.
 */
async function sumGroups(
  engine: Engine,
  placed: string,
  borders: readonly number[],
  total: number,
): Promise<readonly GroupSums[]> {
  const { dialect } = engine;
  const all = numberLiteral(total, dialect);
  const first = placeAmong("above", borders, "<", dialect);
  const last = placeAmong("above + people", borders, "<=", dialect);
  const rows = await engine.query(
    `SELECT first_group, last_group, ${["people", "yes", "score * people"]
      .map((value, i) => `${asDouble(`SUM(${value})`, dialect)} AS sum_${i}`)
      .join(", ")}, MIN(above) AS above FROM (` +
      `SELECT score, people, yes, above, ${first} AS first_group, ${last} AS last_group FROM (` +
      `SELECT score, people, yes, ${all} - upto AS above FROM (${placed}) AS placed) AS from_above) AS grouped ` +
      "GROUP BY first_group, last_group",
  );
  const sums = Array.from({ length: borders.length + 1 }, () => ({ n: 0, yes: 0, score: 0 }));
  for (const row of rows) {
    const [people, yes, score] = [row.sum_0, row.sum_1, row.sum_2].map(Number) as [number, number, number];
    const [from, to] = [Number(row.first_group), Number(row.last_group)];
    let at = Number(row.above);
    for (let group = from; group <= to; group++) {
      const share = from === to ? 1 : groupShare(at, borders[group], group === to, people, row.above);
      const sum = sums[group] as GroupSums;
      sum.n += people * share;
      sum.yes += yes * share;
      sum.score += score * share;
      at = borders[group] ?? total;
    }
  }
  return sums;
}

/** The share of a cut block that lies in one group. */
function groupShare(
  at: number,
  border: number | undefined,
  isLast: boolean,
  people: number,
  above: unknown,
): number {
  const end = isLast || border === undefined ? Number(above) + people : border;
  return (end - at) / people;
}
