import { BILLS, PRESIDENT_SCORES_CITATION, presidentScores } from "./congress-2023-files.js";
import type { Columns, DatasetRecipe, ReadRaw } from "./description.js";
import { FIVETHIRTYEIGHT } from "./licenses.js";
import { cell, type RawRow, rawRows } from "./raw-rows.js";

function columns(readRaw: ReadRaw): Columns {
  const rows = rawRows(readRaw(BILLS));
  const texts = (column: string): (string | null)[] => rows.map((row) => cell(row, column) || null);
  const flags = (column: string): boolean[] => rows.map((row) => flag(row, column));
  return {
    bill: texts("bill_number"),
    summary: texts("summary"),
    presidentPosition: texts("biden_position"),
    houseVote: texts("house_vote_date"),
    senateVote: texts("senate_vote_date"),
    housePassed: flags("house_passed"),
    senatePassed: flags("senate_passed"),
    law: flags("law"),
    vetoed: flags("veto"),
    houseRoll: texts("house_roll"),
    senateRoll: texts("senate_roll"),
    overrideRoll: texts("veto_override_roll"),
    note: texts("notes"),
  };
}

function flag(row: RawRow, column: string): boolean {
  const text = cell(row, column);
  if (text !== "True" && text !== "False") throw new Error(`"${text}" is not True or False.`);
  return text === "True";
}

/** What became of the bills that the president took a side on. */
export const congressBills2023: DatasetRecipe = {
  description: {
    name: "congress-bills-2023",
    title: "Bills of the US Congress on which the president took a side, 2023",
    description:
      "How far each of them came: a vote in the House, in the Senate, a law, a veto. The votes of the members are in congress-votes-2023.",
    rowOf: "one bill; two bills have one row a chamber",
    producer: "FiveThirtyEight",
    citation: PRESIDENT_SCORES_CITATION,
    retrieved: "2026-11-23",
    licenses: [FIVETHIRTYEIGHT],
    sources: [presidentScores([BILLS])],
    fields: [
      { name: "bill", type: "string", description: "Number of the bill: HR 3746 is a bill of the House." },
      { name: "summary", type: "string", description: "What it would do, in the source's words." },
      {
        name: "presidentPosition",
        type: "string",
        categories: ["support", "oppose"],
        description: "The president's side.",
      },
      { name: "houseVote", type: "date", description: "Day of the House's vote; missing without one." },
      { name: "senateVote", type: "date", description: "Day of the Senate's vote; missing without one." },
      { name: "housePassed", type: "boolean", description: "Whether the House passed it." },
      { name: "senatePassed", type: "boolean", description: "Whether the Senate passed it." },
      { name: "law", type: "boolean", description: "Whether it became law." },
      { name: "vetoed", type: "boolean", description: "Whether the president vetoed it." },
      {
        name: "houseRoll",
        type: "string",
        description: "The recorded vote of the House, as in congress-votes-2023; missing without one.",
      },
      {
        name: "senateRoll",
        type: "string",
        description: "The recorded vote of the Senate, as in congress-votes-2023; missing without one.",
      },
      {
        name: "overrideRoll",
        type: "string",
        description: "The vote to override the veto; missing without one. None succeeded.",
      },
      { name: "note", type: "string", description: "A remark of the source; missing for most." },
    ],
    knownFaults: [
      "62 rows, 60 bills: HR 4366 and HR 6126 have one row for each chamber. The row of HR 6126's Senate vote says again that the House passed it.",
      "Only bills on which the White House stated a position: most bills of a year are not in it, and those that nobody fights over least of all.",
      "As of the end of 2023: a bill that stood still then may have moved later.",
      "The source dates the votes to override a year too late (2024 for votes of 2023); those dates are left out.",
      "HR 6363 has a House vote and no number for it. SJRES10 is written without a space, as in congress-votes-2023.",
    ],
    notFor: ["The share of all bills that become law.", "Where a bill stands today."],
  },
  columns,
};
