import { fitLogistic } from "../../../library/model/fit/fit-logistic.js";
import { predictProbability } from "../../../library/model/score/predict-probability.js";
import { splitRows } from "../../../library/model/validate/split-rows.js";
import { SUPPORT_TRAITS, twoPartyVoters } from "./support-model.js";
import { SEED } from "./survey-model.js";

/** The group that the score without race misses by most, among people kept back. */
export function furthestWithoutRace(): string {
  const people = twoPartyVoters();
  const { train, test } = splitRows(people.numRows(), { testShare: 0.3, seed: SEED });
  const blind = fitLogistic(people.reify([...train]), {
    outcome: "forBiden",
    predictors: SUPPORT_TRAITS.filter((trait) => trait !== "race"),
  });
  const kept = people.reify([...test]);
  const score = predictProbability(blind, kept);
  const said = Array.from(kept.array("forBiden"), Number);
  const gaps = new Map<string, { people: number; off: number }>();
  Array.from(kept.array("race"), String).forEach((race, row) => {
    const gap = gaps.get(race) ?? { people: 0, off: 0 };
    gaps.set(race, { people: gap.people + 1, off: gap.off + (said[row] ?? 0) - (score[row] ?? 0) });
  });
  const [furthest] = [...gaps].sort(
    ([, a], [, b]) => Math.abs(b.off / b.people) - Math.abs(a.off / a.people),
  );
  return furthest?.[0] ?? "";
}
