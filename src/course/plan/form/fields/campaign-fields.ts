import type { PlanAssumptionKind } from "../../../../library/organize/plan/plan.js";
import { ASSUMPTION_KINDS } from "../../../../library/organize/plan/plan-choices.js";
import { template } from "../../../../library/words/template.js";
import type { PlanField, SectionFields } from "../section-fields.js";
import { choiceField, dayField, numberField, textField } from "./plan-field.js";
import { tacticColumns } from "./tactic-fields.js";

const SOURCES: Readonly<Record<PlanAssumptionKind, string>> = {
  "own-data": template("we measured it ourselves"),
  published: template("it was published"),
  guess: template("it is a guess"),
};

const assumptions: readonly PlanField[] = [
  textField({
    name: "key",
    label: template("Its short name"),
    help: template("For example flake or contact rate. Tactics point to it."),
  }),
  numberField({
    name: "value",
    as: "number",
    label: template("The number that you plan with"),
  }),
  numberField({
    name: "low",
    as: "number",
    label: template("The lowest that you would still believe"),
  }),
  numberField({
    name: "high",
    as: "number",
    label: template("The highest that you would still believe"),
  }),
  textField({
    name: "unit",
    label: template("What is it counted in?"),
    help: template("Write rate for a share such as 24%."),
    offers: "units",
  }),
  textField({ name: "source", label: template("Where is the number from?") }),
  choiceField({
    name: "kind",
    label: template("How do you know it?"),
    options: ASSUMPTION_KINDS.map((value) => ({ value, label: SOURCES[value] })),
  }),
];

const rating = (numbers: readonly (readonly [number, string])[]) =>
  numbers.map(([value, label]) => ({ value: String(value), label }));

const powerMap: readonly PlanField[] = [
  textField({
    name: "role",
    label: template("Who is it?"),
    help: template("An office or a group, not a name."),
  }),
  choiceField({
    name: "influence",
    as: "option number",
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
    label: template("How well can you reach them?"),
    help: template("From 0 (not at all) to 1 (whenever we want)."),
  }),
];

/** The sections that say when a campaign is, on which numbers it rests, with whom, and what it does. */
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
    list: {
      name: "tactics",
      label: template("Your tactics"),
      each: template("tactic"),
      columns: tacticColumns,
    },
  },
];
