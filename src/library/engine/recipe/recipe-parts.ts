import { quoteName } from "../../table/write/sql-text.js";
import type { Engine } from "../connect/engine.js";
import { partsOf } from "../connect/sorted-parts.js";
import { tableName } from "../connect/table-name.js";
import { listedColumns } from "../tables/listed-columns.js";
import { idSQL } from "./day-sql.js";
import type { Recipe } from "./recipe.js";
import type { RecipeStep } from "./recipe-step.js";

/** Rows of people and of history that go through the steps at once in the memory that the command line gives. */
export const RECIPE_ROWS_AT_ONCE = 3_000_000;

/** A part of the people of a recipe and all that is known of them: the same recipe of views of its tables. */
export interface RecipePart {
  readonly recipe: Recipe;
  readonly views: readonly RecipeStep[];
}

/** The people of a recipe cut into parts by their id, so that each part goes through the steps in little memory. */
export interface RecipeParts {
  readonly count: number;
  /** Conditions that cut the rows of a table by an id, one a part, each behind WHERE; one that is empty where there is one part. */
  where(table: string, id: string): readonly string[];
}

/** @param atOnce rows of people and history in one part. */
export async function openParts(engine: Engine, recipe: Recipe, atOnce: number): Promise<RecipeParts> {
  const { people, history, joins = [] } = recipe;
  const tables = new Set([people, ...history].map(({ table }) => table));
  let rows = 0;
  for (const table of engine.dialect === "duckdb" ? tables : []) {
    const [counted] = await engine.query(`SELECT COUNT(*) AS n FROM ${tableName(table, "duckdb")}`);
    rows += Number(counted?.n);
  }
  const count = Math.max(1, Math.ceil(rows / atOnce));
  if (count === 1) return { count, where: () => [""] };
  const ids = [
    [people.table, people.id],
    ...history.map(({ table, id }) => [table, id]),
    ...joins.flatMap(({ table, keys }) => [
      [people.table, keys[0]],
      [table, keys[1]],
    ]),
  ] as const;
  const cuts = new Map<string, readonly string[]>();
  const keyOf = (table: string, id: string): string => JSON.stringify([table, id]);
  for (const [table = "", id = ""] of ids)
    cuts.set(
      keyOf(table, id),
      cuts.get(keyOf(table, id)) ?? partsOf(await idText(engine, table, id), count, 1),
    );
  return {
    count,
    where: (table, id) => (cuts.get(keyOf(table, id)) ?? []).map((those) => ` WHERE ${those}`),
  };
}

/** An id as `idSQL` reads it, in the quickest way that says the same of all cells: each part passes over the whole table. */
async function idText(engine: Engine, table: string, id: string): Promise<string> {
  const cell = quoteName(id, "duckdb");
  const found = (await listedColumns(engine, table)).find(
    ({ name }) => name.toLowerCase() === id.toLowerCase(),
  );
  const text = `CAST(${cell} AS VARCHAR)`;
  const [quick, odd] =
    found?.type === "DOUBLE"
      ? [
          `CAST(CAST(${cell} AS BIGINT) AS VARCHAR)`,
          `${cell} <> TRUNC(${cell}) OR ${cell} >= ${WHOLE_BELOW} OR SIGNBIT(${cell})`,
        ]
      : [text, `${text} LIKE ' %' OR ${text} LIKE '% ' OR ${text} LIKE '%.0%'`];
  const [counted] = await engine.query(
    `SELECT COUNT(*) AS n FROM ${tableName(table, "duckdb")} WHERE ${odd}`,
  );
  return Number(counted?.n) === 0 ? quick : idSQL(id, "duckdb");
}

/** Numbers from here on are written with an exponent. */
const WHOLE_BELOW = 1e15;

/** The recipe itself where it is one part. In parts, a table that is joined by the id of the people is cut with them. */
export function recipeParts(recipe: Recipe, parts: RecipeParts): readonly RecipePart[] {
  if (parts.count === 1) return [{ recipe, views: [] }];
  return Array.from({ length: parts.count }, (_, part) => {
    const views = new Map<string, RecipeStep>();
    const cut = (table: string, id: string): string => {
      const sql = `SELECT * FROM ${tableName(table, "duckdb")}${parts.where(table, id)[part]}`;
      const view = views.get(sql) ?? {
        name: `recipe_part_${views.size}`,
        why: `Some of the people of ${table}.`,
        sql,
      };
      views.set(sql, view);
      return view.name;
    };
    const { people, history, joins = [] } = recipe;
    const ofPart: Recipe = {
      ...recipe,
      people: { ...people, table: cut(people.table, people.id) },
      history: history.map((source) => ({ ...source, table: cut(source.table, source.id) })),
      joins: joins.map((join) =>
        join.keys[0] === people.id ? { ...join, table: cut(join.table, join.keys[1]) } : join,
      ),
    };
    return { recipe: ofPart, views: [...views.values()] };
  });
}

/** The answers to several questions added up, column by column. */
export async function addAnswers(
  engine: Engine,
  questions: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const sums: Record<string, number> = {};
  for (const question of questions) {
    const [row = {}] = await engine.query(question);
    for (const [name, value] of Object.entries(row)) sums[name] = (sums[name] ?? 0) + Number(value ?? 0);
  }
  return sums;
}
