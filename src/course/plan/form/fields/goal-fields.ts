import type { PlanGoalKind, PlanGoalUnit } from "../../../../library/organize/plan/plan.js";
import { GOAL_KINDS, GOAL_UNITS } from "../../../../library/organize/plan/plan-choices.js";
import { template } from "../../../../library/words/template.js";
import type { PlanField } from "../section-fields.js";
import { choiceField, dayField, numberField, textField } from "./plan-field.js";

const KINDS: Readonly<Record<PlanGoalKind, string>> = {
  outcome: template("outcome: what should change"),
  activity: template("activity: what we do"),
  capacity: template("capacity: who can do it"),
  learning: template("learning: what we find out"),
  safety: template("safety: what we protect"),
};

const UNITS: Readonly<Record<PlanGoalUnit, string>> = {
  people: template("people"),
  votes: template("votes"),
  contacts: template("contacts"),
  shifts: template("shifts"),
  count: template("a count of something else"),
  percent: template("percent"),
  USD: template("US dollars"),
};

/** The columns of the goals. */
export const goalColumns: readonly PlanField[] = [
  textField({
    name: "metric",
    label: template("What do you count?"),
    help: template("For example: calls to the committee a week."),
  }),
  choiceField({
    name: "kind",
    label: template("What kind of goal is it?"),
    options: GOAL_KINDS.map((value) => ({ value, label: KINDS[value] })),
    optional: true,
  }),
  choiceField({
    name: "unit",
    label: template("What is it counted in?"),
    options: GOAL_UNITS.map((value) => ({ value, label: UNITS[value] })),
    optional: true,
  }),
  numberField({
    name: "baseline",
    as: "in its unit",
    label: template("Where does the number stand today?"),
  }),
  numberField({
    name: "target",
    as: "in its unit",
    label: template("Which number do you want to reach?"),
  }),
  dayField({ name: "deadline", label: template("By which day?") }),
  textField({
    name: "owner",
    label: template("Who looks after it?"),
    help: template("A role, not a name."),
  }),
  textField({
    name: "source",
    label: template("Where is the number read?"),
    help: template("The list, log or table."),
  }),
  textField({
    name: "equityCut",
    label: template("By which group is it read too?"),
    help: template("For example: by language. It may stay empty."),
    optional: true,
  }),
  textField({
    name: "parent",
    label: template("Which goal does it serve?"),
    help: template("The short name of another goal. It may stay empty."),
    offers: "goals",
    optional: true,
  }),
  textField({
    name: "id",
    label: template("Its short name"),
    help: template("Tactics point to it. Left empty, it becomes G1, G2 and so on."),
    optional: true,
  }),
];
