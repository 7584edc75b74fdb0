import { template } from "../../../../library/words/template.js";
import type { PlanField } from "../section-fields.js";
import { dayField, numberField, textField } from "./plan-field.js";

/** The columns of the tactics. */
export const tacticColumns: readonly PlanField[] = [
  textField({ name: "name", label: template("What do you do?"), help: template("For example: phone bank.") }),
  textField({
    name: "goalId",
    label: template("For which goal?"),
    help: template("Its short name, such as G1."),
    offers: "goals",
  }),
  dayField({ name: "start", label: template("From which day?") }),
  dayField({ name: "end", label: template("Until which day?") }),
  numberField({
    name: "contacts",
    as: "count",
    label: template("How many contacts or completed calls?"),
  }),
  numberField({
    name: "contactRate",
    as: "share",
    label: template("Which share of the tries reaches somebody?"),
  }),
  numberField({
    name: "completionRate",
    as: "share",
    label: template("Which share of those does what you ask?"),
  }),
  textField({
    name: "rateFrom",
    label: template("From which assumption is the contact rate?"),
    help: template("Its short name. It may stay empty."),
    offers: "assumptions",
    optional: true,
  }),
  numberField({
    name: "matched",
    as: "count",
    label: template("How many people on the list can be asked?"),
    help: template("It may stay empty."),
    optional: true,
  }),
  numberField({
    name: "asks",
    as: "count",
    label: template("How often may each be asked?"),
    help: template("It may stay empty."),
    optional: true,
  }),
  numberField({
    name: "attemptsPerHour",
    as: "count",
    label: template("How many tries in an hour?"),
  }),
  numberField({
    name: "hoursPerShift",
    as: "count",
    label: template("How many hours is a shift?"),
    help: template("0 when no volunteer is needed, as for texts that a tool sends."),
  }),
];
