import { VOTE_RULES } from "../../../../library/organize/legislative/votes-needed.js";
import type { PlanAssumptionKind } from "../../../../library/organize/plan/plan.js";
import { ASSUMPTION_KINDS } from "../../../../library/organize/plan/plan-choices.js";
import { template } from "../../../../library/words/template.js";
import type { PlanField, SectionFields } from "../section-fields.js";
import { choiceField, dayField, numberField, textField } from "./plan-field.js";

const SOURCES: Readonly<Record<PlanAssumptionKind, string>> = {
  "own-data": template("we measured it ourselves"),
  published: template("it was published"),
  guess: template("it is a guess"),
};

const assumptions: readonly PlanField[] = [
  textField({
    name: "key",
    short: template("Short name"),
    label: template("Its short name"),
    help: template("For example flake or contactRate. Tactics point to it."),
  }),
  numberField({
    name: "value",
    as: "number",
    short: template("Value"),
    label: template("The number that you plan with"),
  }),
  numberField({
    name: "low",
    as: "number",
    short: template("Lowest"),
    label: template("The lowest that you would still believe"),
  }),
  numberField({
    name: "high",
    as: "number",
    short: template("Highest"),
    label: template("The highest that you would still believe"),
  }),
  textField({
    name: "unit",
    label: template("What is it counted in?"),
    help: template("Write rate for a share such as 24%."),
    offers: "units",
  }),
  textField({ name: "source", short: template("Source"), label: template("Where is the number from?") }),
  choiceField({
    name: "kind",
    short: template("Known from"),
    label: template("How do you know it?"),
    options: ASSUMPTION_KINDS.map((value) => ({ value, label: SOURCES[value] })),
  }),
];

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
  numberField({ name: "n", as: "count", short: template("Members"), label: template("How many are they?") }),
  numberField({
    name: "p",
    as: "share",
    short: template("Chance of yes"),
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

const rating = (numbers: readonly (readonly [number, string])[]) =>
  numbers.map(([value, label]) => ({ value: String(value), label }));

const powerMap: readonly PlanField[] = [
  textField({
    name: "role",
    short: template("Who"),
    label: template("Who is it?"),
    help: template("An office or a group, not a name."),
  }),
  choiceField({
    name: "influence",
    as: "option number",
    short: template("Influence"),
    label: template("How much influence on the decision?"),
    options: rating([
      [1, template("1: hardly any")],
      [2, template("2")],
      [3, template("3: some")],
      [4, template("4")],
      [5, template("5: decides")],
    ]),
  }),
  choiceField({
    name: "support",
    as: "option number",
    short: template("Stands"),
    label: template("Where do they stand?"),
    options: rating([
      [-2, template("-2: against, and active")],
      [-1, template("-1: against")],
      [0, template("0: undecided or not known")],
      [1, template("1: for us")],
      [2, template("2: for us, and active")],
    ]),
  }),
  numberField({
    name: "access",
    as: "share",
    short: template("Reach"),
    label: template("How well can you reach them?"),
    help: template("From 0 (not at all) to 1 (whenever we want)."),
  }),
];

const tactics: readonly PlanField[] = [
  textField({ name: "name", label: template("What do you do?"), help: template("For example: phone bank.") }),
  textField({
    name: "goalId",
    short: template("Goal"),
    label: template("For which goal?"),
    help: template("Its short name, such as G1."),
    offers: "goals",
  }),
  dayField({ name: "start", short: template("From"), label: template("From which day?") }),
  dayField({ name: "end", short: template("Until"), label: template("Until which day?") }),
  numberField({
    name: "contacts",
    as: "count",
    short: template("Contacts"),
    label: template("How many contacts or completed calls?"),
  }),
  numberField({
    name: "contactRate",
    as: "share",
    short: template("Contact rate"),
    label: template("Which share of the tries reaches somebody?"),
  }),
  numberField({
    name: "completionRate",
    as: "share",
    short: template("Completion rate"),
    label: template("Which share of those does what you ask?"),
  }),
  textField({
    name: "rateFrom",
    short: template("Rate from"),
    label: template("From which assumption is the contact rate?"),
    help: template("Its short name. It may stay empty."),
    offers: "assumptions",
    optional: true,
  }),
  numberField({
    name: "matched",
    as: "count",
    short: template("People on the list"),
    label: template("How many people on the list can be asked?"),
    help: template("It may stay empty."),
    optional: true,
  }),
  numberField({
    name: "asks",
    as: "count",
    short: template("Asks each"),
    label: template("How often may each be asked?"),
    help: template("It may stay empty."),
    optional: true,
  }),
  numberField({
    name: "attemptsPerHour",
    as: "count",
    short: template("Tries an hour"),
    label: template("How many tries in an hour?"),
  }),
  numberField({
    name: "hoursPerShift",
    as: "count",
    short: template("Hours a shift"),
    label: template("How many hours is a shift?"),
    help: template("0 when no volunteer is needed, as for texts that a tool sends."),
  }),
];

/** The sections that say what a campaign must reach and with whom. */
export const campaignFields: readonly SectionFields[] = [
  {
    section: "start",
    shape: "value",
    fields: [dayField({ name: "start", label: template("On which day does the campaign begin?") })],
  },
  {
    section: "end",
    shape: "value",
    fields: [dayField({ name: "end", label: template("On which day is it over?") })],
  },
  { section: "electoral", shape: "record", fields: electoral },
  {
    section: "assumptions",
    shape: "list",
    fields: [],
    list: {
      name: "assumptions",
      label: template("The numbers on which the plan rests"),
      each: template("number"),
      columns: assumptions,
    },
  },
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
  {
    section: "powerMap",
    shape: "list",
    fields: [],
    list: {
      name: "powerMap",
      label: template("Who decides, and who moves them?"),
      each: template("person or group"),
      columns: powerMap,
    },
  },
  {
    section: "tactics",
    shape: "list",
    fields: [],
    list: { name: "tactics", label: template("What do you do?"), each: template("tactic"), columns: tactics },
  },
];
