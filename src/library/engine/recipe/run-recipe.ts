import { checkOptions } from "../../table/columns/check-options.js";
import type { Engine } from "../connect/engine.js";
import { requireEngine } from "../connect/require-engine.js";
import { tableName } from "../connect/table-name.js";
import { requireRecipeColumns } from "./check-columns.js";
import { checkJoins, countRows, requireOneRow } from "./check-tables.js";
import { requireVotes } from "./count-votes.js";
import { idSQL } from "./day-sql.js";
import { requireOutcome } from "./outcome-counts.js";
import { passParts, STRANGERS, VOTERS } from "./pass-parts.js";
import type { Recipe } from "./recipe.js";
import { recipeNotes } from "./recipe-notes.js";
import { openParts, RECIPE_ROWS_AT_ONCE } from "./recipe-parts.js";
import type { RecipeReport } from "./recipe-report.js";
import { recipeSQL, resultSQL } from "./recipe-sql.js";
import { openStages } from "./recipe-stages.js";
import { unlikeNote } from "./unlike-ids.js";

export interface RunRecipeOptions {
  /** The day of the features: nothing on or after it is seen. Written 2026-11-03. */
  readonly asOf: string;
  /** The new table of features, which must not exist. */
  readonly into: string;
  /** A new table of the vote history in its long form, which must not exist. Default: none. */
  readonly historyInto?: string;
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
  return runInParts(engine, recipe, options, RECIPE_ROWS_AT_ONCE);
}

/** The same in parts of so many rows of people and history: one after the other goes through the steps. */
export async function runInParts(
  engine: Engine,
  recipe: Recipe,
  options: RunRecipeOptions,
  atOnce: number,
): Promise<RecipeReport> {
  checkOptions("runRecipe", options, { asOf: "needed text", into: "needed text", historyInto: "text" });
  requireEngine(engine);
  const before = running.get(engine) ?? Promise.resolve();
  const own = before.then(() => run(engine, recipe, options, atOnce));
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
  atOnce: number,
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
  const parts = await openParts(engine, recipe, atOnce);
  const rows = await countRows(engine, people);
  const stages = openStages(engine, parts.count > 1);
  try {
    const joins = await checkJoins(engine, recipe, stages, { rows, parts, atOnce });
    const { votes, outcome, known } = await passParts(engine, stages, parts, {
      recipe,
      asOf,
      dialect,
      history: historyInto === undefined ? undefined : tableName(historyInto, dialect),
    });
    requireOneRow(people, rows, known.ids);
    await requireVotes(engine, recipe, votes);
    requireOutcome(recipe, outcome);
    // A person whose votes are under another way to write the id would count as one who never voted.
    const unlike =
      votes.historyOfOthers === 0
        ? []
        : await unlikeNote(engine, stages, {
            ids: VOTERS,
            others: `SELECT ${idSQL(people.id, dialect)} AS k FROM ${tableName(people.table, dialect)}`,
            what: "the history",
            where: `"${people.id}" of "${people.table}"`,
            strangers: STRANGERS,
            atOnce,
          });
    const result = tableName(into, dialect);
    await stages.write(result, resultSQL(recipe, dialect));
    const [features] = await engine.query(`SELECT COUNT(*) AS n FROM ${result}`);
    stages.finish();
    const { otherElections, historyOfOthers } = votes;
    return Object.freeze({
      rows,
      people: Number(features?.n),
      older: rows - known.ids,
      withoutBirthday: people.born === undefined ? null : known.unborn,
      withoutRegistration: people.registered === undefined ? null : known.unregistered,
      otherElections,
      historyOfOthers,
      joins: Object.freeze(joins.reports),
      notes: Object.freeze([
        ...recipeNotes(recipe, asOf, { otherElections, historyOfOthers, outcome }),
        ...unlike,
        ...joins.notes,
      ]),
      sql,
    });
  } finally {
    await stages.end();
  }
}
