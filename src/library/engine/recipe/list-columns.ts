import type { Recipe } from "./recipe.js";

/** The columns of the list that are carried along. */
export function listColumns(recipe: Recipe): readonly string[] {
  const { people, joins = [] } = recipe;
  const joined = new Set(joins.flatMap(({ columns }) => columns));
  const needed = neededColumns(recipe).filter((column) => !joined.has(column));
  return [...new Set([...(people.keep ?? []), ...needed, ...joins.map(({ keys }) => keys[0])])];
}

/** The columns of the list that features are computed from, and that no feature makes. */
export function neededColumns({ features }: Recipe): readonly string[] {
  const made = new Set(
    features.flatMap(({ name, ...what }) =>
      "votedLast" in what ? [`${name}_voted`, `${name}_could`, `${name}_unknown`] : [name],
    ),
  );
  const asked = features.flatMap((feature) => [
    ...("recode" in feature ? [feature.recode] : []),
    ...("band" in feature ? [feature.band] : []),
    ...("of" in feature ? [feature.of] : []),
    ...("rank" in feature ? [feature.rank] : []),
    ...("within" in feature ? (feature.within ?? []) : []),
  ]);
  return [...new Set(asked)].filter((column) => !made.has(column));
}
