import { exerciseList } from "../../check/exercise.js";

const fields = 'const known = ["ageBand", "race", "gender", "education"];';
const withIncome = 'const known = ["ageBand", "race", "gender", "education", "income"];';
const withoutEducation = 'const known = ["ageBand", "race", "gender"];';
const smallest = "kAnonymity(poll, { quasiIdentifiers: known }).k";
const groups = "kAnonymity(poll, { quasiIdentifiers: known }).groups";
const average = "poll.numRows() / kAnonymity(poll, { quasiIdentifiers: known }).groups";

/** Tasks on files without names. */
export const fileTasks = exerciseList([
  {
    id: "safety.anonymous",
    module: "digital-safety",
    title: "Find the mistake: only hub, week and how",
    minutes: 3,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "why",
          label:
            '"We may publish the list: it has only the hub, the week of joining and how people came." What do you answer?',
          answer: {
            kind: "choice",
            options: [
              "fine: there are no names",
              "fine: they are volunteers, not voters",
              "many stand alone with these three fields",
            ],
            expected: "many stand alone with these three fields",
          },
          mistakes: [
            {
              name: "no-names",
              when: "fine: there are no names",
              says: "Fields add up. Who knows somebody's hub and week finds the rest.",
              next: "Run the cell above, and read the share of those who stand alone.",
            },
            {
              name: "only-volunteers",
              when: "fine: they are volunteers, not voters",
              says: "They can be found all the same, and some of them were promised that they would not.",
              next: "Run the cell above, and read the share of those who stand alone.",
            },
          ],
          right: "Yes: 43.0% of the 759 people are the only one with their three.",
        },
        {
          name: "drop",
          label: "Leave out one field, so that nobody stands alone. Which?",
          answer: {
            kind: "choice",
            options: ["the hub", "the week of joining", "how they came"],
            expected: "the hub",
          },
          mistakes: [
            {
              name: "without-week",
              when: "the week of joining",
              says: "Without the week four people still stand alone: each is the only one of a kind in their hub.",
              next: "Try the other two in the cell above.",
            },
            {
              name: "without-how",
              when: "how they came",
              says: "Without it 16.9% still stand alone. Hub and week single people out.",
              next: "Try the other two in the cell above.",
            },
          ],
          right: "Yes. With the week and how they came, the smallest group is 2: better, and still small.",
        },
      ],
    },
    mistakes: [],
    hints: [
      "Take one field after the other out of the list in the cell above.",
      "Which of the three splits 759 people into the most parts?",
    ],
    solution: {
      code: `const answer = {
  why: "many stand alone with these three fields",
  drop: "the hub",
};`,
      explanation:
        "With all three fields 43.0% stand alone. Without the hub nobody does, but the smallest group has only two people.",
    },
    right:
      "43.0% stand alone, and without the hub nobody. A smallest group of 2 is still no reason to publish.",
    proof: {
      accepted: [
        { why: "many stand alone with these three fields", drop: "the hub" },
        ["Many stand alone with these three fields", "The hub"],
      ],
      wrong: [
        { answer: { why: "fine: there are no names", drop: "the hub" }, mistake: "no-names" },
        {
          answer: { why: "fine: they are volunteers, not voters", drop: "the hub" },
          mistake: "only-volunteers",
        },
        {
          answer: { why: "many stand alone with these three fields", drop: "the week of joining" },
          mistake: "without-week",
        },
        {
          answer: { why: "many stand alone with these three fields", drop: "how they came" },
          mistake: "without-how",
        },
      ],
    },
  },
  {
    id: "safety.k",
    module: "digital-safety",
    title: "Make it: the smallest group",
    ask: "Put two of these lines in order: how many people of the poll share the rarest age band, race, gender and education?",
    minutes: 3,
    answer: {
      kind: "lines",
      setup: `import { kAnonymity, loadDataset } from "movement-data";
const poll = loadDataset("nonvoters-2020");`,
      lines: [fields, smallest],
      distractors: [withIncome, groups, withoutEducation, average],
      result: { kind: "number", expected: 2 },
    },
    mistakes: [
      {
        name: "with-income",
        when: withIncome,
        gives: 1,
        says: "With the income too somebody stands alone: the smallest group is 1.",
        next: "Take the line with the four fields of the question.",
      },
      {
        name: "without-education",
        when: withoutEducation,
        gives: 34,
        says: "That leaves the education out: then the smallest group has 34 people.",
        next: "Take the line with the four fields of the question.",
      },
      {
        name: "how-many-groups",
        when: groups,
        gives: 96,
        says: "That counts the groups, 96 of them. The people in the smallest one are at risk.",
        next: "Take the line that ends in k.",
      },
      {
        name: "average-group",
        when: average,
        gives: 5836 / 96,
        says: "That is the average group, 61 people. It tells the two in the smallest one nothing.",
        next: "Take the line that ends in k.",
      },
    ],
    hints: [
      "First the fields that somebody could know, then the size of the smallest group.",
      "k is the size of the smallest group; groups is how many there are.",
    ],
    solution: {
      code: `import { kAnonymity, loadDataset } from "movement-data";
const answer = kAnonymity(loadDataset("nonvoters-2020"), {
  quasiIdentifiers: ["ageBand", "race", "gender", "education"],
}).k;`,
      explanation:
        "The smallest of the 96 groups has two people. The average group has 61, which tells these two nothing.",
    },
    right: "k is 2. The average group has 61 people, but two hide behind each other alone.",
    proof: {
      accepted: [[fields, smallest], `${fields}\n${smallest}`, 2, "2"],
      wrong: [
        { answer: [withIncome, smallest], mistake: "with-income" },
        { answer: [withoutEducation, smallest], mistake: "without-education" },
        { answer: [fields, groups], mistake: "how-many-groups" },
        { answer: [fields, average], mistake: "average-group" },
      ],
    },
  },
]);
