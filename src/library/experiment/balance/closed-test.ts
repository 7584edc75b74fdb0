import { chiSquareCDF } from "../../math/chi-square-distribution.js";
import { pValue } from "../../math/p-value.js";
import { countGroups } from "../../table/columns/group-name.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { knownValue } from "../../table/columns/plain-value.js";
import { countUnlikeIds, UNLIKE_IDS } from "../../table/join/bare-id.js";
import { howMany } from "../../words/how-many.js";

/** A list that was drawn, and what came back. */
export interface DrawnAndReturned {
  /** The id and the arm of each person who was drawn. */
  readonly ids: ArrayLike<unknown>;
  readonly assignment: ArrayLike<unknown>;
  /** The id of each row that came back, and its columns. */
  readonly resultIds: ArrayLike<unknown>;
  readonly results: Readonly<Record<string, ArrayLike<unknown>>>;
  /** What somebody did who is not among the results. Undefined: nobody knows, so it is missing. */
  readonly absent?: number;
}

/** What came back, person by person of the draw, and what was lost on the way. */
export interface TestReturns {
  /** The columns of the results in the order of the list. */
  readonly columns: Readonly<Record<string, ArrayLike<unknown>>>;
  /** For each arm, how many were drawn and how many are in the results. */
  readonly arms: readonly { readonly arm: string; readonly drawn: number; readonly returned: number }[];
  /** Rows of the results of people who were not drawn. */
  readonly strangers: number;
  /** Rows of the results without an id: they count for nobody. */
  readonly nobody: number;
  /** How likely so different shares of arms come back by chance alone (Pearson's chi-square); NaN where all came back, or nobody. */
  readonly pValue: number;
}

/**
 * Brings what came back to the people who were drawn. Everybody who was drawn stays in the test.
 *
 * @throws when an id comes twice, in the list or in the results, or is missing in the list: the sentence names the row. Also
 *   when ids differ only in how they are written, or nobody of the results was drawn: their outcomes would be counted as absent.
 */
export function closedTest({ ids, assignment, resultIds, results, absent }: DrawnAndReturned): TestReturns {
  const place = new Map<string, number>();
  let nobody = 0;
  for (let row = 0; row < resultIds.length; row++) {
    const id = resultIds[row];
    if (isMissing(id)) {
      nobody++;
      continue;
    }
    const key = String(knownValue(id)).trim();
    if (place.has(key)) {
      throw new RangeError(
        `Row ${row + 1} of the results is somebody who came before. Make one row of each person, such as the last, or the sum.`,
      );
    }
    place.set(key, row);
  }
  const found = new Int32Array(ids.length).fill(-1);
  const seen = new Set<string>();
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row];
    if (isMissing(id))
      throw new RangeError(`Row ${row + 1} of the list has no id, so nobody knows what came back of it.`);
    const key = String(knownValue(id)).trim();
    if (seen.has(key))
      throw new RangeError(
        `Row ${row + 1} of the list has an id that came before. Give the list that was drawn.`,
      );
    seen.add(key);
    found[row] = place.get(key) ?? -1;
  }
  requireSameIds(seen, [...place.keys()]);
  const columns = Object.fromEntries(
    Object.entries(results).map(([name, values]) => [
      name,
      Array.from(found, (at) => (at < 0 ? (absent ?? null) : values[at])),
    ]),
  );
  const drawn = countGroups(assignment);
  const returned = countGroups(Array.from(found, (at, row) => (at < 0 ? null : assignment[row])));
  const arms = [...drawn]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([arm, n]) => Object.freeze({ arm, drawn: n, returned: returned.get(arm) ?? 0 }));
  const matched = found.reduce((count, at) => count + (at < 0 ? 0 : 1), 0);
  return Object.freeze({
    columns,
    arms: Object.freeze(arms),
    strangers: place.size - matched,
    nobody,
    pValue: differentialReturn(arms, matched, ids.length),
  });
}

/** Two ways to write an id would lose outcomes without a word. */
function requireSameIds(drawn: ReadonlySet<string>, returned: readonly string[]): void {
  const strangers = returned.filter((id) => !drawn.has(id));
  if (strangers.length === 0) return;
  const known = new Set(returned);
  const lost = countUnlikeIds(
    strangers,
    [...drawn].filter((id) => !known.has(id)),
  );
  requireDrawn({ strangers: strangers.length, returned: returned.length, lost });
}

/** @throws when ids of the results differ from those of the list only in how they are written, or none of them is on it. */
export function requireDrawn({
  strangers,
  returned,
  lost,
}: Readonly<Record<"strangers" | "returned" | "lost", number>>): void {
  if (lost > 0) {
    throw new RangeError(
      `${howMany(lost, "id", "ids")} of the results would be on the list but for ${UNLIKE_IDS}. Write the ids in the results as the list has them.`,
    );
  }
  if (strangers > 0 && strangers === returned) {
    throw new RangeError(
      `None of the ${howMany(returned, "person", "people")} in the results was drawn. Name the column of the same id in both.`,
    );
  }
}

/** How likely so different shares of arms come back by chance alone (Pearson's chi-square); NaN where all came back, or nobody. */
export function differentialReturn(
  arms: readonly { readonly drawn: number; readonly returned: number }[],
  matched: number,
  all: number,
): number {
  if (matched === 0 || matched === all || arms.length < 2) return Number.NaN;
  const share = matched / all;
  const statistic = arms.reduce((sum, { drawn, returned }) => {
    const expected = drawn * share;
    return sum + (returned - expected) ** 2 / (expected * (1 - share));
  }, 0);
  return pValue(chiSquareCDF(statistic, arms.length - 1, true));
}
