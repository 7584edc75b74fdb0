import { exerciseList } from "../../check/exercise.js";

/** The model of past votes, age and education, fitted on the file, as each of these solutions makes it. */
const model = `import { decileTable, fitLogistic, loadDataset, predictProbability, splitRows } from "movement-data";
const own = loadDataset("voter-file").derive({ ageSquared: (p) => (p.age * p.age) / 100,
  past: (p) => (p.voted2020 ? 1 : 0) + (p.voted2022 ? 1 : 0) + (p.voted2024 ? 1 : 0) })
  .filter((p) => !p.letter).reify();
const cut = splitRows(own.numRows(), { testShare: 0.3, seed: 2026 });
const [seen, unseen] = [own.reify([...cut.train]), own.reify([...cut.test])];
const ownFit = fitLogistic(seen, { outcome: "voted2026", predictors: ["past", "age", "ageSquared", "education"] });
const tenths = decileTable(unseen.array("voted2026"), predictProbability(ownFit, unseen));`;

/** Tasks on the model that learned from the file itself. */
export const listTasks = exerciseList([
  {
    id: "m6.file-lift",
    module: "6",
    title: "The file's own model",
    ask: "The model with past votes, age and education, judged on the people kept back: what is the lift of its top tenth?",
    minutes: 3,
    answer: { kind: "number", expected: 1.5712, tolerance: 0.05 },
    mistakes: [
      {
        name: "turnout-not-lift",
        when: 0.86,
        within: 0.006,
        says: "0.86 is the turnout of the top tenth. Lift divides it by the turnout of all.",
        next: "Read the column lift.",
      },
      {
        name: "the-survey",
        when: 1.25,
        within: 0.006,
        says: "1.25 is the lift of the survey's model, on the survey's people.",
        next: "Score the people of the file who were kept back.",
      },
      {
        name: "sex-alone",
        when: 1.01,
        within: 0.006,
        says: "1.01 is the model with sex alone, as the cell came.",
        next: "Put the four features of the last model of part 7 into the cell.",
      },
      {
        name: "in-percent",
        when: 157,
        within: 5,
        says: "157 is in percent. Lift is a ratio: 1 means as good as a random pick.",
        next: "Write it as a ratio such as 1.1.",
      },
      {
        name: "gain-not-lift",
        when: (lift: number) => Math.abs(lift - 0.157) < 0.001 || Math.abs(lift - 15.7) < 0.1,
        says: "That is the share of all voters who are in the top tenth.",
        next: "Read the column lift.",
      },
    ],
    hints: [
      "Put the four features of the last model of part 7 into the cell, and run it.",
      'scoreBy("past", "age", "ageSquared", "education") gives the score; the first row of decileTable is the top tenth.',
    ],
    solution: {
      code: `${model}\nconst answer = tenths[0]?.lift;`,
      explanation: "86% of the top tenth voted, 54.7% of all: 86 ÷ 54.7 = 1.57.",
    },
    right: "1.57: where fewer people vote, a score has more to sort. Lifts of two lists are not alike.",
    proof: {
      accepted: [1.5712, 1.57, "1.57", 1.6],
      wrong: [
        { answer: 0.86, mistake: "turnout-not-lift" },
        { answer: 1.25, mistake: "the-survey" },
        { answer: 1.01, mistake: "sex-alone" },
        { answer: 157, mistake: "in-percent" },
        { answer: 0.157, mistake: "gain-not-lift" },
        { answer: 15.7, mistake: "gain-not-lift" },
      ],
    },
  },
  {
    id: "m6.gain",
    module: "6",
    title: "The top four tenths",
    ask: "The same model: what share of all voters is in its top four tenths?",
    minutes: 3,
    answer: { kind: "number", expected: 0.567, percent: true },
    mistakes: [
      {
        name: "list-not-voters",
        when: 0.4,
        within: 0.001,
        says: "40% is the share of the list. The question is what share of the voters it holds.",
        next: "Read the cumulative gain in the row of the fourth tenth.",
      },
      {
        name: "sex-alone",
        when: 0.4034,
        within: 0.001,
        says: "40.3% is the model with sex alone, as the cell came.",
        next: "Put the four features of the last model of part 7 into the cell.",
      },
      {
        name: "turnout-of-a-tenth",
        when: 0.6835,
        within: 0.002,
        says: "68% is how many people of the fourth tenth voted.",
        next: "Read the cumulative gain in the row of the fourth tenth.",
      },
      {
        name: "one-tenth",
        when: 0.157,
        within: 0.001,
        says: "15.7% is the top tenth alone.",
        next: "Add the second, the third and the fourth.",
      },
      {
        name: "three-tenths",
        when: 0.442,
        within: 0.001,
        says: "44.2% are in the top three tenths.",
        next: "Add the fourth.",
      },
      {
        name: "the-survey",
        when: 0.489,
        within: 0.001,
        says: "48.9% is the gain of the survey's model, on the survey's people.",
        next: "Take the model of the file, and the people of the file.",
      },
      {
        name: "the-other-six",
        when: 1 - 0.567,
        within: 0.001,
        says: "That is the share of the voters in the other six tenths.",
        next: "Take the rest.",
      },
    ],
    hints: ["The table of tenths has a column for it.", "Cumulative gain, in the fourth row."],
    solution: {
      code: `${model}\nconst answer = tenths[3]?.cumulativeGain;`,
      explanation: "The top four tenths of the list hold 56.7% of its voters. A random 40% would hold 40%.",
    },
    right: "56.7%, where a random 40% of the list would hold 40%.",
    proof: {
      accepted: [0.567, "56.7%", 56.7, 57],
      wrong: [
        { answer: 0.4, mistake: "list-not-voters" },
        { answer: "40.3%", mistake: "sex-alone" },
        { answer: 0.683, mistake: "turnout-of-a-tenth" },
        { answer: "15.7%", mistake: "one-tenth" },
        { answer: "44.2%", mistake: "three-tenths" },
        { answer: "48.9%", mistake: "the-survey" },
        { answer: 43.3, mistake: "the-other-six" },
      ],
    },
  },
]);
