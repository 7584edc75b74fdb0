import type { Recipe } from "./recipe.js";
import type { RecipeReport } from "./recipe-report.js";

/** What to know of the features of a recipe before relying on them. */
export function recipeNotes(
  recipe: Recipe,
  asOf: string,
  { otherElections, historyOfOthers }: Pick<RecipeReport, "otherElections" | "historyOfOthers">,
): readonly string[] {
  const { people } = recipe;
  return [
    ...(people.listOf > asOf
      ? [
          `The list is of ${people.listOf}, after ${asOf}: people who left are not in it, so turnout looks too high.`,
        ]
      : []),
    // A recipe that asks nothing about votes has nothing to say of those who could not.
    ...(recipe.history.length > 0 && (people.born === undefined || people.registered === undefined)
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
