import { didYouMean } from "../../table/columns/did-you-mean.js";
import { quoteName } from "../../table/write/sql-text.js";
import type { Engine, EngineColumn } from "../connect/engine.js";
import { tableName } from "../connect/table-name.js";
import { listedColumns } from "../tables/listed-columns.js";
import { listColumns } from "./list-columns.js";
import { madeColumns } from "./made-columns.js";
import type { DayField, HistorySource, KindField, Recipe } from "./recipe.js";

/**
 * Asks each table of a recipe for the columns that the recipe names.
 *
 * @throws one sentence with the nearest name where a table or a column does not exist, or a band is not of numbers.
 */
export async function requireRecipeColumns(engine: Engine, recipe: Recipe): Promise<void> {
  const { people, history, joins = [], features } = recipe;
  const made = madeColumns(recipe);
  const days = [people.born, people.registered].flatMap((field) => dayColumns(field));
  const list = await columnsOf(engine, people.table);
  requireAll(
    people.table,
    list,
    [people.id, ...days, ...listColumns(recipe), ...(people.newestBy ?? [])],
    engine,
    [...made, ...joins.flatMap(({ columns }) => columns)],
  );
  for (const { table, keys, columns } of joins)
    requireAll(table, await columnsOf(engine, table), [keys[1], ...columns], engine);
  for (const source of history) {
    requireAll(source.table, await columnsOf(engine, source.table), historyColumns(source), engine);
    if (source.form !== "positions") continue;
    const { table, county, number, date, kind } = source.map;
    const named = [county, number, ...dayColumns(date), ...kindColumns(kind)];
    requireAll(table, await columnsOf(engine, table), named, engine);
  }
  for (const feature of features) {
    if (!("band" in feature) || made.includes(feature.band)) continue;
    const joined = joins.find(({ columns }) => columns.includes(feature.band));
    await requireNumbers(engine, joined?.table ?? people.table, feature.band, feature.name);
  }
}

async function columnsOf(engine: Engine, table: string): Promise<readonly EngineColumn[]> {
  const columns = await listedColumns(engine, table).catch((error: unknown) => {
    if (error instanceof TypeError) throw error;
    return [];
  });
  if (columns.length > 0) return columns;
  throw new RangeError(
    `There is no table called "${table}". Name it in "files" with its file, or write the name that it has in the database.`,
  );
}

function requireAll(
  table: string,
  columns: readonly EngineColumn[],
  names: readonly string[],
  { dialect }: Engine,
  made: readonly string[] = [],
): void {
  // DuckDB takes "County" for "county"; PostgreSQL does not.
  const alike = (name: string): string => (dialect === "duckdb" ? name.toLowerCase() : name);
  const existing = columns.map(({ name }) => name);
  const known = new Set(existing.map(alike));
  const missing = names.find((name) => !known.has(alike(name)));
  if (missing === undefined) return;
  throw new RangeError(
    `There is no column called "${missing}" in ${table}.${didYouMean(missing, [...existing, ...made])} ` +
      `The columns are: ${existing.join(", ")}.${made.length === 0 ? "" : ` The recipe makes or joins: ${made.join(", ")}.`}`,
  );
}

/** Texts of digits are numbers to DuckDB; other texts have no band. */
async function requireNumbers(engine: Engine, table: string, column: string, feature: string): Promise<void> {
  const found = (await listedColumns(engine, table)).find(
    ({ name }) =>
      name === column || (engine.dialect === "duckdb" && name.toLowerCase() === column.toLowerCase()),
  );
  if (found === undefined || found.kind === "number") return;
  const cell = quoteName(column, engine.dialect);
  const [odd] =
    found.kind === "text" && engine.dialect === "duckdb"
      ? await engine.query(
          `SELECT COUNT(*) AS n FROM ${tableName(table, engine.dialect)} WHERE ${cell} IS NOT NULL AND TRY_CAST(${cell} AS DOUBLE) IS NULL`,
        )
      : [{ n: 1 }];
  if (Number(odd?.n) === 0) return;
  throw new RangeError(
    `"${feature}" makes bands of numbers, but "${column}" of ${table} holds values that are no numbers (${found.type}). Band a column of numbers, or recode this one.`,
  );
}

function dayColumns(field: DayField | undefined): readonly string[] {
  if (field === undefined) return [];
  return [typeof field === "string" ? field : field.column];
}

function kindColumns(field: KindField): readonly string[] {
  if (typeof field === "string") return [field];
  return "column" in field ? [field.column] : [];
}

const given = (...names: readonly (string | undefined)[]): readonly string[] =>
  names.filter((name) => name !== undefined);

/** The columns that a source of history reads in its own table. */
function historyColumns(source: HistorySource): readonly string[] {
  const { id } = source;
  switch (source.form) {
    case "rows":
      return [
        ...given(id, source.method, source.party, source.notVoted?.column),
        ...dayColumns(source.date),
        ...kindColumns(source.kind),
      ];
    case "columns":
    case "years":
      return [id, ...source.columns.map(({ column }) => column)];
    case "groups":
      return [
        id,
        ...source.groups.flatMap(({ date, kind, method, party }) => [
          ...dayColumns(date),
          ...kindColumns(kind),
          ...given(method, party),
        ]),
      ];
    case "positions":
      return [id, source.county, ...source.columns];
    case "packed":
      return [id, source.column];
    case "last":
      return [id, ...dayColumns(source.date)];
  }
}
