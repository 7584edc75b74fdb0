import type { ColumnProfile } from "./column-profile.js";
import { type Detector, shareText } from "./detector.js";
import { GIVEN_NAMES } from "./given-names.js";
import { findTerm } from "./header-words.js";

/** Names of columns that only hold names of people. */
const SURE_TERMS: readonly string[] = [
  "first name",
  "fname",
  "given name",
  "forename",
  "last name",
  "lname",
  "surname",
  "full name",
  "middle name",
  "maiden name",
  "nickname",
  "preferred name",
  "apellido*",
  "prenom*",
  "vorname*",
  "nachname*",
  "familienname*",
  "cognome",
  "sobrenome",
  "apelido",
  "voornaam*",
  "achternaam*",
  "imie",
  "nazwisko",
  "fornamn",
  "efternamn",
  "fornavn",
  "etternavn",
  "contact name",
  "contact person",
  "emergency contact",
  "signatory",
  "signer",
  "volunteer name",
  "member name",
  "donor name",
  "spouse",
  "mother",
  "father",
  "guardian",
  "parent name",
  "family name",
  "legal name",
  "name first",
  "name last",
  "nombre completo",
  "nom complet",
  "nome completo",
  "patronymic",
  "child name",
  "patient name",
  "customer name",
  "client name",
  "nom de famille",
  "tussenvoegsel",
];
/** Names of columns that may hold people: the content decides. */
const LIKELY_TERMS: readonly string[] = [
  "name",
  "nombre",
  "nom",
  "nome",
  "naam",
  "navn",
  "namn",
  "member",
  "volunteer",
  "contact",
  "person",
  "donor",
  "canvasser",
  "supporter",
  "attendee",
  "participant",
  "voter",
  "host",
  "leader",
  "client",
  "patient",
  "witness",
  "who",
  "staff",
  "employee",
  "recruiter",
  "organizer",
  "captain",
  "assigned to",
  "owner",
  "mitglied",
  "socio",
  "membre",
];
/** With these words the name is the name of something else, or of somebody in public office. */
const OTHER_NAMES: readonly string[] = [
  "county",
  "city",
  "town",
  "state",
  "district",
  "committee",
  "event",
  "org",
  "organization",
  "organisation",
  "company",
  "business",
  "employer",
  "school",
  "file",
  "product",
  "campaign",
  "program",
  "category",
  "domain",
  "street",
  "team",
  "group",
  "turf",
  "list",
  "station",
  "ward",
  "region",
  "country",
  "place",
  "bill",
  "project",
  "chapter",
  "candidate",
  "precinct",
  "user",
  "username",
  "brand",
  "table",
  "column",
  "venue",
  "office",
  "legislator",
  "senator",
  "representative",
  "official",
  "agency",
  "department",
  "hub",
  "tag",
  "issue",
  "dataset",
  "variable",
  "field",
  "model",
  "store",
  "count",
  "type",
  "site",
  "municipality",
  "plan",
  "page",
  "form",
  "script",
  "segment",
  "comune",
  "stadt",
  "ort",
  "ville",
  "ciudad",
  "commune",
  "gemeinde",
  "gemeente",
  "variety",
  "species",
  "common",
];
const PLACES_AND_GROUPS =
  /\b(inc|llc|ltd|gmbh|committee|county|school|church|street|park|union|club|cent(er|re)|association|foundation|coalition|university|hall|library|council|party|team|office|road|avenue|city|department|ward|project|group|action|network|services?|company|day|drive|march|rally|meeting|training|bank)\b/i;

const words = (text: string): string[] =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
/** One to five words of letters; initials, hyphens and apostrophes are fine. */
const isNameShaped = (text: string): boolean =>
  /^[\p{L}\p{M}][\p{L}\p{M}.'’-]*(?:,? [\p{L}\p{M}.'’-]+){0,4}$/u.test(text) && text.length <= 60;
const hasGivenName = (text: string): boolean =>
  isNameShaped(text) && words(text).some((word) => GIVEN_NAMES.has(word));
const isFullName = (text: string): boolean =>
  isNameShaped(text) && words(text).length >= 2 && hasGivenName(text) && !PLACES_AND_GROUPS.test(text);

/** Names of people: by the name of the column, or by content in which known given names stand. */
export const detectName: Detector = (column, table) => {
  if (column.numeric || column.prose || findTerm(column.header, OTHER_NAMES) !== undefined) return undefined;
  const shaped = column.shareOf(isNameShaped);
  if (findTerm(column.header, SURE_TERMS) !== undefined && shaped >= 0.5 && !isYesNo(column)) {
    return {
      kind: "name",
      matches: isNameShaped,
      why: `The column's name speaks of people's names, and ${shareText(shaped)} filled cells fit.`,
    };
  }
  const full = column.shareOf(isFullName);
  const given = column.shareOf(hasGivenName);
  const places = column.shareOf((text) => PLACES_AND_GROUPS.test(text));
  const likely = findTerm(column.header, LIKELY_TERMS) !== undefined;
  const people = likely
    ? full >= 0.2 || given >= 0.3
    : full >= 0.35 || (given >= 0.6 && column.values.size >= 8);
  if (!people || places >= 0.2 || shaped < 0.6 || table.aboutResults) return undefined;
  const share = Math.max(full, given);
  return {
    kind: "name",
    matches: isNameShaped,
    why: `${shareText(share)} filled cells hold a known given name.`,
  };
};

function isYesNo(column: ColumnProfile): boolean {
  return column.shareOf((text) => /^(y|n|yes|no|true|false|x|unknown|none|na|n\/a)$/i.test(text)) >= 0.5;
}
