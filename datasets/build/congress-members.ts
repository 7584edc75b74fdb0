import type { Columns, DatasetRecipe, RawFile, ReadRaw } from "./description.js";
import { CONGRESS_LEGISLATORS } from "./licenses.js";
import { cell, rawRows } from "./raw-rows.js";

const MEMBERS: RawFile = {
  path: "congress-118-119/legislators_current.csv",
  sha256: "d3719baac7c7cebb3311a8dfb7a842cdb4c20bf945be3cb6b367b15e74edf151",
};
const SEATS: RawFile = {
  path: "congress-118-119/committee_membership_current.csv",
  sha256: "cf5cac7859a17e1a45632e8cbf60d4193fe0b6f5c3eaa9076912046fbbde1ae7",
};
const COMMITTEES: RawFile = {
  path: "congress-118-119/committees_current.csv",
  sha256: "f51b39f3b8df2128474409f6c59e3ebb6e6a6143ea2b7ffd1895d5ad03d7e09d",
};

/** Delegates sit for places that are not states and do not vote on the passage of a bill. */
const WITHOUT_VOTE = new Set(["AS", "DC", "GU", "MP", "PR", "VI"]);

function columns(readRaw: ReadRaw): Columns {
  // Subcommittees have a parent; only full committees are named.
  const names = new Map(
    rawRows(readRaw(COMMITTEES))
      .filter((row) => cell(row, "parent_id") === "")
      .map((row) => [cell(row, "committee_id"), cell(row, "name")]),
  );
  const seats = new Map<string, string[]>();
  for (const seat of rawRows(readRaw(SEATS))) {
    const name = names.get(cell(seat, "committee_id"));
    if (name === undefined) continue;
    const member = cell(seat, "bioguide");
    seats.set(member, [...(seats.get(member) ?? []), name]);
  }
  const rows = rawRows(readRaw(MEMBERS))
    .map((row) => ({
      bioguide: cell(row, "bioguide"),
      name: cell(row, "name"),
      chamber: cell(row, "chamber"),
      state: cell(row, "state"),
      district: cell(row, "district") === "" ? null : Number(cell(row, "district")),
      party: cell(row, "party"),
      votes: !WITHOUT_VOTE.has(cell(row, "state")),
      committees: seats.get(cell(row, "bioguide"))?.sort().join("; ") ?? null,
    }))
    .sort((a, b) => (a.bioguide < b.bioguide ? -1 : 1));
  return {
    bioguide: rows.map(({ bioguide }) => bioguide),
    name: rows.map(({ name }) => name),
    chamber: rows.map(({ chamber }) => chamber),
    state: rows.map(({ state }) => state),
    district: rows.map(({ district }) => district),
    party: rows.map(({ party }) => party),
    votes: rows.map(({ votes }) => votes),
    committees: rows.map(({ committees }) => committees),
  };
}

/** The members of Congress with their committees. */
export const congressMembers: DatasetRecipe = {
  description: {
    name: "congress-members",
    title: "Members of the US Congress and their committees, 15 June 2026",
    description:
      "Who sat in House and Senate on one day, for whom, and on which committees. No contact data.",
    rowOf: "one member",
    producer: "unitedstates/congress-legislators",
    citation: "unitedstates/congress-legislators, current legislators and committees, 15 June 2026.",
    retrieved: "2026-11-23",
    licenses: [CONGRESS_LEGISLATORS],
    sources: [
      {
        title: "unitedstates/congress-legislators",
        path: "https://github.com/unitedstates/congress-legislators/tree/dfa9622263dd4c8d08636926e498f1845704d7eb",
        version: "dfa9622263dd4c8d08636926e498f1845704d7eb",
        files: [MEMBERS, SEATS, COMMITTEES],
      },
    ],
    fields: [
      { name: "bioguide", type: "string", description: "The member's id in the Biographical Directory." },
      { name: "name", type: "string", description: "Name of the official." },
      { name: "chamber", type: "string", categories: ["house", "senate"], description: "Chamber." },
      { name: "state", type: "string", description: "Postal code of the state or territory." },
      { name: "district", type: "integer", description: "House district, 0 at large; missing for senators." },
      { name: "party", type: "string", description: "Party." },
      {
        name: "votes",
        type: "boolean",
        description: "False for delegates, who do not vote on passing a bill.",
      },
      { name: "committees", type: "string", description: "Full committees, separated by semicolons." },
    ],
    knownFaults: [
      "One day's picture: vacancies change the number of votes needed.",
      "437 people sit in the House here, six of them delegates: 431 seats vote.",
    ],
    notFor: ["Where a member stands on a bill."],
  },
  columns,
};
