import { columnsUsed, madeColumns } from "./made-columns.js";
import type { Recipe } from "./recipe.js";

/** The columns of the list that are carried along. */
export function listColumns(recipe: Recipe): readonly string[] {
  const { people, joins = [] } = recipe;
  const joined = new Set(joins.flatMap(({ columns }) => columns));
  const needed = neededColumns(recipe).filter((column) => !joined.has(column));
  return [...new Set([...(people.keep ?? []), ...needed, ...joins.map(({ keys }) => keys[0])])];
}

/** The columns of the list that features are computed from, and that no feature makes. */
export function neededColumns(recipe: Recipe): readonly string[] {
  const made = new Set(madeColumns(recipe));
  return [...new Set(recipe.features.flatMap(columnsUsed))].filter((column) => !made.has(column));
}
