import { describeCell } from "../../table/columns/describe-cell.js";
import { groupNames, meantGroup } from "../../table/columns/group-name.js";
import { isMissing } from "../../table/columns/is-missing.js";
import { cellWord } from "../../table/columns/plain-value.js";
import type { ColumnReader, NumberArray } from "../columns/read-columns.js";
import { type LevelCoding, termName } from "../design/predictor-coding.js";
import type { LogisticFit } from "../fit/logistic-fit.js";
import { numberValues } from "./number-values.js";
import { termValues } from "./term-values.js";

/** What is left to add up for a row's score: a column of numbers times its coefficient. */
export interface NumberPart {
  readonly values: NumberArray;
  readonly coefficient: number;
}

/** A model laid over new data: what texts and the intercept add to each row, and the columns of numbers that remain. */
export interface LinearPredictor {
  /** Undefined: the same for every row, `constant`. */
  readonly known: Float64Array | undefined;
  readonly constant: number;
  readonly numbers: readonly NumberPart[];
}

/**
 * Lays a model over new data.
 *
 * @param unseen what a level that the model has not seen does: "throw", or "missing" to make the row's score NaN.
 */
export function linearPredictor(
  fit: LogisticFit,
  reader: ColumnReader,
  unseen: "throw" | "missing",
): LinearPredictor {
  const coefficients = new Map(fit.terms.map((term, j) => [term, fit.coefficients[j] as number]));
  const constant = coefficients.get("intercept") ?? 0;
  const numbers: NumberPart[] = [];
  let known: Float64Array | undefined;
  for (const coding of fit.predictors) {
    if (coding.kind === "spline" || coding.kind === "interaction") {
      for (const { term, values } of termValues(coding, fit.predictors, reader))
        numbers.push({ values, coefficient: coefficients.get(term) ?? 0 });
      continue;
    }
    const values = reader.column(coding.column);
    if (coding.kind === "number") {
      // An aliased predictor adds nothing, but a missing value in it still makes the row incomplete, as in the fit.
      const coefficient = coefficients.get(coding.column) ?? 0;
      numbers.push({
        values: numberValues(coding.column, values, reader.firstRow),
        coefficient,
      });
    } else {
      known ??= new Float64Array(reader.rowCount).fill(constant);
      addLevels(known, coding, values, { coefficients, unseen, firstRow: reader.firstRow ?? 0 });
    }
  }
  return { known, constant, numbers };
}

function addLevels(
  target: Float64Array,
  coding: LevelCoding,
  values: ArrayLike<unknown>,
  how: {
    readonly coefficients: ReadonlyMap<string, number>;
    readonly unseen: "throw" | "missing";
    readonly firstRow: number;
  },
): void {
  const { coefficients, unseen, firstRow } = how;
  const { column, levels, kind } = coding;
  const effects = new Map<unknown, number>();
  for (const level of levels) {
    const key = kind === "boolean" ? level === "true" : level;
    effects.set(key, coefficients.get(termName(column, level)) ?? 0);
  }
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    let effect = effects.get(value);
    if (effect === undefined) {
      if (isMissing(value)) effect = Number.NaN;
      else if (unseen === "missing" && typeof value === (kind === "text" ? "string" : "boolean"))
        effect = Number.NaN;
      else throw new RangeError(unseenMessage(coding, value, firstRow + row));
    }
    target[row] = (target[row] as number) + effect;
  }
}

function unseenMessage({ column, kind, levels }: LevelCoding, value: unknown, row: number): string {
  if (typeof value !== (kind === "text" ? "string" : "boolean")) {
    return (
      `The model knows "${column}" as a column of ${kind === "text" ? "text" : "true and false"}, ` +
      `but row ${row + 1} holds ${describeCell(value)}.`
    );
  }
  // A model does not say how many rows a level had, so only what can name nobody is printed.
  const known = new Map(levels.map((level) => [level, 0]));
  return (
    `Row ${row + 1} has ${describeCell(value)} in column "${column}", a level that the model has not seen.` +
    `${meantGroup(cellWord(value), known)} It knows: ${groupNames(known)}. ` +
    'Mend the value, or ask for unseen: "missing" to leave such rows without a score.'
  );
}
