import type { ColumnTable } from "arquero";
import { fitLogistic } from "../../../library/model/fit/fit-logistic.js";
import { predictProbability } from "../../../library/model/score/predict-probability.js";
import { rocAUC } from "../../../library/model/validate/roc-auc.js";
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

/** How well a model of each list of features sorts, by the AUC: fitted on 70% of those without a letter, judged on the others. */
export function aucOnFile(models: readonly (readonly string[])[]): readonly number[] {
  const { learned, kept } = keepBack(withoutLetter(voteHistory()));
  const voted = kept.array("voted2026");
  return models.map((predictors) => {
    const fit = fitLogistic(learned, { outcome: "voted2026", predictors: [...predictors] });
    return rocAUC(voted, predictProbability(fit, kept));
  });
}
