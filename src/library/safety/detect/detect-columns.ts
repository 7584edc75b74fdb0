import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";
import { judgeByName } from "./by-name/judge-by-name.js";
import type { ColumnProfile } from "./column-profile.js";
import { detectBankOrCard } from "./detect-bank-or-card.js";
import { detectBirthDate } from "./detect-birth-date.js";
import { detectEmail } from "./detect-email.js";
import { detectIdentityNumber } from "./detect-identity-number.js";
import { detectIPAddress } from "./detect-ip-address.js";
import { detectName } from "./detect-name.js";
import { detectPhone } from "./detect-phone.js";
import { detectPreciseLocation } from "./detect-precise-location.js";
import { detectRace } from "./detect-race.js";
import { sensitiveDetectors } from "./detect-sensitive.js";
import { detectStreetAddress } from "./detect-street-address.js";
import type { Detection, Detector, TableContext } from "./detector.js";
import { judgeLearned } from "./learned/judge-learned.js";
import { namesPlaces, withoutPlaces } from "./place-rows.js";
import { withoutOffices } from "./public-offices.js";
import { tableContext } from "./table-context.js";
import { judgeUnnamed } from "./unnamed/judge-unnamed.js";
import { ofOneThing, withName } from "./weigh-findings.js";

const DETECTORS: readonly Detector[] = [
  ...sensitiveDetectors,
  detectRace,
  detectIdentityNumber,
  detectBankOrCard,
  detectPreciseLocation,
  detectStreetAddress,
  detectBirthDate,
  detectPhone,
  detectEmail,
  detectName,
  detectIPAddress,
];

/** Kinds that show by their values that a row is a person. */
const OF_PEOPLE: readonly PersonalDataKind[] = ["identity number", "birth date", "name", "street address"];

/** What each column of a table holds: what the rules find, weighed by what was learned of labeled tables. */
export const detectColumns = (columns: readonly ColumnProfile[]): readonly (readonly Detection[])[] =>
  judgeLearned(columns, detectByRules(columns));

/** What the rules find: first by the values of a column, then by its name and by the columns beside it. */
export function detectByRules(columns: readonly ColumnProfile[]): readonly (readonly Detection[])[] {
  const seen = tableContext(columns);
  const first = columns.map((column) => detect(column, seen));
  // The street of a school is nobody's home.
  const ofPeople = namesPlaces(columns) ? OF_PEOPLE.filter((kind) => kind !== "street address") : OF_PEOPLE;
  const aboutPeople =
    seen.aboutPeople || first.some((found) => found.some(({ kind }) => ofPeople.includes(kind)));
  const named = judgeByName(columns, { ...seen, aboutPeople });
  // People outweigh what looked like results: then the values are judged again.
  const again = named.aboutPeople && (seen.aboutResults || seen.aboutGroups);
  const context = { ...seen, aboutResults: false, publicPeople: false, aboutGroups: false };
  const found = again ? columns.map((column) => detect(column, context)) : first;
  // A single column has no company: the lines of a text file are no notes beside a name.
  const amongPeople = named.aboutPeople && columns.length > 1;
  const unnamed =
    columns.length > 1
      ? judgeUnnamed(
          columns,
          amongPeople,
          found.map(([one]) => one),
        )
      : [];
  const all = columns.map((column, i) => {
    if (named.ofCampaigns[i]) return [];
    const weighed = withName(column, found[i] ?? [], named.judgments[i], amongPeople);
    const other = unnamed[i];
    return weighed.length > 0 || other === undefined ? weighed : [other];
  });
  return withoutOffices(columns, withoutPlaces(columns, all), seen.publicPeople);
}

function detect(column: ColumnProfile, context: TableContext): Detection[] {
  return ofOneThing(
    column,
    DETECTORS.flatMap((detector) => detector(column, context) ?? []),
  );
}
