import { quoteText } from "../../table/write/sql-text.js";
import { dayLiteral } from "./day-sql.js";
import type { FeatureScope } from "./feature-sql.js";
import { historySQL, knownSinceSQL } from "./history-sql.js";
import type { RecipePeople } from "./recipe.js";
import type { RecipeStep } from "./recipe-step.js";

// A recipe without elections asks nothing about votes: it recodes, bands, ranks and joins.
const NO_ELECTION =
  "SELECT CAST(NULL AS DATE) AS election_date, CAST(NULL AS VARCHAR) AS election_kind, CAST(NULL AS DATE) AS register_by WHERE 1 = 0";
const NO_VOTE =
  "SELECT CAST(NULL AS VARCHAR) AS person_id, CAST(NULL AS DATE) AS election_date, CAST(NULL AS VARCHAR) AS election_kind,\n" +
  "    CAST(NULL AS INTEGER) AS voted, CAST(NULL AS VARCHAR) AS method, CAST(NULL AS VARCHAR) AS ballot_party WHERE 1 = 0";

/** The elections that the recipe looks at. */
export function electionStep({ recipe, dialect }: FeatureScope): RecipeStep {
  const elections = recipe.elections.map(
    ({ date, kind, registerBy = date }) =>
      `SELECT ${dayLiteral(date)} AS election_date, ${quoteText(kind, dialect)} AS election_kind, ${dayLiteral(registerBy)} AS register_by`,
  );
  return {
    name: "recipe_elections",
    why: "The elections that the recipe looks at.",
    sql: elections.length === 0 ? NO_ELECTION : elections.join("\n  UNION ALL "),
  };
}

/** The vote history of all sources in one long table, from the people and elections: yes, no, or unknown. */
export function historySteps(scope: FeatureScope): readonly RecipeStep[] {
  const { recipe, asOf, dialect } = scope;
  const since = knownSinceSQL(recipe.history, dialect);
  return [
    {
      name: "recipe_history_rows",
      why: "The vote history of each source, in one form.",
      sql:
        recipe.history.length === 0
          ? NO_VOTE
          : recipe.history.flatMap((source) => historySQL(source, dialect)).join("\n  UNION ALL\n  "),
    },
    {
      name: "recipe_votes",
      why: `Each person and election once; nothing on or after ${asOf}${recipe.outcome === undefined ? "" : " but the outcome"}.`,
      sql:
        "SELECT person_id, election_date, election_kind, MAX(voted) AS voted, MAX(CASE WHEN voted = 1 THEN method END) AS method,\n" +
        "    MAX(CASE WHEN voted = 1 THEN ballot_party END) AS ballot_party\n  FROM recipe_history_rows\n" +
        `  WHERE ${seenSQL(scope)}\n` +
        "  GROUP BY person_id, election_date, election_kind",
    },
    ...(since === undefined
      ? []
      : [{ name: "recipe_known", why: "People whose older elections are not in the file.", sql: since }]),
    couldStep(scope),
    {
      name: "recipe_history",
      why: "Yes, no or unknown: no row is a no only for who could vote. could says only what the days say, of voters too.",
      sql:
        "SELECT c.person_id, c.election_date, c.election_kind,\n" +
        `    CASE WHEN v.voted = 1 THEN 'yes' WHEN c.could = 1${since === undefined ? "" : " AND (k.known_since IS NULL OR k.known_since <= c.election_date)"} THEN 'no' ELSE 'unknown' END AS voted,\n` +
        "    CASE WHEN v.voted = 1 OR c.could = 1 THEN 'yes' WHEN c.could = 0 THEN 'no' ELSE 'unknown' END AS could_vote,\n" +
        "    v.method, v.ballot_party, c.could\n  FROM recipe_could AS c\n" +
        "  LEFT JOIN recipe_votes AS v ON v.person_id = c.person_id AND v.election_date = c.election_date AND v.election_kind = c.election_kind" +
        (since === undefined
          ? ""
          : "\n  LEFT JOIN (SELECT person_id, MAX(known_since) AS known_since FROM recipe_known GROUP BY person_id) AS k ON k.person_id = c.person_id"),
    },
  ];
}

function couldStep(scope: FeatureScope): RecipeStep {
  const oldEnough = oldEnoughSQL(scope.recipe.people);
  return {
    name: "recipe_could",
    why: "Who could vote in which election: registered in time, and 18 on the day.",
    sql:
      `SELECT p.person_id, e.election_date, e.election_kind,\n    CASE WHEN p.known_registered > e.register_by THEN 0 WHEN ${oldEnough} = 0 THEN 0\n` +
      `      WHEN p.known_registered IS NOT NULL AND ${oldEnough} = 1 THEN 1 END AS could\n  FROM recipe_people AS p CROSS JOIN recipe_elections AS e\n` +
      `  WHERE ${seenSQL(scope, "e.")}`,
  };
}

/** 1 for who is 18 on the day of the election, 0 for who is not; of a year alone it may not be known. */
function oldEnoughSQL({ born }: RecipePeople): string {
  if (typeof born === "object" && born.format === "YYYY") {
    const turns = "EXTRACT(YEAR FROM e.election_date) - EXTRACT(YEAR FROM p.known_born)";
    return `CASE WHEN ${turns} > 18 THEN 1 WHEN ${turns} < 18 THEN 0 END`;
  }
  return "CASE WHEN p.known_born + INTERVAL '18 years' <= e.election_date THEN 1 WHEN p.known_born IS NOT NULL THEN 0 END";
}

/** What may be seen: the elections before the day of the features, and the outcome. */
function seenSQL({ recipe: { outcome }, asOf, dialect }: FeatureScope, from = ""): string {
  const before = `${from}election_date < ${dayLiteral(asOf)}`;
  if (outcome === undefined) return before;
  return `${before} OR (${from}election_date = ${dayLiteral(outcome.election)} AND ${from}election_kind = ${quoteText(outcome.kind, dialect)})`;
}
