import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";

/** The turnout model of the notebook: every solution starts from it, so that each runs on its own. */
const model = `import { decileTable, fitLogistic, loadDataset, predictProbability, rocAUC, splitRows } from "movement-data";
const people = loadDataset("cps-voting-2016").filter((p) => p.voted !== null && p.yearsAtAddress !== null)
  .derive({ ageSquared: (p) => (p.age * p.age) / 100 }).reify();
const split = splitRows(people.numRows(), { testShare: 0.3, seed: 2026 });
const training = people.reify([...split.train]), holdout = people.reify([...split.test]);
const fit = fitLogistic(training, { outcome: "voted", predictors: ["age", "ageSquared", "education", "sex", "yearsAtAddress"] });
const score = predictProbability(fit, holdout);`;

export const nextTopModelExercises = exerciseList([
  {
    id: "m6.odds",
    module: "6",
    title: "Odds",
    minutes: 2,
    answer: { kind: "number", expected: 3 / 7, tolerance: 0.002 },
    mistakes: [
      {
        name: "chance-not-odds",
        when: 0.3,
        says: "0.30 is the chance. Odds compare it with the chance that it does not happen.",
        next: "Divide 0.3 by 0.7.",
      },
      {
        name: "upside-down",
        when: 7 / 3,
        within: 0.01,
        says: "2.33 are the odds against voting.",
        next: "Divide the chance of voting by the chance of not voting.",
      },
    ],
    hints: ["Odds are p ÷ (1 − p).", "Here p is 0.3, and 1 − p is 0.7."],
    solution: { code: "const answer = 0.3 / (1 - 0.3);", explanation: "0.3 ÷ 0.7 = 0.429: three to seven." },
    right: "0.429, or three to seven.",
    proof: {
      accepted: [3 / 7, 0.429, "0.43"],
      wrong: [
        { answer: 0.3, mistake: "chance-not-odds" },
        { answer: 2.33, mistake: "upside-down" },
      ],
    },
  },
  {
    id: "m6.holdout-rows",
    module: "6",
    title: "Rows in the holdout",
    minutes: 2,
    answer: { kind: "number", expected: 1561 },
    mistakes: [
      {
        name: "training-rows",
        when: 3642,
        says: "3,642 people are in the training part: the model has seen them.",
        next: "Take the others, 30%.",
      },
      {
        name: "everybody",
        when: 5203,
        says: "5,203 are all the people, before the split.",
        next: "The holdout is 30% of them.",
      },
    ],
    hints: [
      "The holdout is the part that is kept back.",
      "30% of 5,203, rounded to whole people. Part 2 prints it.",
    ],
    solution: {
      code: `${model}\nconst answer = holdout.numRows();`,
      explanation: "30% of 5,203 is 1,560.9, so 1,561 people are kept back and 3,642 train the model.",
    },
    right: "1,561 people are kept back. The model never sees them before it is judged.",
    proof: {
      accepted: [1561, "1,561"],
      wrong: [
        { answer: 3642, mistake: "training-rows" },
        { answer: "5,203", mistake: "everybody" },
      ],
    },
  },
  {
    id: "m6.auc",
    module: "6",
    title: "The honest AUC",
    minutes: 3,
    answer: { kind: "number", expected: 0.7248, tolerance: 0.0015 },
    mistakes: [
      {
        name: "training-auc",
        when: 0.7391,
        within: 0.0015,
        says: "0.739 is the AUC on the people the model learned from: that is train.",
        next: "Report the number on the holdout.",
      },
      {
        name: "accuracy",
        when: 0.745,
        within: 0.001,
        says: "0.745 is the accuracy, the share called right. AUC asks how well the list is sorted.",
        next: "Take the first number of the last cell of part 5.",
      },
    ],
    hints: ["Which people has the model not seen?", "Part 5 prints two AUCs. One is on the holdout."],
    solution: {
      code: `${model}\nconst answer = rocAUC(holdout.array("voted"), score);`,
      explanation:
        "0.725 on the holdout. On its own people the model reaches 0.739: judged there, it flatters itself.",
    },
    right: "0.725 on people it has not seen. On its own people it would be 0.739.",
    proof: {
      accepted: [0.7248, 0.725, "0.725"],
      wrong: [
        { answer: 0.739, mistake: "training-auc" },
        { answer: 0.745, mistake: "accuracy" },
      ],
    },
  },
  {
    id: "m6.lift",
    module: "6",
    title: "Lift of the top decile",
    minutes: 3,
    answer: { kind: "number", expected: 1.2508, tolerance: 0.05 },
    mistakes: [
      {
        name: "rate-not-lift",
        when: 0.9167,
        within: 0.001,
        says: "0.917 is the turnout of the top decile. Divide it by the base rate.",
        next: "The base rate is the turnout of the whole holdout, 73.3%.",
      },
      {
        name: "in-percent",
        when: 125,
        within: 0.5,
        says: "125 is in percent. Lift is a ratio: 1 means as good as a random pick.",
        next: "Write it as a ratio such as 1.1.",
      },
    ],
    hints: [
      "Lift is a turnout divided by a turnout.",
      "91.7% in the top decile ÷ 73.3% in the whole holdout.",
    ],
    solution: {
      code: `${model}\nconst answer = decileTable(holdout.array("voted"), score)[0]?.lift;`,
      explanation: "91.7% ÷ 73.3% = 1.25: the top tenth votes a quarter more often than a random tenth.",
    },
    right: "1.25: the top tenth votes a quarter more often than people picked at random.",
    proof: {
      accepted: [1.2508, 1.25, "1.25", 1.3],
      wrong: [
        { answer: 0.917, mistake: "rate-not-lift" },
        { answer: 125, mistake: "in-percent" },
      ],
    },
  },
  {
    id: "m6.gain",
    module: "6",
    title: "Gain of the top three",
    minutes: 3,
    answer: { kind: "number", expected: 0.3689, tolerance: 0.002, percent: true },
    mistakes: [
      {
        name: "list-not-voters",
        when: 0.3,
        within: 0.001,
        says: "30% is the share of the list. The question is what share of the voters it holds.",
        next: "Read the cumulative gain in the row of decile 3.",
      },
      {
        name: "one-decile",
        when: 0.125,
        within: 0.001,
        says: "12.5% is the top decile alone.",
        next: "Add the second and the third.",
      },
    ],
    hints: ["The table of part 5 has a column for it.", "Cumulative gain, in the row of decile 3."],
    solution: {
      code: `${model}\nconst answer = decileTable(holdout.array("voted"), score)[2]?.cumulativeGain;`,
      explanation: "The top three tenths of the list hold 36.9% of its voters. A random 30% would hold 30%.",
    },
    right: "36.9%, where a random 30% of the list would hold 30%.",
    proof: {
      accepted: [0.3689, "36.9%", 37, 0.369],
      wrong: [
        { answer: 0.3, mistake: "list-not-voters" },
        { answer: "12.5%", mistake: "one-decile" },
      ],
    },
  },
  {
    id: "m6.letter-fifth",
    module: "6",
    title: "Whom the letter moved",
    minutes: 5,
    stretch: true,
    answer: { kind: "number", expected: 3 },
    mistakes: [
      {
        name: "highest-score",
        when: 1,
        says: "Fifth 1 has the highest scores, but they vote anyway: the letter moved them by one point.",
        next: "Look for the dot that lies furthest to the right.",
      },
      {
        name: "lowest-score",
        when: 5,
        says: "Fifth 5 rarely votes, and the letter hardly moved it.",
        next: "Look for the dot that lies furthest to the right.",
      },
      {
        name: "next-to-largest",
        when: 4,
        says: "Fifth 4 is close: 4.1 points. One fifth has a slightly larger estimate.",
        next: "Look again. Then note that the whiskers overlap: the two cannot be told apart.",
      },
    ],
    hints: ["Look at the chart of part 9, not at the scores.", "The largest estimate is 4.6 points."],
    solution: {
      code: `import { effectByScore, fitLogistic, loadDataset, predictProbability } from "movement-data";
import { table } from "arquero";
const voters = loadDataset("voter-file").derive({ ageSquared: (p) => (p.age * p.age) / 100,
  past: (p) => (p.voted2020 ? 1 : 0) + (p.voted2022 ? 1 : 0) + (p.voted2024 ? 1 : 0) }).reify();
const habits = fitLogistic(voters.filter((p) => !p.letter), { outcome: "voted2026", predictors: ["past", "age", "ageSquared", "education"] });
const rated = voters.assign(table({ chance: predictProbability(habits, voters) }));
const effects = effectByScore(rated, { score: "chance", outcome: "voted2026", assignment: "letter", groups: 5 });
const answer = [...effects].sort((a, b) => b.estimate - a.estimate)[0]?.group;`,
      explanation:
        "Fifth 3, people with a chance of about 50% to 66%. The planted effect is largest between 45% and 60%: the estimate agrees.",
    },
    right:
      "Fifth 3, where the chance to vote is about 50% to 66%. The planted truth is largest at 45% to 60%: it agrees.",
    proof: {
      accepted: [3, "3"],
      wrong: [
        { answer: 1, mistake: "highest-score" },
        { answer: 5, mistake: "lowest-score" },
        { answer: 4, mistake: "next-to-largest" },
      ],
    },
  },
]);

export const nextTopModelReflections = reflectionList([
  {
    id: "m6.skipped-neighbourhood",
    module: "6",
    prompt:
      "Your support model says: skip a neighborhood, the one in which somebody once organized you. What do you check, whom do you ask, and who decides?",
    rubric: [
      "It checks the calibration of the model in that neighborhood.",
      "It asks whether the survey or the list reached people there at all.",
      "It names a person who may overrule the model, and where that is written down.",
    ],
  },
]);
