import { requireFields } from "../../table/columns/require-fields.js";

/**
 * Lets a calibration pass.
 *
 * @throws when it is none: the sentence says where one comes from.
 */
export function requireCalibration(calibration: unknown): void {
  requireFields(calibration, "a calibration, as recalibrate gives it", {
    fields: ["slope", "intercept", "knots", "scale"],
  });
}
