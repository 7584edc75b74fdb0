import { quoteName } from "../../table/write/sql-text.js";
import { tableName } from "../connect/table-name.js";
import { dayLiteral, daySQL, idSQL } from "./day-sql.js";
import type { FeatureScope } from "./feature-sql.js";
import { listColumns } from "./list-columns.js";
import type { DayField, RecipePeople } from "./recipe.js";
import type { RecipeStep } from "./recipe-step.js";

/** An age above this is a birthday that nobody knows. */
const OLDEST = 115;

/** The list as one row a person, with the days that somebody knows. */
export function peopleSteps({ recipe, asOf, dialect }: FeatureScope): readonly RecipeStep[] {
  const { people } = recipe;
  const columns = listColumns(recipe).map((column) => quoteName(column, dialect));
  const day = (field: DayField | undefined): string =>
    field === undefined ? "CAST(NULL AS DATE)" : daySQL(field, dialect);
  const read = [
    `${idSQL(people.id, dialect)} AS person_id`,
    `${day(people.born)} AS born_day`,
    `${day(people.registered)} AS registered_day`,
    ...columns.map((column, i) => `${column} AS c${i}`),
  ];
  const kept = ["person_id", ...columns.map((column, i) => `c${i} AS ${column}`)];
  return [
    {
      name: "recipe_people_rows",
      why: "One row a person.",
      sql: `SELECT ${read.join(",\n    ")}\n  FROM ${newestRows(people, dialect)}`,
    },
    {
      name: "recipe_people",
      why: 'Days that stand for "nobody knows" (1900-01-01 and the like) are missing.',
      sql:
        `SELECT ${kept.join(", ")},\n` +
        `    CASE WHEN born_day > ${dayLiteral(asOf)} - INTERVAL '${OLDEST} years' AND born_day < ${dayLiteral(asOf)} THEN born_day END AS known_born,\n` +
        "    CASE WHEN registered_day > DATE '1902-01-01' THEN registered_day END AS known_registered\n  FROM recipe_people_rows",
    },
  ];
}

/** The table of people, or of its rows the newest of each person. */
function newestRows({ table, id, newestBy = [] }: RecipePeople, dialect: FeatureScope["dialect"]): string {
  const list = tableName(table, dialect);
  if (newestBy.length === 0) return list;
  const order = newestBy.map((name) => `${quoteName(name, dialect)} DESC NULLS LAST`);
  return `(SELECT *, ROW_NUMBER() OVER (PARTITION BY ${idSQL(id, dialect)} ORDER BY ${order.join(", ")}) AS newest FROM ${list}) AS dated WHERE newest = 1`;
}
