import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";

const LAWLER = "Michael Lawler";
const DAVIS = "Donald Davis";
const PEREZ = "Marie Gluesenkamp Perez";

export const legislativeExercises = exerciseList([
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
        says: "That is the House: both chambers have a Health Policy committee.",
        next: "Take the line with the Senate.",
      },
      {
        name: "by-lean",
        when: "const close = placed.filter((d) => op.abs(d.lean) <= 5);",
        says: "That counts by lean, which is measured from the country: it gives 3.",
        next: "Take the line with the two shares of 2020.",
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
      ],
    },
  },
  {
    id: "m3a.score",
    module: "3a",
    title: "Three members on one list",
    minutes: 4,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "order",
          label: "List B: who comes first when you go from the lowest score to the highest?",
          answer: {
            kind: "order",
            options: [LAWLER, DAVIS, PEREZ],
            expected: [DAVIS, PEREZ, LAWLER],
            ties: [[DAVIS, PEREZ]],
          },
          mistakes: [
            {
              name: "list-a",
              when: LAWLER,
              says: "That is list A, where it is 0, 100 and 100.",
              next: "Score the three on list B.",
            },
          ],
          right: "Two Democrats at 30, the Republican at 40.",
        },
        {
          name: "holds",
          label: "With h511 in the place of h202: does this order hold?",
          answer: {
            kind: "choice",
            options: ["yes", "no", "all three are alike"],
            expected: "no",
          },
          mistakes: [
            {
              name: "one-vote",
              when: "yes",
              says: "One vote of ten turns it.",
              next: "Run the cell with h511 and read the three scores.",
            },
            {
              name: "alike",
              when: "all three are alike",
              says: "They are one vote of ten apart, the other way round.",
              next: "Read the three scores again.",
            },
          ],
          right: "40, 40 and 30: now the Republican is last.",
        },
      ],
    },
    mistakes: [],
    hints: [
      "In the cell above, write the three names with a bar between them.",
      "Two of the three tie; it does not matter which of them comes first.",
      "Run the cell once with listB and once with the other list behind the arrow.",
    ],
    solution: {
      code: `const answer = { order: ["${DAVIS}", "${PEREZ}", "${LAWLER}"], holds: "no" };`,
      explanation: "On list B it is 30, 30 and 40; with h511 for h202 it is 40, 40 and 30.",
    },
    right: "One vote of ten decides who is last. Publish the list before the scores.",
    proof: {
      accepted: [
        { order: [DAVIS, PEREZ, LAWLER], holds: "no" },
        { order: [PEREZ, DAVIS, LAWLER], holds: "No" },
      ],
      wrong: [
        { answer: { order: [LAWLER, DAVIS, PEREZ], holds: "no" }, mistake: "list-a" },
        { answer: { order: [DAVIS, PEREZ, LAWLER], holds: "yes" }, mistake: "one-vote" },
        { answer: { order: [DAVIS, PEREZ, LAWLER], holds: "all three are alike" }, mistake: "alike" },
      ],
    },
  },
  {
    id: "m3a.wrong-party",
    module: "3a",
    title: "An error or a change?",
    ask: "Two members have another party in 2023 than in 2026. Which of the two is an error in the data?",
    minutes: 1,
    answer: {
      kind: "choice",
      options: ["Aderholt", "Kiley", "both", "neither"],
      expected: "Aderholt",
    },
    mistakes: [
      { name: "label-changed", when: "Kiley", says: "All his rows agree: the label changed later." },
      { name: "change", when: "both", says: "A change is no error: Kiley's rows of 2023 all agree." },
      { name: "one-row", when: "neither", says: "One row of many differs from all the others." },
    ],
    hints: ["What would an error look like: one row, or all of them?"],
    solution: {
      code: '"Aderholt"',
      explanation:
        "One of Aderholt's rows differs from his others; Kiley's rows agree and his label changed later.",
    },
    right: "One row of many is a slip. A label that changes for good is news: keep both, with their dates.",
    proof: {
      accepted: ["Aderholt", "aderholt"],
      wrong: [
        { answer: "Kiley", mistake: "label-changed" },
        { answer: "both", mistake: "change" },
        { answer: "neither", mistake: "one-row" },
      ],
    },
  },
  {
    id: "m3a.fresh",
    module: "3a",
    title: "Heard within two weeks",
    ask: "On 5 April 2027: of how many hard votes have you heard within the last 14 days?",
    minutes: 2,
    answer: { kind: "number", expected: 18, unit: "votes" },
    mistakes: [
      {
        name: "all-hard",
        when: 35,
        says: "35 are all hard votes.",
        next: "Keep those with a word since 22 March.",
      },
      {
        name: "others",
        when: 17,
        says: "17 are the others, without a word for two weeks.",
        next: "Subtract from 35.",
      },
      { name: "all-seats", when: 55, says: "55 counts all seats.", next: "Keep the hard votes alone." },
      {
        name: "three-weeks",
        when: 23,
        says: "23 are those of the last 21 days.",
        next: "Use the day 22 March.",
      },
    ],
    hints: ["Change the day in the cell above.", 'Days sort as text: s.lastWord >= "2027-03-22".'],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nconst answer = loadDataset("whip-history").filter((s) => s.week === 10 && s.hardYes && s.lastWord >= "2027-03-22").numRows();',
      explanation: "18 of the 35 hard votes have a word from the last two weeks.",
    },
    right: "18 of 35. The other 17 get a call before anybody counts them.",
    proof: {
      accepted: [18, "18"],
      wrong: [
        { answer: 35, mistake: "all-hard" },
        { answer: 17, mistake: "others" },
        { answer: 55, mistake: "all-seats" },
        { answer: 23, mistake: "three-weeks" },
      ],
    },
  },
  {
    id: "m3a.leak",
    module: "3a",
    title: "Where hope leaked",
    ask: "In which tier did the sheet of week 10 hope for the most votes too many?",
    minutes: 2,
    answer: {
      kind: "choice",
      options: ["champion", "lean yes", "undecided", "lean no", "opposed"],
      expected: "undecided",
    },
    mistakes: [
      { name: "champions", when: "champion", says: "31.7 hoped and 31 came: less than one vote." },
      { name: "lean-yes", when: "lean yes", says: "12 hoped and 11 came: near, but another tier lost more." },
      { name: "lean-no", when: "lean no", says: "3 hoped and 2 came: near, but another tier lost more." },
      { name: "opposed", when: "opposed", says: "Half a vote hoped, none came." },
    ],
    hints: [
      "Seats × chance is what the sheet hoped for.",
      "17 × 0.45, and so on; then subtract the votes of the day.",
    ],
    solution: {
      code: 'const tiers = ["champion", "lean yes", "undecided", "lean no", "opposed"];\nconst hoped = [32 * 0.99, 15 * 0.8, 17 * 0.45, 20 * 0.15, 26 * 0.02];\nconst yes = [31, 11, 6, 2, 0];\nconst over = hoped.map((votes, i) => votes - yes[i]);\nconst answer = tiers[over.indexOf(Math.max(...over))];',
      explanation: "Undecided: 7.65 hoped, 6 came. Every tier gave a little less.",
    },
    right: "7.65 hoped, 6 came. But every tier gave a little less, and that is how five votes go.",
    proof: {
      accepted: ["undecided", "Undecided"],
      wrong: [
        { answer: "champion", mistake: "champions" },
        { answer: "lean yes", mistake: "lean-yes" },
        { answer: "lean no", mistake: "lean-no" },
        { answer: "opposed", mistake: "opposed" },
      ],
    },
  },
  {
    id: "m3a.zip",
    module: "3a",
    title: "By ZIP, by address",
    ask: "District 54: completed calls by ZIP code, less those by address?",
    minutes: 2,
    answer: { kind: "number", expected: 38, unit: "calls" },
    mistakes: [
      { name: "zip", when: 193, says: "193 are the calls by ZIP code.", next: "Subtract those by address." },
      {
        name: "address",
        when: 155,
        says: "155 are the calls by address.",
        next: "Subtract them from those by ZIP code.",
      },
      {
        name: "other-district",
        when: 21,
        says: "21 is the difference of district 55.",
        next: "Count district 54.",
      },
    ],
    hints: [
      "Change 55 to 54 in the cell above.",
      "Then count once more with districtByAddress, and subtract.",
    ],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nconst done = loadDataset("constituent-calls").filter((c) => c.completed);\nconst answer = done.filter((c) => c.districtByZip === 54).numRows() - done.filter((c) => c.districtByAddress === 54).numRows();',
      explanation: "193 by ZIP code, 155 by address: 38 more than the district can be sure of.",
    },
    right: "38 calls that an office in district 54 would not count as its own.",
    proof: {
      accepted: [38, "38"],
      wrong: [
        { answer: 193, mistake: "zip" },
        { answer: 155, mistake: "address" },
        { answer: 21, mistake: "other-district" },
      ],
    },
  },
]);

export const legislativeReflections = reflectionList([
  {
    id: "m3a.aloud",
    module: "3a",
    prompt: "Which of your yes votes would you read aloud in public, and what is its date?",
    rubric: [
      "It names the evidence: who said what, to whom.",
      "It has a day, and says whether that is old.",
      "It says who gets the next word from that member, and when.",
    ],
  },
]);
