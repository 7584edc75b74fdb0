import { effectByScore } from "../../../library/experiment/estimate/effect-by-score.js";
import { fitLogistic } from "../../../library/model/fit/fit-logistic.js";
import { cutUniverses } from "../../../library/model/score/cut-universes.js";
import { predictProbability } from "../../../library/model/score/predict-probability.js";
import { shiftIntercept } from "../../../library/model/score/shift-intercept.js";
import { loadArquero } from "../../../library/table/columns/load-arquero.js";
import { predictionList } from "../../predict/prediction.js";
import { aucOnFile, voteHistory, withoutLetter } from "./file-models.js";
import { furthestWithoutRace } from "./group-missed.js";
import { supportModel } from "./support-model.js";
import { surveyModel, TRAITS, voterFile } from "./survey-model.js";

const PAST_AND_TRAITS = ["past", "age", "ageSquared", "education"];
const MODELS: Readonly<Record<string, readonly string[]>> = {
  "past votes alone": ["past"],
  "age, education, sex and address": TRAITS,
  "sex alone": ["sex"],
  "past votes, age and education": PAST_AND_TRAITS,
};

/** The four models, from the one that sorts worst to the best. */
function byOrder(): readonly string[] {
  const names = Object.keys(MODELS);
  const auc = aucOnFile(Object.values(MODELS));
  return names
    .map((name, i) => ({ name, auc: auc[i] ?? Number.NaN }))
    .sort((a, b) => a.auc - b.auc)
    .map(({ name }) => name);
}

/** Whether fewer or more people are to be turned out when the level of the scores falls to that of 2018. */
function atLevelOf2018(): string {
  const voters = voterFile();
  const { fit } = surveyModel();
  const voted = Array.from<unknown>(voters.array("voted2018")).filter((value) => value !== null);
  const rate = voted.filter((value) => value === true).length / voted.length;
  const support = predictProbability(supportModel(), voters);
  const [before = 0, after = 0] = [fit, shiftIntercept(fit, voters, { rate })].map((model) => {
    const scores = { turnout: predictProbability(model, voters), support };
    const cut = cutUniverses(scores, { turnout: "turnout", support: "support" });
    return Array.from<unknown>(cut.array("universe")).filter((universe) => universe === "gotv").length;
  });
  if (Math.abs(after - before) < 0.02 * before) return "stays as it is";
  return after > before ? "grows" : "shrinks";
}

/** The fifth of the scores in which the letter did most. */
function mostMoved(): string {
  const history = voteHistory();
  const habits = fitLogistic(withoutLetter(history), {
    outcome: "voted2026",
    predictors: PAST_AND_TRAITS,
  });
  const effects = effectByScore(
    history.assign(loadArquero().table({ chance: predictProbability(habits, history) })),
    {
      score: "chance",
      outcome: "voted2026",
      assignment: "letter",
      groups: 5,
    },
  );
  const most = effects.reduce((best, row) => (row.estimate > best.estimate ? row : best));
  return most.group === 1 ? "the highest" : most.group === 5 ? "the lowest" : "the middle";
}

/** Guesses about lists: what sorts them, whom to call, and whom a score misses. */
export const listPredictions = predictionList([
  {
    id: "m6.auc",
    module: "6",
    ask: "Four models learn from the file itself. Put them in order: the one that sorts worst comes first.",
    guess: { kind: "order", options: Object.keys(MODELS) },
    truth: byOrder,
    answer: "From the worst to the best: {truth}.",
    likely: [
      { is: "past votes alone", says: "Alone they tie with traits; together they gain." },
      {
        is: "age, education, sex and address",
        says: "Four traits together sort as well as three past votes.",
      },
      {
        is: "past votes, age and education",
        says: "More that was known before does not sort worse here. Look at what each one adds.",
      },
    ],
    then: "Would one more trait help, or have you seen most of it?",
  },
  {
    id: "m6.universe",
    module: "6",
    ask: "The level falls from 72% to 50%. The universe to turn out are supporters with a score from 30% to 70%. What becomes of it?",
    guess: { kind: "choice", options: ["shrinks", "stays as it is", "grows"] },
    truth: atLevelOf2018,
    answer: "The universe to turn out {truth}.",
    likely: [
      { is: "shrinks", says: 'Many "sure" voters were only maybes.' },
      {
        is: "stays as it is",
        says: "The order stays, but the borders of 30% and 70% now lie elsewhere in it.",
      },
    ],
    then: "Who came in, and who fell out?",
  },
  {
    id: "m6.letter",
    module: "6",
    ask: "In which fifth of the turnout scores did the letter do most?",
    guess: { kind: "choice", options: ["the highest", "the middle", "the lowest"] },
    truth: mostMoved,
    answer: "The letter did most in {truth} fifth.",
    likely: [
      { is: "the highest", says: "They vote anyway: there is hardly anybody left to move." },
      { is: "the lowest", says: "They have the most room, but one letter rarely moves them." },
    ],
    then: "How sure is the difference between the middle and its neighbors?",
  },
  {
    id: "m6.race",
    module: "6",
    ask: "The support model without race: for which group is its score furthest from what people said?",
    guess: { kind: "choice", options: ["Asian", "Black", "Hispanic", "Other", "White"] },
    truth: furthestWithoutRace,
    answer: "It is furthest off for {truth} people.",
    likely: [
      {
        is: "White",
        says: "They are three in four of those asked: the model follows them, and is a point off.",
      },
      { is: "Hispanic", says: "There both models are within a point or so." },
      { is: "Asian", says: "By four points. One group is further off." },
      { is: "Other", says: "By four points, upwards. One group is further off." },
    ],
    then: "Who would be skipped because of it?",
  },
]);
