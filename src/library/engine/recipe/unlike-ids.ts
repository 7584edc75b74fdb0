import { UNLIKE_IDS } from "../../table/join/bare-id.js";
import { howMany } from "../../words/how-many.js";
import type { Engine } from "../connect/engine.js";
import { partsOf } from "../connect/sorted-parts.js";
import { bareIdSQL } from "../tables/bare-id-sql.js";
import type { RecipeStages } from "./recipe-stages.js";

/** Two lists of ids as SQL, each with a column k, and how a sentence calls them: how many look unlike is the same of both. */
interface TwoLists {
  readonly ids: string;
  readonly others: string;
  readonly what: string;
  readonly where: string;
  /** A table with the ids of the first list that are not in the other, each once: see `strangersSQL`. */
  readonly strangers: string;
  /** How many strangers are looked for at once. */
  readonly atOnce: number;
}

/** The ids of a list that are not in another, each once. @param ids the lists as SQL, each with a column k. */
export function strangersSQL(ids: string, others: string): string {
  return `SELECT DISTINCT k FROM (${ids}) AS a WHERE k IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (${others}) AS b WHERE b.k = a.k)`;
}

/**
 * What to say where ids find no partner only because they are written in another way; nothing where there are none.
 *
 * How an id is read takes three patterns, so that is done once for each id, and the lists are joined by few ids at a time.
 */
export async function unlikeNote(
  engine: Engine,
  stages: RecipeStages,
  { ids, others, what, where, strangers, atOnce }: TwoLists,
): Promise<readonly string[]> {
  const [counted] = await engine.query(`SELECT COUNT(*) AS n FROM ${strangers}`);
  const parts = engine.dialect === "duckdb" ? partsOf(bareIdSQL("k"), Number(counted?.n), atOnce) : ["1 = 1"];
  let unlike = 0;
  for (const part of Number(counted?.n) === 0 ? [] : parts) {
    const before = stages.mark();
    const keep = (name: string, why: string, sql: string): Promise<void> =>
      stages.make({ name, why, sql }, "TABLE");
    await keep(
      "recipe_bare",
      "Ids without a partner, as a person reads them.",
      `SELECT DISTINCT ${bareIdSQL("k")} AS bare FROM ${strangers} WHERE ${part}`,
    );
    await keep(
      "recipe_alike",
      "Ids of the other list that read as one of them.",
      `SELECT DISTINCT k, bare FROM (SELECT k, ${bareIdSQL("k")} AS bare FROM (${others}) AS o) AS r WHERE bare IN (SELECT bare FROM recipe_bare)`,
    );
    await keep(
      "recipe_met",
      "Those of them that have a partner.",
      `SELECT DISTINCT k FROM (${ids}) AS i WHERE k IN (SELECT k FROM recipe_alike)`,
    );
    const [row] = await engine.query(
      "SELECT COUNT(DISTINCT bare) AS n FROM recipe_alike AS l WHERE NOT EXISTS (SELECT 1 FROM recipe_met AS m WHERE m.k = l.k)",
    );
    unlike += Number(row?.n);
    await stages.dropSince(before);
  }
  return unlike === 0
    ? []
    : [
        `${howMany(unlike, "id", "ids")} in ${what} would be in ${where} but for ${UNLIKE_IDS}. Write them alike.`,
      ];
}
