import type { Engine } from "../connect/engine.js";
import type { FeatureScope } from "./feature-sql.js";
import { addCounts, countPart, type PartCounts } from "./part-counts.js";
import { type RecipeParts, recipeParts } from "./recipe-parts.js";
import { recipeSteps } from "./recipe-sql.js";
import type { RecipeStages } from "./recipe-stages.js";
import type { RecipeStep } from "./recipe-step.js";
import { strangersSQL } from "./unlike-ids.js";

/** The ids of who voted, and where those of them are collected that are not in the list. */
export const VOTERS = "SELECT person_id AS k FROM recipe_history_rows WHERE voted = 1";
export const STRANGERS = "recipe_strangers";

const PEOPLE = "SELECT person_id AS k FROM recipe_people";
const HISTORY =
  "SELECT person_id, election_date, election_kind, voted, could_vote, method, ballot_party FROM recipe_history";

/** The last step that looks at one person alone, and everybody of a list that goes through the steps in parts. */
const JOINED = "recipe_joined";
const EVERYONE = "recipe_everyone";

/** The steps that are kept as tables while a recipe runs; the others are only looked through. */
const KEPT = [
  "recipe_elections",
  "recipe_people",
  "recipe_votes",
  "recipe_known",
  "recipe_history",
  "recipe_habits",
];

/** What the steps are made of, and the table that the vote history is written into, if any. */
interface Passed extends FeatureScope {
  readonly history: string | undefined;
}

/** Lets the people go through the steps of a recipe, one part after the other, until all steps stand there for all of them. */
export async function passParts(
  engine: Engine,
  stages: RecipeStages,
  parts: RecipeParts,
  { recipe, asOf, dialect, history }: Passed,
): Promise<PartCounts> {
  // Each look at the history of a part passes over the whole of it: the rows are looked for once.
  const kept = new Set(parts.count === 1 ? KEPT : [...KEPT, "recipe_history_rows"]);
  const found: PartCounts[] = [];
  for (const part of recipeParts(recipe, parts)) {
    const before = stages.mark();
    for (const view of part.views) await stages.make(view, "VIEW");
    for (const step of split(recipeSteps({ recipe: part.recipe, asOf, dialect })).ofPart)
      await stages.make(step, kept.has(step.name) ? "TABLE" : "VIEW");
    const counted = await countPart(engine, recipe);
    found.push(counted);
    if (counted.votes.historyOfOthers > 0) await stages.collect(STRANGERS, strangersSQL(VOTERS, PEOPLE));
    if (history !== undefined) await stages.write(history, HISTORY);
    if (parts.count === 1) break;
    await stages.collect(EVERYONE, "SELECT * FROM recipe_joined");
    await stages.dropSince(before);
  }
  const { ofPart, ofAll } = split(recipeSteps({ recipe, asOf, dialect }));
  if (parts.count > 1) {
    for (const step of ofPart)
      if (step.name === "recipe_elections" || step.name === "recipe_history_rows")
        await stages.make(step, "VIEW");
    await stages.make({ name: JOINED, why: "All parts together.", sql: `SELECT * FROM ${EVERYONE}` }, "VIEW");
  }
  for (const step of ofAll) await stages.make(step, "VIEW");
  return {
    votes: addCounts(found.map((part) => part.votes)),
    outcome: addCounts(found.map((part) => part.outcome)),
    known: addCounts(found.map((part) => part.known)),
  };
}

/** The steps that look at each person alone, and those that compare people. */
function split(steps: readonly RecipeStep[]): Readonly<Record<"ofPart" | "ofAll", readonly RecipeStep[]>> {
  const end = steps.findIndex(({ name }) => name === JOINED) + 1;
  return { ofPart: steps.slice(0, end), ofAll: steps.slice(end) };
}
