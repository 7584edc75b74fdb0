import type { Engine } from "../../../library/engine/connect/engine.js";
import { compareCodePoints } from "../../../library/model/design/compare-code-points.js";
import type { SubgroupRow } from "../../../library/model/validate/subgroup-table.js";

/** Where a yes begins, as in `subgroupTable`. */
const THRESHOLD = 0.5;

/** What was added up of a group so far. Rows of one score are half a pair each. */
interface GroupSums {
  readonly group: string;
  yes: number;
  no: number;
  promised: number;
  squares: number;
  calledWrongly: number;
  missed: number;
  pairs: number;
  /** Of the score at hand: the score, and what was seen of it. */
  at: number;
  yesHere: number;
  noHere: number;
  noBelow: number;
}

/**
 * The table of `subgroupTable` for people who lie in DuckDB, which sorts them by their score on its own disk space; here they
 * only go by.
 *
 * @param list where outcomes (v0), scores (v1) and weights (v2) stand, the column of the group's number, and the names of the groups.
 */
export async function measureGroups(
  engine: Engine,
  list: { readonly table: string; readonly column: string; readonly groups: readonly string[] },
): Promise<readonly SubgroupRow[]> {
  const sums = list.groups.map(startOf);
  const sql = `SELECT v1, ${list.column}, v2 * v0, v2 * (1 - v0) FROM ${list.table} ORDER BY v1`;
  for await (const [scores = [], codes = [], yeses = [], noes = []] of listsOf(engine, sql)) {
    for (let i = 0; i < scores.length; i++) {
      const sum = sums[codes[i] as number];
      if (sum !== undefined) add(sum, scores[i] as number, yeses[i] as number, noes[i] as number);
    }
  }
  const rows = sums.map((sum) => {
    close(sum);
    return rowOf(sum);
  });
  return Object.freeze(rows.sort((a, b) => compareCodePoints(a.group, b.group)));
}

function listsOf(engine: Engine, sql: string): AsyncIterable<readonly ArrayLike<number>[]> {
  if (engine.lists === undefined) throw new TypeError("Only DuckDB hands out lists.");
  return engine.lists(sql) as AsyncIterable<readonly ArrayLike<number>[]>;
}

function startOf(group: string): GroupSums {
  return {
    group,
    yes: 0,
    no: 0,
    promised: 0,
    squares: 0,
    calledWrongly: 0,
    missed: 0,
    pairs: 0,
    at: Number.NaN,
    yesHere: 0,
    noHere: 0,
    noBelow: 0,
  };
}

function add(sum: GroupSums, score: number, yes: number, no: number): void {
  if (score !== sum.at) close(sum);
  sum.at = score;
  sum.yesHere += yes;
  sum.noHere += no;
  sum.yes += yes;
  sum.no += no;
  sum.promised += (yes + no) * score;
  sum.squares += yes * (1 - score) ** 2 + no * score ** 2;
  if (score >= THRESHOLD) sum.calledWrongly += no;
  else sum.missed += yes;
}

function close(sum: GroupSums): void {
  sum.pairs += sum.yesHere * (sum.noBelow + sum.noHere / 2);
  sum.noBelow += sum.noHere;
  sum.yesHere = 0;
  sum.noHere = 0;
}

function rowOf({ group, yes, no, promised, squares, calledWrongly, missed, pairs }: GroupSums): SubgroupRow {
  const n = yes + no;
  return Object.freeze({
    group,
    n,
    rate: yes / n,
    meanPredicted: promised / n,
    gap: (promised - yes) / n,
    brierScore: squares / n,
    auc: yes > 0 && no > 0 ? pairs / (yes * no) : Number.NaN,
    falsePositiveRate: no > 0 ? calledWrongly / no : Number.NaN,
    falseNegativeRate: yes > 0 ? missed / yes : Number.NaN,
  });
}
