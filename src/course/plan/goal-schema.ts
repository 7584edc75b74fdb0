import { z } from "zod";
import type { PlanGoal } from "../../library/organize/plan/plan.js";
import { GOAL_KINDS, GOAL_UNITS } from "../../library/organize/plan/plan-choices.js";
import { template } from "../../library/words/template.js";
import { fieldIsFilled } from "../check/kinds/record-field.js";
import { readTypedNumber } from "../check/read-typed-number.js";
import { twoReadings } from "../check/two-readings.js";
import { goalFields } from "./goal-fields.js";

const TEXT = template("Write a text between quotes.");
const WHICH = template("Write thousands without a dot, for example 1200 or 1,200.");
const optionalText = z.string(TEXT).trim().min(1, TEXT);

function requiredText(name: keyof PlanGoal): z.ZodType<string> {
  return z
    .unknown()
    .refine((value) => fieldIsFilled(value, { type: "text" }), ask(name))
    .transform((value) => String(value).trim());
}

function requiredNumber(name: keyof PlanGoal): z.ZodType<number> {
  return z
    .unknown()
    .refine((value) => fieldIsFilled(value, { type: "number" }), ask(name))
    .refine((value) => typeof value !== "string" || twoReadings(value) === undefined, WHICH)
    .transform((value) =>
      typeof value === "string" ? (readTypedNumber(value)?.value ?? Number.NaN) : Number(value),
    );
}

function ask(name: keyof PlanGoal): string {
  return goalFields.find((field) => field.name === name)?.says ?? "";
}

/** Reads one goal as a learner writes it; the id may be left out and is given by the place in the list. */
export function goalSchema(defaultId: string): z.ZodType<PlanGoal> {
  return (
    z
      .object({
        id: optionalText.default(defaultId),
        kind: z.enum(GOAL_KINDS).default("outcome"),
        metric: requiredText("metric"),
        unit: z.enum(GOAL_UNITS).default("count"),
        baseline: requiredNumber("baseline"),
        target: requiredNumber("target"),
        deadline: z
          .unknown()
          .refine((value) => fieldIsFilled(value, { type: "date" }), ask("deadline"))
          .transform((day) => String(day).trim()),
        owner: requiredText("owner"),
        source: requiredText("source"),
        equityCut: optionalText.exactOptional(),
        parent: optionalText.exactOptional(),
      })
      // A missing number was said already.
      .refine(({ baseline, target }) => !Number.isFinite(baseline) || baseline !== target, {
        message: template("The target is the same as the baseline: what should change?"),
        path: ["target"],
      })
  );
}
