// Scores a voter file where it is, in PostgreSQL: the rows never leave the server.
//
//   node examples/score-a-voter-file.mjs postgres://me@localhost/campaign voters
//
// The table needs the columns voted2024 (0/1 or true/false), age, party and precinct. A new table <name>_scored is made.
import { fileURLToPath } from "node:url";
import { fitLogisticSQL, openPostgres, scoreSQL, tidy } from "movement-data";

/**
 * Fits turnout and writes a scored table. Any engine will do: PostgreSQL, Redshift, Spark or DuckDB.
 * @param {import("movement-data").Engine} engine
 * @param {string} table
 */
export async function scoreVoterFile(engine, table) {
  const fit = await fitLogisticSQL(engine, {
    table,
    outcome: "voted2024",
    predictors: ["age", "party"],
    onProgress: ({ pass }) => process.stderr.write(`pass ${pass} over ${table}\n`),
  });
  const into = `${table}_scored`;
  await scoreSQL(engine, fit, { from: table, into, column: "turnout_score" });
  // Where to knock first: the precincts with the most voters on the fence.
  const fence = await engine.query(
    `SELECT precinct, COUNT(*) AS people FROM ${into} WHERE turnout_score BETWEEN 0.3 AND 0.7
     GROUP BY precinct ORDER BY people DESC, precinct LIMIT 5`,
  );
  return { terms: tidy(fit, { oddsRatios: true }), into, fence };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [url = "postgres://localhost/campaign", table = "voters"] = process.argv.slice(2);
  const engine = await openPostgres(url);
  try {
    const { terms, into, fence } = await scoreVoterFile(engine, table);
    console.table(terms);
    console.log(`Scores are in ${into}. Most people on the fence:`);
    console.table(fence);
  } finally {
    await engine.close();
  }
}
