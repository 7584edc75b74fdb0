import { howMany } from "../../words/how-many.js";
import { numberText } from "../../words/number-text.js";
import type { Engine } from "../connect/engine.js";
import { tableName } from "../connect/table-name.js";
import { idSQL } from "./day-sql.js";
import { keyShape, lookUnlike, shapeWords } from "./key-shape.js";
import type { Recipe, RecipePeople } from "./recipe.js";
import type { RecipeJoinReport } from "./recipe-report.js";
import { unlikeNote } from "./unlike-ids.js";

/**
 * How many rows and ids the list has.
 *
 * @throws when a row has no id, or an id comes twice and the recipe does not say which row is the newest.
 */
export async function countPeople(
  engine: Engine,
  people: RecipePeople,
): Promise<{ readonly rows: number; readonly ids: number }> {
  const id = idSQL(people.id, engine.dialect);
  const [seen] = await engine.query(
    `SELECT COUNT(*) AS n, COUNT(DISTINCT ${id}) AS ids, COUNT(${id}) AS present FROM ${tableName(people.table, engine.dialect)}`,
  );
  const [rows, ids, present] = [Number(seen?.n), Number(seen?.ids), Number(seen?.present)];
  if (present < rows) {
    throw new RangeError(
      `${numberText(rows - present)} of ${howMany(rows, "row", "rows")} of "${people.table}" ${rows - present === 1 ? "has" : "have"} no "${people.id}". Give each its id, or leave them out.`,
    );
  }
  if (ids < rows && people.newestBy === undefined) {
    throw new RangeError(
      `${numberText(rows - ids)} of ${howMany(rows, "row", "rows")} of "${people.table}" ${rows - ids === 1 ? "has" : "have"} an id that came before. Say which row is the newest: newestBy lists the columns.`,
    );
  }
  return { rows, ids };
}

/**
 * What each join finds and loses, and what to know of keys that look unlike.
 *
 * @throws when a key comes twice in a joined table (it would double people), or a table with rows joins nobody.
 */
export async function checkJoins(
  engine: Engine,
  { people, joins = [] }: Recipe,
  rows: number,
): Promise<{ readonly reports: readonly RecipeJoinReport[]; readonly notes: readonly string[] }> {
  const { dialect } = engine;
  const list = tableName(people.table, dialect);
  const id = idSQL(people.id, dialect);
  const reports: RecipeJoinReport[] = [];
  const notes: string[] = [];
  for (const { table, keys } of joins) {
    const other = tableName(table, dialect);
    const right = idSQL(keys[1], dialect);
    const left = idSQL(keys[0], dialect);
    const [found] = await engine.query(
      `SELECT COUNT(${right}) AS all_keys, COUNT(DISTINCT ${right}) AS keys, COUNT(*) AS n FROM ${other}`,
    );
    if (Number(found?.keys) < Number(found?.all_keys)) {
      throw new RangeError(
        `${howMany(Number(found?.all_keys) - Number(found?.keys), "row", "rows")} of "${table}" have a "${keys[1]}" that came before: joined, they would double people. Keep one row of each.`,
      );
    }
    const [matched] = await engine.query(
      `SELECT COUNT(*) AS n, COUNT(DISTINCT o.k) AS used FROM (SELECT ${left} AS k, ${id} AS who FROM ${list}) AS p JOIN (SELECT ${right} AS k FROM ${other}) AS o ON o.k = p.k`,
    );
    const [inList, all] = [Number(matched?.n), Number(found?.n)];
    const unused = all - Number(matched?.used);
    if (rows > 0 && all > 0 && (inList * 2 < rows || unused * 2 > all)) {
      const mine = await keyShape(engine, left, list);
      const theirs = await keyShape(engine, right, other);
      const look = `"${keys[0]}" of "${people.table}" has ${shapeWords(mine)}; "${keys[1]}" of "${table}" has ${shapeWords(theirs)}.`;
      if (inList === 0)
        throw new RangeError(
          `The join with "${table}" finds nobody: ${look} Name the keys that mean the same id, and where zeros in front were lost, write them again.`,
        );
      if (lookUnlike(mine, theirs))
        notes.push(
          `Most keys of "${table}" and "${people.table}" do not meet, and they look unlike: ${look} Where zeros in front were lost, write them again.`,
        );
    }
    notes.push(
      ...(await unlikeNote(engine, {
        ids: `SELECT ${left} AS k FROM ${list}`,
        others: `SELECT ${right} AS k FROM ${other}`,
        what: `"${keys[0]}" of "${people.table}"`,
        where: `"${keys[1]}" of "${table}"`,
      })),
    );
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
