import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Engine } from "../connect/engine.js";
import type { Recipe } from "./recipe.js";

/** How many kinds of elections of the history a sentence lists. */
const LISTED = 3;

/** Votes of a history, and those of them that count for nothing. */
export interface VoteCounts {
  readonly votes: number;
  readonly otherElections: number;
  readonly historyOfOthers: number;
  readonly counted: number;
}

/** Counts the votes while the steps of a recipe, or of a part of it, stand in the database. */
export async function countVotes(engine: Engine, { history }: Recipe): Promise<VoteCounts> {
  const [seen] =
    history.length === 0
      ? []
      : await engine.query(
          "SELECT COUNT(*) AS n, SUM(CASE WHEN e.election_date IS NULL THEN 1 ELSE 0 END) AS other_elections,\n" +
            "  SUM(CASE WHEN p.person_id IS NULL THEN 1 ELSE 0 END) AS of_others,\n" +
            "  SUM(CASE WHEN e.election_date IS NULL OR p.person_id IS NULL THEN 0 ELSE 1 END) AS counted FROM recipe_history_rows AS r\n" +
            "LEFT JOIN recipe_elections AS e ON e.election_date = r.election_date AND e.election_kind = r.election_kind\n" +
            "LEFT JOIN recipe_people AS p ON p.person_id = r.person_id WHERE r.voted = 1",
        );
  return {
    votes: Number(seen?.n ?? 0),
    otherElections: Number(seen?.other_elections ?? 0),
    historyOfOthers: Number(seen?.of_others ?? 0),
    counted: Number(seen?.counted ?? 0),
  };
}

/** @throws when no vote at all counts: every feature of votes would be 0. The rows of the history still stand in the database. */
export async function requireVotes(
  engine: Engine,
  { elections, people }: Recipe,
  { votes, otherElections, historyOfOthers, counted }: VoteCounts,
): Promise<void> {
  if (votes === 0 || counted > 0) return;
  const held = await engine.query(
    "SELECT CAST(election_date AS VARCHAR) AS day, election_kind AS kind, COUNT(*) AS n FROM recipe_history_rows\n" +
      `WHERE voted = 1 GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT ${LISTED}`,
  );
  const most = held.map(
    ({ day, kind, n }) =>
      `${String(kind ?? "unknown")} of ${day === null ? "a day that cannot be read" : String(day)} (${numberText(Number(n))})`,
  );
  throw new RangeError(
    `None of the ${howMany(votes, "vote", "votes")} of the history counts: ${numberText(otherElections)} are of elections that the recipe does not list, ${numberText(historyOfOthers)} of people who are not in "${people.table}". ` +
      `The history has: ${most.join(", ")}. The recipe lists: ${elections
        .slice(0, LISTED)
        .map(({ kind, date }) => `${kind} of ${date}`)
        .join(", ")}${elections.length > LISTED ? " and others" : ""}. ` +
      "Look at its words for the kinds, at how its days are written, and at its id.",
  );
}
