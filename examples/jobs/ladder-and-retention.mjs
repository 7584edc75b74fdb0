// The ladder of a log of contacts, and how many of those who were tried in a week are tried again in the weeks after.
//
//   node ladder-and-retention.mjs contacts.csv
//
// The log is what `movement-data contacts … --out contacts.csv` wrote. It is read where it lies, so it can be of any size.
import { fileURLToPath } from "node:url";
import { cohortRetention, importTable, ladderTable, openDuckDB } from "movement-data";

const RUNGS = ["tried", "reached", "reached again"];

/**
 * @param {string} file a log of contacts
 */
export async function ladderAndRetention(file) {
  const engine = await openDuckDB(":memory:", { memoryLimit: "100MB", threads: 2 });
  try {
    await importTable(engine, { file, into: "log" });
    // A number for each person takes less room than the id.
    await engine.query(
      `CREATE TABLE acts AS SELECT DENSE_RANK() OVER (ORDER BY person) AS who, reached, CAST(day AS VARCHAR) AS day FROM log`,
    );
    const ladder = ladderTable(
      await columns(
        engine,
        `SELECT DISTINCT who, 'tried' AS rung FROM acts
         UNION ALL SELECT DISTINCT who, 'reached' FROM acts WHERE reached
         UNION ALL SELECT who, 'reached again' FROM acts WHERE reached GROUP BY who HAVING COUNT(DISTINCT day) > 1`,
        ["who", "rung"],
      ),
      { person: "who", rung: "rung", rungs: RUNGS },
    );
    const retention = cohortRetention(
      await columns(
        engine,
        `SELECT who, MIN(day) OVER (PARTITION BY who) AS joined, day FROM (SELECT DISTINCT who, day FROM acts)`,
        ["who", "joined", "day"],
      ),
      { person: "who", joined: "joined", active: "day", period: "week" },
    );
    return { ladder, retention };
  } finally {
    await engine.close();
  }
}

/**
 * A result as columns; equal words are kept once.
 * @param {import("movement-data").Engine} engine
 * @param {string} sql
 * @param {readonly string[]} names
 */
async function columns(engine, sql, names) {
  /** @type {Record<string, unknown[]>} */
  const lists = Object.fromEntries(names.map((name) => [name, []]));
  /** @type {Map<unknown, unknown>} */
  const words = new Map();
  if (engine.lists === undefined) throw new Error("DuckDB gives results by column; this engine does not.");
  for await (const part of engine.lists(sql))
    part.forEach((values, i) => {
      const list = lists[names[i] ?? ""];
      for (const value of values) {
        const known = typeof value === "string" ? (words.get(value) ?? value) : value;
        if (typeof value === "string") words.set(value, known);
        list?.push(known);
      }
    });
  return lists;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ladder, retention } = await ladderAndRetention(process.argv[2] ?? "contacts.csv");
  console.table(ladder);
  console.table(retention);
}
