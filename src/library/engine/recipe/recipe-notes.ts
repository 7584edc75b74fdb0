import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { OutcomeCounts } from "./outcome-counts.js";
import type { Recipe } from "./recipe.js";
import type { RecipeReport } from "./recipe-report.js";

/** What to know of the features of a recipe before relying on them. */
export function recipeNotes(
  recipe: Recipe,
  asOf: string,
  {
    otherElections,
    historyOfOthers,
    outcome,
  }: Pick<RecipeReport, "otherElections" | "historyOfOthers"> & {
    readonly outcome: OutcomeCounts | undefined;
  },
): readonly string[] {
  const { people } = recipe;
  return [
    ...(outcome !== undefined && recipe.outcome !== undefined && outcome.leftOut > 0
      ? [
          `${howMany(outcome.leftOut, "person has", "people have")} no "${recipe.outcome.name}": their days of birth and registration do not say that they could vote. ` +
            `${numberText(outcome.leftOutVoted)} of them voted and are left out too, or a model would learn from too many voters.`,
        ]
      : []),
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
          `${howMany(otherElections, "vote is of an election", "votes are of elections")} that the recipe does not list, or of a kind that it has no word for: not counted.`,
        ]
      : []),
    ...(historyOfOthers > 0
      ? [
          `${howMany(historyOfOthers, "vote is of a person", "votes are of people")} who ${historyOfOthers === 1 ? "is" : "are"} not in the list.`,
        ]
      : []),
    ...(recipe.history.some((source) => source.form === "groups")
      ? ["Groups of columns hold the last elections of each person: what was before them is unknown."]
      : []),
  ];
}
