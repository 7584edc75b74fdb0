import { hubSet } from "./hub-set.js";

/** The hosts of the forty hubs, week by week. */
export const hostWeeks = hubSet({
  rows: ({ hostWeeks }) => hostWeeks,
  name: "host-weeks",
  title: "The hosts of forty hubs, week by week (SYNTHETIC)",
  description:
    "How many people each host of an invented network looked after in a week, and whether the host stopped after it.",
  rowOf: "one host in one week",
  fields: [
    { name: "host", type: "string", description: "Invented number of the person, as in hub-people." },
    { name: "hub", type: "string", description: "The host's hub, as in hub-weeks." },
    { name: "coach", type: "boolean", description: "Whether the lot gave the hub a coach." },
    { name: "week", type: "integer", unit: "week", description: "Week of the program, from 1 to 16." },
    { name: "people", type: "integer", unit: "people", description: "People who report to this host." },
    { name: "shifts", type: "integer", unit: "shifts", description: "Shifts the host worked this week." },
    {
      name: "stoppedAfter",
      type: "boolean",
      description: "Whether this was the host's own last week. False when the whole hub stopped.",
    },
  ],
  knownFaults: [
    "A host has a row from the week after becoming one.",
    "Rows of one host, and of one hub, are not independent: an interval over rows is a little too narrow.",
  ],
});
