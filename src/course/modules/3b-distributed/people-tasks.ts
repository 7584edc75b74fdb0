import { exerciseList } from "../../check/exercise.js";

const FREE = "nothing is wrong: a mail is free";
const REACH = "nothing is wrong: mail reaches more people";
const ALIKE = "both work alike, so the cheaper one wins";
const PER_ASK = "compare for each ask: a mail signs up far fewer";

/** Who brings whom, and by which way. */
export const peopleTasks = exerciseList([
  {
    id: "m3b.mail",
    module: "3b",
    title: "Free mail",
    ask: '"The mail brought 309 people for free. Let us send twice as many." What is wrong?',
    minutes: 1,
    answer: { kind: "choice", options: [FREE, PER_ASK, REACH, ALIKE], expected: PER_ASK },
    mistakes: [
      {
        name: "free",
        when: FREE,
        says: "98.6% got something they did not want. That has a price: they stop reading.",
      },
      {
        name: "reach",
        when: REACH,
        says: "It asked eight times as many people, and 309 signed up against 966.",
      },
      {
        name: "alike",
        when: ALIKE,
        says: "35.4% of those asked in person sign up, 1.4% of those who get a mail.",
      },
    ],
    hints: ["Look at part B5: how many were asked in each way?", "Compare two shares, not two counts."],
    solution: {
      code: `"${PER_ASK}"`,
      explanation: "966 of 2,725 personal asks sign up, 309 of 22,383 mails.",
    },
    right: "One personal ask is worth 26 mails. And a mail nobody wanted costs the next one.",
    proof: {
      accepted: [PER_ASK],
      wrong: [
        { answer: FREE, mistake: "free" },
        { answer: REACH, mistake: "reach" },
        { answer: ALIKE, mistake: "alike" },
      ],
    },
  },
  {
    id: "m3b.grow",
    module: "3b",
    title: "How far a tree grows",
    ask: "100 people each bring 0.51 others, those again 0.51, and so on. How many newcomers in all, without the first 100?",
    minutes: 2,
    answer: { kind: "number", expected: 104, tolerance: 1, unit: "people" },
    mistakes: [
      {
        name: "one-round",
        when: 51,
        within: 0.5,
        says: "51 is the first round only.",
        next: "They bring people too: 26, then 13, and so on.",
      },
      {
        name: "two-rounds",
        when: 77,
        within: 0.6,
        says: "77 are two rounds.",
        next: "Go on until a round brings nobody.",
      },
      {
        name: "first-too",
        when: 204,
        within: 1,
        says: "204 counts the first 100 too.",
        next: "Take only the newcomers.",
      },
      {
        name: "some-rounds",
        when: (value: number) => [90.3, 97].some((sum) => Math.abs(value - sum) < 0.8),
        says: "That is right up to there. The tree has more rounds.",
        next: "Go on until a round brings nobody.",
      },
    ],
    hints: [
      "51, then 51 × 0.51, then that × 0.51: each round is about half of the one before.",
      "The sum of all rounds is 100 × 0.51 ÷ (1 − 0.51).",
    ],
    solution: {
      code: "const answer = (100 * 0.51) / (1 - 0.51);",
      explanation: "51 + 26 + 13 + 7 + … adds up to 104, because each round is smaller.",
    },
    right: "104, and then it ends. Below one friend each, a tree needs new founders.",
    proof: {
      accepted: [104, 104.08, "104"],
      wrong: [
        { answer: 51, mistake: "one-round" },
        { answer: 77, mistake: "two-rounds" },
        { answer: 204, mistake: "first-too" },
        { answer: 90, mistake: "some-rounds" },
        { answer: 97, mistake: "some-rounds" },
      ],
    },
  },
  {
    id: "m3b.tree",
    module: "3b",
    title: "The ten best recruiters",
    ask: "What share of all recruits did the ten best recruiters bring? Choose four lines and put them in order.",
    minutes: 4,
    answer: {
      kind: "lines",
      setup:
        'import { countBy, loadDataset } from "movement-data";\nimport { op } from "arquero";\nconst people = loadDataset("hub-people");',
      lines: [
        "const recruits = people.filter((p) => p.recruitedBy !== null);",
        'const recruiters = countBy(recruits, "recruitedBy", { order: "count" });',
        "const best = recruiters.slice(0, 10);",
        'best.rollup({ share: op.sum("share") }).get("share", 0)',
      ],
      distractors: [
        'const recruiters = countBy(recruits, "recruitedBy", { order: "value" });',
        "const best = recruiters.slice(0, 20);",
      ],
      result: { kind: "number", expected: 0.14, percent: true, tolerance: 0.005 },
    },
    mistakes: [
      {
        name: "by-name",
        when: 'const recruiters = countBy(recruits, "recruitedBy", { order: "value" });',
        gives: 18 / 386,
        says: "That sorts the recruiters by name, so the first ten are any ten.",
        next: "Put those who brought most on top.",
      },
      {
        name: "twenty",
        when: "const best = recruiters.slice(0, 20);",
        gives: 0.23,
        says: "Those are the best twenty: they bring 23%.",
        next: "Take ten.",
      },
      {
        name: "best-one",
        when: [],
        gives: 6 / 386,
        says: "1.6% is what the best one brought: 6 of 386.",
        next: "Add up the ten best.",
      },
      {
        name: "ten-of-all",
        when: [],
        gives: 10 / 386,
        says: "2.6% is ten of 386: it counts the recruiters. Asked is whom they brought.",
        next: "Add up the shares of the ten.",
      },
      {
        name: "everybody",
        when: [],
        gives: 1,
        says: "100% is what all recruiters brought together.",
        next: "Take the first ten rows.",
      },
      {
        name: "count",
        when: [],
        gives: 53,
        says: "53 is a count of people. A share is asked for.",
        next: "Divide it by the 386 whom somebody brought.",
      },
      {
        name: "of-all-people",
        when: [],
        gives: 53 / 759,
        says: "That divides by all 759 people. The others came by themselves.",
        next: "Divide by the 386 whom somebody brought.",
      },
    ],
    hints: [
      "First those whom somebody brought; then count them by who brought them.",
      "Then the first ten rows, then the sum of their shares.",
    ],
    solution: {
      code: 'import { countBy, loadDataset } from "movement-data";\nimport { op } from "arquero";\nconst recruits = loadDataset("hub-people").filter((p) => p.recruitedBy !== null);\nconst best = countBy(recruits, "recruitedBy", { order: "count" }).slice(0, 10);\nbest.rollup({ share: op.sum("share") }).get("share", 0)',
      explanation: "The ten best bring 14% of the 386 recruits.",
    },
    right: "14% of 386: a tree hangs on many people, not on ten stars.",
    proof: {
      accepted: [
        "14%",
        0.14,
        [
          "const recruits = people.filter((p) => p.recruitedBy !== null);",
          'const recruiters = countBy(recruits, "recruitedBy", { order: "count" });',
          "const best = recruiters.slice(0, 10);",
          'best.rollup({ share: op.sum("share") }).get("share", 0)',
        ],
      ],
      wrong: [
        {
          answer: [
            "const recruits = people.filter((p) => p.recruitedBy !== null);",
            'const recruiters = countBy(recruits, "recruitedBy", { order: "value" });',
            "const best = recruiters.slice(0, 10);",
            'best.rollup({ share: op.sum("share") }).get("share", 0)',
          ],
          mistake: "by-name",
        },
        {
          answer: [
            "const recruits = people.filter((p) => p.recruitedBy !== null);",
            'const recruiters = countBy(recruits, "recruitedBy", { order: "count" });',
            "const best = recruiters.slice(0, 20);",
            'best.rollup({ share: op.sum("share") }).get("share", 0)',
          ],
          mistake: "twenty",
        },
        { answer: 1.6, mistake: "best-one" },
        { answer: 2.6, mistake: "ten-of-all" },
        { answer: 100, mistake: "everybody" },
        { answer: 53, mistake: "count" },
        { answer: 0.07, mistake: "of-all-people" },
      ],
    },
  },
  {
    id: "m3b.text",
    module: "3b",
    title: "Script A or B",
    minutes: 1,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "script",
          label: "Which script do you send next week?",
          answer: { kind: "choice", options: ["A", "B"], expected: "A" },
          mistakes: [
            {
              name: "more-yes",
              when: "B",
              says: "B may bring a few more yeses, or none. It surely drives twice as many people away.",
              next: "Compare the two intervals of part B6.",
            },
          ],
          right: "A keeps more people for every later text.",
        },
        {
          name: "why",
          label: "Why? Write a sentence or two.",
          answer: {
            kind: "written",
            rubric: [
              "It names both intervals: the one of the yeses holds zero, the one of the opt-outs does not.",
              "It says that somebody who opts out is lost for every later text.",
            ],
          },
          mistakes: [],
        },
      ],
    },
    mistakes: [],
    hints: ["Which of the two intervals in part B6 holds zero?"],
    solution: {
      code: 'const answer = { script: "A", why: "The gain in yeses may be zero, the loss by opt-outs is sure, and it lasts." };',
      explanation: "The cost of B is sure and lasts; its gain is not sure.",
    },
    right: "The cost is sure, the gain is not. Test another script next time.",
    proof: {
      accepted: [{ script: "A", why: "The gain may be zero, the loss is sure." }],
      wrong: [{ answer: { script: "B", why: "More people said yes to it." }, mistake: "more-yes" }],
    },
  },
]);
