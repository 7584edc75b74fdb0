import { exerciseList } from "../../check/exercise.js";

const weeks = 'const weeks = cohortRetention(log, { ...days, period: "week" });';
const row = 'const row = weeks.find((r) => r.cohort === "2026-04-06" && r.period === 4);';
const share = "row.active / row.size";
const byMonth = 'const weeks = cohortRetention(log, { ...days, period: "month" });';
const ofWeekBefore = "row.active / weeks[3].active";

/** Tasks on people who joined in the same month or week. */
export const cohortTasks = exerciseList([
  {
    id: "m4.activation",
    module: "4",
    title: "The first week of April",
    ask: "What share of those who joined in April did something within 7 days?",
    minutes: 2,
    answer: { kind: "number", expected: 107 / 652, percent: true },
    mistakes: [
      {
        name: "thirty-days",
        when: 293 / 652,
        within: 0.001,
        says: "That is within 30 days.",
        next: "Put 7 in place of 30 in the cell above.",
      },
      {
        name: "of-the-active",
        when: 107 / 293,
        within: 0.001,
        says: "That divides by those who were active within 30 days.",
        next: "Divide by everybody who joined in April.",
      },
      {
        name: "of-the-list",
        when: 107 / 4000,
        within: 0.0006,
        says: "That divides by the whole list. The others did not join in April.",
        next: "Divide by everybody who joined in April.",
      },
      {
        name: "another-month",
        when: 139 / 697,
        within: 0.001,
        says: "That is March.",
        next: "Read the row of 2026-04.",
      },
      {
        name: "count-not-share",
        when: 107,
        says: "That is a count. Of how many?",
        next: "Divide it by everybody who joined in April.",
      },
      {
        name: "did-nothing",
        when: 1 - 107 / 652,
        within: 0.001,
        says: "That is the share that did nothing.",
        next: "Take the others.",
      },
    ],
    hints: ["Two things change: the month and the days.", "The column rate is activated ÷ sign-ups."],
    solution: {
      code: `import { activationTable, loadDataset } from "movement-data";
const firstWeek = activationTable(loadDataset("engagement-log"), {
  person: "person", rung: "act", date: "date", start: "joined the list", days: 7,
});
const answer = firstWeek.find((month) => month.cohort === "2026-04")?.rate;`,
      explanation: "107 of the 652 people who joined in April did something within 7 days: 16.4%.",
    },
    right: "16.4%: five in six did nothing in their first week. The list cannot say why; ask some of them.",
    proof: {
      accepted: [107 / 652, "16.4%", 0.164, "107/652"],
      wrong: [
        { answer: "44.9%", mistake: "thirty-days" },
        { answer: 0.365, mistake: "of-the-active" },
        { answer: "2.7%", mistake: "of-the-list" },
        { answer: "19.9%", mistake: "another-month" },
        { answer: 107, mistake: "count-not-share" },
        { answer: 83.6, mistake: "did-nothing" },
      ],
    },
  },
  {
    id: "m4.retention",
    module: "4",
    title: "Make it: week 4 of a cohort",
    minutes: 4,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "lines",
          label: "Put three of these lines in order: of the cohort of 6 April, who is active in week 4?",
          answer: {
            kind: "lines",
            setup: `import { cohortRetention, loadDataset } from "movement-data";
const log = loadDataset("engagement-log");
const days = { person: "person", joined: "joined", active: "date" };`,
            lines: [weeks, row, share],
            distractors: [byMonth, ofWeekBefore],
            result: { kind: "number", expected: 19 / 151, percent: true },
          },
          mistakes: [
            {
              name: "by-month",
              when: byMonth,
              says: "That makes cohorts of whole months: none of them begins on 6 April.",
              next: 'Take the line with period: "week".',
            },
            {
              name: "of-the-week-before",
              when: ofWeekBefore,
              says: "That divides by people of another week, not by the cohort.",
              next: "Divide by row.size.",
            },
          ],
        },
        {
          name: "share",
          label: "What does it give?",
          answer: { kind: "number", expected: 19 / 151, percent: true },
          mistakes: [
            {
              name: "of-the-three",
              when: 19 / 21,
              within: 0.003,
              says: "That divides by those of the week before.",
              next: "Divide by the whole cohort.",
            },
            {
              name: "of-week-one",
              when: 19 / 27,
              within: 0.003,
              says: "That divides by those of week 1.",
              next: "Divide by the whole cohort.",
            },
            {
              name: "week-five",
              when: 17 / 151,
              within: 0.001,
              says: "That is week 5.",
              next: "Take the row with period 4.",
            },
            {
              name: "count-not-share",
              when: 19,
              says: "That many people were active. Which share of their cohort is it?",
              next: "Divide by the whole cohort.",
            },
          ],
        },
      ],
    },
    mistakes: [],
    hints: [
      "First the table of all weeks, then one row of it, then a division.",
      "A retention is the active people ÷ everybody who joined in that week.",
    ],
    solution: {
      code: `import { cohortRetention, loadDataset, show } from "movement-data";
const table = cohortRetention(loadDataset("engagement-log"), {
  person: "person", joined: "joined", active: "date", period: "week",
});
const found = table.find((r) => r.cohort === "2026-04-06" && r.period === 4);
show(found?.retention);
const answer = {
  lines: ${JSON.stringify([weeks, row, share], null, 2).replaceAll("\n", "\n  ")},
  share: "12.6%",
};`,
      explanation: "19 of the 151 people of that week were active in week 4: 12.6%.",
    },
    right: "12.6%: 19 of 151. Divided by the week before it would look like 90%.",
    proof: {
      accepted: [
        { lines: [weeks, row, share], share: "12.6%" },
        { lines: [weeks, row, share].join("\n"), share: 19 / 151 },
      ],
      wrong: [
        { answer: { lines: [byMonth, row, share], share: "12.6%" }, mistake: "by-month" },
        { answer: { lines: [weeks, row, ofWeekBefore], share: "12.6%" }, mistake: "of-the-week-before" },
        { answer: { lines: [weeks, row, share], share: "90.5%" }, mistake: "of-the-three" },
        { answer: { lines: [weeks, row, share], share: 0.704 }, mistake: "of-week-one" },
        { answer: { lines: [weeks, row, share], share: "11.3%" }, mistake: "week-five" },
        { answer: { lines: [weeks, row, share], share: 19 }, mistake: "count-not-share" },
      ],
    },
  },
  {
    id: "m4.june",
    module: "4",
    title: "Find the mistake: the worst month",
    ask: '"June is our worst month: only 41.5% of its people did something within 30 days." What is wrong?',
    minutes: 2,
    answer: {
      kind: "choice",
      options: [
        "nothing: June is the worst",
        "June is too small a month",
        "June reached the wrong people",
        "many of June still have days left",
      ],
      expected: "many of June still have days left",
    },
    mistakes: [
      {
        name: "taken-as-true",
        when: "nothing: June is the worst",
        says: "The rate is computed right, but look at the column stillOpen.",
        next: "Ask for whom the 30 days are over.",
      },
      {
        name: "small-month",
        when: "June is too small a month",
        says: "655 people joined in June: that is not small.",
        next: "Look at the column stillOpen.",
      },
      {
        name: "wrong-people",
        when: "June reached the wrong people",
        says: "Nobody says so: the table knows nothing about who was asked.",
        next: "Look at the column stillOpen.",
      },
    ],
    hints: ["When does the log end, and when are June's 30 days over?", "Read the column stillOpen."],
    solution: {
      code: 'const answer = "many of June still have days left";',
      explanation:
        "255 of the 655 people of June have not had their 30 days yet. June is not worse, it is younger.",
    },
    right: "255 of the 655 have days left. Compare June when its days are over.",
    proof: {
      accepted: ["many of June still have days left", "Many of June still have days left"],
      wrong: [
        { answer: "nothing: June is the worst", mistake: "taken-as-true" },
        { answer: "June is too small a month", mistake: "small-month" },
        { answer: "June reached the wrong people", mistake: "wrong-people" },
      ],
    },
  },
]);
