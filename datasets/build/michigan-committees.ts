import type { Columns, DatasetRecipe, ReadRaw } from "./description.js";
import { OPEN_STATES } from "./licenses.js";
import { COMMITTEES, MICHIGAN_LEGISLATURE, PEOPLE } from "./michigan-legislature-files.js";
import { asNumber, cell, rawRows } from "./raw-rows.js";

const CHAMBERS = new Map([
  ["lower", "house"],
  ["upper", "senate"],
  ["legislature", "both"],
]);

const ROLES = [
  "chair",
  "democratic vice chair",
  "republican vice chair",
  "member",
  "alternate chair",
  "alternate",
];

function chamberOf(text: string): string {
  const chamber = CHAMBERS.get(text);
  if (chamber === undefined) throw new Error(`"${text}" is not a chamber.`);
  return chamber;
}

function columns(readRaw: ReadRaw): Columns {
  const people = new Map(rawRows(readRaw(PEOPLE)).map((row) => [cell(row, "person_id"), row]));
  const rows = rawRows(readRaw(COMMITTEES))
    .map((row) => {
      const person = people.get(cell(row, "person_id"));
      if (person === undefined) throw new Error(`${cell(row, "name")} is not among the legislators.`);
      return {
        committee: cell(row, "committee"),
        chamber: chamberOf(cell(row, "chamber")),
        role: cell(row, "role"),
        name: cell(person, "name"),
        party: cell(person, "party"),
        seatChamber: chamberOf(cell(person, "chamber")),
        district: asNumber(cell(person, "district")),
      };
    })
    .sort(
      (a, b) =>
        compare(a.chamber, b.chamber) ||
        compare(a.committee, b.committee) ||
        ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
        compare(a.seatChamber, b.seatChamber) ||
        a.district - b.district ||
        compare(a.name, b.name),
    );
  return {
    committee: rows.map(({ committee }) => committee),
    chamber: rows.map(({ chamber }) => chamber),
    role: rows.map(({ role }) => role),
    name: rows.map(({ name }) => name),
    party: rows.map(({ party }) => party),
    seatChamber: rows.map(({ seatChamber }) => seatChamber),
    district: rows.map(({ district }) => district),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who sits on which committee of the Michigan legislature, and as what. */
export const michiganCommittees: DatasetRecipe = {
  description: {
    name: "michigan-committees",
    title: "Committees of the Michigan legislature and their members, August 2026",
    description:
      "Each seat on a committee with its role, and the district of the member, to join with michigan-districts-2022. Officials in office; no contact data.",
    rowOf: "one seat on a committee",
    producer: "Open States",
    citation: "Open States, people and committees of the Michigan legislature.",
    retrieved: "2026-11-23",
    licenses: [OPEN_STATES],
    sources: [MICHIGAN_LEGISLATURE],
    fields: [
      { name: "committee", type: "string", description: "Name of the committee." },
      {
        name: "chamber",
        type: "string",
        categories: ["house", "senate", "both"],
        description: "Whose committee it is. A name alone is not enough: both chambers have a Health Policy.",
      },
      { name: "role", type: "string", categories: ROLES, description: "The member's role." },
      { name: "name", type: "string", description: "Name of the official, as in michigan-legislators." },
      { name: "party", type: "string", description: "Party." },
      {
        name: "seatChamber",
        type: "string",
        categories: ["house", "senate"],
        description: "The chamber the member sits in; on a committee of both it is either.",
      },
      { name: "district", type: "integer", description: "Number of the member's district in that chamber." },
    ],
    knownFaults: [
      "A snapshot: members leave and committees change. Look again before you plan a visit.",
      "Five names belong to two committees, one of each chamber: group by committee and chamber.",
      "The source names two members for House district 6 (Tyrone Carter, Natalie Price) and none for district 1.",
      "Two legislators sit on no committee here; the source does not say why.",
    ],
    notFor: ["Where a member stands on a bill."],
  },
  columns,
};
