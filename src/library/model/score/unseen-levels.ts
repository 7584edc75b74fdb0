import type { Data } from "../../table/columns/data.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { plainValue } from "../../table/columns/plain-value.js";
import { readColumns } from "../columns/read-columns.js";
import { compareCodePoints } from "../design/compare-code-points.js";
import { columnsOf } from "../design/predictor-coding.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { requireFit } from "../fit/require-fit.js";

/** A level that a model has not seen, and how many rows of a list have it. */
export interface UnseenLevel {
  readonly column: string;
  readonly level: string;
  readonly rows: number;
}

/**
 * Lists the levels of new data that a model has not seen: rows with them get no score. A missing value (null, undefined,
 * NaN or an empty text) is no level.
 *
 * @throws when a predictor's column does not exist.
 * @example
 * const doors = { answered: [0, 1, 1, 0], side: ["left", "left", "right", "right"] };
 * const fit = fitLogistic(doors, { outcome: "answered", predictors: ["side"] });
 * unseenLevels(fit, { side: ["left", "rear"] })[0].level; // "rear"
 */
export function unseenLevels(fit: LogisticFit, data: Data): readonly UnseenLevel[] {
  requireFit(fit);
  const columns = columnsOf(fit.predictors);
  const reader = readColumns(
    data,
    columns.map(({ column }) => column),
  );
  const found = columns.flatMap((coding) => {
    if (coding.kind === "number") return [];
    const counts = new Map<string, number>();
    const values = reader.column(coding.column);
    for (let row = 0; row < values.length; row++) {
      const value = values[row];
      if (isMissing(value)) continue;
      const level = String(plainValue(value));
      if (!coding.levels.includes(level)) counts.set(level, (counts.get(level) ?? 0) + 1);
    }
    return Array.from(counts, ([level, rows]) => Object.freeze({ column: coding.column, level, rows })).sort(
      (a, b) => compareCodePoints(a.level, b.level),
    );
  });
  return Object.freeze(found);
}
