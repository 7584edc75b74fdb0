import type { ColumnTable } from "arquero";
import { fitLogistic } from "../../../library/model/fit/fit-logistic.js";
import type { LogisticFit } from "../../../library/model/fit/logistic-fit.js";
import { predictProbability } from "../../../library/model/score/predict-probability.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { keepBack } from "./keep-back.js";

interface Row {
  readonly age: number;
  readonly voted: boolean | null;
  readonly yearsAtAddress: string | null;
}

/** The turnout model of the survey of 2016, and the people who were kept back to judge it. */
export interface SurveyModel {
  readonly fit: LogisticFit;
  readonly voted: ArrayLike<unknown>;
  readonly score: Float64Array;
}

/** What the survey knows of a person, and the voter file too. */
export const TRAITS = ["age", "ageSquared", "education", "sex", "yearsAtAddress"] as const;

let survey: SurveyModel | undefined;
let file: ColumnTable | undefined;

/** The turnout model, fitted once a session on 70% of those who answered. */
export function surveyModel(): SurveyModel {
  survey ??= learn();
  return survey;
}

/** The voter file, with the age squared that the survey's model asks for. */
export function voterFile(): ColumnTable {
  file ??= loadDataset("voter-file")
    .derive({ ageSquared: (p: Row) => (p.age * p.age) / 100 })
    .reify();
  return file;
}

function learn(): SurveyModel {
  const people = loadDataset("cps-voting-2016")
    .filter((p: Row) => p.voted !== null && p.yearsAtAddress !== null)
    .derive({ ageSquared: (p: Row) => (p.age * p.age) / 100 })
    .reify();
  const { learned, kept } = keepBack(people);
  const fit = fitLogistic(learned, { outcome: "voted", predictors: [...TRAITS] });
  return { fit, voted: kept.array("voted"), score: predictProbability(fit, kept) };
}
