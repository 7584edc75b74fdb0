import type { ElectionKind, Recipe, RecipeElection } from "./recipe.js";

/**
 * The last elections of a kind before a day, newest first.
 *
 * @throws when the recipe lists fewer: a count over three elections must not be called four.
 */
export function lastElections(
  recipe: Recipe,
  asOf: string,
  kind: ElectionKind,
  count: number,
): readonly RecipeElection[] {
  const before = recipe.elections
    .filter((election) => election.kind === kind && election.date < asOf)
    .sort((a, b) => (a.date < b.date ? 1 : -1));
  if (before.length >= count) return before.slice(0, count);
  throw new RangeError(
    `The recipe asks for the last ${count} ${kind} elections before ${asOf}, but lists ${before.length}. ` +
      "Add the others to elections, or ask for fewer.",
  );
}
