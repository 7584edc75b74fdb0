import { z } from "zod";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireShape } from "../../table/columns/require-shape.js";
import { planDecisions } from "./plan-schema.js";

const EXPECTED = "a plan, as preAnalysisPlan gives it";

const inside = planDecisions.extend({
  computed: z.looseObject({
    armSizes: z.array(z.number()).min(2),
    alpha: z.number(),
    power: z.number(),
    // Where no effect that is possible would be seen, there is none.
    minimumDetectableEffect: z.number().or(z.nan()),
    peopleNeeded: z.number(),
  }),
  warnings: z.array(z.string()),
});

/**
 * Lets a plan of an analysis pass.
 *
 * @throws when it is none, or damaged: the sentence says where one comes from.
 */
export function requirePreAnalysisPlan(plan: unknown): void {
  requireFields(plan, EXPECTED, {
    computed: "anything",
    estimator: "anything",
    sample: "anything",
    outcome: "anything",
    arms: "anything",
  });
  requireShape(plan, EXPECTED, inside);
}
