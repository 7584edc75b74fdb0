import { checkOptions } from "../../table/columns/check-options.js";
import type { Engine } from "../connect/engine.js";
import { requireEngine } from "../connect/require-engine.js";
import { tableName } from "../connect/table-name.js";
import { requireRecipeColumns } from "./check-columns.js";
import { checkJoins, countPeople } from "./check-tables.js";
import { countVotes } from "./count-votes.js";
import { countOutcome } from "./outcome-counts.js";
import type { Recipe } from "./recipe.js";
import { recipeNotes } from "./recipe-notes.js";
import type { RecipeReport } from "./recipe-report.js";
import { recipeSQL, recipeSteps, resultSQL } from "./recipe-sql.js";
import { unlikeNote } from "./unlike-ids.js";

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
  checkOptions("runRecipe", options, { asOf: "needed text", into: "needed text", historyInto: "text" });
  requireEngine(engine);
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
  const { people } = recipe;
  await requireRecipeColumns(engine, recipe);
  const counts = await countPeople(engine, people);
  const joins = await checkJoins(engine, recipe, counts.rows);
  const steps = recipeSteps({ recipe, asOf, dialect });
  const made: string[] = [];
  try {
    // Each large step is kept while the next one is made, so that only one at a time needs memory.
    for (const { name, sql: step, why } of steps) {
      await engine
        .query(`CREATE TEMP ${KEPT.has(name) ? "TABLE" : "VIEW"} ${name} AS ${step}`)
        .catch((error: unknown) => {
          throw new RangeError(
            `The database cannot do the step ${name} ("${why}"). Look at what the columns of that step hold, and at the SQL that "features" prints without --out.`,
            { cause: error },
          );
        });
      made.unshift(`${KEPT.has(name) ? "TABLE" : "VIEW"} ${name}`);
    }
    const history = await countVotes(engine, recipe);
    // A person whose votes are under another way to write the id would count as one who never voted.
    const unlike =
      history.historyOfOthers === 0
        ? []
        : await unlikeNote(engine, {
            ids: "SELECT person_id AS k FROM recipe_history_rows WHERE voted = 1",
            others: "SELECT person_id AS k FROM recipe_people",
            what: "the history",
            where: `"${people.id}" of "${people.table}"`,
          });
    const outcome = await countOutcome(engine, recipe);
    const [known] = await engine.query(
      "SELECT COUNT(*) - COUNT(known_born) AS unborn, COUNT(*) - COUNT(known_registered) AS unregistered FROM recipe_people",
    );
    await engine.query(`CREATE TABLE ${tableName(into, dialect)} AS ${resultSQL(recipe, dialect)}`);
    if (historyInto !== undefined) {
      await engine.query(
        `CREATE TABLE ${tableName(historyInto, dialect)} AS SELECT person_id, election_date, election_kind, voted, could_vote, method, ballot_party FROM recipe_history`,
      );
    }
    const [features] = await engine.query(`SELECT COUNT(*) AS n FROM ${tableName(into, dialect)}`);
    return Object.freeze({
      rows: counts.rows,
      people: Number(features?.n),
      older: counts.rows - counts.ids,
      withoutBirthday: people.born === undefined ? null : Number(known?.unborn),
      withoutRegistration: people.registered === undefined ? null : Number(known?.unregistered),
      ...history,
      joins: Object.freeze(joins.reports),
      notes: Object.freeze([
        ...recipeNotes(recipe, asOf, { ...history, outcome }),
        ...unlike,
        ...joins.notes,
      ]),
      sql,
    });
  } finally {
    for (const one of made) await engine.query(`DROP ${one}`);
  }
}
