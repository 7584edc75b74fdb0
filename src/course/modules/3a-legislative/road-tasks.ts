import { exerciseList } from "../../check/exercise.js";

/** A bill's road and the committee. */
export const roadTasks = exerciseList([
  {
    id: "m3a.law",
    module: "3a",
    title: "From both houses to a law",
    ask: "Of the bills that both houses passed, what share became law?",
    minutes: 1,
    answer: { kind: "number", expected: 5 / 14, percent: true },
    mistakes: [
      {
        name: "of-all",
        when: 5 / 62,
        says: "8.1% is the share of all 62 rows.",
        next: "Divide by the bills that both houses passed.",
      },
      {
        name: "vetoed",
        when: 9 / 14,
        says: "64% were vetoed: that is the other part of the 14.",
        next: "Take the laws, not the vetoes.",
      },
      {
        name: "upside-down",
        when: 2.8,
        says: "2.8 is upside down: bills for each law.",
        next: "Divide the laws by the bills.",
      },
      {
        name: "count",
        when: 5,
        says: "5 is a count. A share is asked for.",
        next: "Divide by the bills that both houses passed.",
      },
      {
        name: "of-the-house",
        when: 0.1,
        says: "10% divides by the 50 bills that the House passed.",
        next: "Divide by those that both houses passed.",
      },
      {
        name: "of-the-senate",
        when: 5 / 21,
        says: "That divides by the 21 bills that the Senate passed.",
        next: "Divide by those that both houses passed.",
      },
      {
        name: "passed-both",
        when: 14 / 62,
        says: "That is how many of all 62 bills passed both houses.",
        next: "Of those 14, how many became law?",
      },
    ],
    hints: ["Part A1 has both numbers.", "Laws ÷ bills that passed both houses."],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nconst both = loadDataset("congress-bills-2023").filter((b) => b.housePassed && b.senatePassed);\nconst answer = both.filter((b) => b.law).numRows() / both.numRows();',
      explanation: "5 of the 14 bills that both houses passed became law.",
    },
    right: "36%: even past both houses the president stopped nine of 14.",
    proof: {
      accepted: [5 / 14, "36%", 35.7, 0.36],
      wrong: [
        { answer: "8.1%", mistake: "of-all" },
        { answer: "64%", mistake: "vetoed" },
        { answer: 2.8, mistake: "upside-down" },
        { answer: 5, mistake: "count" },
        { answer: 0.1, mistake: "of-the-house" },
        { answer: 0.238, mistake: "of-the-senate" },
        { answer: 22.6, mistake: "passed-both" },
      ],
    },
  },
  {
    id: "m3a.committee",
    module: "3a",
    title: "The Senate's committee",
    ask: "Count the members of the Senate's Health Policy committee whose own district was within five points in 2020. Choose four lines and put them in order.",
    minutes: 4,
    answer: {
      kind: "lines",
      setup:
        'import { loadDataset } from "movement-data";\nimport { op } from "arquero";\nconst committees = loadDataset("michigan-committees");\nconst senate = loadDataset("michigan-districts-2022").filter((d) => d.chamber === "senate");',
      lines: [
        'const members = committees.filter((c) => c.committee === "Health Policy" && c.chamber === "senate");',
        'const placed = members.lookup(senate, "district", "lean", "biden2020", "trump2020");',
        "const close = placed.filter((d) => op.abs(d.biden2020 - d.trump2020) <= 5);",
        "close.numRows()",
      ],
      distractors: [
        'const members = committees.filter((c) => c.committee === "Health Policy" && c.chamber === "house");',
        "const close = placed.filter((d) => op.abs(d.lean) <= 5);",
      ],
      result: { kind: "number", expected: 4 },
    },
    mistakes: [
      {
        name: "house",
        when: 'const members = committees.filter((c) => c.committee === "Health Policy" && c.chamber === "house");',
        gives: 1,
        says: "That is the House: both chambers have a Health Policy committee.",
        next: "Take the line with the Senate.",
      },
      {
        name: "by-lean",
        when: "const close = placed.filter((d) => op.abs(d.lean) <= 5);",
        gives: 3,
        says: "That counts by lean, which is measured from the country: it gives 3.",
        next: "Take the line with the two shares of 2020.",
      },
      {
        name: "whole-committee",
        when: [],
        gives: 10,
        says: "10 is the whole committee.",
        next: "Keep those whose own district was within five points in 2020.",
      },
      {
        name: "committee-of-the-house",
        when: [],
        gives: 6,
        says: "6 is the House's committee, from part A2.",
        next: "Take the members of the Senate, and the districts of the Senate.",
      },
      {
        name: "whole-senate",
        when: [],
        gives: 7,
        says: "7 is the whole Senate, in whatever committee.",
        next: "Keep the members of Health Policy.",
      },
    ],
    hints: [
      "First the committee, then its districts, then the close ones, then count.",
      "Close is said of the district's own margin, Biden less Trump.",
    ],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nimport { op } from "arquero";\nconst senate = loadDataset("michigan-districts-2022").filter((d) => d.chamber === "senate");\nloadDataset("michigan-committees").filter((c) => c.committee === "Health Policy" && c.chamber === "senate")\n  .lookup(senate, "district", "biden2020", "trump2020")\n  .filter((d) => op.abs(d.biden2020 - d.trump2020) <= 5).numRows()',
      explanation: "Four of the ten members sit where 2020 was within five points.",
    },
    right: "Four of ten. By lean it would have been three, with another name missing.",
    proof: {
      accepted: [
        4,
        [
          'const members = committees.filter((c) => c.committee === "Health Policy" && c.chamber === "senate");',
          'const placed = members.lookup(senate, "district", "lean", "biden2020", "trump2020");',
          "const close = placed.filter((d) => op.abs(d.biden2020 - d.trump2020) <= 5);",
          "close.numRows()",
        ],
      ],
      wrong: [
        {
          answer: [
            'const members = committees.filter((c) => c.committee === "Health Policy" && c.chamber === "house");',
            'const placed = members.lookup(senate, "district", "lean", "biden2020", "trump2020");',
            "const close = placed.filter((d) => op.abs(d.biden2020 - d.trump2020) <= 5);",
            "close.numRows()",
          ],
          mistake: "house",
        },
        {
          answer: [
            'const members = committees.filter((c) => c.committee === "Health Policy" && c.chamber === "senate");',
            'const placed = members.lookup(senate, "district", "lean", "biden2020", "trump2020");',
            "const close = placed.filter((d) => op.abs(d.lean) <= 5);",
            "close.numRows()",
          ],
          mistake: "by-lean",
        },
        { answer: 10, mistake: "whole-committee" },
        { answer: 6, mistake: "committee-of-the-house" },
        { answer: 7, mistake: "whole-senate" },
      ],
    },
  },
]);
