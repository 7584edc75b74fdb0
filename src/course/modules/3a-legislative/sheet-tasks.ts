import { exerciseList } from "../../check/exercise.js";

/** The whip sheet, the vote and the calls. */
export const sheetTasks = exerciseList([
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
      {
        name: "calls-of-55",
        when: (value: number) => value === 83 || value === 62,
        says: "Those are calls of district 55, as the cell came.",
        next: "Put 54 in place of 55, once with districtByZip and once with districtByAddress, and subtract.",
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
        { answer: 83, mistake: "calls-of-55" },
      ],
    },
  },
]);
