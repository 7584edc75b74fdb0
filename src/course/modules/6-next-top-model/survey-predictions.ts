import { mean } from "simple-statistics";
import { predictProbability } from "../../../library/model/score/predict-probability.js";
import { calibrationTable } from "../../../library/model/validate/calibration-table.js";
import { confusionTable } from "../../../library/model/validate/confusion-table.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { findRow } from "../../../library/table/find/find-rows.js";
import { shareBy } from "../../../library/table/summary/share-by.js";
import { predictionList } from "../../predict/prediction.js";
import { surveyModel, voterFile } from "./survey-model.js";

/** The share in percent of an age group that said they voted, by weight. */
function saidTheyVoted(ageBand: string): number {
  const rows = shareBy(loadDataset("cps-voting-2016"), "ageBand", {
    of: "answer",
    is: "yes",
    weights: "weight",
  });
  return 100 * Number(findRow(rows, { ageBand }).get("share", 0));
}

/** Where the lowest tenth of the scores lies: above the line when more voted than the score says. */
function lowestDot(): string {
  const { voted, score } = surveyModel();
  const [lowest] = calibrationTable(voted, score);
  const off = (lowest?.rate ?? Number.NaN) - (lowest?.meanPredicted ?? Number.NaN);
  if (Math.abs(off) < 0.01) return "on the line";
  return off > 0 ? "above the line" : "below the line";
}

/** Which rule is right more often, or that they hardly differ. */
function moreOftenRight(): string {
  const { voted, score } = surveyModel();
  const { accuracy, majorityAccuracy } = confusionTable(voted, score, { threshold: 0.5 });
  if (Math.abs(accuracy - majorityAccuracy) < 0.02) return "they are within two points";
  return accuracy > majorityAccuracy ? "the model" : '"everybody votes"';
}

/** What the survey's model and the file itself say, both in percent. */
function onTheFile(): readonly number[] {
  const voters = voterFile();
  const shares = [predictProbability(surveyModel().fit, voters), voters.array("voted2026")];
  return shares.map((values) => 100 * mean(Array.from<unknown, number>(values, Number)));
}

/** Guesses about the model of the survey, on its own people and on a list. */
export const surveyPredictions = predictionList([
  {
    id: "m6.age",
    module: "6",
    ask: "What share said in November 2016 that they voted?",
    guess: {
      kind: "sliders",
      fields: [
        { name: "youngest", label: "aged 18 to 24: said they voted", low: 0, high: 100, step: 1, unit: "%" },
        { name: "oldest", label: "aged 75 and more: said they voted", low: 0, high: 100, step: 1, unit: "%" },
      ],
    },
    truth: () => [saidTheyVoted("18-24"), saidTheyVoted("75+")],
    answer: "{youngest} of the youngest and {oldest} of the oldest said so.",
    likely: [
      {
        field: "youngest",
        to: 25,
        says: "More of the young vote than people think, at least for president.",
      },
      {
        field: "oldest",
        from: 85,
        says: "The oldest fall back a little: some are ill, some cannot get there.",
      },
      { equal: true, says: "Age is the plainest rule of thumb that there is." },
    ],
    then: "Who gave no answer at all, and how are they counted here?",
  },
  {
    id: "m6.dot",
    module: "6",
    ask: "The lowest dot has a mean score of 39%. Where does it lie?",
    guess: { kind: "choice", options: ["below the line", "on the line", "above the line"] },
    truth: lowestDot,
    answer: "The lowest dot lies {truth}.",
    likely: [
      { is: "on the line", says: "The model has not seen these people: few dots lie just on the line." },
      {
        is: "below the line",
        says: "Then fewer would have voted than the model says. Here it says too little.",
      },
    ],
    then: "How many people stand behind that dot, and how far does chance alone move it?",
  },
  {
    id: "m6.accuracy",
    module: "6",
    ask: "Which rule is right more often?",
    guess: {
      kind: "choice",
      options: ["the model", '"everybody votes"', "they are within two points"],
    },
    truth: moreOftenRight,
    answer: "On the people kept back: {truth}.",
    likely: [
      {
        is: "the model",
        says: "By a hair. Most people voted, so calling everybody a voter is right for most.",
      },
      { is: '"everybody votes"', says: "Nearly. But it finds not one of the people who stay at home." },
    ],
    then: "Which of the two helps you to decide whom to call?",
  },
  {
    id: "m6.move",
    module: "6",
    ask: "The survey's model scores the voter file of 2026. What do you expect?",
    guess: {
      kind: "sliders",
      fields: [
        {
          name: "score",
          label: "mean score of the survey's model on the file",
          low: 0,
          high: 100,
          step: 1,
          unit: "%",
        },
        {
          name: "voted",
          label: "share of the file that voted in 2026",
          low: 0,
          high: 100,
          step: 1,
          unit: "%",
        },
      ],
    },
    truth: onTheFile,
    answer: "The mean score is {score}, and {voted} voted.",
    likely: [
      {
        equal: true,
        says: "A survey's yes is not a ballot: 14% gave no answer and were dropped, the rest say too often that they voted, and 2026 has no president to elect.",
      },
      {
        field: "voted",
        from: 66,
        says: "That is a presidential year, as people tell it. 2026 is another kind of year.",
      },
      { field: "score", to: 60, says: "The model learned from people who said more often that they voted." },
    ],
    then: "Which known total would you move it to?",
  },
]);
