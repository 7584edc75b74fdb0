import { exerciseList } from "../../check/exercise.js";

/** The models of parts 3 and 8 and the voter file, as the page has them. */
const setup = `import { cutUniverses, fitLogistic, loadDataset } from "movement-data";
import { predictProbability, shiftIntercept, splitRows } from "movement-data";
import { table } from "arquero";
// The survey's model of part 3.
const citizens = loadDataset("cps-voting-2016")
  .filter((p) => p.voted !== null && p.yearsAtAddress !== null)
  .derive({ ageSquared: (p) => (p.age * p.age) / 100 }).reify();
const draw = splitRows(citizens.numRows(), { testShare: 0.3, seed: 2026 });
const fit = fitLogistic(citizens.reify([...draw.train]), { outcome: "voted",
  predictors: ["age", "ageSquared", "education", "sex", "yearsAtAddress"] });
// The list, and the support model of part 8.
const voters = loadDataset("voter-file")
  .derive({ ageSquared: (p) => (p.age * p.age) / 100 });
const ces = loadDataset("ces-2020")
  .filter((p) => p.forBiden !== null && p.party !== "Other or not sure").reify();
const byTraits = fitLogistic(ces, { outcome: "forBiden",
  predictors: ["party", "sex", "race", "education"] });
const support = predictProbability(shiftIntercept(byTraits, ces, { rate: 0.523 }), voters);`;

const level = "const level = shiftIntercept(fit, voters, { rate: 0.4506 });";
const scored =
  "const scored = voters.assign(table({ turnout: predictProbability(level, voters), support }));";
const cut = 'const universes = cutUniverses(scored, { turnout: "turnout", support: "support" });';
const count = 'universes.filter((p) => p.universe === "gotv").numRows()';
const surveyLevel = "const level = shiftIntercept(fit, voters, { rate: 0.611 });";
const unmoved = "const scored = voters.assign(table({ turnout: predictProbability(fit, voters), support }));";

const lines = [level, scored, cut, count];
const asNumber = (people: number) => ({ lines, people });

/** Cutting the universes again, with the level of 2022. */
export const recutTask = exerciseList([
  {
    id: "m6.recut",
    module: "6",
    title: "Make it: the level of 2022",
    minutes: 5,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "lines",
          label:
            "In 2022 45.06% of the list voted. Put four of these lines in order: how many people are to turn out at that level?",
          answer: {
            kind: "lines",
            setup,
            lines,
            distractors: [surveyLevel, unmoved],
            result: { kind: "number", expected: 25_055 },
          },
          mistakes: [
            {
              name: "survey-level",
              when: surveyLevel,
              says: "61.1% is what people told a survey in a presidential year.",
              next: "Take the line with what the list itself did in 2022.",
            },
            {
              name: "unmoved",
              when: unmoved,
              says: "That scores the list with fit, the model before its level was moved.",
              next: "Take the line that scores with level.",
            },
          ],
        },
        {
          name: "people",
          label: "What does it give?",
          answer: { kind: "number", expected: 25_055, unit: "people" },
          mistakes: [
            {
              name: "old-level",
              when: 16_960,
              says: "16,960 is the old level, that of the survey.",
              next: "Score with level, not with fit.",
            },
            {
              name: "level-of-2018",
              when: 25_384,
              says: "25,384 is the level of 2018.",
              next: "Take the rate of 2022.",
            },
            {
              name: "not-known-yet",
              when: 24_800,
              within: 60,
              says: "That uses the turnout of 2026, which you cannot know yet.",
              next: "Take the rate of 2022.",
            },
            {
              name: "persuasion",
              when: 2773,
              says: "2,773 are the people to persuade.",
              next: "Count those of the universe gotv.",
            },
          ],
        },
      ],
    },
    mistakes: [],
    hints: [
      "First the level, then the scores with it, then the universes, then the count.",
      "Which number is the turnout of this list in 2022, and which is what people told a survey?",
    ],
    solution: {
      code: `${setup}
${level}
${scored}
${cut}
const answer = {
  lines: ${JSON.stringify(lines, null, 2).replaceAll("\n", "\n  ")},
  people: ${count},
};`,
      explanation: "At the level of 2022, 25,055 people are supporters who may or may not vote.",
    },
    right:
      "25,055 people: half again as many as with the survey's level. The same list, another guess about the year.",
    proof: {
      accepted: [
        { lines, people: 25_055 },
        { lines: lines.join("\n"), people: "25,055" },
      ],
      wrong: [
        { answer: { lines: [surveyLevel, scored, cut, count], people: 25_055 }, mistake: "survey-level" },
        { answer: { lines: [level, unmoved, cut, count], people: 25_055 }, mistake: "unmoved" },
        { answer: asNumber(16_960), mistake: "old-level" },
        { answer: asNumber(25_384), mistake: "level-of-2018" },
        { answer: asNumber(24_800), mistake: "not-known-yet" },
        { answer: asNumber(2773), mistake: "persuasion" },
      ],
    },
  },
]);
