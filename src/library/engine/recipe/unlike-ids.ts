import { UNLIKE_IDS } from "../../table/join/bare-id.js";
import { howMany } from "../../words/how-many.js";
import type { Engine } from "../connect/engine.js";
import { bareIdSQL } from "../tables/bare-id-sql.js";

/** Two lists of ids as SQL, each with a column k, and how a sentence calls them. */
interface TwoLists {
  readonly ids: string;
  readonly others: string;
  readonly what: string;
  readonly where: string;
}

/** What to say where ids find no partner only because they are written in another way; nothing where there are none. */
export async function unlikeNote(
  engine: Engine,
  { ids, others, what, where }: TwoLists,
): Promise<readonly string[]> {
  const alone = (these: string, those: string): string =>
    `SELECT DISTINCT ${bareIdSQL("a.k")} AS bare FROM (${these}) AS a WHERE a.k IS NOT NULL AND NOT EXISTS (SELECT 1 FROM (${those}) AS b WHERE b.k = a.k)`;
  const [row] = await engine.query(
    `SELECT COUNT(*) AS n FROM (${alone(ids, others)}) AS mine JOIN (${alone(others, ids)}) AS theirs ON theirs.bare = mine.bare`,
  );
  const n = Number(row?.n);
  return n === 0
    ? []
    : [`${howMany(n, "id", "ids")} in ${what} would be in ${where} but for ${UNLIKE_IDS}. Write them alike.`];
}
