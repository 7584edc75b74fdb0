import { exerciseList } from "../../check/exercise.js";

import type { NumbersByName } from "../../check/kinds/named-number.js";

const people = 'const people = loadDataset("county-acs-2023");';
const join = 'const fits = joinTables(people, votes2024, { key: "fips" });';
const read = "[fits.report.matched, fits.report.leftOnly, fits.report.rightOnly]";
const byName = 'const fits = joinTables(people, votes2024, { key: "county" });';
const oldVotes = 'const fits = joinTables(votes2020, votes2024, { key: "fips" });';

/** Tasks on joins that say what they lost. */
export const joinTasks = exerciseList([
  {
    id: "m5.join-2016",
    module: "5",
    title: "From 2016 to 2024",
    ask: "How many codes are only in 2016, and how many only in 2024?",
    minutes: 2,
    answer: {
      kind: "numbers",
      fields: [
        { name: "only2016", label: "only in 2016", expected: 9 },
        { name: "only2024", label: "only in 2024", expected: 56 },
      ],
    },
    mistakes: [
      {
        name: "year-2020",
        when: { only2016: 48 },
        says: "48 codes are only in 2020: that is the join of part 4.",
        next: "Put 2016 in place of 2020 in the cell above, and run it again.",
      },
      {
        name: "rows",
        when: ({ only2016 = 0, only2024 = 0 }) => only2016 > 3000 && only2024 > 3000,
        says: "Those are the rows of the two years. Nearly all of them find a partner.",
        next: "Read leftOnly and rightOnly.",
      },
      {
        name: "swapped",
        when: { only2016: 56, only2024: 9 },
        says: "The two are swapped: the left table is 2016.",
        next: "leftOnly belongs to 2016, rightOnly to 2024.",
      },
      {
        name: "matches",
        when: ({ only2016, only2024 }: NumbersByName) => only2016 === 3104 || only2024 === 3104,
        says: "3,104 codes are in both years. Asked are those without a partner.",
        next: "Read leftOnly and rightOnly.",
      },
    ],
    hints: [
      "Change the year in the cell above, and run it again.",
      "leftOnly counts the codes that only the left table has.",
    ],
    solution: {
      code: `import { joinTables, loadDataset } from "movement-data";
const all = loadDataset("county-presidential");
const { report } = joinTables(all.filter((d) => d.year === 2016), all.filter((d) => d.year === 2024), { key: "fips" });
const answer = [report.leftOnly, report.rightOnly];`,
      explanation:
        "9 codes are only in 2016: Alaska's one row and Connecticut's eight counties. 56 are only in 2024. The other 3,104 match.",
    },
    right:
      "9 and 56. Alaska is one row in 2016, so fewer codes are left over than in 2020, and the change is as large.",
    proof: {
      accepted: [[9, 56], { only2016: "9", only2024: 56 }, "9 and 56"],
      wrong: [
        { answer: [48, 56], mistake: "year-2020" },
        { answer: [3113, 3160], mistake: "rows" },
        { answer: [56, 9], mistake: "swapped" },
        { answer: [3104, 56], mistake: "matches" },
      ],
    },
  },
  {
    id: "m5.acs",
    module: "5",
    title: "Make it: people beside votes",
    minutes: 5,
    answer: {
      kind: "parts",
      parts: [
        {
          name: "lines",
          label:
            "Put three of these lines in order: join the estimates of 2023 to the votes of 2024, and read what the join says.",
          answer: {
            kind: "lines",
            setup: `import { joinTables, loadDataset } from "movement-data";
const votes2020 = loadDataset("county-presidential").filter((d) => d.year === 2020);
const votes2024 = loadDataset("county-presidential").filter((d) => d.year === 2024);`,
            lines: [people, join, read],
            distractors: [byName, oldVotes],
            result: {
              kind: "numbers",
              fields: [
                { name: "matched", label: "matched", expected: 3116 },
                { name: "leftOnly", label: "only in 2023", expected: 28 },
                { name: "rightOnly", label: "only in 2024", expected: 44 },
              ],
            },
          },
          mistakes: [
            {
              name: "by-name",
              when: byName,
              says: "Many states have a Washington County: a name is no key.",
              next: 'Take the line with key: "fips".',
            },
            {
              name: "old-votes",
              when: oldVotes,
              says: "That joins 2020 to 2024 again, and leaves the people out.",
              next: "Take the line that joins people.",
            },
          ],
        },
        {
          name: "state",
          label: "Which of these three fits now, and did not from 2020 to 2024?",
          answer: {
            kind: "choice",
            options: ["Alaska", "Connecticut", "District of Columbia"],
            expected: "Connecticut",
          },
          mistakes: [
            {
              name: "by-accident",
              when: "Alaska",
              says: "Three boroughs have the codes of house districts 13, 16 and 20, by accident. The others have no partner.",
              next: 'Look at explainFips(fits.leftOnly, "fips").',
            },
            {
              name: "first-ward",
              when: "District of Columbia",
              says: "All of it has the code of its first ward. The other seven wards have no partner.",
              next: 'Look at explainFips(fits.rightOnly, "fips").',
            },
          ],
          right: "Yes: both files have its nine planning regions.",
        },
      ],
    },
    mistakes: [],
    hints: [
      "First the people, then the join, then its report.",
      'explainFips(fits.leftOnly, "fips") says which states have codes without a partner.',
    ],
    solution: {
      code: `import { joinTables, loadDataset, show } from "movement-data";
const votes = loadDataset("county-presidential").filter((d) => d.year === 2024);
show(joinTables(loadDataset("county-acs-2023"), votes, { key: "fips" }).report.summary);
const answer = {
  lines: ${JSON.stringify([people, join, read], null, 2).replaceAll("\n", "\n  ")},
  state: "Connecticut",
};`,
      explanation:
        "3,116 codes match, 28 are only in the estimates and 44 only in the votes. Connecticut has planning regions in both.",
    },
    right: "3,116 match, 28 and 44 do not. Three of the matches in Alaska and one in DC are false.",
    proof: {
      accepted: [
        { lines: [people, join, read], state: "Connecticut" },
        { lines: [people, join, read].join("\n"), state: "connecticut" },
        { lines: [3116, 28, 44], state: "Connecticut" },
      ],
      wrong: [
        { answer: { lines: [people, byName, read], state: "Connecticut" }, mistake: "by-name" },
        { answer: { lines: [people, oldVotes, read], state: "Connecticut" }, mistake: "old-votes" },
        { answer: { lines: [people, join, read], state: "Alaska" }, mistake: "by-accident" },
        { answer: { lines: [people, join, read], state: "District of Columbia" }, mistake: "first-ward" },
      ],
    },
  },
]);
