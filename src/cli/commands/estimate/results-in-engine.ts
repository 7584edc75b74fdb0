import type { Engine } from "../../../library/engine/connect/engine.js";
import { partsOf } from "../../../library/engine/connect/sorted-parts.js";
import { bareIdSQL } from "../../../library/engine/tables/bare-id-sql.js";
import { differentialReturn, requireDrawn } from "../../../library/experiment/balance/closed-test.js";
import { numberLiteral, quoteName } from "../../../library/table/write/sql-text.js";
import { orProblem } from "../../command-problem.js";
import { EXIT } from "../../exit-code.js";
import { engineSource } from "../../read/engine-source.js";
import type { TableSource } from "../../read/table-source.js";
import { countDistinct } from "../count-distinct.js";
import type { AskedOfResults, Returns } from "./asked-of-results.js";

/** Ids that are surely written as they look. */
const PLAIN = "[!-~]+( [!-~]+)*";

const [DRAWN, RETURNED, MET, JOINED] = ["drawn_people", "returned_people", "met_people", "joined_people"];

/** So many rows of results are joined at once. */
const RESULTS_AT_ONCE = 500_000;
/** So many times as many rows are sorted at once: a sort keeps less than a join. */
const SORTED_FOR_EACH = 10;

/**
 * The drawn list with what came back, as `closedTest` has it in memory: DuckDB joins the two files by the id, on the disk.
 *
 * @returns undefined where something about an id asks for a look at the rows, such as one that comes twice.
 * @throws when ids differ only in how they are written, or nobody of the results was drawn.
 */
export async function resultsInEngine(
  list: TableSource,
  results: TableSource,
  { keys, known, columns, assignment, absent }: AskedOfResults,
  atOnce: number = RESULTS_AT_ONCE,
): Promise<{ readonly source: TableSource; readonly returns: Returns } | undefined> {
  const { workplace: engine, inEngine } = list;
  if (engine === undefined || inEngine === undefined || results.rowsSQL === undefined) return undefined;
  const column = (name: string): string => quoteName(name, "duckdb");
  const listed = known.map(column).join(", ");
  await engine.query(
    `CREATE OR REPLACE TABLE ${DRAWN} AS SELECT ${listed}, ROW_NUMBER() OVER () AS closed_row FROM ${inEngine.table}`,
  );
  const taken = [...new Set([keys[1], ...columns])].map(column).join(", ");
  await engine.query(`CREATE OR REPLACE TABLE ${RETURNED} AS SELECT ${taken} FROM (${results.rowsSQL})`);
  const kinds = await Promise.all([DRAWN, RETURNED].map((table) => engine.columns(table)));
  const [mine, theirs] = kinds.map((each, i) => each.find(({ name }) => name === keys[i]));
  if (mine === undefined || theirs === undefined || mine.kind !== theirs.kind) return undefined;
  if (mine.kind === "number" ? mine.type !== theirs.type : mine.kind !== "text") return undefined;
  if (columns.some((name) => kinds[0]?.some((each) => each.name === name))) return undefined;
  const outcomes = kinds[1]?.filter(({ name }) => columns.includes(name)) ?? [];
  if (outcomes.some(({ kind }) => kind !== "number" && (absent !== undefined || kind !== "boolean")))
    return undefined;
  const [listId, resultId] = keys.map(column) as [string, string];
  const gap = (id: string): string =>
    mine.kind === "text" ? `${id} IS NULL OR ${id} = ''` : `${id} IS NULL OR isnan(CAST(${id} AS DOUBLE))`;
  const odd = (id: string): string =>
    mine.kind === "text" ? `NOT regexp_full_match(${id}, '${PLAIN}')` : "false";
  const drawn = await countIds(engine, DRAWN, listId, gap(listId), odd(listId));
  const returned = await countIds(engine, RETURNED, resultId, gap(resultId), odd(resultId));
  if (drawn === undefined || returned === undefined || drawn.gaps > 0) return undefined;
  const values = columns.map((name) => {
    const value = `r.${column(name)}`;
    const all =
      absent === undefined
        ? value
        : `CASE WHEN r.${resultId} IS NULL THEN ${numberLiteral(absent, "duckdb")} ELSE CAST(${value} AS DOUBLE) END`;
    return `${all} AS ${column(name)}`;
  });
  const own = known.map((name) => `d.${column(name)}`);
  // Who has no id is nobody, also where others have none.
  const there = `(SELECT * FROM ${RETURNED} WHERE NOT (${gap(resultId)}))`;
  const select = [...own, "d.closed_row", ...values, `r.${resultId} IS NOT NULL AS closed_there`].join(", ");
  // Joined at once, many would not fit into the memory that DuckDB may have.
  const theirParts = partsOf(resultId, returned.people, atOnce);
  for (const [part, those] of partsOf(listId, returned.people, atOnce).entries()) {
    const make = part === 0 ? `CREATE OR REPLACE TABLE ${MET} AS` : `INSERT INTO ${MET}`;
    await engine.query(
      `${make} SELECT ${select} FROM (SELECT * FROM ${DRAWN} WHERE ${those}) d LEFT JOIN (SELECT * FROM ${there} WHERE ${theirParts[part]}) r ON d.${listId} = r.${resultId}`,
    );
  }
  await engine.query(`DROP TABLE ${DRAWN}`);
  // In the order of the list again, part by part for the same reason.
  const some = SORTED_FOR_EACH * atOnce;
  const last = Math.floor(drawn.people / some);
  for (let part = 0; part <= last; part++) {
    const make = part === 0 ? `CREATE OR REPLACE TABLE ${JOINED} AS` : `INSERT INTO ${JOINED}`;
    await engine.query(
      `${make} SELECT * EXCLUDE (closed_row) FROM ${MET} WHERE closed_row // ${some} = ${part} ORDER BY closed_row`,
    );
  }
  await engine.query(`DROP TABLE ${MET}`);
  const arms = await engine.query(
    `SELECT CAST(${column(assignment)} AS VARCHAR) AS arm, COUNT(*) AS drawn, COUNT(*) FILTER (closed_there) AS returned FROM ${JOINED} WHERE ${column(assignment)} IS NOT NULL GROUP BY arm`,
  );
  const [met] = await engine.query(`SELECT COUNT(*) FILTER (closed_there) AS n FROM ${JOINED}`);
  const matched = Number(met?.n);
  const strangers = returned.people - matched;
  const lost =
    strangers === 0 || mine.kind !== "text" ? 0 : await unlikeIds(engine, { listId, resultId, there });
  await orProblem(EXIT.input, () => requireDrawn({ strangers, returned: returned.people, lost }));
  const each = arms
    .map(({ arm, drawn: n, returned: back }) => ({
      arm: String(arm),
      drawn: Number(n),
      returned: Number(back),
    }))
    .sort((a, b) => (a.arm < b.arm ? -1 : 1));
  await engine.query(`DROP TABLE ${RETURNED}`);
  return {
    source: { ...(await engineSource(engine, JOINED, list.name)), workplace: engine },
    returns: {
      arms: each,
      strangers,
      nobody: returned.gaps,
      pValue: differentialReturn(each, matched, drawn.people),
    },
  };
}

/** How many rows of a table have an id, and how many have none; undefined where an id comes twice, or is not written as it looks. */
async function countIds(
  engine: Engine,
  table: string,
  id: string,
  gap: string,
  odd: string,
): Promise<{ readonly people: number; readonly gaps: number } | undefined> {
  const [row] = await engine.query(
    `SELECT COUNT(*) FILTER (${gap}) AS gaps, COUNT(*) FILTER (NOT (${gap})) AS people, COUNT(*) FILTER (NOT (${gap}) AND ${odd}) AS odd FROM ${table}`,
  );
  const people = Number(row?.people);
  if (Number(row?.odd) > 0) return undefined;
  const from = `(SELECT * FROM ${table} WHERE NOT (${gap}))`;
  const different = await countDistinct(engine, { from, value: id, about: people });
  return different === people ? { people, gaps: Number(row?.gaps) } : undefined;
}

/** How many ids of the results would be on the list were they written alike. */
async function unlikeIds(
  engine: Engine,
  { listId, resultId, there }: Readonly<Record<"listId" | "resultId" | "there", string>>,
): Promise<number> {
  const met = (is: string): string => `FROM ${JOINED} WHERE ${is} closed_there`;
  const strangers = `(SELECT ${resultId} AS id FROM ${there} ANTI JOIN (SELECT ${listId} AS met ${met("")}) ON met = ${resultId})`;
  const [row] = await engine.query(
    `SELECT COUNT(*) AS n FROM (SELECT ${bareIdSQL("id")} AS bare FROM ${strangers}) s SEMI JOIN (SELECT ${bareIdSQL(listId)} AS bare ${met("NOT")}) m ON s.bare = m.bare`,
  );
  return Number(row?.n);
}
