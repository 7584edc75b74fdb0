import { checkOptions } from "../../table/columns/check-options.js";
import { quoteName, quoteText, type SQLDialect } from "../../table/write/sql-text.js";
import { tableName } from "../connect/table-name.js";
import { checkRecipe } from "./check-recipe.js";
import { dayLiteral, daySQL, textSQL } from "./day-sql.js";
import { type FeatureScope, habitColumns, rowColumns } from "./feature-sql.js";
import { historySQL, knownSinceSQL } from "./history-sql.js";
import type { DayField, Recipe } from "./recipe.js";

export interface RecipeSQLOptions {
  /** The day of the features: nothing on or after it is seen. Written 2026-11-03. */
  readonly asOf: string;
  /** Default "duckdb". */
  readonly dialect?: "duckdb" | "postgres";
}

/** An age above this is a birthday that nobody knows. */
const OLDEST = 115;

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
  checkOptions("recipeSQL", options, { asOf: true, dialect: ["duckdb", "postgres"] });
  const { asOf, dialect = "duckdb" } = options;
  checkRecipe(recipe, asOf);
  const steps = recipeSteps({ recipe, asOf, dialect });
  const text = steps.map(({ name, sql, why }) => `${name} AS (\n  -- ${why}\n  ${sql}\n)`).join(",\n");
  return `WITH ${text}\n${resultSQL(recipe, dialect)}`;
}

/** The steps of a recipe in order, each of them made of those before. */
export function recipeSteps(scope: FeatureScope): readonly RecipeStep[] {
  return [...historySteps(scope), ...featureSteps(scope)];
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

/** A step with a name, as SQL, and why it is there. */
export interface RecipeStep {
  readonly name: string;
  readonly why: string;
  readonly sql: string;
}

function historySteps({ recipe, asOf, dialect }: FeatureScope): readonly RecipeStep[] {
  const { people, outcome } = recipe;
  const day = (field: DayField | undefined): string =>
    field === undefined ? "CAST(NULL AS DATE)" : daySQL(field, dialect);
  const elections = recipe.elections.map(
    ({ date, kind, registerBy = date }) =>
      `SELECT ${dayLiteral(date)} AS election_date, ${quoteText(kind, dialect)} AS election_kind, ${dayLiteral(registerBy)} AS register_by`,
  );
  const since = knownSinceSQL(recipe.history, dialect);
  const turns18 = "EXTRACT(YEAR FROM e.election_date) - EXTRACT(YEAR FROM p.known_born)";
  const oldEnough =
    typeof people.born === "object" && people.born.format === "YYYY"
      ? `CASE WHEN ${turns18} > 18 THEN 1 WHEN ${turns18} < 18 THEN 0 END`
      : "CASE WHEN p.known_born + INTERVAL '18 years' <= e.election_date THEN 1 WHEN p.known_born IS NOT NULL THEN 0 END";
  const order = (people.newestBy ?? []).map((name) => `${quoteName(name, dialect)} DESC NULLS LAST`);
  const one =
    order.length === 0
      ? tableName(people.table, dialect)
      : `(SELECT *, ROW_NUMBER() OVER (PARTITION BY ${quoteName(people.id, dialect)} ORDER BY ${order.join(", ")}) AS newest FROM ${tableName(people.table, dialect)}) AS dated WHERE newest = 1`;
  return [
    {
      name: "recipe_elections",
      why: "The elections that the recipe looks at.",
      sql: elections.join("\n  UNION ALL "),
    },
    {
      name: "recipe_people_rows",
      why: "One row a person.",
      sql: `SELECT ${[`${textSQL(people.id, dialect)} AS person_id`, `${day(people.born)} AS born_day`, `${day(people.registered)} AS registered_day`, ...listColumns(recipe).map((column, i) => `${quoteName(column, dialect)} AS c${i}`)].join(",\n    ")}\n  FROM ${one}`,
    },
    {
      name: "recipe_people",
      why: 'Days that stand for "nobody knows" (1900-01-01 and the like) are missing.',
      sql:
        `SELECT ${["person_id", ...listColumns(recipe).map((column, i) => `c${i} AS ${quoteName(column, dialect)}`)].join(", ")},\n` +
        `    CASE WHEN born_day > ${dayLiteral(asOf)} - INTERVAL '${OLDEST} years' AND born_day < ${dayLiteral(asOf)} THEN born_day END AS known_born,\n` +
        "    CASE WHEN registered_day > DATE '1902-01-01' THEN registered_day END AS known_registered\n  FROM recipe_people_rows",
    },
    {
      name: "recipe_history_rows",
      why: "The vote history of each source, in one form.",
      sql: recipe.history.flatMap((source) => historySQL(source, dialect)).join("\n  UNION ALL\n  "),
    },
    {
      name: "recipe_votes",
      why: `Each person and election once; nothing on or after ${asOf}${outcome === undefined ? "" : " but the outcome"}.`,
      sql:
        "SELECT person_id, election_date, election_kind, MAX(voted) AS voted, MAX(CASE WHEN voted = 1 THEN method END) AS method,\n" +
        "    MAX(CASE WHEN voted = 1 THEN ballot_party END) AS ballot_party\n  FROM recipe_history_rows\n" +
        `  WHERE election_date < ${dayLiteral(asOf)}${outcome === undefined ? "" : ` OR (election_date = ${dayLiteral(outcome.election)} AND election_kind = ${quoteText(outcome.kind, dialect)})`}\n` +
        "  GROUP BY person_id, election_date, election_kind",
    },
    ...(since === undefined
      ? []
      : [{ name: "recipe_known", why: "People whose older elections are not in the file.", sql: since }]),
    {
      name: "recipe_could",
      why: "Who could vote in which election: registered in time, and 18 on the day.",
      sql:
        `SELECT p.person_id, e.election_date, e.election_kind,\n    CASE WHEN p.known_registered > e.register_by THEN 0 WHEN ${oldEnough} = 0 THEN 0\n` +
        `      WHEN p.known_registered IS NOT NULL AND ${oldEnough} = 1 THEN 1 END AS could\n  FROM recipe_people AS p CROSS JOIN recipe_elections AS e\n` +
        `  WHERE e.election_date < ${dayLiteral(asOf)}${outcome === undefined ? "" : ` OR (e.election_date = ${dayLiteral(outcome.election)} AND e.election_kind = ${quoteText(outcome.kind, dialect)})`}`,
    },
    {
      name: "recipe_history",
      why: "Yes, no or unknown: no row is a no only for who could vote.",
      sql:
        "SELECT c.person_id, c.election_date, c.election_kind,\n" +
        `    CASE WHEN v.voted = 1 THEN 'yes' WHEN c.could = 1${since === undefined ? "" : " AND (k.known_since IS NULL OR k.known_since <= c.election_date)"} THEN 'no' ELSE 'unknown' END AS voted,\n` +
        "    CASE WHEN v.voted = 1 OR c.could = 1 THEN 'yes' WHEN c.could = 0 THEN 'no' ELSE 'unknown' END AS could_vote,\n" +
        "    v.method, v.ballot_party\n  FROM recipe_could AS c\n" +
        "  LEFT JOIN recipe_votes AS v ON v.person_id = c.person_id AND v.election_date = c.election_date AND v.election_kind = c.election_kind" +
        (since === undefined
          ? ""
          : "\n  LEFT JOIN (SELECT person_id, MAX(known_since) AS known_since FROM recipe_known GROUP BY person_id) AS k ON k.person_id = c.person_id"),
    },
  ];
}

function featureSteps(scope: FeatureScope): readonly RecipeStep[] {
  const { recipe, asOf, dialect } = scope;
  const { people, outcome, joins = [], features } = recipe;
  const name = (column: string): string => quoteName(column, dialect);
  const habits = features.flatMap((feature) => habitColumns(feature, scope));
  const steps: RecipeStep[] = [
    {
      name: "recipe_habits",
      why: `What each did before ${asOf}.`,
      sql:
        `SELECT ${["person_id", ...habits.map((one) => `${one.expression} AS ${name(one.name)}`)].join(",\n    ")}\n` +
        `  FROM recipe_history WHERE election_date < ${dayLiteral(asOf)} GROUP BY person_id`,
    },
  ];
  const kept = [
    ...(people.keep ?? []).map((column) => `p.${name(column)} AS ${name(column)}`),
    ...joins.flatMap(({ columns }, i) => columns.map((column) => `j${i}.${name(column)} AS ${name(column)}`)),
    ...habits.map((one) => `h.${name(one.name)} AS ${name(one.name)}`),
  ];
  const needed = neededColumns(recipe).filter(
    (column) =>
      !(people.keep ?? []).includes(column) && !joins.some(({ columns }) => columns.includes(column)),
  );
  const own = needed.map((column) => `p.${name(column)} AS ${name(column)}`);
  const joined = joins.map(
    ({ table, keys: [left, right] }, i) =>
      `  LEFT JOIN ${tableName(table, dialect)} AS j${i} ON NULLIF(TRIM(CAST(j${i}.${name(right)} AS VARCHAR)), '') = NULLIF(TRIM(CAST(p.${name(left)} AS VARCHAR)), '')`,
  );
  const label =
    outcome === undefined
      ? []
      : [`CASE o.voted WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END AS ${name(outcome.name)}`];
  const labelled =
    outcome === undefined
      ? []
      : [
          `  LEFT JOIN recipe_history AS o ON o.person_id = p.person_id AND o.election_date = ${dayLiteral(outcome.election)} AND o.election_kind = ${quoteText(outcome.kind, dialect)}`,
        ];
  steps.push({
    name: "recipe_joined",
    why: "One row a person, with what was joined.",
    sql:
      `SELECT ${["p.person_id", "p.known_born", ...kept, ...own, ...label].join(",\n    ")}\n  FROM recipe_people AS p\n  LEFT JOIN recipe_habits AS h ON h.person_id = p.person_id` +
      [...joined, ...labelled].map((line) => `\n${line}`).join(""),
  });
  // A band or a group may be of a feature that comes before: each stands in a step of its own.
  const computed = features.filter(
    (feature) => !("votedLast" in feature || "lastVote" in feature || "lastBallot" in feature),
  );
  let before = "recipe_joined";
  computed.forEach((feature, i) => {
    const [column] = rowColumns(feature, scope);
    const step = `recipe_step_${i + 1}`;
    steps.push({
      name: step,
      why: `Adds ${feature.name.replaceAll("\n", " ")}.`,
      sql: `SELECT *, ${column?.expression ?? "NULL"} AS ${name(feature.name)}\n  FROM ${before}`,
    });
    before = step;
  });
  const result = [
    "person_id",
    ...(people.keep ?? []).map(name),
    ...joins.flatMap(({ columns }) => columns.map(name)),
    ...features.flatMap((feature) => {
      const sums = habitColumns(feature, scope);
      return sums.length > 0 ? sums.map((one) => name(one.name)) : [name(feature.name)];
    }),
    ...(outcome === undefined ? [] : [name(outcome.name)]),
  ];
  steps.push({
    name: "recipe_features",
    why: "The columns of the recipe, in its order.",
    sql: `SELECT ${result.join(", ")}\n  FROM ${before}`,
  });
  return steps;
}

/** The columns of the list that are carried along. */
function listColumns(recipe: Recipe): readonly string[] {
  const { people, joins = [] } = recipe;
  const joined = new Set(joins.flatMap(({ columns }) => columns));
  const needed = neededColumns(recipe).filter((column) => !joined.has(column));
  return [...new Set([...(people.keep ?? []), ...needed, ...joins.map(({ keys }) => keys[0])])];
}

/** The columns of the list that features are computed from, and that no feature makes. */
function neededColumns({ features }: Recipe): readonly string[] {
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
