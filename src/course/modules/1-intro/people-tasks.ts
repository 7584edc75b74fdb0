import { exerciseList } from "../../check/exercise.js";

/** Tasks on lists of people, and on whom they stand for. */
export const peopleTasks = exerciseList([
  {
    id: "m1.never-came",
    module: "1",
    title: "Neither came nor acted",
    ask: "How many of the 200 people neither came nor acted?",
    minutes: 3,
    answer: { kind: "number", expected: 94 },
    mistakes: [
      {
        name: "never-came",
        when: 124,
        says: "124 never came to an event; 30 of them acted.",
        next: 'Take out those who acted too: add .antijoin(actions, "email").',
      },
      {
        name: "never-acted",
        when: 127,
        says: "127 never acted; 33 of them came to an event.",
        next: "Take out those who came as well.",
      },
      {
        name: "added-up",
        when: 251,
        says: "251 adds the two groups up. Some people are in both, and the list has only 200.",
        next: "Take out first those who came, then those who acted.",
      },
      {
        name: "did-both",
        when: 43,
        says: "43 did both.",
        next: "We look for those who did neither.",
      },
      {
        name: "those-who-came",
        when: 76,
        says: "76 came to an event.",
        next: "Take them out of the 200, and then those who acted.",
      },
      {
        name: "those-who-acted",
        when: 73,
        says: "73 acted.",
        next: "Take them out of the 200, and those who came.",
      },
      {
        name: "one-or-the-other",
        when: 106,
        says: "106 came, acted, or did both.",
        next: "Take them from the 200.",
      },
    ],
    hints: [
      "First take out everybody who came. Who of the rest is in the table of actions?",
      'signUps.antijoin(events, "email").antijoin(actions, "email") leaves those in neither table.',
    ],
    solution: {
      code: `import { loadDataset } from "movement-data";
const list = loadDataset("sign-up-list");
list.antijoin(loadDataset("event-attendance"), "email").antijoin(loadDataset("actions"), "email").numRows()`,
      explanation: "124 of the 200 never came; 30 of these acted. That leaves 94.",
    },
    right:
      "94 of 200: nearly half of the list has done nothing but sign up. Before you call them lost: were they ever asked?",
    proof: {
      accepted: [94, "94", 94n],
      wrong: [
        { answer: 124, mistake: "never-came" },
        { answer: 127, mistake: "never-acted" },
        { answer: "251", mistake: "added-up" },
        { answer: 43, mistake: "did-both" },
        { answer: 76, mistake: "those-who-came" },
        { answer: 73, mistake: "those-who-acted" },
        { answer: 106, mistake: "one-or-the-other" },
      ],
    },
  },
  {
    id: "m1.long-line",
    module: "1",
    title: "Who waited an hour",
    ask: "For the public, what share of Black respondents lives in a household that ever waited more than an hour?",
    minutes: 3,
    stretch: true,
    answer: { kind: "number", expected: 0.2516, percent: true },
    mistakes: [
      {
        name: "counted-rows",
        when: 0.2713,
        within: 0.0006,
        says: "That counts rows. For the public, each row counts as its weight.",
        next: 'Add weights: "weight" to the options of shareBy.',
      },
      {
        name: "unanswered-as-no",
        when: 0.2458,
        within: 0.0006,
        says: "That counts those who did not answer as a no.",
        next: "Use the table asked, not the whole poll.",
      },
      {
        name: "everybody",
        when: 0.18,
        within: 0.0006,
        says: "18.0% is the share of everybody, and of Hispanic respondents too.",
        next: "Read the row of Black respondents.",
      },
      {
        name: "white-respondents",
        when: 0.1698,
        within: 0.0006,
        says: "That is the share of White respondents.",
        next: "Read the row of Black respondents.",
      },
      {
        name: "share-of-the-public",
        when: 0.1239,
        within: 0.0006,
        says: "That is the share of Black people in the public.",
        next: "Of them, how many waited?",
      },
    ],
    hints: [
      "The cell counts rows. What does one row stand for?",
      'shareBy takes weights: "weight" beside of and is.',
    ],
    solution: {
      code: `import { findRow, loadDataset, shareBy } from "movement-data";
const answered = loadDataset("nonvoters-2020").filter((row) => row.obstacleLongLine !== null);
const byRace = shareBy(answered, "race", { of: "obstacleLongLine", is: true, weights: "weight" });
const answer = findRow(byRace, { race: "Black" }).get("share", 0);`,
      explanation:
        "By weight 25.2% of Black respondents, against 17.0% of White respondents. By rows it would be 27.1%.",
    },
    right:
      "25.2%, against 17.0% of White respondents. The line in front of a polling place is not the same for everybody.",
    proof: {
      accepted: [0.2516, "25.2%", 25.2, 0.252, 25],
      wrong: [
        { answer: "27.1%", mistake: "counted-rows" },
        { answer: 0.2713, mistake: "counted-rows" },
        { answer: "24.6%", mistake: "unanswered-as-no" },
        { answer: 18, mistake: "everybody" },
        { answer: "17%", mistake: "white-respondents" },
        { answer: 0.124, mistake: "share-of-the-public" },
      ],
    },
  },
]);
