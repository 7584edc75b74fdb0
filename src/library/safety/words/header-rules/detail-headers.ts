import { OTHER_NAMES } from "../other-names.js";
import type { HeaderRule } from "./header-rule.js";
import { list, PUBLIC_PLACES } from "./header-words-list.js";

/** A "name" of one of these is no person's. */
const NAMED_THINGS: readonly string[] = [
  ...OTHER_NAMES,
  ...list(
    "sponsor, race, ethnicity, party, test, street, question, survey, input, election, polling, filer, report, contest, choice, document, location, building, facility, property, complex, account, financial, batch, ballot, status, description, method, first, class",
  ),
];

/** Details, gifts, notes and small areas: weak words, so they come last. */
export const DETAIL_HEADERS: readonly HeaderRule[] = [
  {
    kind: "personal detail",
    about: "how many live together",
    any: list("household count, household members"),
    not: list("id, party, parties, gender"),
  },
  {
    kind: "personal detail",
    about: "details of a person",
    any: list(
      "gender, language, marital, married, family, children, kids, ninos, hijos, childcare, how old, education, degree, income, military, " +
        "overseas, veteran, photo, picture, membership, memberships, pronouns, pronoun, programa social, homeowner, home owner, " +
        "number people, =major, =adults, =minors, =dependents, household size, anniversary, bilingual, fluent, interpreter, wealth, capacity rating, affluence, home value, interest in, renter, rent own, rent home, own home, net worth, dwelling, assistance, estado civil, civil status, lgbtq, lgbt, " +
        "lgbtqia, sexual orientation, transgender, queer, relationship, parentesco, gun owner, have car, own car, have vehicle, own vehicle, have transportation, organization member, " +
        "association member, committee member, union member, active member, is member, member status, member type, member level",
    ),
    not: list("count, date, size, board, center, obstacle"),
  },
  {
    kind: "personal detail",
    about: "whether somebody pays =gross, =net, gross amount, net amount, dues, or owes",
    any: list(
      "dues status, dues paid, dues payer, dues standing, dues current, dues owed, dues level, dues type, dues deduct, dues deduction, dues method, payroll deduction, good standing, " +
        "rent status, rent owed, monthly rent, rent amount, current rent, =rent, =renta, paga renta, renta mensual, alquiler, pay rent, owed, notice served, day notice, notice received, notice type, eviction notice, back rent, months behind, arrears, eviction, evicted, section 8, voucher, " +
        "pledge status, giving level, donor level, =balance, balance due, balance owed, current balance, past due, amount due, amount owed, owes, " +
        "delinquent, subsidy, subsidized, subsidised, hcv, rent assistance, rent burden",
    ),
    not: list("date, count, total, rate, average, building, policy, bill, code"),
  },
  {
    kind: "name",
    about: "people's names",
    any: list("name"),
    not: NAMED_THINGS,
  },
  {
    kind: "donation",
    about: "what a person gave",
    any: list(
      "contribution, pledge, amount, =gift, gifts, largest gift, last gift, first gift, lifetime value, recurring months, total given, ytd, aggregate, cycle date, dues, " +
        "=importe, =importo, =montant, =betrag, =valor, =monto, =belopp, =kontingent, contributie, " +
        "mitgliederbeitrag, giving, given, donated, gave, total paid, paid total, hpc, mrc, cope, pac contributor, pac donor, pac check, pac checkoff, pac deduction, =pac",
    ),
    not: list("date, id, count, capital, income, fee, status"),
  },
  {
    kind: "personal detail",
    about: "what a model guesses about a person",
    any: list("model, modeled, predicted, probability, likelihood, likely"),
  },
  {
    kind: "IP address",
    about: "internet addresses",
    any: list("ip"),
    not: list("count, version, city, state, country"),
  },
  {
    kind: "free text",
    about: "notes and free words",
    any: list(
      "notes, comments, =flags, custom field, custom fields, tag, tag list, message, =text, availability, =extra, texter extra, field value, " +
        "=question, memo, feedback, signature, call recording, recording url, voicemail, transcript, transcription, " +
        "anything else, tell us, your story",
    ),
    not: list(
      "id, status, date, code, category, notes tag, sent, count, counts, type, number, rating, label, size, direction, letter",
    ),
  },
  {
    kind: "small area",
    about: "a small area",
    any: list(
      "zip, plz, postleitzahl, pincode, pin code, eircode, postnr, postnummer, kod pocztowy, " +
        "codigo postal, codigo zip, =cep, =cap, =cp, =c p, census tract, census block, census id, block group, tract",
    ),
    not: [...PUBLIC_PLACES, ...list("count, employer, city")],
  },
  {
    kind: "small area",
    about: "a neighborhood",
    any: list(
      "neighborhood, neighbourhood, colonia, barrio, bairro, quartier, quartiere, stadtteil, ortsteil, wijk",
    ),
    not: [...PUBLIC_PLACES, ...list("count, captain, leader, team")],
    holds: "words",
  },
];
