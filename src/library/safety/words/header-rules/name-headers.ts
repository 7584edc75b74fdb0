import type { HeaderRule } from "./header-rule.js";
import { FLAGS, list } from "./header-words-list.js";

/** "Texter first", "hoh last": a word for one person before a part of a name. */
const PARTS_OF_SOMEBODY: readonly string[] = list(
  "texter, contact, hoh, spouse, partner, head, donor, voter, contributor, parent, child, guardian, relative, caregiver, legal, former",
).flatMap((somebody) =>
  ["first", "last", "middle", "title", "prefix", "suffix", "alias"].map((part) => `${somebody} ${part}`),
);

/** Numbers and names of a person. */
export const NAME_HEADERS: readonly HeaderRule[] = [
  {
    kind: "voter or member number",
    about: "a number by which a list knows one person",
    any: list(
      "voter id, voter number, voter registration number, registration number, van id, cert number, " +
        "certificate number, nc id, vu id, person id, constituent id, subscriber id, sboe id, dw id, rnc id, number electoral, member id, donor id, supporter id, employee id, employee number, emp id, member number, household id, =household, badge number, affidavit number, affidavit id, =affidavit, =cert",
    ),
    not: [
      ...FLAGS,
      ...list("status, vehicle, voters, history, in, pac, committee, candidate, filer, business"),
    ],
    when: "always",
  },
  {
    kind: "name",
    about: "people's names",
    any: list(
      "user first name, user last name, user family name, user full name, paterno, materno, contact first, contact last, donor first, donor last, voter first, voter last, texter first, texter last, parent first, parent last, =leaseholder, =lessee, tenant record",
    ),
    not: list("id, email, phone, event, date, group, number, account, vote, four, contacted, attempt"),
    when: "always",
  },
  {
    kind: "name",
    about: "people's names",
    any: list(
      "family name, name or email, first name, last name, middle name, full name, legal name, former name, " +
        "former last, maiden name, voter name, contact name, donor name, person name, volunteer name, " +
        "spouse name, parent name, emergency contact, contacto emergencia, your name, worker name, point person, customer name, " +
        "cardholder name, opportunity name, informal greeting, formal greeting, individual prefix, individual suffix, nickname, nick name, preferred name, name prefix, name suffix, name title, " +
        "name salutation",
    ),
    not: list("street, count, file, event, campaign, committee, candidate, phone, email, relationship, user"),
    when: "always",
  },
  {
    // Whom to ask about an event is a person; the event is none.
    kind: "name",
    about: "people's names",
    any: list("event contact name, event organizer name, event host name"),
    when: "always",
  },
  {
    kind: "name",
    about: "people's names",
    any: [
      ...list(
        "team member, =captain, =witness, =cosigner, =guarantor, =attorney, primary salutation, =first, =last, =middle, =name, =prefix, =suffix, =title, =salutation, =alias, by, assigned to, " +
          "=agent, agent username, =assignee, =collaborator, =supervisor, =resident, =residents, =occupant, =donor, =greeting, =organizer, assigned organizer, =caller, =recruiter, =circulator, =addressee, =responder, recruiter name, spouse, middle initial",
      ),
      ...PARTS_OF_SOMEBODY,
    ],
    not: list("id, email, phone, event, date, group, number, account, vote, four, shift"),
  },
];
