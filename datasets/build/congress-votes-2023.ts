import { BILLS, PRESIDENT_SCORES_CITATION, presidentScores, VOTES } from "./congress-2023-files.js";
import type { Columns, DatasetRecipe, ReadRaw } from "./description.js";
import { FIVETHIRTYEIGHT } from "./licenses.js";
import { cell, rawRows } from "./raw-rows.js";

function columns(readRaw: ReadRaw): Columns {
  const bills = new Map(
    rawRows(readRaw(BILLS)).flatMap((row) =>
      ["house_roll", "senate_roll"].map((column) => [cell(row, column), cell(row, "bill_number")] as const),
    ),
  );
  const rows = rawRows(readRaw(VOTES));
  return {
    roll: rows.map((row) => cell(row, "roll_id")),
    bill: rows.map((row) => bills.get(cell(row, "roll_id")) ?? null),
    chamber: rows.map((row) => cell(row, "chamber")),
    bioguide: rows.map((row) => cell(row, "bioguide")),
    party: rows.map((row) => cell(row, "party")),
    vote: rows.map((row) => (cell(row, "vote") === "" ? null : cell(row, "vote"))),
  };
}

/** How members of Congress voted in 2023, on the votes that FiveThirtyEight followed. */
export const congressVotes2023: DatasetRecipe = {
  description: {
    name: "congress-votes-2023",
    title: "201 recorded votes of the US Congress, 2023",
    description: "How each member voted on the bills and nominations on which the president had a position.",
    rowOf: "one member in one recorded vote",
    producer: "FiveThirtyEight",
    citation: PRESIDENT_SCORES_CITATION,
    retrieved: "2026-11-23",
    licenses: [FIVETHIRTYEIGHT],
    sources: [presidentScores([VOTES, BILLS])],
    fields: [
      {
        name: "roll",
        type: "string",
        description: "The recorded vote: h243-2023 is roll call 243 of the House.",
      },
      { name: "bill", type: "string", description: "Number of the bill; missing for nominations." },
      { name: "chamber", type: "string", categories: ["house", "senate"], description: "Chamber." },
      { name: "bioguide", type: "string", description: "The member's id in the Biographical Directory." },
      { name: "party", type: "string", description: "Party as the source has it." },
      { name: "vote", type: "string", description: "support or oppose." },
    ],
    knownFaults: [
      "In the first row of the file Robert Aderholt is listed as an Independent; he is a Republican.",
      "Members who left in 2023 are absent: HR 3746 passed 314 to 117 on the day and counts 312 to 116 here.",
    ],
    notFor: ["A member's position today."],
  },
  columns,
};
