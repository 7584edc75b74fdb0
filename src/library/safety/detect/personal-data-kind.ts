/** What a column can tell about a person, the most harmful first. */
export const PERSONAL_DATA_KINDS = [
  "immigration",
  "health",
  "identity number",
  "bank or card number",
  "religion",
  "union",
  "political opinion",
  "precise location",
  "street address",
  "birth date",
  "phone",
  "email",
  "name",
  "IP address",
] as const;

export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** What to do about a column of each kind. */
export const ADVICE: Readonly<Record<PersonalDataKind, string>> = {
  immigration:
    "Do not keep it unless somebody is being helped with it; then keep it apart, for the helpers only, with a delete date.",
  health:
    "Do not keep it in the general list. Ask what a person needs, not why, and delete it after the event.",
  "identity number":
    "Delete it. If the law requires it, keep it encrypted and away from the list, for one named person.",
  "bank or card number": "Delete it and let the payment provider hold it. Nobody needs it in a table.",
  religion:
    "Delete it unless people gave it for a stated use; share it with nobody, and count it only in groups.",
  union: "Keep it with the union or for a stated use; an employer must never see it.",
  "political opinion":
    "Keep it for the people who work with it, set a delete date after the campaign, and never share rows.",
  "precise location": "Round to two decimals (about a kilometre), or use the precinct or ZIP code instead.",
  "street address":
    "Keep it where the walk lists are made, and leave it out of every other copy; a ZIP code is often enough.",
  "birth date":
    "Keep an age band instead (ageBand). A full birth date with ZIP code and gender singles most people out.",
  phone: "Keep one copy where calls and texts are made; take it out of exports and analysis (pseudonymize).",
  email: "Keep one copy where mail is sent; use pseudonymize when a table needs a key.",
  name: "Leave it out of analysis and exports; a row number or a pseudonym does the same work.",
  "IP address": "Delete it after the days that the log is needed for; it places a person at a time.",
};
