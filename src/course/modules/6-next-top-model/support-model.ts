import type { ColumnTable } from "arquero";
import { fitLogistic } from "../../../library/model/fit/fit-logistic.js";
import type { LogisticFit } from "../../../library/model/fit/logistic-fit.js";
import { shiftIntercept } from "../../../library/model/score/shift-intercept.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";

interface Row {
  readonly forBiden: boolean | null;
  readonly party: string;
}

/** What the support model knows of a person. */
export const SUPPORT_TRAITS = ["party", "sex", "race", "education"] as const;

/** The share of the two-party vote that Biden got in 2020. */
const RESULT_2020 = 0.523;

let survey: ColumnTable | undefined;
let support: LogisticFit | undefined;

/** Those of the survey of 2020 who chose one of the two and named a party. */
export function twoPartyVoters(): ColumnTable {
  survey ??= loadDataset("ces-2020")
    .filter((p: Row) => p.forBiden !== null && p.party !== "Other or not sure")
    .reify();
  return survey;
}

/** The support model, fitted once a session and moved to the result of the election. */
export function supportModel(): LogisticFit {
  support ??= learn();
  return support;
}

function learn(): LogisticFit {
  const people = twoPartyVoters();
  const leaning = fitLogistic(people, { outcome: "forBiden", predictors: [...SUPPORT_TRAITS] });
  return shiftIntercept(leaning, people, { rate: RESULT_2020 });
}
