import type { PlanGoal } from "../../library/organize/plan/plan.js";
import { template } from "../../library/words/template.js";
import type { RecordField } from "../check/kinds/record-field.js";

/** The six fields of a goal card, and what is asked when one is missing. */
export const goalFields: readonly (Omit<RecordField, "label" | "ask"> & { readonly name: keyof PlanGoal })[] =
  [
    { name: "metric", type: "text", says: template("What exactly do you count?") },
    { name: "baseline", type: "number", says: template("From what? Write where the number stands today.") },
    { name: "target", type: "number", says: template("To what? Write the number you want to reach.") },
    { name: "deadline", type: "date", says: template('By when? Write the day as "2027-04-30".') },
    { name: "owner", type: "text", says: template("Who looks after it? Write a role, not a name.") },
    {
      name: "source",
      type: "text",
      says: template("Where will you read the number? Write the list or log."),
    },
  ];
