import { quoteText } from "../../table/write/sql-text.js";
import { howMany } from "../../words/how-many.js";
import type { Engine } from "../connect/engine.js";
import { dayLiteral } from "./day-sql.js";
import type { Recipe } from "./recipe.js";

/** Whose outcome is known, and who is left out of it. */
export interface OutcomeCounts {
  /** People in that election. */
  readonly people: number;
  readonly yes: number;
  readonly no: number;
  /** People of whom the days do not say that they could vote, and those of them who voted. */
  readonly leftOut: number;
  readonly leftOutVoted: number;
}

/** Counts the outcome of a recipe while its steps, or those of a part of it, stand in the database; zeros where the recipe has none. */
export async function countOutcome(engine: Engine, { outcome }: Recipe): Promise<OutcomeCounts> {
  if (outcome === undefined) return { people: 0, yes: 0, no: 0, leftOut: 0, leftOutVoted: 0 };
  const { election, kind } = outcome;
  const [counted] = await engine.query(
    "SELECT COUNT(*) AS n, SUM(CASE WHEN could = 1 AND voted = 'yes' THEN 1 ELSE 0 END) AS yes,\n" +
      "  SUM(CASE WHEN could = 1 AND voted = 'no' THEN 1 ELSE 0 END) AS no, SUM(CASE WHEN could = 1 THEN 0 ELSE 1 END) AS left_out,\n" +
      "  SUM(CASE WHEN could = 1 OR voted <> 'yes' THEN 0 ELSE 1 END) AS left_out_voted FROM recipe_history\n" +
      `WHERE election_date = ${dayLiteral(election)} AND election_kind = ${quoteText(kind, engine.dialect)}`,
  );
  return {
    people: Number(counted?.n),
    yes: Number(counted?.yes ?? 0),
    no: Number(counted?.no ?? 0),
    leftOut: Number(counted?.left_out ?? 0),
    leftOutVoted: Number(counted?.left_out_voted ?? 0),
  };
}

/** @throws when the outcome is the same for everybody: no model can learn from it. */
export function requireOutcome({ outcome, people }: Recipe, counts: OutcomeCounts): void {
  if (outcome === undefined || counts.people === 0 || (counts.yes > 0 && counts.no > 0)) return;
  const { name, election, kind } = outcome;
  const who = `of ${howMany(counts.people, "person", "people")}, ${howMany(counts.yes, "voted", "voted")} and ${howMany(counts.no, "did not", "did not")}`;
  throw new RangeError(
    `The outcome "${name}" is the same for everybody: in the ${kind} election of ${election}, ${who}; of ${howMany(counts.leftOut, "person", "people")} nobody knows whether they could. ` +
      (people.born === undefined || people.registered === undefined
        ? "Name the columns of the birthday and the day of registration in people.born and people.registered."
        : counts.yes === 0
          ? "Look whether the history has votes of that day, and whether its words mean that kind."
          : "Look at the history, and at the days of birth and registration."),
  );
}
