import { checkOptions } from "../../table/columns/check-options.js";
import { type BackwardsPlan, type BackwardsPlanOptions, backwardsPlan } from "./backwards-plan.js";
import { type Range, type SensitivityRow, sensitivity } from "./sensitivity.js";

type Ingredient = keyof BackwardsPlanOptions;

export type BackwardsSensitivityOptions = Readonly<Partial<Record<Ingredient, number | Range>>> & {
  /** The number of the plan to watch. Default "scheduledShifts". */
  readonly of?: keyof BackwardsPlan;
};

/**
 * Which assumption of the backwards plan moves the sign-ups most? The numbers with a range are tried at both ends.
 *
 * Method: one-at-a-time sensitivity of `backwardsPlan`, the largest swing first.
 *
 * @throws as `backwardsPlan` does, and when no number has a range.
 * @example
 * const rows = backwardsSensitivity({ contacts: 6000, contactRate: { value: 0.22, low: 0.1, high: 0.3 }, attemptsPerHour: 15, hoursPerShift: 3, flake: { value: 0.35, low: 0.2, high: 0.6 } });
 * rows[0].assumption; // "contactRate"
 * [rows[0].resultAtLow, rows[0].resultAtHigh]; // [2053, 685]
 */
export function backwardsSensitivity(options: BackwardsSensitivityOptions): readonly SensitivityRow[] {
  checkOptions("backwardsSensitivity", options, {
    contacts: true,
    contactRate: true,
    completionRate: true,
    attemptsPerHour: true,
    hoursPerShift: true,
    flake: true,
    shiftsEach: true,
    of: ["contacts", "attempts", "completedShifts", "scheduledShifts", "volunteers"],
  });
  const { of = "scheduledShifts", ...ingredients } = options;
  const fixed: Partial<Record<Ingredient, number>> = {};
  const ranges: Partial<Record<Ingredient, Range>> = {};
  for (const [name, value] of Object.entries(ingredients) as [Ingredient, number | Range][]) {
    if (typeof value === "object" && value !== null) ranges[name] = value;
    else fixed[name] = value;
  }
  if (Object.keys(ranges).length === 0) {
    throw new RangeError(
      "Give at least one number a range, for example contactRate: { value: 0.22, low: 0.1, high: 0.3 }.",
    );
  }
  return sensitivity(
    ranges as Record<Ingredient, Range>,
    (values) => backwardsPlan({ ...fixed, ...values } as BackwardsPlanOptions)[of],
  );
}
