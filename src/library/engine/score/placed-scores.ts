import { numberLiteral } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import type { ScoredTable } from "./scored-table.js";

/** Parts that the range of scores is cut into, so that no single worker has to sort all rows. */
const PARTS = 1000;

/**
 * A query that gives, for each different score: how many people have it (`people`), for how many it happened (`yes`), and
 * how many have it or a lower one (`upto`).
 *
 * Scores are sorted within a thousandth of their range only; the thousand sums before are added. So a cluster shares out
 * the work, and the result is the one of a single sort.
 */
export function placedScores({ rows, lowest, highest }: ScoredTable, { dialect }: Engine): string {
  const width = highest > lowest ? highest - lowest : 1;
  // The difference is taken in halves: it must not overflow.
  const share = `(score / 2 - ${numberLiteral(lowest / 2, dialect)}) / ${numberLiteral(width / 2, dialect)}`;
  const part = `FLOOR(${share} * ${PARTS})`;
  return (
    `SELECT blocks.score, blocks.people, blocks.yes, parts.before + ` +
    "SUM(blocks.people) OVER (PARTITION BY blocks.part ORDER BY blocks.score ROWS UNBOUNDED PRECEDING) AS upto FROM " +
    `(SELECT score, ${part} AS part, SUM(w) AS people, SUM(w * y) AS yes FROM (${rows}) AS scored GROUP BY score) AS blocks ` +
    "JOIN (SELECT part, SUM(people) OVER (ORDER BY part ROWS UNBOUNDED PRECEDING) - people AS before FROM " +
    `(SELECT ${part} AS part, SUM(w) AS people FROM (${rows}) AS scored GROUP BY ${part}) AS counted) AS parts ` +
    "ON parts.part = blocks.part"
  );
}

/** A CASE that says between which borders a value lies: 0 below the first. `<` leaves a border above itself. */
export function placeAmong(
  value: string,
  borders: readonly number[],
  comparison: "<" | "<=",
  dialect: Engine["dialect"],
): string {
  if (borders.length === 0) return "0";
  const branches = borders.map(
    (border, i) => `WHEN ${value} ${comparison} ${numberLiteral(border, dialect)} THEN ${i}`,
  );
  return `CASE ${branches.join(" ")} ELSE ${borders.length} END`;
}
