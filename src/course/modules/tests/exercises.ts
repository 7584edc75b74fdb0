import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";
import type { Row } from "../../check/rows-of.js";

const letters = `import { estimateFromCounts, loadDataset } from "movement-data";
const letters = loadDataset("published-experiments").filter((d) => d.study === "Michigan 2006");
const effects = estimateFromCounts(letters, { arm: "arm", n: "people", count: "voted" });
const neighbors = effects.find((row) => row.term === "Neighbors");`;

const doors = `import { estimateFromCounts, loadDataset } from "movement-data";
const doors = loadDataset("published-experiments").filter((d) => d.study === "New Haven 1998");
const knocked = estimateFromCounts(doors, { arm: "arm", n: "people", count: "voted", contacted: "reached", contactedCount: "reachedVoted" });`;

export const testsAndExperimentsExercises = exerciseList([
  {
    id: "tests.neighbors-itt",
    module: "tests",
    title: "What the Neighbors letter did",
    minutes: 2,
    answer: { kind: "number", expected: 0.0813, tolerance: 0.0005, percent: true },
    mistakes: [
      {
        name: "turnout-not-effect",
        when: 0.3779,
        within: 0.001,
        says: "37.8% is how many voted after the letter. Without any letter 29.7% voted too.",
        next: "Subtract the control group's turnout.",
      },
      {
        name: "ratio",
        when: (value: number) => Math.abs(value - 1.274) < 0.005 || Math.abs(value - 0.274) < 0.002,
        says: "That is a ratio: 27% more voters than in the control group. An effect is a difference of shares.",
        next: "Subtract instead of dividing.",
      },
      {
        name: "another-letter",
        when: (value: number) => [0.0485, 0.0257, 0.0179].some((effect) => Math.abs(value - effect) < 0.0006),
        says: "That is the effect of another letter.",
        next: "Take the row called Neighbors.",
      },
    ],
    hints: ["An effect compares with the control group.", "37.8% voted with the letter, 29.7% without."],
    solution: {
      code: `${letters}\nconst answer = neighbors?.estimate;`,
      explanation: "37.79% − 29.66% = 8.13 points: of 100 people with the letter, 8 more voted.",
    },
    right: "8.1 points: of 100 people who got this letter, 8 more voted.",
    proof: {
      accepted: [0.0813, 0.081, "8.1%", 8.13],
      wrong: [
        { answer: 0.378, mistake: "turnout-not-effect" },
        { answer: 1.274, mistake: "ratio" },
        { answer: "4.9%", mistake: "another-letter" },
      ],
    },
  },
  {
    id: "tests.interval",
    module: "tests",
    title: "The low end of the interval",
    minutes: 2,
    answer: { kind: "number", expected: 0.076, tolerance: 0.0005, percent: true },
    mistakes: [
      {
        name: "high-end",
        when: 0.0866,
        within: 0.0006,
        says: "8.7 points is the high end.",
        next: "Take confLow instead of confHigh.",
      },
      {
        name: "one-error",
        when: 0.0786,
        within: 0.0004,
        says: "7.9 points is one standard error below the estimate. A 95% interval goes about two.",
        next: "Subtract 1.96 standard errors, or read confLow.",
      },
      {
        name: "the-error-itself",
        when: 0.0027,
        within: 0.0004,
        says: "0.3 points is the standard error. The interval reaches about two of them to each side.",
        next: "Read confLow.",
      },
    ],
    hints: ["The table of part 2 has two columns for the interval.", "It is called confLow."],
    solution: {
      code: `${letters}\nconst answer = neighbors?.confLow;`,
      explanation: "8.13 − 1.96 × 0.27 = 7.6. The interval runs from 7.6 to 8.7 points.",
    },
    right: "7.6 points; the interval runs from 7.6 to 8.7. Even its low end is a large effect.",
    proof: {
      accepted: [0.076, "7.6%", 7.6],
      wrong: [
        { answer: 0.0866, mistake: "high-end" },
        { answer: 0.0786, mistake: "one-error" },
        { answer: 0.0027, mistake: "the-error-itself" },
      ],
    },
  },
  {
    id: "tests.new-haven",
    module: "tests",
    title: "What a conversation did in New Haven",
    minutes: 3,
    answer: { kind: "number", expected: 0.1407, tolerance: 0.0006, percent: true },
    mistakes: [
      {
        name: "reached-against-control",
        when: 0.1689,
        within: 0.001,
        says: "16.9 points compares the people who opened with everybody in control. People who open vote more anyway.",
        next: "Compare by assignment, then divide by the share that was reached.",
      },
      {
        name: "itt",
        when: 0.0385,
        within: 0.0006,
        says: "3.8 points is the effect of being on the list. Most of the people on it never opened.",
        next: "Divide it by the share that was reached.",
      },
      {
        name: "contact-rate",
        when: 0.2734,
        within: 0.001,
        says: "27.3% is the share that was reached.",
        next: "Divide the effect of being on the list by it.",
      },
      {
        name: "multiplied",
        when: 0.0105,
        within: 0.0005,
        says: "You multiplied by the contact rate. The people who were not reached thin the effect out, so it must grow.",
        next: "Divide by the contact rate.",
      },
    ],
    hints: [
      "Start from the effect of being assigned: 3.85 points.",
      "Only 27.3% were reached, and they made all of that difference.",
    ],
    solution: {
      code: `${doors}\nconst answer = knocked.find((row) => row.estimand === "CACE")?.estimate;`,
      explanation: "3.85 points ÷ 0.2734 = 14.1 points for each person who was reached.",
    },
    right: "14.1 points for each person who was reached.",
    proof: {
      accepted: [0.1407, 0.141, "14.1%"],
      wrong: [
        { answer: 0.169, mistake: "reached-against-control" },
        { answer: 0.0385, mistake: "itt" },
        { answer: 0.2734, mistake: "contact-rate" },
        { answer: 0.0105, mistake: "multiplied" },
      ],
    },
  },
  {
    id: "tests.sample-size",
    module: "tests",
    title: "How many people",
    minutes: 3,
    answer: { kind: "number", expected: 10286, tolerance: 1 },
    mistakes: [
      {
        name: "clustered",
        when: 16539,
        within: 1,
        says: "16,539 is right when whole two-voter homes are assigned. Here the coin is flipped for each person.",
        next: "Leave out clusterSize and icc.",
      },
      {
        name: "both-arms",
        when: 20572,
        within: 2,
        says: "20,572 is for both arms together.",
        next: "Give the people in one arm.",
      },
      {
        name: "half",
        when: 5143,
        within: 1,
        says: "5,143 is half of an arm: the number that you need is for each arm, not for both.",
        next: "Do not divide by two.",
      },
    ],
    hints: ["sampleSize gives the people in one arm.", "baseline is 0.297 and effect is 0.018."],
    solution: {
      code: 'import { sampleSize } from "movement-data";\nconst answer = sampleSize({ baseline: 0.297, effect: 0.018 });',
      explanation: "10,286 people in each arm, 20,572 in all, if each person is assigned alone.",
    },
    right: "10,286 in each arm. For an effect of one point it would be more than three times as many.",
    proof: {
      accepted: [10286, "10,286"],
      wrong: [
        { answer: 16539, mistake: "clustered" },
        { answer: "20,572", mistake: "both-arms" },
        { answer: 5143, mistake: "half" },
      ],
    },
  },
  {
    id: "tests.ten-looks",
    module: "tests",
    title: "Ten looks",
    minutes: 3,
    answer: { kind: "number", expected: 0.4013, tolerance: 0.002, percent: true },
    mistakes: [
      {
        name: "added-up",
        when: 0.5,
        within: 0.0005,
        says: "50% adds up ten times 5%. Two false alarms at once would then count twice.",
        next: "Take the chance that all ten stay quiet from 1.",
      },
      {
        name: "none-at-all",
        when: 0.5987,
        within: 0.001,
        says: "59.9% is the chance that there is no false alarm.",
        next: "Subtract it from 1.",
      },
      {
        name: "one-look",
        when: 0.05,
        within: 0.0005,
        says: "5% is the chance in one look.",
        next: "There are ten of them.",
      },
    ],
    hints: ["Each look stays quiet in 95 of 100 cases.", "1 − 0.95 × 0.95 × … ten times."],
    solution: {
      code: 'import { multipleLooks } from "movement-data";\nconst answer = multipleLooks({ looks: 10 })[9]?.falseAlarm;',
      explanation: "1 − 0.95¹⁰ = 40.1%: look ten times at nothing, and something shines four times in ten.",
    },
    right: "40.1%: whoever looks ten times at nothing finds something four times in ten.",
    proof: {
      accepted: [0.4013, 0.401, "40%", 40.1],
      wrong: [
        { answer: 0.5, mistake: "added-up" },
        { answer: 0.5987, mistake: "none-at-all" },
        { answer: "5%", mistake: "one-look" },
      ],
    },
  },
  {
    id: "tests.one-page-plan",
    module: "tests",
    title: "Your one-page plan",
    minutes: 5,
    stretch: true,
    answer: {
      kind: "records",
      each: "plan",
      count: 1,
      fields: [
        { name: "question", type: "text", says: "Which question will the test answer?" },
        { name: "unit", type: "text", says: "For whom is the coin flipped: a person, a home, a turf?" },
        { name: "outcome", type: "text", says: "Name the one outcome that decides." },
        { name: "people", type: "number", says: "How many people are in all arms together?" },
        {
          name: "smallestEffect",
          type: "number",
          says: "Which effect would change what you do? Write 1 point as 0.01.",
        },
        { name: "stoppingRule", type: "text", says: "When do you look, and when do you stop?" },
        { name: "ethics", type: "text", says: "Who could be harmed, and what do you do about it?" },
      ],
    },
    mistakes: [
      {
        name: "until-it-shines",
        when: (rows: readonly Row[]) =>
          rows.some((row) => /signific|until (it|we|one)|as soon as/i.test(String(row.stoppingRule))),
        says: "Stopping when the result looks good is many looks: false alarms add up.",
        next: "Name a day, and look once.",
      },
      {
        name: "several-outcomes",
        when: (rows: readonly Row[]) => rows.some((row) => /\band\b|,|;/i.test(String(row.outcome))),
        says: "That names several outcomes. One of them will shine by chance.",
        next: "Choose the one that decides; the others are extra.",
      },
      {
        name: "effect-in-percent",
        when: (rows: readonly Row[]) => rows.some((row) => Number(row.smallestEffect) >= 1),
        says: "An effect of 1 would be 100 points.",
        next: "Write one point as 0.01.",
      },
    ],
    hints: ["Write it for a test that you could run next month.", "One outcome, one day on which you look."],
    solution: {
      code: `const answer = { question: "Does a friend's name in the text bring more calls?", unit: "member", outcome: "called the office within a week", people: 6000, smallestEffect: 0.01, stoppingRule: "One look, seven days after the last text.", ethics: "Members opted in, both texts are true, nobody loses a service." };`,
      explanation:
        "Seven lines that are written before the data exist are worth more than seventy written after.",
    },
    right: "That fits on one page. Put a date on it and send it to a friend before the first text goes out.",
    proof: {
      accepted: [
        {
          question: "Do evening doors open more often?",
          unit: "turf",
          outcome: "door opened",
          people: "4,000",
          smallestEffect: 0.03,
          stoppingRule: "One look on 30 October.",
          ethics: "Nobody is left out for long.",
        },
      ],
      wrong: [
        { answer: { question: "Do texts work?" }, mistake: "no-unit" },
        { answer: { unit: "member", outcome: "called" }, mistake: "no-question" },
        { answer: { question: "Q one", unit: "member" }, mistake: "no-outcome" },
        { answer: { question: "Q one", unit: "member", outcome: "called" }, mistake: "no-people" },
        {
          answer: { question: "Q one", unit: "member", outcome: "called", people: 6000 },
          mistake: "no-smallestEffect",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called",
            people: 6000,
            smallestEffect: 0.01,
          },
          mistake: "no-stoppingRule",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called",
            people: 6000,
            smallestEffect: 0.01,
            stoppingRule: "One look on Friday",
          },
          mistake: "no-ethics",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called",
            people: 6000,
            smallestEffect: 0.01,
            stoppingRule: "Until it is significant",
            ethics: "Members opted in.",
          },
          mistake: "until-it-shines",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called, came to an event and gave money",
            people: 6000,
            smallestEffect: 0.01,
            stoppingRule: "One look on Friday",
            ethics: "Members opted in.",
          },
          mistake: "several-outcomes",
        },
        {
          answer: {
            question: "Q one",
            unit: "member",
            outcome: "called",
            people: 6000,
            smallestEffect: 1,
            stoppingRule: "One look on Friday",
            ethics: "Members opted in.",
          },
          mistake: "effect-in-percent",
        },
      ],
    },
  },
]);

export const testsAndExperimentsReflections = reflectionList([
  {
    id: "tests.morning-after-a-null",
    module: "tests",
    prompt:
      "Your test found nothing: the interval includes zero. What do you do the morning after? Whom do you tell, what do you quote, and what changes?",
    rubric: [
      "It keeps the result and puts it where others find it.",
      "It quotes the interval, not only that there was no effect.",
      "It changes one practice, or says why the practice stays.",
    ],
  },
]);
