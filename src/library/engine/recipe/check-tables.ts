import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Engine } from "../connect/engine.js";
import { tableName } from "../connect/table-name.js";
import { idSQL } from "./day-sql.js";
import { keyShape, lookUnlike, shapeWords } from "./key-shape.js";
import type { Recipe, RecipePeople } from "./recipe.js";
import { addAnswers, type RecipeParts } from "./recipe-parts.js";
import type { RecipeJoinReport } from "./recipe-report.js";
import type { RecipeStages } from "./recipe-stages.js";
import { strangersSQL, unlikeNote } from "./unlike-ids.js";

/**
 * How many rows the list has.
 *
 * @throws when a row has no id.
 */
export async function countRows(engine: Engine, { id, table }: RecipePeople): Promise<number> {
  const [seen] = await engine.query(
    `SELECT COUNT(*) AS n, COUNT(${idSQL(id, engine.dialect)}) AS present FROM ${tableName(table, engine.dialect)}`,
  );
  const [rows, present] = [Number(seen?.n), Number(seen?.present)];
  if (present < rows) {
    throw new RangeError(
      `${numberText(rows - present)} of ${howMany(rows, "row", "rows")} of "${table}" ${rows - present === 1 ? "has" : "have"} no "${id}". Give each its id, or leave them out.`,
    );
  }
  return rows;
}

/** @throws when an id comes twice and the recipe does not say which row is the newest. */
export function requireOneRow({ table, newestBy }: RecipePeople, rows: number, ids: number): void {
  if (ids === rows || newestBy !== undefined) return;
  throw new RangeError(
    `${numberText(rows - ids)} of ${howMany(rows, "row", "rows")} of "${table}" ${rows - ids === 1 ? "has" : "have"} an id that came before. Say which row is the newest: newestBy lists the columns.`,
  );
}

/**
 * What each join finds and loses, and what to know of keys that look unlike.
 *
 * @param rows of the list. @param atOnce rows in one part.
 * @throws when a key comes twice in a joined table (it would double people), or a table with rows joins nobody.
 */
export async function checkJoins(
  engine: Engine,
  { people, joins = [] }: Recipe,
  stages: RecipeStages,
  { rows, parts, atOnce }: { readonly rows: number; readonly parts: RecipeParts; readonly atOnce: number },
): Promise<{ readonly reports: readonly RecipeJoinReport[]; readonly notes: readonly string[] }> {
  const { dialect } = engine;
  const list = tableName(people.table, dialect);
  const reports: RecipeJoinReport[] = [];
  const notes: string[] = [];
  for (const [at, { table, keys }] of joins.entries()) {
    const other = tableName(table, dialect);
    const right = idSQL(keys[1], dialect);
    const left = idSQL(keys[0], dialect);
    const [ofList, ofOther] = [parts.where(people.table, keys[0]), parts.where(table, keys[1])];
    const found = await addAnswers(
      engine,
      ofOther.map(
        (where) =>
          `SELECT COUNT(${right}) AS all_keys, COUNT(DISTINCT ${right}) AS keys, COUNT(*) AS n FROM ${other}${where}`,
      ),
    );
    const { all_keys: allKeys = 0, keys: ownKeys = 0, n: all = 0 } = found;
    if (ownKeys < allKeys) {
      throw new RangeError(
        `${howMany(allKeys - ownKeys, "row", "rows")} of "${table}" have a "${keys[1]}" that came before: joined, they would double people. Keep one row of each.`,
      );
    }
    const mine = (part: number): string => `SELECT ${left} AS k FROM ${list}${ofList[part]}`;
    const theirs = (part: number): string => `SELECT ${right} AS k FROM ${other}${ofOther[part]}`;
    const { n: inList = 0, used = 0 } = await addAnswers(
      engine,
      ofList.map(
        (_, part) =>
          `SELECT COUNT(*) AS n, COUNT(DISTINCT o.k) AS used FROM (${mine(part)}) AS p JOIN (${theirs(part)}) AS o ON o.k = p.k`,
      ),
    );
    const unused = all - used;
    if (rows > 0 && all > 0 && (inList * 2 < rows || unused * 2 > all)) {
      const ofMine = await keyShape(engine, left, list);
      const ofTheirs = await keyShape(engine, right, other);
      const look = `"${keys[0]}" of "${people.table}" has ${shapeWords(ofMine)}; "${keys[1]}" of "${table}" has ${shapeWords(ofTheirs)}.`;
      if (inList === 0)
        throw new RangeError(
          `The join with "${table}" finds nobody: ${look} Name the keys that mean the same id, and where zeros in front were lost, write them again.`,
        );
      if (lookUnlike(ofMine, ofTheirs))
        notes.push(
          `Most keys of "${table}" and "${people.table}" do not meet, and they look unlike: ${look} Where zeros in front were lost, write them again.`,
        );
    }
    if (inList < rows && unused > 0) {
      // The rows of the other table are few where its people are: those without a partner are looked for among the list.
      const strangers = `recipe_strangers_${at}`;
      for (const part of ofList.keys())
        await stages.collect(strangers, strangersSQL(theirs(part), mine(part)));
      notes.push(
        ...(await unlikeNote(engine, stages, {
          ids: `SELECT ${right} AS k FROM ${other}`,
          others: `SELECT ${left} AS k FROM ${list}`,
          what: `"${keys[0]}" of "${people.table}"`,
          where: `"${keys[1]}" of "${table}"`,
          strangers,
          atOnce,
        })),
      );
    }
    reports.push(
      Object.freeze({
        table,
        matched: inList,
        unmatched: rows - inList,
        unused,
      }),
    );
  }
  return { reports, notes };
}
