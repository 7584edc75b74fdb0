import { z } from "zod";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireShape } from "../../table/columns/require-shape.js";

const EXPECTED = "a calibration, as recalibrate gives it";

const scale = z.enum(["log odds", "as it is"]);
const inside = z.union([
  z.looseObject({ scale, slope: z.number(), intercept: z.number() }),
  z.looseObject({
    scale,
    slope: z.null(),
    intercept: z.null(),
    knots: z.array(z.looseObject({ score: z.number(), probability: z.number().min(0).max(1) })).min(1),
  }),
]);

/**
 * Lets a calibration pass.
 *
 * @throws when it is none, or damaged: the sentence says where one comes from.
 */
export function requireCalibration(calibration: unknown): void {
  requireFields(calibration, EXPECTED, {
    slope: "anything",
    intercept: "anything",
    knots: "anything",
    scale: "anything",
  });
  const { slope } = calibration as { readonly slope: unknown };
  requireShape(calibration, EXPECTED, inside.options[slope === null ? 1 : 0]);
}
