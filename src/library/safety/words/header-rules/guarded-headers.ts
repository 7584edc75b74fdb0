import type { HeaderRule } from "./header-rule.js";
import { FLAGS, list } from "./header-words-list.js";

/** With these words a number of a card or an account is no bank's, or it is no number. */
const NO_BANK_NUMBER: readonly string[] = list(
  "type, brand, name, status, business, gift, library, membership, postcard",
);

/** Facts that the state keeps about a person, and that can do the most harm. */
export const GUARDED_HEADERS: readonly HeaderRule[] = [
  {
    kind: "identity number",
    about: "a number that a state gives to one person",
    any: list(
      "ssn, social security, seguro social, driver licence, passport, licence number, state id number, cedula, curp, " +
        "number id identity, clave voter, credencial voter, clave ine, =ine, =ife, =rfc, =nss, =number id",
    ),
    not: [...FLAGS, ...list("no, country, expires, business, plate")],
    when: "always",
  },
  {
    kind: "bank or card number",
    about: "the number of an account or a card",
    any: list(
      "iban, routing number, bank account, credit card number, debit card number, card number, cuenta bancaria, clabe",
    ),
    not: NO_BANK_NUMBER,
    when: "always",
  },
  {
    kind: "bank or card number",
    about: "the last digits of an account or a card",
    any: list(
      "card last 4, card last four, cc last 4, cc last four, card ending, account last 4, account last four, account ending",
    ),
    not: NO_BANK_NUMBER,
    when: "always",
  },
  {
    kind: "bank or card number",
    about: "the number of an account or a card",
    any: list("=account number, card expires, card exp, card expiration, card expiry, cc exp, cvv"),
    not: NO_BANK_NUMBER,
  },
  {
    kind: "immigration",
    about: "where a person was born",
    any: list(
      "birth place, birth state, birth country, birth city, birth county, place of birth, country born, country birth",
    ),
    not: list("rate, count"),
    when: "always",
  },
  {
    kind: "protected person",
    about: "people whose data is protected",
    any: list("confidential, exemption, protected, safe home, shielded, voter type, secured"),
    not: list("date, status, phone, vbm"),
  },
  {
    kind: "criminal record",
    about: "the reason for a status, which may be a conviction, a death or an incapacity",
    any: list(
      "status reason, inactive reason, cancelled reason, purge reason, " +
        "removal reason, =reason, antecedentes penales, background check, arrested, arrestable, arrestado, jail, prison, felon, felony, convicted, conviction, convictions, incarcerated, arrest, " +
        "arrests, parole, probation",
    ),
    not: list("contact, result, call, refund, error"),
  },
  {
    kind: "criminal record",
    about: "the reason for a status, which may be a conviction, a death or an incapacity",
    any: list("reason code, reason description"),
    // Why somebody registered is a move or a birthday.
    not: list("contact, result, call, refund, error, registration"),
  },
];
