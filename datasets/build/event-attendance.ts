import { EVENTS } from "./people.js";
import { EMAIL, peopleSet } from "./people-set.js";
import { pad } from "./synthetic.js";

/** People who came along without ever having signed up. */
const WALK_INS = 9;

/** The third of the four systems: who came to which event. */
export const eventAttendance = peopleSet({
  name: "event-attendance",
  title: "Sign-in sheets of four events (SYNTHETIC)",
  description: "Who came to the events of an invented organization.",
  rowOf: "one person at one event",
  fields: [
    EMAIL,
    {
      name: "event",
      type: "string",
      categories: EVENTS.map(({ event }) => event),
      description: "The event the person came to.",
    },
    { name: "date", type: "date", description: "Day of the event." },
  ],
  knownFaults: [
    "A person who came to two events has two rows.",
    "Nine people came without having signed up: their address is not in the sign-up list.",
  ],
  columns: (people) => {
    const walkIns = Array.from({ length: WALK_INS }, (_, index) => ({
      email: `guest.${pad(index + 1, 2)}@example.org`,
      events: EVENTS.slice(index % EVENTS.length).slice(0, 1),
    }));
    const rows = [...people, ...walkIns]
      .flatMap(({ email, events }) => events.map((event) => ({ email, ...event })))
      .sort((a, b) => (`${a.date} ${a.email}` < `${b.date} ${b.email}` ? -1 : 1));
    return {
      email: rows.map(({ email }) => email),
      event: rows.map(({ event }) => event),
      date: rows.map(({ date }) => date),
    };
  },
});
