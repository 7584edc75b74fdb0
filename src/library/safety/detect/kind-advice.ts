import type { PersonalDataKind } from "../../layouts/describe/personal-data-kind.js";

/** What to do about a column of each kind. */
export const ADVICE: Readonly<Record<PersonalDataKind, string>> = {
  immigration:
    "Do not keep it unless somebody is being helped with it; then keep it apart, for the helpers only, with a delete date.",
  health:
    "Do not keep it in the general list. Ask what a person needs, not why, and delete it after the event.",
  "criminal record":
    "Leave it out: a reason for a status can name a conviction, a death or an incapacity. Keep the status alone.",
  "protected person":
    "Take these people out of every copy: somebody may be looking for them, and the law may forbid to keep them.",
  "identity number":
    "Delete it. If the law requires it, keep it encrypted and away from the list, for one named person.",
  "bank or card number": "Delete it and let the payment provider hold it. Nobody needs it in a table.",
  religion:
    "Delete it unless people gave it for a stated use; share it with nobody, and count it only in groups.",
  "race or ethnicity":
    "Keep it only where it is counted, in groups that are large enough; never share it by row.",
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
  "online account": "Leave it out: the account leads to the name, the friends and the photos of a person.",
  name: "Leave it out of analysis and exports; a row number or a pseudonym does the same work.",
  "IP address": "Delete it after the days that the log is needed for; it places a person at a time.",
  "voter or member number":
    "Whoever has the list finds the person by it. Use pseudonymize before a copy leaves the people who need the number.",
  "vote history":
    "Keep the few elections that the work needs, and share counts instead of rows: it tells when a person voted and how.",
  employment:
    "Keep it where the law asks for it, such as donations; elsewhere it names a person and can cost a job.",
  donation: "Keep it with the people who report it; in an analysis use bands or sums of groups.",
  "contact record":
    "Keep it with the list that it belongs to, so that a no stays a no; leave it out of other copies.",
  "free text":
    "Read it before anybody else gets it: notes hold what people told in confidence. Delete what is not needed (redact).",
  "personal detail":
    "Harmless alone, but with a birth date and a ZIP code it singles people out. Keep bands or groups (kAnonymity).",
  "small area":
    "Keep three digits of a ZIP code (zipArea) or the county where the work allows it; few people share a small area.",
};
