import { checkOptions } from "../../table/columns/check-options.js";
import { quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import { checkRecipe } from "./check-recipe.js";
import type { FeatureScope } from "./feature-sql.js";
import { featureSteps } from "./feature-steps.js";
import { electionStep, historySteps } from "./history-steps.js";
import { peopleSteps } from "./people-steps.js";
import type { Recipe } from "./recipe.js";
import type { RecipeStep } from "./recipe-step.js";

export interface RecipeSQLOptions {
  /** The day of the features: nothing on or after it is seen. Written 2026-11-03. */
  readonly asOf: string;
  /** Default "duckdb". */
  readonly dialect?: "duckdb" | "postgres";
}

/**
 * A recipe as one query that anybody can read: steps with names, from the list and the history to one row a person.
 *
 * `recipe_history` is the vote history in one long table: yes, no, or unknown. Nobody is a no where no row stands for him and he
 * could not vote: not registered in time, under 18, or nobody knows. Missing values stay missing.
 *
 * @throws when the recipe contradicts itself, or a column would know what happened on or after the day: it is named.
 * @example
 * const recipe = {
 *   recipe: 1,
 *   people: { table: "voters", id: "id", listOf: "2026-09-01", born: "born", registered: "registered" },
 *   elections: [{ date: "2024-11-05", kind: "general" }, { date: "2022-11-08", kind: "general" }],
 *   history: [{ form: "rows", table: "votes", id: "id", date: "day", kind: { always: "general" } }],
 *   features: [{ name: "age", age: true }, { name: "generals", votedLast: 2, kind: "general" }],
 * };
 * recipeSQL(recipe, { asOf: "2026-11-03" }).startsWith("WITH recipe_elections AS"); // true
 */
export function recipeSQL(recipe: Recipe, options: RecipeSQLOptions): string {
  checkOptions("recipeSQL", options, { asOf: "needed text", dialect: ["duckdb", "postgres"] });
  const { asOf, dialect = "duckdb" } = options;
  checkRecipe(recipe, asOf);
  const steps = recipeSteps({ recipe, asOf, dialect });
  const text = steps.map(({ name, sql, why }) => `${name} AS (\n  -- ${why}\n  ${sql}\n)`).join(",\n");
  return `WITH ${text}\n${resultSQL(recipe, dialect)}`;
}

/** The steps of a recipe in order, each of them made of those before. */
export function recipeSteps(scope: FeatureScope): readonly RecipeStep[] {
  return [electionStep(scope), ...peopleSteps(scope), ...historySteps(scope), ...featureSteps(scope)];
}

/** What is read from the last step: all people, or the sample. */
export function resultSQL({ sample }: Recipe, dialect: SQLDialect): string {
  // The same people for the same seed, wherever the query runs and in whatever order the rows lie.
  const drawn =
    sample === undefined
      ? ""
      : `\nORDER BY MD5(person_id || ${quoteText(` ${sample.seed}`, dialect)}), person_id\nLIMIT ${sample.people}`;
  return `SELECT * FROM recipe_features${drawn}`;
}
