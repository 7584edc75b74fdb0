import { readFileSync } from "node:fs";
import { op, table } from "arquero";
import { mean } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { effectByScore } from "../../../src/library/experiment/estimate/effect-by-score.js";
import { fitLogistic } from "../../../src/library/model/fit/fit-logistic.js";
import { tidy } from "../../../src/library/model/fit/tidy.js";
import { cutUniverses } from "../../../src/library/model/score/cut-universes.js";
import { predictProbability } from "../../../src/library/model/score/predict-probability.js";
import { shiftIntercept } from "../../../src/library/model/score/shift-intercept.js";
import { brierScore } from "../../../src/library/model/validate/brier-score.js";
import { calibrationTable } from "../../../src/library/model/validate/calibration-table.js";
import { confusionTable } from "../../../src/library/model/validate/confusion-table.js";
import { decileTable } from "../../../src/library/model/validate/decile-table.js";
import { logLoss } from "../../../src/library/model/validate/log-loss.js";
import { rocAUC } from "../../../src/library/model/validate/roc-auc.js";
import { splitRows } from "../../../src/library/model/validate/split-rows.js";
import { reachAfterPasses } from "../../../src/library/organize/electoral/reach-after-passes.js";
import { loadDataset } from "../../../src/library/table/datasets/load-dataset.js";
import { shareBy } from "../../../src/library/table/summary/share-by.js";

// Made by tests/fixtures/model/make_module_6.py.
const peers = JSON.parse(
  readFileSync(new URL("../../fixtures/model/module-6.json", import.meta.url), "utf8"),
) as {
  terms: string[];
  coefficients: number[];
  stdErrors: number[];
  n: number;
  logLikelihood: number;
  aic: number;
  auc: number;
  brier: number;
  logLoss: number;
};

// Every figure that the text of Module 6 states, computed as its cells compute it.
const people = loadDataset("cps-voting-2016")
  .filter((p: Row) => p.voted !== null && p.yearsAtAddress !== null)
  .derive({ ageSquared: (p: Row) => (p.age * p.age) / 100 })
  .reify();
const split = splitRows(people.numRows(), { testShare: 0.3, seed: 2026 });
const training = people.reify([...split.train]);
const holdout = people.reify([...split.test]);
const fit = fitLogistic(training, {
  outcome: "voted",
  predictors: ["age", "ageSquared", "education", "sex", "yearsAtAddress"],
});
const score = predictProbability(fit, holdout);
const voted = holdout.array("voted");
const voters = loadDataset("voter-file").derive({ ageSquared: (p: Row) => (p.age * p.age) / 100 });
const ces = loadDataset("ces-2020")
  .filter((p: Row) => p.forBiden !== null && p.party !== "Other or not sure")
  .reify();
const traits = ["party", "sex", "race", "education"];
const leaning = fitLogistic(ces, { outcome: "forBiden", predictors: traits });

const cut = { turnout: "turnout", support: "support", capacity: 6000 };
const points = (share: number | undefined): string => (100 * (share ?? Number.NaN)).toFixed(1);
/** The turnout of an earlier election among those who could vote in it. */
const rate = (column: string): number => {
  const known = Array.from<unknown>(voters.array(column)).filter((value) => value !== null);
  return known.filter((value) => value === true).length / known.length;
};

function closeness(ours: number | undefined, theirs: number | undefined): number {
  return Math.abs((ours ?? Number.NaN) / (theirs ?? Number.NaN) - 1);
}

interface Row {
  readonly age: number;
  readonly voted: boolean | null;
  readonly yearsAtAddress: string | null;
  readonly forBiden: boolean | null;
  readonly party: string;
  readonly voted2020: boolean | null;
  readonly voted2022: boolean | null;
  readonly voted2024: boolean | null;
  readonly letter: boolean;
  readonly supports: boolean | null;
}

describe("the figures of Module 6", () => {
  it("agrees with statsmodels and scikit-learn to the last printed digit", () => {
    fit.terms.forEach((term, j) => {
      const place = peers.terms.indexOf(term);
      const stdError = Math.sqrt(fit.covariance[j]?.[j] ?? Number.NaN);
      expect(closeness(fit.coefficients[j], peers.coefficients[place]), term).toBeLessThan(1e-8);
      expect(closeness(stdError, peers.stdErrors[place]), term).toBeLessThan(1e-8);
    });
    expect(fit.n).toBe(peers.n);
    expect(closeness(fit.logLikelihood, peers.logLikelihood)).toBeLessThan(1e-10);
    expect(closeness(fit.aic, peers.aic)).toBeLessThan(1e-10);
    expect(closeness(rocAUC(voted, score), peers.auc)).toBeLessThan(1e-12);
    expect(closeness(brierScore(voted, score), peers.brier)).toBeLessThan(1e-9);
    expect(closeness(logLoss(voted, score), peers.logLoss)).toBeLessThan(1e-9);
  });

  it("splits 5,203 people into 3,642 and 1,561", () => {
    expect([people.numRows(), training.numRows(), holdout.numRows()]).toEqual([5203, 3642, 1561]);
  });

  it("reads 1.6 (1.3 to 2.0) for 5 or more years at the address", () => {
    const row = tidy(fit, { oddsRatios: true }).find(({ term }) => term === "yearsAtAddress: 5 or more");
    expect(row?.estimate).toBeCloseTo(1.62, 2);
    expect(row?.confLow).toBeCloseTo(1.28, 2);
    expect(row?.confHigh).toBeCloseTo(2.04, 2);
  });

  it("says that twice the odds moves 50% to 67% and 90% to 95%, and 1.6 times 30% to 41%, 90% to 94%", () => {
    const moved = (ratio: number, chance: number): number => {
      const odds = (ratio * chance) / (1 - chance);
      return Math.round((100 * odds) / (1 + odds));
    };
    expect([moved(2, 0.5), moved(2, 0.9), moved(1.6, 0.3), moved(1.6, 0.9)]).toEqual([67, 95, 41, 94]);
    expect((0.62 / 0.38).toFixed(2)).toBe("1.63");
  });

  it("has 40.8% of the youngest and 70.3% of the oldest say they voted, and 74.8% of those before them", () => {
    const rows = shareBy(loadDataset("cps-voting-2016"), "ageBand", {
      of: "answer",
      is: "yes",
      weights: "weight",
    }).objects() as { ageBand: string; share: number }[];
    const shares = Object.fromEntries(rows.map(({ ageBand, share }) => [ageBand, points(share)]));
    expect(shares).toMatchObject({ "18-24": "40.8", "65-74": "74.8", "75+": "70.3" });
  });

  it("has dots within 7 points of the line, the lowest at a mean score of 39%", () => {
    const dots = calibrationTable(voted, score);
    const off = dots.map(({ meanPredicted, rate }) => Math.abs(meanPredicted - rate));
    expect(Math.max(...off)).toBeLessThan(0.0705);
    expect(dots[0]?.meanPredicted).toBeCloseTo(0.386, 3);
    expect(dots[0]?.rate).toBeCloseTo(0.439, 3);
    expect(dots[0]?.n).toBe(157);
  });

  it("finds 37% of the voters in the top three tenths, with a lift of 1.25 at the top", () => {
    const deciles = decileTable(voted, score);
    expect(deciles[2]?.cumulativeGain).toBeCloseTo(0.3689, 4);
    expect(points(deciles[3]?.cumulativeGain)).toBe("48.9");
    expect(deciles[0]?.lift).toBeCloseTo(1.2508, 4);
    expect(deciles[0]?.rate).toBeCloseTo(0.9167, 4);
  });

  it("sorts the holdout with an AUC of 0.725 and its own people with 0.739", () => {
    expect(rocAUC(voted, score)).toBeCloseTo(0.7248, 4);
    expect(rocAUC(training.array("voted"), predictProbability(fit, training))).toBeCloseTo(0.7391, 4);
  });

  it("is right for 74.5% where everybody votes is right for 73.3%, and finds one non-voter in four", () => {
    const calls = confusionTable(voted, score, { threshold: 0.5 });
    expect(calls.accuracy).toBeCloseTo(0.745, 3);
    expect(calls.majorityAccuracy).toBeCloseTo(0.7329, 4);
    expect(calls.specificity).toBeCloseTo(0.2566, 4);
    const strict = confusionTable(voted, score, { threshold: 0.7 });
    expect([points(strict.specificity), points(strict.sensitivity), points(strict.accuracy)]).toEqual([
      "63.8",
      "69.9",
      "68.3",
    ]);
  });

  it("shifts the support model to the known 52.3% without changing anybody's place", () => {
    const support = shiftIntercept(leaning, ces, { rate: 0.523 });
    expect(mean([...predictProbability(support, ces)])).toBeCloseTo(0.523, 9);
    expect(rocAUC(ces.array("forBiden"), predictProbability(support, ces))).toBeCloseTo(
      rocAUC(ces.array("forBiden"), predictProbability(leaning, ces)),
      12,
    );
  });

  it("reaches 35% of the 16,960 people to turn out with 6,000 conversations", () => {
    const support = shiftIntercept(leaning, ces, { rate: 0.523 });
    const scored = voters.assign(
      table({ turnout: predictProbability(fit, voters), support: predictProbability(support, voters) }),
    );
    const list = cutUniverses(scored, { turnout: "turnout", support: "support", capacity: 6000 });
    const cells = list
      .groupby("universe")
      .rollup({ people: op.count(), calls: op.sum("contact") })
      .objects();
    expect(cells).toContainEqual({ universe: "gotv", people: 16960, calls: 6000 });
    expect(Math.round((100 * 6000) / 16960)).toBe(35);
  });

  it("sees the letter move the middle by 4 to 5 points and both ends by about one, as planted", () => {
    const history = voters
      .derive({ past: (p: Row) => (p.voted2020 ? 1 : 0) + (p.voted2022 ? 1 : 0) + (p.voted2024 ? 1 : 0) })
      .reify();
    const habits = fitLogistic(
      history.filter((p: Row) => !p.letter),
      { outcome: "voted2026", predictors: ["past", "age", "ageSquared", "education"] },
    );
    const chance = predictProbability(habits, history);
    const effects = effectByScore(history.assign(table({ chance })), {
      score: "chance",
      outcome: "voted2026",
      assignment: "letter",
      groups: 5,
    });
    expect(effects.map(({ estimate }) => (100 * estimate).toFixed(1))).toEqual([
      "1.0",
      "3.1",
      "4.6",
      "4.1",
      "0.8",
    ]);
    expect(rocAUC(history.array("voted2026"), chance)).toBeCloseTo(0.774, 3);
    expect(rocAUC(history.array("voted2026"), predictProbability(fit, voters))).toBeCloseTo(0.68, 3);
  });

  it("counts the 14 in 100 without an answer as no in part 1, and leaves them out afterwards: 61.1 and 71.6%", () => {
    const answers = loadDataset("cps-voting-2016").objects() as { answer: string; weight: number }[];
    const weigh = (...wanted: string[]): number =>
      answers.reduce((sum, { answer, weight }) => sum + (wanted.includes(answer) ? weight : 0), 0);
    expect(answers.filter(({ answer }) => answer === "no answer")).toHaveLength(871);
    expect((100 * (871 / answers.length)).toFixed(1)).toBe("14.2");
    expect((100 * (weigh("yes") / weigh("yes", "no", "no answer"))).toFixed(1)).toBe("61.1");
    expect((100 * (weigh("yes") / weigh("yes", "no"))).toFixed(1)).toBe("71.6");
  });

  it("shares people with the same score between two tenths: 140.2 voters in the second", () => {
    expect(decileTable(voted, score)[1]?.events).toBeCloseTo(140.167, 3);
  });

  it("says 71.6% of a list on which 55.7% voted, and 55.6% of the 16,960 of whom 41.5% did", () => {
    const turnout = predictProbability(fit, voters);
    const actual = Array.from(voters.array("voted2026"), Number);
    expect([mean([...turnout]), mean(actual)].map((value) => (100 * value).toFixed(1))).toEqual([
      "71.6",
      "55.7",
    ]);
    const dots = calibrationTable(voters.array("voted2026"), turnout);
    expect([dots[0], dots.at(-1)].map((dot) => [points(dot?.meanPredicted), points(dot?.rate)])).toEqual([
      ["39.4", "22.9"],
      ["93.8", "81.3"],
    ]);
    const support = predictProbability(shiftIntercept(leaning, ces, { rate: 0.523 }), voters);
    const list = cutUniverses(voters.assign(table({ turnout, support })), cut)
      .groupby("universe")
      .rollup({ turnout: op.mean("turnout"), voted: op.mean("voted2026") })
      .objects() as { universe: string; turnout: number; voted: number }[];
    const gotv = list.find(({ universe }) => universe === "gotv");
    expect([points(gotv?.turnout), points(gotv?.voted)]).toEqual(["55.6", "41.5"]);
  });

  it("is 5.2 points below 2026 at the level of 2018, and 10.6 at that of 2022", () => {
    const turnout = mean(Array.from(voters.array("voted2026"), Number));
    expect([points(turnout - rate("voted2018")), points(turnout - rate("voted2022"))]).toEqual([
      "5.2",
      "10.6",
    ]);
  });

  it("misjudges Independents by 22 points at the door, Republicans by 13, Democrats by two, Black people by one", () => {
    const support = shiftIntercept(leaning, ces, { rate: 0.523 });
    const answered = voters.filter((p: Row) => p.supports !== null).reify();
    const scores = predictProbability(support, answered);
    expect(rocAUC(answered.array("supports"), scores).toFixed(3)).toBe("0.854");
    const judged = answered.assign(table({ scores }));
    const by = (group: string) =>
      Object.fromEntries(
        (
          judged
            .groupby(group)
            .rollup({ said: op.mean("supports"), scored: op.mean("scores") })
            .objects() as Record<string, number | string>[]
        ).map((row) => [row[group], [row.said, row.scored].map((share) => points(Number(share))).join(" ")]),
      );
    expect(by("party")).toEqual({ Democrat: "90.5 92.8", Independent: "60.1 38.2", Republican: "16.2 3.5" });
    expect(by("race").Black).toBe("85.6 84.7");
  });

  it("turns out 25,384 at the level of 2018, 25,055 at that of 2022, and 30,122 with the support said at the door", () => {
    const said = Array.from<unknown>(voters.array("supports"));
    const answered = said.flatMap((value, row) => (value === null ? [] : [row]));
    const yes = answered.filter((row) => said[row] === true).length / answered.length;
    const support = shiftIntercept(leaning, ces, { rate: 0.523 });
    const scores = predictProbability(support, voters);
    expect([
      answered.length,
      points(yes),
      points(mean(answered.map((row) => scores[row] ?? Number.NaN))),
    ]).toEqual([8000, "58.2", "48.3"]);
    expect(rate("voted2018").toFixed(4)).toBe("0.5048");
    expect(rate("voted2022").toFixed(4)).toBe("0.4506");
    const people = (level: number, supporters: Float64Array): Record<string, number> => {
      const turnout = predictProbability(shiftIntercept(fit, voters, { rate: level }), voters);
      const rows = cutUniverses(voters.assign(table({ turnout, support: supporters })), cut)
        .groupby("universe")
        .rollup({ people: op.count() })
        .objects() as { universe: string; people: number }[];
      return Object.fromEntries(rows.map(({ universe, people: n }) => [universe, n]));
    };
    expect(people(0.5048, scores).gotv).toBe(25_384);
    expect(people(0.4506, scores)).toMatchObject({ gotv: 25_055, persuasion: 2773 });
    expect(people(rate("voted2026"), scores).gotv).toBe(24_800);
    const asSaid = shiftIntercept(support, voters, { rate: 0.582 });
    expect(people(0.4506, predictProbability(asSaid, voters))).toMatchObject({
      gotv: 30_122,
      persuasion: 130,
    });
  });

  it("takes 27,273 dials for 6,000 conversations at 22%, and two passes over 16,960 people end with 6,642", () => {
    expect(Math.ceil(6000 / 0.22)).toBe(27_273);
    const reach = reachAfterPasses({ contactRate: 0.22, passes: 2 });
    expect([Math.round(16_960 * reach), Math.round(100 * reach)]).toEqual([6642, 39]);
  });

  it("sorts 15,053 people kept back with .730 by past votes, .734 by traits, .773 by both", () => {
    const own = voters
      .derive({ past: (p: Row) => (p.voted2020 ? 1 : 0) + (p.voted2022 ? 1 : 0) + (p.voted2024 ? 1 : 0) })
      .filter((p: Row) => !p.letter)
      .reify();
    const parts = splitRows(own.numRows(), { testShare: 0.3, seed: 2026 });
    const [learned, kept] = [own.reify([...parts.train]), own.reify([...parts.test])];
    const judged = (...predictors: string[]) => {
      const model = fitLogistic(learned, { outcome: "voted2026", predictors });
      return { actual: kept.array("voted2026"), score: predictProbability(model, kept) };
    };
    const traitsOnly = ["age", "ageSquared", "education", "sex", "yearsAtAddress"];
    const both = judged("past", "age", "ageSquared", "education");
    const auc = [judged("sex"), judged("past"), judged(...traitsOnly), both].map(({ actual, score: by }) =>
      rocAUC(actual, by).toFixed(3),
    );
    expect([kept.numRows(), ...auc]).toEqual([15_053, "0.505", "0.730", "0.734", "0.773"]);
    const deciles = decileTable(both.actual, both.score);
    expect([deciles[0]?.lift.toFixed(2), deciles[0]?.rate.toFixed(2)]).toEqual(["1.57", "0.86"]);
    expect([3, 2, 0].map((tenth) => points(deciles[tenth]?.cumulativeGain))).toEqual([
      "56.7",
      "44.2",
      "15.7",
    ]);
    const calls = confusionTable(both.actual, both.score, { threshold: 0.5 });
    expect([Math.round(100 * calls.accuracy), points(calls.majorityAccuracy)]).toEqual([71, "54.7"]);
    const learnedAgain = fitLogistic(learned, {
      outcome: "voted2026",
      predictors: ["past", "age", "ageSquared", "education"],
    });
    expect(rocAUC(learned.array("voted2026"), predictProbability(learnedAgain, learned)).toFixed(3)).toBe(
      "0.774",
    );
  });

  it("judges race on 12,541 people kept back, by group as said, with and without it", () => {
    const parts = splitRows(ces.numRows(), { testShare: 0.3, seed: 2026 });
    const [learned, kept] = [ces.reify([...parts.train]), ces.reify([...parts.test])];
    const scored = (predictors: string[]) =>
      predictProbability(fitLogistic(learned, { outcome: "forBiden", predictors }), kept);
    const [seen, unseen] = [scored(traits), scored(["party", "sex", "education"])];
    const rows = kept
      .assign(table({ seen, unseen }))
      .groupby("race")
      .rollup({ said: op.mean("forBiden"), seen: op.mean("seen"), unseen: op.mean("unseen") })
      .objects() as { race: string; said: number; seen: number; unseen: number }[];
    const groups = Object.fromEntries(
      rows.map(({ race, ...of }) => [race, [of.said, of.seen, of.unseen].map(points).join(" ")]),
    );
    expect(kept.numRows()).toBe(12_541);
    expect(groups).toEqual({
      Black: "93.3 92.2 85.3",
      Other: "55.8 54.2 60.3",
      Asian: "76.0 75.4 71.8",
      Hispanic: "69.8 70.6 69.8",
      White: "54.3 54.4 55.1",
    });
    expect([seen, unseen].map((by) => rocAUC(kept.array("forBiden"), by).toFixed(3))).toEqual([
      "0.934",
      "0.930",
    ]);
  });
});
