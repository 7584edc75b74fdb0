import { SOURCES } from "./people.js";
import { EMAIL, peopleSet } from "./people-set.js";

/** The first of the four systems: who signed up. */
export const signUpList = peopleSet({
  name: "sign-up-list",
  title: "Sign-up list of a summer: 200 people (SYNTHETIC)",
  description: "Who joined an invented organization, how, and what they agreed to.",
  rowOf: "one person who signed up",
  fields: [
    EMAIL,
    {
      name: "emailAsTyped",
      type: "string",
      description: "The same address as it was typed: some in capitals, some with a space behind.",
    },
    { name: "signedUp", type: "date", description: "Day of the sign-up." },
    {
      name: "source",
      type: "string",
      categories: Object.keys(SOURCES),
      description: "How the person joined.",
    },
    { name: "mayText", type: "boolean", description: "Agreed to receive text messages." },
  ],
  knownFaults: [
    "In emailAsTyped, 24 of 200 addresses differ from email by capitals or a space: a join on it loses them.",
  ],
  columns: (people) => ({
    email: people.map(({ email }) => email),
    emailAsTyped: people.map(({ emailAsTyped }) => emailAsTyped),
    signedUp: people.map(({ signedUp }) => signedUp),
    source: people.map(({ source }) => source),
    mayText: people.map(({ mayText }) => mayText),
  }),
});
