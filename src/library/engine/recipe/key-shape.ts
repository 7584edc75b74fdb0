import { numberText } from "../../words/number-text.js";
import type { Engine } from "../connect/engine.js";

/** How the keys of a table look, without any of them. */
export interface KeyShape {
  readonly shortest: number;
  readonly longest: number;
  readonly digits: boolean;
  readonly zeros: boolean;
}

/** @param key the key as SQL. @param table where it stands, as SQL. */
export async function keyShape(engine: Engine, key: string, table: string): Promise<KeyShape> {
  const [seen] = await engine.query(
    "SELECT COALESCE(MIN(LENGTH(k)), 0) AS shortest, COALESCE(MAX(LENGTH(k)), 0) AS longest,\n" +
      "  COALESCE(SUM(CASE WHEN k ~ '^[0-9]+$' THEN 0 ELSE 1 END), 0) AS words,\n" +
      `  COALESCE(SUM(CASE WHEN k LIKE '0%' THEN 1 ELSE 0 END), 0) AS zeros FROM (SELECT ${key} AS k FROM ${table}) AS keys WHERE k IS NOT NULL`,
  );
  return {
    shortest: Number(seen?.shortest),
    longest: Number(seen?.longest),
    digits: Number(seen?.words) === 0,
    zeros: Number(seen?.zeros) > 0,
  };
}

/** "8 digits", "5 to 8 digits, none with a zero in front". */
export function shapeWords({ shortest, longest, digits, zeros }: KeyShape): string {
  if (longest === 0) return "nothing in it";
  const size =
    shortest === longest ? numberText(longest) : `${numberText(shortest)} to ${numberText(longest)}`;
  const what = digits
    ? longest === 1
      ? "digit"
      : "digits"
    : longest === 1
      ? "letter"
      : "letters and digits";
  return `${size} ${what}${digits ? (zeros ? ", some with a zero in front" : ", none with a zero in front") : ""}`;
}

/** Of two kinds of keys one is always equally long, and the other is not of that length: zeros were lost, or it is another id. */
export function lookUnlike(one: KeyShape, other: KeyShape): boolean {
  const fixed = one.shortest === one.longest || other.shortest === other.longest;
  return (
    one.digits !== other.digits ||
    (fixed && (one.shortest !== other.shortest || one.longest !== other.longest))
  );
}
