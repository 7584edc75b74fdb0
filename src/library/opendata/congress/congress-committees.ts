import { OpenDataError } from "../network/open-data-error.js";
import { asRecord, asText } from "../network/read-json.js";

/** One row a committee or subcommittee; a subcommittee's code is its parent's code and its own. */
export function committeeRows(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new OpenDataError("The list of committees is not a list.", "content");
  return value.flatMap((entry) => {
    const committee = asRecord(entry) ?? {};
    const code = asText(committee.thomas_id) ?? "";
    const type = asText(committee.type) ?? "";
    const parts = Array.isArray(committee.subcommittees) ? committee.subcommittees.map(asRecord) : [];
    return [
      { committee: code, parent: null, type, name: asText(committee.name) ?? "" },
      ...parts.map((part) => ({
        committee: `${code}${asText(part?.thomas_id) ?? ""}`,
        parent: code,
        type,
        name: asText(part?.name) ?? "",
      })),
    ];
  });
}

/** One row a seat on a committee. */
export function seatRows(value: unknown): readonly unknown[] {
  const committees = asRecord(value);
  if (committees === undefined)
    throw new OpenDataError("The list of committee seats cannot be read.", "content");
  return Object.entries(committees).flatMap(([committee, seats]) =>
    (Array.isArray(seats) ? seats : []).map((seat) => {
      const { bioguide, name, party, rank, title } = asRecord(seat) ?? {};
      return {
        committee,
        bioguide: asText(bioguide) ?? null,
        name: asText(name) ?? null,
        party: asText(party) ?? null,
        rank: typeof rank === "number" ? rank : null,
        title: asText(title) ?? null,
      };
    }),
  );
}
