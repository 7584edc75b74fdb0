import type { ColumnTable } from "arquero";
import { fitLogistic } from "../../../library/model/fit/fit-logistic.js";
import { predictProbability } from "../../../library/model/score/predict-probability.js";
import { keepBack } from "./keep-back.js";
import { voterFile } from "./survey-model.js";

interface Row {
  readonly voted2020: boolean | null;
  readonly voted2022: boolean | null;
  readonly voted2024: boolean | null;
  readonly letter: boolean;
}

let history: ColumnTable | undefined;

/** The voter file with the number of past votes, none to three. */
export function voteHistory(): ColumnTable {
  history ??= voterFile()
    .derive({
      past: (p: Row) => (p.voted2020 ? 1 : 0) + (p.voted2022 ? 1 : 0) + (p.voted2024 ? 1 : 0),
    })
    .reify();
  return history;
}

/** Those who got no letter: their vote says what happens when nobody writes. */
export const withoutLetter = (voters: ColumnTable): ColumnTable =>
  voters.filter((p: Row) => !p.letter).reify();

/** People who were kept back, with the score that a model of the others gives them. */
export interface JudgedModel {
  readonly actual: ArrayLike<unknown>;
  readonly score: Float64Array;
}

/** Fits a model for each list of features on 70% of those without a letter, and scores the others. */
export function judgedOnFile(models: readonly (readonly string[])[]): readonly JudgedModel[] {
  const { learned, kept } = keepBack(withoutLetter(voteHistory()));
  return models.map((predictors) => ({
    actual: kept.array("voted2026"),
    score: predictProbability(
      fitLogistic(learned, { outcome: "voted2026", predictors: [...predictors] }),
      kept,
    ),
  }));
}
