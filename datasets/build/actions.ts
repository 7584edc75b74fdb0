import { ACTIONS } from "./people.js";
import { EMAIL, peopleSet } from "./people-set.js";

/** The fourth of the four systems: who did what. */
export const actions = peopleSet({
  name: "actions",
  title: "Actions taken in three weeks (SYNTHETIC)",
  description: "What the people of an invented organization did when they were asked.",
  rowOf: "one action by one person",
  fields: [
    EMAIL,
    { name: "action", type: "string", categories: [...ACTIONS], description: "What the person did." },
    { name: "date", type: "date", description: "Day of the action." },
  ],
  knownFaults: ["A person who acted three times has three rows; most people have none."],
  columns: (people) => {
    const rows = people
      .flatMap(({ email, actions }) => actions.map((action) => ({ email, ...action })))
      .sort((a, b) => (`${a.date} ${a.email}` < `${b.date} ${b.email}` ? -1 : 1));
    return {
      email: rows.map(({ email }) => email),
      action: rows.map(({ action }) => action),
      date: rows.map(({ date }) => date),
    };
  },
});
