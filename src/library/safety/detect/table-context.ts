import type { ColumnProfile } from "./column-profile.js";
import type { TableContext } from "./detector.js";
import { findTerm, PUBLIC_PLACE_TERMS } from "./header-words.js";
import { holds } from "./text-patterns.js";

/** Columns of results; a vendor counts the elections of a person in them too. */
const VOTE_TERMS: readonly string[] = ["votes", "vote count", "total votes", "vote share"];

/** Columns that only lists of results, candidates and officials have. */
const RESULT_TERMS: readonly string[] = [
  "candidatevotes",
  "bioguide",
  "chamber",
  "cosponsor*",
  "bill no",
  "bill number",
  "bill id",
  "incumbent",
  "roll call",
  "house vote",
  "senate vote",
  "senate roll",
  "cvr",
  "tabulator",
  "roll id",
  "candidate name",
  "candidate id",
  "cand name",
  "cand id",
  "cand nm",
  "contest",
  "contest name",
  "legislator",
  "senator",
  "stimmen",
  "votos",
  "voix",
  "voti",
  "stemmen",
  "seats won",
  "elected",
];

/** Numbers and pages by which works of reference know people in public office, and where they sit. */
const OFFICE_TERMS: readonly string[] = [
  "bioguide",
  "ballotpedia",
  "votesmart",
  "opensecrets",
  "followthemoney",
  "govtrack",
  "legiscan",
  "openstates",
  "capitol",
  "chamber",
];

/** Names of columns that only a list of people has. */
const CONTACT_TERMS: readonly string[] = [
  "dob",
  "date of birth",
  "birth date",
  "geb datum",
  "geburtsdatum",
  "mobile",
  "cell phone",
  "home phone",
  "first name",
  "forename",
  "vorname*",
  "prenom*",
  "voornaam*",
];

/** Names of columns that count people. */
const GROUP_TERMS: readonly string[] = [
  "n",
  "count",
  "counts",
  "pct",
  "percent",
  "percentage",
  "share",
  "mean",
  "total",
  "population",
  "sample size",
  "number of voters",
  "registered",
  "voters",
  "ballots",
  "doors",
  "requests",
  "returned",
  "accepted",
  "rejected",
  "cast",
  "disbursements",
  "assets",
  "affected",
  "enrollment",
];

/** Says what the rows are: results, candidates and officials have public names and parties; people have contacts. */
export function tableContext(columns: readonly ColumnProfile[]): TableContext {
  const namesResults = columns.some(
    (profile) =>
      findTerm(profile.header, RESULT_TERMS) !== undefined ||
      (!profile.prose && profile.shareOf((text) => /^(?:rep|sen|del|ald)\. \p{Lu}/iu.test(text)) >= 0.5),
  );
  const aboutPeople = columns.some(
    (profile) =>
      !profile.prose &&
      !isOfAPlace(profile) &&
      (findTerm(profile.header, CONTACT_TERMS) !== undefined ||
        profile.shareOf((text) => holds("email", text) || holds("phone", text)) >= 0.3),
  );
  const aboutResults =
    namesResults ||
    (!aboutPeople && columns.some((profile) => findTerm(profile.header, VOTE_TERMS) !== undefined));
  const aboutGroups =
    !aboutPeople &&
    columns.some(
      (profile) =>
        (profile.filled === 0 || isCount(profile)) && findTerm(profile.header, GROUP_TERMS) !== undefined,
    );
  const publicPeople = columns.some(({ header }) => findTerm(header, OFFICE_TERMS) !== undefined);
  return {
    aboutResults: aboutResults || publicPeople,
    publicPeople,
    aboutPeople,
    aboutGroups,
    hasPoints: hasPoints(columns),
  };
}

/** A yes or no may be written as a number too. */
function isCount({ numeric, shareOf }: ColumnProfile): boolean {
  return numeric && shareOf((text) => /^[01]$/.test(text)) < 1;
}

/** The phone of an office and the address of a venue say nothing about who is in the rows. */
export function isOfAPlace({ header }: ColumnProfile): boolean {
  return findTerm(header, PUBLIC_PLACE_TERMS) !== undefined;
}

/** The two columns of points are called x and y as often as longitude and latitude. */
export const POINT_TERMS: Readonly<Record<"x" | "y", readonly string[]>> = {
  x: ["x", "point x", "coord x", "xcoord", "x coordinate", "map x"],
  y: ["y", "point y", "coord y", "ycoord", "y coordinate", "map y"],
};

/** True when two columns are called x and y and hold degrees: three decimals, and no zero or chart in between. */
function hasPoints(columns: readonly ColumnProfile[]): boolean {
  const holds = (terms: readonly string[], most: number): boolean =>
    columns.some(
      (profile) =>
        profile.numeric && findTerm(profile.header, terms) !== undefined && areDegrees(profile, most),
    );
  return holds(POINT_TERMS.x, 180) && holds(POINT_TERMS.y, 90);
}

/** Nine in ten lie within a few degrees of each other, or far from zero on one side as all of America does. */
function areDegrees(profile: ColumnProfile, most: number): boolean {
  if (profile.shareOf((text) => /\.\d{3,}$/.test(text)) < 0.5) return false;
  const sorted = [...profile.values.keys()].map(Number).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.05), at(0.95)];
  const nearest = low * high > 0 ? Math.min(Math.abs(low), Math.abs(high)) : 0;
  return (
    Math.max(Math.abs(low), Math.abs(high)) <= most && nearest > 10 && (high - low < 15 || nearest > most / 6)
  );
}
