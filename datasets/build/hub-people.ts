import { hubSet } from "./hub-set.js";

/** The people of the forty hubs, and who brought whom. */
export const hubPeople = hubSet({
  rows: ({ people }) => people,
  name: "hub-people",
  title: "The people of forty hubs, and who brought whom (SYNTHETIC)",
  description:
    "Everybody who ever belonged to an invented network of hubs: how they came, who brought them, and when they stopped.",
  rowOf: "one person",
  fields: [
    { name: "person", type: "string", description: "Invented number of the person." },
    { name: "hub", type: "string", description: "The person's hub, as in hub-weeks." },
    {
      name: "joinedWeek",
      type: "integer",
      unit: "week",
      description: "Week in which the person joined; for founders the week in which the hub began.",
    },
    {
      name: "how",
      type: "string",
      categories: ["founder", "friend", "open call"],
      description: "How the person came.",
    },
    {
      name: "recruitedBy",
      type: "string",
      description: "Number of the person who brought them; missing for founders and open calls.",
    },
    { name: "host", type: "boolean", description: "Whether the person was ever a host." },
    { name: "shifts", type: "integer", unit: "shifts", description: "Shifts the person worked." },
    {
      name: "stoppedWeek",
      type: "integer",
      unit: "week",
      description:
        "Week after which the person stopped, alone or with the hub; missing for those still active.",
    },
    { name: "active", type: "boolean", description: "Whether the person is still active after week 16." },
  ],
  knownFaults: [
    "People who joined late had less time to bring anybody: an average over all of them is too low for a person's whole time.",
    "Somebody whose hub stopped stopped with it, whether they wanted or not.",
  ],
});
