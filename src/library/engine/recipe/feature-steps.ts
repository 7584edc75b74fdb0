import { quoteName, quoteText } from "../../table/write/sql-text.js";
import { tableName } from "../connect/table-name.js";
import { dayLiteral, idSQL } from "./day-sql.js";
import { type FeatureScope, habitColumns, rowColumns } from "./feature-sql.js";
import { neededColumns } from "./list-columns.js";
import type { RecipeStep } from "./recipe-step.js";

/** The features, from the people, their history and what is joined to them: one row a person. */
export function featureSteps(scope: FeatureScope): readonly RecipeStep[] {
  const computed = computedSteps(scope);
  return [
    habitStep(scope),
    joinedStep(scope),
    ...computed,
    resultStep(scope, computed.at(-1)?.name ?? "recipe_joined"),
  ];
}

function habitStep(scope: FeatureScope): RecipeStep {
  const { recipe, asOf, dialect } = scope;
  const habits = recipe.features
    .flatMap((feature) => habitColumns(feature, scope))
    .map(({ name, expression }) => `${expression} AS ${quoteName(name, dialect)}`);
  return {
    name: "recipe_habits",
    why: `What each did before ${asOf}.`,
    sql:
      `SELECT ${["person_id", ...habits].join(",\n    ")}\n` +
      `  FROM recipe_history WHERE election_date < ${dayLiteral(asOf)} GROUP BY person_id`,
  };
}

function joinedStep(scope: FeatureScope): RecipeStep {
  const { recipe, dialect } = scope;
  const { people, outcome, joins = [], features } = recipe;
  const { keep = [] } = people;
  const name = (column: string): string => quoteName(column, dialect);
  const of = (table: string, column: string): string => `${table}.${name(column)} AS ${name(column)}`;
  const habits = features.flatMap((feature) => habitColumns(feature, scope));
  const own = neededColumns(recipe).filter(
    (column) => !keep.includes(column) && !joins.some(({ columns }) => columns.includes(column)),
  );
  const columns = [
    "p.person_id",
    "p.known_born",
    ...keep.map((column) => of("p", column)),
    ...joins.flatMap((join, i) => join.columns.map((column) => of(`j${i}`, column))),
    ...habits.map((habit) => of("h", habit.name)),
    ...own.map((column) => of("p", column)),
    ...(outcome === undefined
      ? []
      : [
          // The same people for voters and others, or a model would learn from too many voters.
          `CASE WHEN o.could = 1 THEN CASE o.voted WHEN 'yes' THEN 1 WHEN 'no' THEN 0 END END AS ${name(outcome.name)}`,
        ]),
  ];
  const joined = joins.map(
    ({ table, keys: [left, right] }, i) =>
      `  LEFT JOIN ${tableName(table, dialect)} AS j${i} ON ${idSQL(right, dialect, `j${i}`)} = ${idSQL(left, dialect, "p")}`,
  );
  if (outcome !== undefined)
    joined.push(
      `  LEFT JOIN recipe_history AS o ON o.person_id = p.person_id AND o.election_date = ${dayLiteral(outcome.election)} AND o.election_kind = ${quoteText(outcome.kind, dialect)}`,
    );
  return {
    name: "recipe_joined",
    why: "One row a person, with what was joined.",
    sql:
      `SELECT ${columns.join(",\n    ")}\n  FROM recipe_people AS p\n  LEFT JOIN recipe_habits AS h ON h.person_id = p.person_id` +
      joined.map((line) => `\n${line}`).join(""),
  };
}

/** A band or a group may be of a feature that comes before: each stands in a step of its own. */
function computedSteps(scope: FeatureScope): readonly RecipeStep[] {
  const computed = scope.recipe.features.filter(
    (feature) => !("votedLast" in feature || "lastVote" in feature || "lastBallot" in feature),
  );
  return computed.map((feature, i) => {
    const [column] = rowColumns(feature, scope);
    return {
      name: `recipe_step_${i + 1}`,
      why: `Adds ${feature.name.replaceAll("\n", " ")}.`,
      sql: `SELECT *, ${column?.expression ?? "NULL"} AS ${quoteName(feature.name, scope.dialect)}\n  FROM ${i === 0 ? "recipe_joined" : `recipe_step_${i}`}`,
    };
  });
}

function resultStep(scope: FeatureScope, from: string): RecipeStep {
  const { people, outcome, joins = [], features } = scope.recipe;
  const made = features.flatMap((feature) => {
    const sums = habitColumns(feature, scope);
    return sums.length > 0 ? sums.map(({ name }) => name) : [feature.name];
  });
  const columns = [
    ...(people.keep ?? []),
    ...joins.flatMap((join) => join.columns),
    ...made,
    ...(outcome === undefined ? [] : [outcome.name]),
  ].map((column) => quoteName(column, scope.dialect));
  return {
    name: "recipe_features",
    why: "The columns of the recipe, in its order.",
    sql: `SELECT ${["person_id", ...columns].join(", ")}\n  FROM ${from}`,
  };
}
