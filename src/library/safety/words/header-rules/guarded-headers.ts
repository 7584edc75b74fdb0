import type { HeaderRule } from "./header-rule.js";
import { FLAGS, list } from "./header-words-list.js";

/** Facts that the state keeps about a person, and that can do the most harm. */
export const GUARDED_HEADERS: readonly HeaderRule[] = [
  {
    kind: "identity number",
    about: "a number that a state gives to one person",
    any: list("ssn, social security, driver licence, passport, licence number, state id number"),
    not: [...FLAGS, ...list("no, country, expires, business, plate")],
    when: "always",
  },
  {
    kind: "immigration",
    about: "where a person was born",
    any: list("birth place, birth state, birth country, birth city, birth county, place of birth"),
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
        "removal reason, =reason, felon, felony, convicted, conviction, convictions, incarcerated, arrest, " +
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
