import { checkOptions } from "../../table/columns/check-options.js";
import { numberLiteral, quoteName, type SQLDialect } from "../../table/write/sql-text.js";
import { type Calibration, EDGE } from "./calibration.js";
import { requireCalibration } from "./require-calibration.js";

/** Beyond it a logistic curve is 0 or 1 in any precision, and PostgreSQL refuses the exponential. */
const LEVEL = 700;

/**
 * A calibration as one SQL expression: what `applyCalibration` gives for each row of a table with a column of scores, so that a
 * list of any size is mended where it is.
 *
 * NULL where the score is missing (NULL or NaN), and where probabilities were learned and a score is none, which
 * `applyCalibration` refuses. Outside of the scores that an isotonic calibration was learned on it stays level, as in memory.
 *
 * @param calibration from `recalibrate`.
 * @param options `score`: the column, default "score". `dialect`: "duckdb" (default), "postgres" or "spark".
 * @example
 * const calibration = recalibrate([0, 0, 1, 1], [10, 20, 30, 40], { method: "isotonic", scale: "as it is" });
 * calibrationToSQL(calibration, { score: "vendor" }).includes('"vendor"'); // true
 */
export function calibrationToSQL(
  calibration: Calibration,
  options: { readonly score?: string; readonly dialect?: SQLDialect } = {},
): string {
  checkOptions("calibrationToSQL", options, { score: "text", dialect: ["duckdb", "postgres", "spark"] });
  requireCalibration(calibration);
  const { score: column = "score", dialect = "duckdb" } = options;
  const { slope, intercept, knots, scale } = calibration;
  const type = dialect === "postgres" ? "double precision" : "DOUBLE";
  const score = `CAST(${quoteName(column, dialect)} AS ${type})`;
  const number = (value: number): string => numberLiteral(value, dialect);
  const none = [`WHEN ${score} IS NULL OR ${score} = CAST('NaN' AS ${type}) THEN NULL`];
  if (scale === "log odds") none.push(`WHEN ${score} < ${number(0)} OR ${score} > ${number(1)} THEN NULL`);
  if (slope === null || intercept === null) {
    const steps = knots.map(({ score: high, probability }, i) => {
      const before = knots[i - 1];
      const here =
        before === undefined
          ? number(probability)
          : `${number(before.probability)} + (${score} - ${number(before.score)}) / ${number(high - before.score)} * ${number(probability - before.probability)}`;
      return `WHEN ${score} <= ${number(high)} THEN ${here}`;
    });
    return `CASE ${[...none, ...steps].join(" ")} ELSE ${number(knots.at(-1)?.probability ?? Number.NaN)} END`;
  }
  const inside = `LEAST(${number(1 - EDGE)}, GREATEST(${number(EDGE)}, ${score}))`;
  const value = scale === "log odds" ? `LN(${inside} / (${number(1)} - ${inside}))` : score;
  const line = `(${number(intercept)} + ${number(slope)} * ${value})`;
  return (
    `CASE ${none.join(" ")} WHEN ${line} > ${number(LEVEL)} THEN ${number(1)} ` +
    `WHEN ${line} < ${number(-LEVEL)} THEN ${number(0)} ELSE ${number(1)} / (${number(1)} + EXP(-${line})) END`
  );
}
