import { exerciseList } from "../../check/exercise.js";
import { reflectionList } from "../../check/reflection.js";
import { provenanceMistakes } from "./provenance-mistakes.js";

const years = `import { joinTables, loadDataset } from "movement-data";
const counties = loadDataset("county-presidential");
const before = counties.filter((d) => d.year === 2020);
const after = counties.filter((d) => d.year === 2024);`;

export const openDataExercises = exerciseList([
  {
    id: "m5.lost-zeros",
    module: "5",
    title: "Codes that lost their zero",
    minutes: 2,
    answer: { kind: "number", expected: 316 },
    mistakes: [
      {
        name: "grey-places",
        when: 317,
        says: "317 is how many places are gray on the map. One of them has no voters at all.",
        next: "Count the codes with four digits.",
      },
      {
        name: "whole-codes",
        when: 2825,
        says: "2,825 codes are whole.",
        next: "How many of the 3,141 are not?",
      },
      {
        name: "alaska",
        when: 29,
        says: "29 is how often Alaska's total stands there. That is the other fault.",
        next: "Count the codes with four digits.",
      },
    ],
    hints: ["The row of the report that says lost leading zeros.", "3,141 codes less the 2,825 whole ones."],
    solution: {
      code: 'import { loadDataset, profile } from "movement-data";\nconst report = profile(loadDataset("county-presidential-2016-raw"));\nconst answer = report.findings.find((row) => row.finding === "lost leading zeros")?.rows;',
      explanation:
        "316 codes have four digits: all counties of the states with a code below 10, from Alabama to Connecticut.",
    },
    right: "316 counties, all of California among them, would match nothing.",
    proof: {
      accepted: [316, "316"],
      wrong: [
        { answer: 317, mistake: "grey-places" },
        { answer: 2825, mistake: "whole-codes" },
        { answer: 29, mistake: "alaska" },
      ],
    },
  },
  {
    id: "m5.alaska-once",
    module: "5",
    title: "Alaska counted once",
    minutes: 3,
    answer: { kind: "number", expected: 130_158_169, almost: 1000 },
    mistakes: [
      {
        name: "deleted-alaska",
        when: 129_911_581,
        says: "129,911,581 has no Alaska at all. Its voters are voters.",
        next: "Keep one of the 29 rows.",
      },
      {
        name: "naive-sum",
        when: 137_062_633,
        says: "137,062,633 counts Alaska 29 times.",
        next: "Take 28 of the 29 away.",
      },
      {
        name: "only-the-surplus",
        when: 28 * 246_588,
        says: "6,904,464 is what is counted too much.",
        next: "Subtract it from 137,062,633.",
      },
      {
        name: "took-all-29",
        when: 29 * 246_588,
        says: "7,151,052 is Alaska 29 times: the wrong map of the first cell.",
        next: "Subtract 28 times 246,588 from 137,062,633.",
      },
    ],
    hints: ["Alaska's total is 246,588. It may stay once.", "137,062,633 − 28 × 246,588."],
    solution: {
      code: 'import { loadDataset } from "movement-data";\nimport { sum } from "simple-statistics";\nconst raw = loadDataset("county-presidential-2016-raw");\nconst answer = sum([...raw.array("total_votes")]) - 28 * 246588;',
      explanation: "137,062,633 less 28 times 246,588 is 130,158,169.",
    },
    right: "130,158,169 votes. Repaired is not complete: it was an early count.",
    proof: {
      accepted: [130_158_169, "130,158,169"],
      wrong: [
        { answer: 129_911_581, mistake: "deleted-alaska" },
        { answer: 137_062_633, mistake: "naive-sum" },
        { answer: 6_904_464, mistake: "only-the-surplus" },
        { answer: 7_151_052, mistake: "took-all-29" },
      ],
    },
  },
  {
    id: "m5.join",
    module: "5",
    title: "What a join leaves over",
    minutes: 3,
    answer: { kind: "names", expected: ["3104", "48", "56"], ordered: true, of: "numbers" },
    mistakes: [
      {
        name: "rows-of-the-files",
        when: (names: readonly string[]) => names.includes("3152") || names.includes("3160"),
        says: "3,152 and 3,160 are the rows of the two files.",
        next: "Take the three numbers of the report: matched, only in 2020, only in 2024.",
      },
      {
        name: "sides-swapped",
        when: ["3104", "56", "48"],
        says: "The sides are swapped: 56 codes are only in 2024.",
        next: "Write matched, only 2020, only 2024.",
      },
      {
        name: "rolled-up",
        when: (names: readonly string[]) => names.includes("3106"),
        says: "3,106 places match after three states became one row each. The question is about the files as they came.",
        next: "Take the report before the roll-up.",
      },
    ],
    hints: ["matched, leftOnly, rightOnly.", "3,152 less 48 match; 3,160 less 56 match."],
    solution: {
      code: `${years}\nconst { report } = joinTables(before, after, { key: "fips" });\nconst answer = [report.matched, report.leftOnly, report.rightOnly];`,
      explanation: "3,104 codes match, 48 are only in 2020 and 56 only in 2024.",
    },
    right: "3,104, 48 and 56. A join that does not say so loses all of Connecticut in silence.",
    proof: {
      accepted: [[3104, 48, 56], ["3,104", "48", "56"], "3,104 / 48 / 56", "3,104, 48, 56"],
      wrong: [
        { answer: [3104, 3152, 3160], mistake: "rows-of-the-files" },
        { answer: [3104, 56, 48], mistake: "sides-swapped" },
        { answer: [3106, 0, 0], mistake: "rolled-up" },
      ],
    },
  },
  {
    id: "m5.swing",
    module: "5",
    title: "Muskegon's swing",
    minutes: 3,
    answer: { kind: "number", expected: 2.34, tolerance: 0.01 },
    mistakes: [
      {
        name: "sign-change",
        when: (value: number) => Math.abs(Math.abs(value) - 1.24) < 0.011,
        says: "1.24 subtracts the two sizes. The county crossed from D to R: one number is above 0, the other below.",
        next: "From +0.55 to −1.79 is how far?",
      },
      {
        name: "below-zero",
        when: -2.34,
        within: 0.011,
        says: "The distance is right, and below 0 says that it went to R. The question asks how many points.",
        next: "Write it without the sign.",
      },
      {
        name: "one-end",
        when: (value: number) => [0.55, 1.79].some((end) => Math.abs(Math.abs(value) - end) < 0.006),
        says: "That is the margin of one year.",
        next: "The swing is the way from one margin to the other.",
      },
    ],
    hints: ["D+0.55 is +0.55 and R+1.79 is −1.79.", "0.55 + 1.79."],
    solution: {
      code: `${years}
const joined = joinTables(before, after, { key: "fips", suffixes: ["2020", "2024"] }).rows;
const muskegon = joined.filter((d) => d.fips === "26121").derive({
  before: (d) => 100 * (d.votesDem2020 - d.votesRep2020) / d.votesTotal2020,
  after: (d) => 100 * (d.votesDem2024 - d.votesRep2024) / d.votesTotal2024,
});
const answer = muskegon.get("before", 0) - muskegon.get("after", 0);`,
      explanation: "From +0.55 to −1.79 points is a swing of 2.34 points.",
    },
    right: "2.34 points, across the middle: D+0.55 became R+1.79.",
    proof: {
      accepted: [2.34, "2.34", 2.3434],
      wrong: [
        { answer: 1.24, mistake: "sign-change" },
        { answer: -2.34, mistake: "below-zero" },
        { answer: 1.79, mistake: "one-end" },
      ],
    },
  },
  {
    id: "m5.margin",
    module: "5",
    title: "The margin of a sum",
    minutes: 2,
    answer: { kind: "number", expected: Math.hypot(180, 150), tolerance: 0.5 },
    mistakes: [
      {
        name: "added",
        when: 330,
        says: "330 adds the two margins, as if both estimates were off the same way by their most.",
        next: "Square, sum, root.",
      },
      {
        name: "no-root",
        when: 180 ** 2 + 150 ** 2,
        says: "54,900 is the sum of the squares.",
        next: "Take its root.",
      },
      {
        name: "the-estimate",
        when: 2100,
        says: "2,100 is the estimate. How far may it be off?",
        next: "Square, sum, root.",
      },
      {
        name: "average",
        when: 165,
        says: "165 is the average of the two margins: a sum is less sure than its parts, not as sure.",
        next: "Square, sum, root.",
      },
    ],
    hints: ["Square, sum, root.", "√(180² + 150²)."],
    solution: {
      code: 'import { sumMoe } from "movement-data";\nconst answer = sumMoe([1200, 900], [180, 150]).moe;',
      explanation: "√(180² + 150²) = 234, so 1,200 ± 180 and 900 ± 150 are 2,100 ± 234.",
    },
    right: "± 234. Errors partly cancel, so it is less than 330.",
    proof: {
      accepted: [234, "234", Math.hypot(180, 150)],
      wrong: [
        { answer: 330, mistake: "added" },
        { answer: 54_900, mistake: "no-root" },
        { answer: 2100, mistake: "the-estimate" },
        { answer: 165, mistake: "average" },
      ],
    },
  },
  {
    id: "m5.provenance",
    module: "5",
    title: "A note that others can check",
    minutes: 3,
    stretch: true,
    answer: {
      kind: "records",
      each: "note",
      count: 1,
      fields: [
        { name: "name", type: "text", says: "Give the table a name." },
        { name: "producer", type: "text", says: "Say who made the data." },
        { name: "url", type: "text", says: "Give the address of the page or file." },
        { name: "license", type: "text", says: "Name the license." },
        {
          name: "retrieved",
          type: "date",
          says: 'Write the day on which you took it, such as "2026-11-24".',
        },
        { name: "rowOf", type: "text", says: "Say what one row is." },
        { name: "limits", type: "text", says: "Say in a sentence what the table cannot tell." },
      ],
      lists: [{ name: "steps", says: "List what was done to the table, or that nothing changed." }],
    },
    mistakes: provenanceMistakes,
    hints: [
      "Run checkProvenance(note): it says what is missing, field by field.",
      "The source is a web page, the license has a name, the day is written as 2026-11-24.",
    ],
    solution: {
      code: `const answer = {
  name: "County returns", producer: "Tony McGovern",
  url: "https://github.com/tonmcg/US_County_Level_Election_Results_08-24", license: "MIT License",
  retrieved: "2026-11-23", rowOf: "one county in one election", steps: ["kept 2020 and 2024"],
  limits: "It is not official and cannot say how a person voted.",
};`,
      explanation:
        "Somebody who reads this note can open the source, knows what they may do, and knows what was changed.",
    },
    right: "Somebody else can now find, check and use what you used.",
    proof: {
      accepted: [goodNote()],
      wrong: [
        { answer: { ...goodNote(), url: "downloads/votes.csv" }, mistake: "url-is-no-page" },
        { answer: { ...goodNote(), license: "public" }, mistake: "no-license" },
        { answer: { ...goodNote(), steps: [] }, mistake: "no-steps" },
        { answer: { ...goodNote(), limits: "few rows" }, mistake: "limits-too-short" },
        { answer: { ...goodNote(), name: "" }, mistake: "no-name" },
        { answer: { ...goodNote(), producer: "" }, mistake: "no-producer" },
        { answer: { ...goodNote(), url: "" }, mistake: "no-url" },
        { answer: { ...goodNote(), retrieved: "last spring" }, mistake: "no-retrieved" },
        { answer: { ...goodNote(), rowOf: "" }, mistake: "no-rowOf" },
        { answer: { ...goodNote(), limits: "" }, mistake: "no-limits" },
      ],
    },
  },
]);

function goodNote() {
  return {
    name: "County returns",
    producer: "Tony McGovern",
    url: "https://github.com/tonmcg/US_County_Level_Election_Results_08-24",
    license: "MIT License",
    retrieved: "2026-11-23",
    rowOf: "one county in one election",
    steps: ["kept 2020 and 2024"],
    limits: "It is not official and cannot say how a person voted.",
  };
}

export const openDataReflections = reflectionList([
  {
    id: "m5.unseen",
    module: "5",
    prompt:
      "Name a decision made about your community with data that it cannot see. Draft the two sentences with which you would ask for it.",
    rubric: [
      "It names the record, the form and the period.",
      "It names the office that holds it.",
      "It says who else stands in the record, and what should be struck out for them.",
    ],
  },
]);
