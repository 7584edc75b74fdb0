import type { ColumnProfile } from "./column-profile.js";
import type { TableContext } from "./detector.js";
import { findTerm } from "./header-words.js";
import { holds } from "./text-patterns.js";

const RESULT_TERMS: readonly string[] = [
  "votes",
  "vote count",
  "total votes",
  "candidatevotes",
  "vote share",
  "bioguide",
  "chamber",
  "incumbent",
  "roll call",
  "roll id",
  "candidate name",
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

/** Says what the rows are: results, candidates and officials have public names and parties; people have contacts. */
export function tableContext(columns: readonly { readonly profile: ColumnProfile }[]): TableContext {
  const aboutResults = columns.some(
    ({ profile }) =>
      findTerm(profile.header, RESULT_TERMS) !== undefined ||
      (!profile.prose && profile.shareOf((text) => /^(?:rep|sen|del|ald)\. \p{Lu}/iu.test(text)) >= 0.5),
  );
  const aboutPeople = columns.some(
    ({ profile }) =>
      !profile.prose &&
      (findTerm(profile.header, CONTACT_TERMS) !== undefined ||
        profile.shareOf((text) => holds("email", text) || holds("phone", text)) >= 0.3),
  );
  return { aboutResults, aboutPeople };
}
