import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import type { ColumnProfile } from "./column-profile.js";
import type { Detection } from "./detector.js";
import { findTerm } from "./header-words.js";

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
];

/** What a place is called: a row that is a home has none of these. */
const PLACE =
  /(?:^|[^\p{L}])(?:school|library|church|hall|center|centre|station|box|park|college|university|museum|arena|gym|office|courthouse|temple|mosque|synagogue|pavilion|auditorium|armory|clubhouse|academy|elementary|city|community|legion|vfw|lodge|recreation|rec|plaza|mall|site)(?![\p{L}])/iu;

/** Facts about a place that stand for no person: where it is, and who can get in. */
const OF_PLACES: readonly PersonalDataKind[] = ["street address", "precise location", "health"];

/**
 * Takes out of a table of public places what looks like a home or a need of somebody: nothing in it may say who a person is.
 */
export function withoutPlaces(
  columns: readonly ColumnProfile[],
  found: readonly (readonly Detection[])[],
): readonly (readonly Detection[])[] {
  const ofPeople = found.some((each) =>
    each.some(({ kind }) => !OF_PLACES.includes(kind) && kind !== "small area"),
  );
  const namesPlaces = columns.some(
    (column) =>
      !column.numeric &&
      findTerm(column.header, PLACE_TERMS) !== undefined &&
      column.filled > 0 &&
      column.shareOf((text) => PLACE.test(text)) >= 0.5,
  );
  if (ofPeople || !namesPlaces) return found;
  return found.map((each) => each.filter(({ kind }) => !OF_PLACES.includes(kind)));
}
