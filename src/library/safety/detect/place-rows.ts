import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import type { ColumnProfile } from "./column-profile.js";
import type { Detection } from "./detector.js";
import { findTerm } from "./header-words.js";
import { isOfAPlace } from "./table-context.js";

/** Columns that name the place that a row is about: where people vote, meet or drop their ballots. */
const PLACE_TERMS: readonly string[] = [
  "polling place",
  "polling location",
  "poll name",
  "site",
  "site name",
  "location",
  "location name",
  "venue",
  "venue name",
  "facility",
  "facility name",
  "building",
  "building name",
  "drop box",
  "dropbox",
  "vote center",
  "voting site",
  "place name",
  "school",
  "school name",
  "sch name",
  "lea name",
  "church",
  "church name",
  "park name",
  "library",
  "clerk",
];

/** What a place is called: a row that is a home has none of these. */
const PLACE =
  /(?:^|[^\p{L}])(?:school|library|church|hall|center|centre|station|box|park|college|university|museum|arena|gym|office|courthouse|temple|mosque|synagogue|pavilion|auditorium|armory|clubhouse|academy|elementary|city|community|legion|vfw|lodge|recreation|rec|clerk|plaza|mall|site)(?![\p{L}])/iu;

/** Facts about a place that stand for no person: where it is, and who can get in. */
const OF_PLACES: readonly PersonalDataKind[] = ["street address", "precise location", "health", "small area"];

/**
 * True when a column names the place that a row is about. Where many addresses stand beside few places, a row is a home
 * and the place is where its people vote.
 */
export const namesPlaces = (columns: readonly ColumnProfile[]): boolean =>
  columns.some(
    (column) =>
      !column.numeric &&
      (columns.some(isFactOfAPlace) || !columns.some((other) => isOfManyMore(other, column))) &&
      column.filled > 0 &&
      ((findTerm(column.header, PLACE_TERMS) !== undefined &&
        column.shareOf((text) => PLACE.test(text)) >= 0.5) ||
        (column.tokens.join(" ") === "name" && column.shareOf((text) => PLACE.test(text)) >= 0.9)),
  );

/** When a place is open, who gets in, and how many: of a home nobody tells that. */
const isFactOfAPlace = ({ tokens }: ColumnProfile): boolean => tokens.some((word) => FACTS.has(word));
const FACTS: ReadonlySet<string> = new Set(
  "accessible ada hours opens closes open close capacity slots enrollment grades grade parking activity beds wheelchair".split(
    " ",
  ),
);

/** Addresses, or the numbers and names of streets, of which there are many more than places. */
const isOfManyMore = (column: ColumnProfile, places: ColumnProfile): boolean =>
  column.values.size >= MANY_MORE * places.values.size &&
  column.values.size >= FEWEST_HOMES &&
  (column.shareOf(isAddress) >= 0.5 ||
    (column.tokens.some((word) => HOME_WORDS.has(word)) && !isOfAPlace(column)));
const MANY_MORE = 2;
const FEWEST_HOMES = 6;
const HOME_WORDS: ReadonlySet<string> = new Set(["street", "house", "address", "apartment", "unit"]);
const isAddress = (text: string): boolean => /^\d+[A-Z]? .*\p{L}{2}/iu.test(text);

/**
 * Takes out of a table of public places what looks like a home or a need of somebody: nothing in it may say who a person is.
 */
export function withoutPlaces(
  columns: readonly ColumnProfile[],
  found: readonly (readonly Detection[])[],
): readonly (readonly Detection[])[] {
  const inDirectory = isDirectory(columns);
  // The phone of a site is no person's.
  const isOfSite = (kind: PersonalDataKind, at: number): boolean => {
    const column = columns[at];
    if (inDirectory && OF_SITES.includes(kind)) return true;
    return (kind === "phone" || kind === "email") && column !== undefined && isOfAPlace(column);
  };
  const ofPeople = found.some((each, at) =>
    each.some(({ kind }) => !OF_PLACES.includes(kind) && !isOfSite(kind, at)),
  );
  const isOfPlaces = !ofPeople && (namesPlaces(columns) || isTimetable(columns));
  if (!ofPeople && columns.some(isKeyOfAreas) && !found.some(isHome))
    return found.map((each) => each.filter(({ kind }) => kind !== "precise location"));
  if (!isOfPlaces) return found;
  return found.map((each, at) => each.filter(({ kind }) => !OF_PLACES.includes(kind) && !isOfSite(kind, at)));
}

const OF_SITES: readonly PersonalDataKind[] = ["phone", "email", "online account"];

/**
 * A directory of schools or libraries: each has its page, its hours or its enrollment, and no more phones stand in it than
 * places. Where more people than places have phones, they are those of people.
 */
function isDirectory(columns: readonly ColumnProfile[]): boolean {
  const most = (test: (column: ColumnProfile) => boolean): number =>
    Math.max(0, ...columns.map((column) => (test(column) ? column.values.size : 0)));
  const places = most((column) => column.shareOf((text) => PLACE.test(text)) >= 0.9);
  return (
    columns.every(({ rows }) => rows >= FEWEST_OF_DIRECTORY) &&
    namesPlaces(columns) &&
    columns.some(({ tokens }) => tokens.some((word) => OF_DIRECTORIES.has(word))) &&
    most(({ tokens }) => tokens.includes("phone") || tokens.includes("email")) <= places
  );
}
const FEWEST_OF_DIRECTORY = 5;
const OF_DIRECTORIES: ReadonlySet<string> = new Set(
  "website lea enrollment hours opens closes fax".split(" "),
);

/** Stops, routes and trips by their numbers: whether a wheelchair gets in is no one's health. */
const isTimetable = (columns: readonly ColumnProfile[]): boolean =>
  columns.filter(
    ({ tokens }) =>
      tokens.includes("id") && tokens.some((word) => TIMETABLE.has(word)) && tokens.length === 2,
  ).length >= 2 ||
  columns.filter(({ tokens }) => tokens.includes("stop") && tokens.length === 2).length >= FEWEST_OF_STOPS;
const TIMETABLE: ReadonlySet<string> = new Set(["stop", "route", "trip", "service", "shape"]);
const FEWEST_OF_STOPS = 4;

/** One row for each area of the census or the state: a point in it is its middle. */
const isKeyOfAreas = (column: ColumnProfile): boolean =>
  column.filled >= 3 &&
  column.values.size === column.filled &&
  (findTerm(column.header, AREA_KEYS) !== undefined || column.shareOf((text) => AREA_KEY.test(text)) === 1);
const AREA_KEYS: readonly string[] = [
  "geoid",
  "geo id",
  "geoidfq",
  "fips",
  "zcta",
  "tract",
  "tractce",
  "vtd",
  "census tract",
  "block group",
];
/** "1400000US50099999999": the summary level, "US" and the digits of the area. */
const AREA_KEY = /^\d{7}US\d{1,15}$/;
const isHome = (each: readonly Detection[]): boolean => each.some(({ kind }) => kind === "street address");
