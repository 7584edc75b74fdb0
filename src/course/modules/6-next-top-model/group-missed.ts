import { fitLogistic } from "../../../library/model/fit/fit-logistic.js";
import { predictProbability } from "../../../library/model/score/predict-probability.js";
import { loadArquero } from "../../../library/table/columns/load-arquero.js";
import { keepBack } from "./keep-back.js";
import { SUPPORT_TRAITS, twoPartyVoters } from "./support-model.js";

interface Group {
  readonly race: string;
  readonly said: number;
  readonly scored: number;
}

/** The group that the score without race misses by most, among people kept back. */
export function furthestWithoutRace(): string {
  const { learned, kept } = keepBack(twoPartyVoters());
  const blind = fitLogistic(learned, {
    outcome: "forBiden",
    predictors: SUPPORT_TRAITS.filter((trait) => trait !== "race"),
  });
  const { op, table } = loadArquero();
  const groups = kept
    .assign(table({ score: predictProbability(blind, kept) }))
    .groupby("race")
    .rollup({ said: op.mean("forBiden"), scored: op.mean("score") })
    .objects() as Group[];
  const off = ({ said, scored }: Group): number => Math.abs(said - scored);
  return groups.reduce((furthest, group) => (off(group) > off(furthest) ? group : furthest)).race;
}
