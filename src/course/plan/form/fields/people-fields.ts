import { template } from "../../../../library/words/template.js";
import type { PlanField, SectionFields } from "../section-fields.js";
import { choiceField, dayField, linesField, longTextField, numberField, textField } from "./plan-field.js";

const ladder: readonly PlanField[] = [
  textField({ name: "rung", label: template("What is the rung called?") }),
  textField({ name: "act", label: template("Which act puts somebody on it?") }),
  numberField({
    name: "now",
    as: "count",
    label: template("How many people are on it now?"),
  }),
  numberField({ name: "goal", as: "count", label: template("How many should be?") }),
];

const collection: readonly PlanField[] = [
  textField({
    name: "field",
    label: template("What do you ask for?"),
    help: template("For example: language."),
  }),
  textField({ name: "use", label: template("For what use?") }),
  textField({
    name: "owner",
    label: template("Who looks after it?"),
    help: template("A role, not a name."),
  }),
  dayField({
    name: "deleteBy",
    label: template("On which day is it deleted?"),
  }),
  textField({ name: "consent", label: template("How do people agree to it?") }),
];

const safety: readonly PlanField[] = [
  numberField({
    name: "score",
    as: "count",
    label: template("What is your score, from 0 to 100?"),
    help: template("It stands at the end of the questions on data safety."),
  }),
  numberField({ name: "openCritical", as: "count", label: template("How many critical items are open?") }),
  linesField({
    name: "firstThree",
    lines: 3,
    label: template("Which three actions come first?"),
    help: template("One on each line."),
  }),
];

const dataSources: readonly PlanField[] = [
  textField({ name: "name", label: template("What is the data called?") }),
  textField({
    name: "url",
    label: template("Where is it?"),
    help: template("The address of its page."),
  }),
  textField({ name: "license", label: template("Under which license?") }),
  dayField({ name: "retrieved", label: template("On which day did you get it?") }),
  textField({ name: "limits", label: template("What can it not tell you?") }),
];

const targeting: readonly PlanField[] = [
  textField({
    name: "score",
    label: template("Which score do you use?"),
    help: template("It may stay empty if you use none."),
    optional: true,
  }),
  choiceField({
    name: "holdoutChecked",
    as: "yes or no",
    label: template("Was it checked on people it had not seen?"),
    options: [
      { value: "true", label: template("Yes") },
      { value: "false", label: template("No") },
    ],
  }),
  choiceField({
    name: "levelChecked",
    as: "yes or no",
    label: template("Was its level checked on the list that you use it on?"),
    options: [
      { value: "true", label: template("Yes") },
      { value: "false", label: template("No") },
    ],
    optional: true,
  }),
  longTextField({
    name: "notUsedFor",
    lines: 2,
    label: template("What must it not be used for?"),
    help: template("One sentence."),
  }),
];

const learning: readonly PlanField[] = [
  longTextField({ name: "question", lines: 2, label: template("Which question will the test answer?") }),
  textField({
    name: "unit",
    label: template("For whom is the coin flipped?"),
    help: template("For example: member, household, turf."),
  }),
  textField({ name: "primary", label: template("Which one outcome decides?") }),
  numberField({ name: "n", as: "count", label: template("How many people are in each arm of the test?") }),
  numberField({
    name: "mde",
    as: "share",
    label: template("What is the smallest effect that it would usually find?"),
    help: template("As a share: 0.01 or 1% for one point."),
  }),
  longTextField({
    name: "ifNull",
    lines: 2,
    label: template("What will you say if it finds nothing?"),
    help: template("It may stay empty if the test can see the effect that you hope for."),
    optional: true,
  }),
];

/** The sections about people and their data, and what the campaign learns. */
export const peopleFields: readonly SectionFields[] = [
  {
    section: "ladder",
    shape: "list",
    fields: [],
    list: {
      name: "ladder",
      label: template("Your rungs, from the first step up"),
      each: template("rung"),
      columns: ladder,
    },
  },
  {
    section: "collection",
    shape: "list",
    fields: [],
    list: {
      name: "collection",
      label: template("What do you ask people for?"),
      each: template("field"),
      columns: collection,
    },
  },
  { section: "safety", shape: "record", fields: safety },
  {
    section: "dataSources",
    shape: "list",
    fields: [],
    list: {
      name: "dataSources",
      label: template("Which open data do you use?"),
      each: template("data source"),
      columns: dataSources,
    },
  },
  { section: "targeting", shape: "record", fields: targeting },
  { section: "learning", shape: "record", fields: learning },
];
