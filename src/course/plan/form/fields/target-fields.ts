import { VOTE_RULES } from "../../../../library/organize/legislative/votes-needed.js";
import { template } from "../../../../library/words/template.js";
import type { PlanField, SectionFields } from "../section-fields.js";
import { choiceField, numberField, textField } from "./plan-field.js";

const electoral: readonly PlanField[] = [
  numberField({ name: "expectedTurnout", as: "count", label: template("How many people will vote?") }),
  numberField({ name: "winNumber", as: "count", label: template("How many votes win?") }),
  numberField({ name: "voteGoal", as: "count", label: template("How many votes do you aim for?") }),
];

const capacity: readonly PlanField[] = [
  numberField({ name: "volunteers", as: "count", label: template("How many volunteers?") }),
  numberField({
    name: "shiftsEachPerWeek",
    as: "count",
    label: template("How many shifts does each take a week?"),
    help: template("0.5 is one shift every two weeks."),
  }),
  numberField({ name: "weeks", as: "count", label: template("For how many weeks?") }),
  numberField({ name: "flake", as: "share", label: template("Which share of the shifts falls out?") }),
  numberField({ name: "staffHoursWeek", as: "count", label: template("How many hours of staff a week?") }),
];

const chamber: readonly PlanField[] = [
  numberField({ name: "seats", as: "count", label: template("How many seats does the chamber have?") }),
  numberField({ name: "seated", as: "count", label: template("How many members are seated today?") }),
  choiceField({
    name: "rule",
    label: template("Which rule decides?"),
    options: VOTE_RULES.map((value) => ({ value, label: value })),
  }),
  numberField({ name: "votesNeeded", as: "count", label: template("How many votes are needed?") }),
  numberField({
    name: "priorityDistricts",
    as: "count",
    label: template("In how many districts do you work first?"),
  }),
];

const tiers: readonly PlanField[] = [
  textField({
    name: "name",
    label: template("The members who"),
    help: template("For example: champion, lean yes, undecided, lean no, opposed."),
    offers: "tiers",
  }),
  numberField({ name: "n", as: "count", label: template("How many are they?") }),
  numberField({
    name: "p",
    as: "share",
    label: template("How likely is each to vote yes?"),
  }),
];

const distributed: readonly PlanField[] = [
  numberField({ name: "hubs", as: "count", label: template("How many local groups start?") }),
  numberField({ name: "hostsPerHub", as: "count", label: template("How many hosts has each?") }),
  numberField({
    name: "shiftsPerHostWeek",
    as: "count",
    label: template("How many shifts does a host run a week?"),
  }),
  numberField({ name: "hubDropout", as: "share", label: template("Which share of the groups will stop?") }),
];

/** The sections that say how many votes, hubs and shifts there must be. */
export const targetFields: readonly SectionFields[] = [
  { section: "electoral", shape: "record", fields: electoral },
  { section: "capacity", shape: "record", fields: capacity },
  {
    section: "legislative",
    shape: "record",
    fields: chamber,
    list: {
      name: "tiers",
      label: template("Where does each member stand?"),
      each: template("group of members"),
      columns: tiers,
    },
  },
  { section: "distributed", shape: "record", fields: distributed },
];
