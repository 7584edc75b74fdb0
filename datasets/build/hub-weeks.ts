import { HUB_TRUTH } from "./hub-network-truth.js";
import { hubSet } from "./hub-set.js";

/** Forty invented hubs, week by week, as long as they work. */
export const hubWeeks = hubSet({
  rows: ({ hubWeeks }) => hubWeeks,
  name: "hub-weeks",
  title: "Forty hubs in sixteen weeks (SYNTHETIC)",
  description:
    "What each hub of an invented network did in each week that it was at work: people, hosts, shifts, newcomers. A hub that has stopped has no further row.",
  rowOf: "one hub in one week",
  fields: [
    { name: "hub", type: "string", description: "Invented hub." },
    { name: "region", type: "string", categories: HUB_TRUTH.regions, description: "Where the hub is." },
    { name: "coach", type: "boolean", description: "Whether the lot gave the hub a coach." },
    { name: "startedWeek", type: "integer", unit: "week", description: "Week in which the hub began." },
    { name: "week", type: "integer", unit: "week", description: "Week of the program, from 1 to 16." },
    { name: "monday", type: "date", description: "Monday of the week." },
    { name: "people", type: "integer", unit: "people", description: "Active people, hosts among them." },
    { name: "hosts", type: "integer", unit: "people", description: "Active hosts." },
    {
      name: "largestSpan",
      type: "integer",
      unit: "people",
      description: "People who report to the host with the most of them.",
    },
    { name: "signUps", type: "integer", unit: "shifts", description: "Shifts that somebody signed up for." },
    { name: "worked", type: "integer", unit: "shifts", description: "Those of them that were worked." },
    { name: "contacts", type: "integer", unit: "people", description: "Voters who answered a question." },
    {
      name: "joinedFriend",
      type: "integer",
      unit: "people",
      description: "People whom a friend brought this week; they are counted as active from the next.",
    },
    {
      name: "joinedOpen",
      type: "integer",
      unit: "people",
      description: "People who followed an open call this week.",
    },
    { name: "newHosts", type: "integer", unit: "people", description: "People who became hosts this week." },
    {
      name: "left",
      type: "integer",
      unit: "people",
      description:
        "People who stopped this week while the hub went on; when a hub stops, all others stop with it.",
    },
  ],
  knownFaults: [
    "A hub that has stopped has no row: the average over rows is the average of those who stayed.",
    "Sixteen weeks are all there is: of a hub at work in week 16 nobody knows how long it goes on.",
    "Nine hubs stopped because their last host had left: their people count as stopped in the week after the last row.",
    "A hub that stopped after week 16 has all its rows: hub-people tells that three did.",
  ],
});
