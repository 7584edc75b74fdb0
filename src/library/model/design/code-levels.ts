import { refuseWrittenNumbers } from "../../table/clean/written-number.js";
import { groupName, groupNames, meantGroup } from "../../table/columns/group-name.js";
import { requireDistinctLooks } from "../../table/columns/require-distinct-looks.js";
import { type LevelColumn, MISSING_LEVEL } from "./coded-column.js";
import { compareCodePoints } from "./compare-code-points.js";
import type { LevelCoding } from "./predictor-coding.js";

/** The levels of a predictor that occur in the rows of a model, each with its code and its number of rows. */
export interface CodedLevels {
  readonly coding: LevelCoding;
  /** For each level of the coding, its code in the column. */
  readonly codes: readonly number[];
  readonly counts: readonly number[];
}

/**
 * Chooses the levels of a text or true/false predictor: only those that occur, the reference first, the others by code point.
 *
 * @param reference the level to compare with. Default: the first by code point.
 * @throws when only one level occurs or the reference does not occur.
 */
export function codeLevels(
  column: LevelColumn,
  rows: Uint32Array | undefined,
  reference: string | boolean | undefined,
): CodedLevels {
  const counts = new Array<number>(column.levels.length).fill(0);
  const count = rows?.length ?? column.codes.length;
  for (let i = 0; i < count; i++) {
    const code = column.codes[rows === undefined ? i : (rows[i] as number)] as number;
    if (code !== MISSING_LEVEL) counts[code] = (counts[code] as number) + 1;
  }
  const present = column.levels
    .map((level, code) => ({ level, code, count: counts[code] ?? 0 }))
    .filter((entry) => entry.count > 0);
  const ordered = orderLevels(column.name, present, reference);
  const levels = ordered.map((entry) => entry.level);
  return {
    coding: { column: column.name, kind: column.kind, reference: levels[0] ?? "", levels },
    codes: ordered.map((entry) => entry.code),
    counts: ordered.map((entry) => entry.count),
  };
}

/**
 * Puts the levels of a predictor in order: the reference first, the others by code point.
 *
 * @throws when only one level occurs, the reference does not occur, or the levels are numbers written as text.
 */
export function orderLevels<Entry extends { readonly level: string; readonly count: number }>(
  column: string,
  present: readonly Entry[],
  reference: string | boolean | undefined,
): readonly Entry[] {
  const ordered = [...present].sort((a, b) => compareCodePoints(a.level, b.level));
  const names = ordered.map((entry) => entry.level);
  requireDistinctLooks(names, column, "levels");
  refuseWrittenNumbers(column, names);
  if (ordered.length === 1) {
    throw new RangeError(
      `Column "${column}" is "${groupName(names[0], ordered[0]?.count ?? 0)}" in every row that can be used, so it explains nothing. Leave it out.`,
    );
  }
  if (reference === undefined) return ordered;
  const chosen = names.indexOf(String(reference));
  if (chosen < 0) {
    const rows = new Map(ordered.map(({ level, count }) => [level, count]));
    throw new RangeError(
      `The reference "${reference}" does not occur in column "${column}".` +
        `${meantGroup(String(reference), rows)} Its levels are: ${groupNames(rows)}.`,
    );
  }
  ordered.unshift(...ordered.splice(chosen, 1));
  return ordered;
}
