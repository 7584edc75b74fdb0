import { checkOptions } from "../../table/columns/check-options.js";
import { quoteName } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import { tableName } from "../connect/table-name.js";
import { textSQL } from "./day-sql.js";
import type { Recipe } from "./recipe.js";
import { recipeSQL, recipeSteps, resultSQL } from "./recipe-sql.js";

export interface RunRecipeOptions {
  /** The day of the features: nothing on or after it is seen. Written 2026-11-03. */
  readonly asOf: string;
  /** The new table of features, which must not exist. */
  readonly into: string;
  /** A new table of the vote history in its long form, which must not exist. Default: none. */
  readonly historyInto?: string;
}

/** The steps that are kept as tables while a recipe runs; the others are only looked through. */
const KEPT = new Set([
  "recipe_elections",
  "recipe_people",
  "recipe_votes",
  "recipe_known",
  "recipe_history",
  "recipe_habits",
]);

/** What a join lost. */
export interface RecipeJoinReport {
  readonly table: string;
  /** People with a row in the other table, and without one. */
  readonly matched: number;
  readonly unmatched: number;
  /** Rows of the other table that belong to nobody in the list. */
  readonly unused: number;
}

export interface RecipeReport {
  /** Rows of the list, and people in the table of features. */
  readonly rows: number;
  readonly people: number;
  /** Rows of an older version of a person, left out. */
  readonly older: number;
  /** People whose birthday or day of registration nobody knows; null where the recipe names no column. */
  readonly withoutBirthday: number | null;
  readonly withoutRegistration: number | null;
  /** Rows of history that name a day and kind which the recipe does not list, and those of people who are not in the list. */
  readonly otherElections: number;
  readonly historyOfOthers: number;
  readonly joins: readonly RecipeJoinReport[];
  /** What to know before relying on it; empty when there is nothing. */
  readonly notes: readonly string[];
  /** The query that made the table. */
  readonly sql: string;
}

/**
 * Makes the features of a recipe inside a database, in its bounded memory, and says what was lost on the way.
 *
 * Missing values stay missing. An id that comes twice is refused unless the recipe says which row is the newest; a key that
 * comes twice in a joined table is refused, as it would double people.
 *
 * @param engine DuckDB or PostgreSQL.
 * @throws when the recipe contradicts itself or would know what happened after its day, or a key is double: nothing is written.
 * @example
 * const engine = await openDuckDB();
 * await engine.query("CREATE TABLE voters AS SELECT 'a' AS id, DATE '1980-05-01' AS born, DATE '2010-01-01' AS registered");
 * await engine.query("CREATE TABLE votes AS SELECT 'a' AS id, DATE '2024-11-05' AS day");
 * const recipe = {
 *   recipe: 1,
 *   people: { table: "voters", id: "id", listOf: "2026-09-01", born: "born", registered: "registered" },
 *   elections: [{ date: "2024-11-05", kind: "general" }, { date: "2022-11-08", kind: "general" }],
 *   history: [{ form: "rows", table: "votes", id: "id", date: "day", kind: { always: "general" } }],
 *   features: [{ name: "age", age: true }, { name: "generals", votedLast: 2, kind: "general" }],
 * };
 * await runRecipe(engine, recipe, { asOf: "2026-11-03", into: "features" });
 * const [row] = await engine.query("SELECT age, generals_voted, generals_could FROM features");
 * await engine.close();
 * row; // { age: 46, generals_voted: 1, generals_could: 2 }
 */
export async function runRecipe(
  engine: Engine,
  recipe: Recipe,
  options: RunRecipeOptions,
): Promise<RecipeReport> {
  checkOptions("runRecipe", options, { asOf: true, into: true, historyInto: true });
  const before = running.get(engine) ?? Promise.resolve();
  const own = before.then(() => run(engine, recipe, options));
  running.set(
    engine,
    own.catch(() => undefined),
  );
  return own;
}

/** Two recipes in one database would take each other's steps for their own: one waits for the other. */
const running = new WeakMap<Engine, Promise<unknown>>();

async function run(
  engine: Engine,
  recipe: Recipe,
  { asOf, into, historyInto }: RunRecipeOptions,
): Promise<RecipeReport> {
  const { dialect } = engine;
  if (dialect === "spark") {
    throw new RangeError(
      "Recipes run in DuckDB and PostgreSQL, and this is Spark. Bring the list into one of them.",
    );
  }
  const sql = recipeSQL(recipe, { asOf, dialect });
  const { people, joins = [] } = recipe;
  const count = async (from: string): Promise<number> => {
    const [row] = await engine.query(`SELECT COUNT(*) AS n FROM ${from}`);
    return Number(row?.n);
  };
  const list = tableName(people.table, dialect);
  const rows = await count(list);
  const id = textSQL(people.id, dialect);
  const [seen] = await engine.query(
    `SELECT COUNT(DISTINCT ${id}) AS ids, COUNT(${id}) AS present FROM ${list}`,
  );
  const [ids, present] = [Number(seen?.ids), Number(seen?.present)];
  if (present < rows) {
    throw new RangeError(
      `${rows - present} of ${rows} rows of "${people.table}" have no "${people.id}". Give each its id, or leave them out.`,
    );
  }
  if (ids < rows && people.newestBy === undefined) {
    throw new RangeError(
      `${rows - ids} of ${rows} rows of "${people.table}" have an id that came before. Say which row is the newest: newestBy lists the columns.`,
    );
  }
  const reports: RecipeJoinReport[] = [];
  for (const { table, keys } of joins) {
    const other = tableName(table, dialect);
    const right = `TRIM(CAST(${quoteName(keys[1], dialect)} AS VARCHAR))`;
    const left = `TRIM(CAST(${quoteName(keys[0], dialect)} AS VARCHAR))`;
    const [found] = await engine.query(
      `SELECT COUNT(${right}) AS all_keys, COUNT(DISTINCT ${right}) AS keys, COUNT(*) AS n FROM ${other}`,
    );
    if (Number(found?.keys) < Number(found?.all_keys)) {
      throw new RangeError(
        `${Number(found?.all_keys) - Number(found?.keys)} rows of "${table}" have a "${keys[1]}" that came before: joined, they would double people. Keep one row of each.`,
      );
    }
    const [matched] = await engine.query(
      `SELECT COUNT(*) AS n, COUNT(DISTINCT o.k) AS used FROM (SELECT ${left} AS k, ${id} AS who FROM ${list}) AS p JOIN (SELECT ${right} AS k FROM ${other}) AS o ON o.k = p.k`,
    );
    const inList = Number(matched?.n);
    reports.push(
      Object.freeze({
        table,
        matched: inList,
        unmatched: rows - inList,
        unused: Number(found?.n) - Number(matched?.used),
      }),
    );
  }
  const steps = recipeSteps({ recipe, asOf, dialect });
  const made: string[] = [];
  try {
    // Each large step is kept while the next one is made, so that only one at a time needs memory.
    for (const { name, sql: step } of steps) {
      await engine.query(`CREATE TEMP ${KEPT.has(name) ? "TABLE" : "VIEW"} ${name} AS ${step}`);
      made.unshift(`${KEPT.has(name) ? "TABLE" : "VIEW"} ${name}`);
    }
    const [lost] = await engine.query(
      "SELECT SUM(CASE WHEN e.election_date IS NULL THEN 1 ELSE 0 END) AS other_elections,\n" +
        "  SUM(CASE WHEN p.person_id IS NULL THEN 1 ELSE 0 END) AS of_others FROM recipe_history_rows AS r\n" +
        "LEFT JOIN recipe_elections AS e ON e.election_date = r.election_date AND e.election_kind = r.election_kind\n" +
        "LEFT JOIN recipe_people AS p ON p.person_id = r.person_id WHERE r.voted = 1",
    );
    const [known] = await engine.query(
      "SELECT COUNT(*) - COUNT(known_born) AS unborn, COUNT(*) - COUNT(known_registered) AS unregistered FROM recipe_people",
    );
    await engine.query(`CREATE TABLE ${tableName(into, dialect)} AS ${resultSQL(recipe, dialect)}`);
    if (historyInto !== undefined) {
      await engine.query(
        `CREATE TABLE ${tableName(historyInto, dialect)} AS SELECT person_id, election_date, election_kind, voted, could_vote, method, ballot_party FROM recipe_history`,
      );
    }
    const otherElections = Number(lost?.other_elections ?? 0);
    const historyOfOthers = Number(lost?.of_others ?? 0);
    return Object.freeze({
      rows,
      people: await count(tableName(into, dialect)),
      older: rows - ids,
      withoutBirthday: people.born === undefined ? null : Number(known?.unborn),
      withoutRegistration: people.registered === undefined ? null : Number(known?.unregistered),
      otherElections,
      historyOfOthers,
      joins: Object.freeze(reports),
      notes: Object.freeze(notesOf(recipe, asOf, otherElections, historyOfOthers)),
      sql,
    });
  } finally {
    for (const one of made) await engine.query(`DROP ${one}`);
  }
}

function notesOf(recipe: Recipe, asOf: string, otherElections: number, historyOfOthers: number): string[] {
  const { people } = recipe;
  return [
    ...(people.listOf > asOf
      ? [
          `The list is of ${people.listOf}, after ${asOf}: people who left are not in it, so turnout looks too high.`,
        ]
      : []),
    ...(people.born === undefined || people.registered === undefined
      ? [
          "Without birthday and day of registration nobody knows who could vote: who has no row is unknown, never a no.",
        ]
      : []),
    ...(otherElections > 0
      ? [
          `${otherElections} votes are of elections that the recipe does not list, or of a kind that it has no word for; they count for nothing.`,
        ]
      : []),
    ...(historyOfOthers > 0 ? [`${historyOfOthers} votes are of people who are not in the list.`] : []),
    ...(recipe.history.some((source) => source.form === "groups")
      ? ["Groups of columns hold the last elections of each person: what was before them is unknown."]
      : []),
  ];
}
