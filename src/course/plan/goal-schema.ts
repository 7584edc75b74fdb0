import { z } from "zod";
import type { PlanGoal } from "../../library/organize/plan/plan.js";
import { readTypedNumber } from "../check/read-typed-number.js";
import { fieldIsFilled } from "../check/record-field.js";
import { goalFields } from "./goal-fields.js";

const kinds = ["outcome", "activity", "capacity", "learning", "safety"] as const;
const units = ["people", "votes", "contacts", "shifts", "count", "percent", "USD"] as const;

const optionalText = z.string("Write a text between quotes.").trim().min(1, "Write a text between quotes.");

function requiredText(name: string): z.ZodType<string> {
  return z
    .unknown()
    .refine((value) => fieldIsFilled(value, { type: "text" }), ask(name))
    .transform((value) => String(value).trim());
}

function requiredNumber(name: string): z.ZodType<number> {
  return z
    .unknown()
    .refine((value) => fieldIsFilled(value, { type: "number" }), ask(name))
    .transform((value) =>
      typeof value === "string" ? (readTypedNumber(value)?.value ?? Number.NaN) : Number(value),
    );
}

function ask(name: string): string {
  return goalFields.find((field) => field.name === name)?.says ?? `Fill ${name}.`;
}

/** Reads one goal as a learner writes it; the id may be left out and is given by the place in the list. */
export function goalSchema(defaultId: string): z.ZodType<PlanGoal> {
  return (
    z
      .object({
        id: optionalText.default(defaultId),
        kind: z.enum(kinds, `Choose one of: ${kinds.join(", ")}.`).default("outcome"),
        metric: requiredText("metric"),
        unit: z.enum(units, `Choose one of: ${units.join(", ")}.`).default("count"),
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
        message: "The target is the same as the baseline: what should change?",
        path: ["target"],
      })
  );
}
