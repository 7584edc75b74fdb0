import type { Engine } from "../../library/engine/connect/engine.js";
import type { KAnonymity, KAnonymityOptions } from "../../library/safety/anonymize/k-anonymity.js";
import { MOST_WORDS, requireDistinctLooks } from "../../library/table/columns/require-distinct-looks.js";
import { quoteName } from "../../library/table/write/sql-text.js";
import { orProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";

/** What `kAnonymity` says of a list too long for the memory: the groups are counted in DuckDB, with its own disk space. */
export async function kAnonymityLarge(
  engine: Engine,
  table: string,
  { quasiIdentifiers, sensitive, minimum = 5 }: KAnonymityOptions,
): Promise<Omit<KAnonymity, "worst">> {
  for (const name of [...quasiIdentifiers, ...(sensitive === undefined ? [] : [sensitive])])
    await requireDistinctValues(engine, table, name);
  const fields = quasiIdentifiers.map((name) => quoteName(name, "duckdb")).join(", ");
  const secret = sensitive === undefined ? "" : `, ${quoteName(sensitive, "duckdb")}`;
  // One row for each secret of each group: a secret that nobody knows is one too.
  const secrets = `SELECT ${fields}, COUNT(*) AS people FROM ${table} GROUP BY ${fields}${secret}`;
  const groups = `SELECT SUM(people) AS people, COUNT(*) AS secrets FROM (${secrets}) GROUP BY ${fields}`;
  const rowsIn = (test: string): string => `COALESCE(SUM(CASE WHEN ${test} THEN people END), 0)`;
  const [found] = await engine.query(
    `SELECT COUNT(*) AS groups, SUM(people) AS all_rows, MIN(people) AS k, ${rowsIn("people = 1")} AS lone, ` +
      `${rowsIn(`people < ${minimum}`)} AS small, MIN(secrets) AS secrets FROM (${groups})`,
  );
  const read = (name: string): number => Number(found?.[name] ?? 0);
  const [rows, unique, small] = [read("all_rows"), read("lone"), read("small")];
  return {
    rows,
    groups: read("groups"),
    k: read("k"),
    unique,
    uniqueShare: unique / rows,
    small,
    smallShare: small / rows,
    lDiversity: sensitive === undefined ? null : read("secrets"),
  };
}

/** What `kAnonymity` asks of a column; more values than a sentence about words is about are not looked at. */
async function requireDistinctValues(engine: Engine, table: string, name: string): Promise<void> {
  const column = quoteName(name, "duckdb");
  const some = await engine.query(`SELECT DISTINCT ${column} AS value FROM ${table} LIMIT ${MOST_WORDS + 1}`);
  if (some.length > MOST_WORDS) return;
  await orProblem(EXIT.input, () =>
    requireDistinctLooks(
      some.map(({ value }) => value),
      name,
      "values",
    ),
  );
}
