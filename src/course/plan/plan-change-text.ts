import type { PlanChange } from "../../library/organize/plan/plan-changes.js";

/** The numbers that a plan works out, in words. */
const words: Readonly<Record<string, string>> = {
  "numbers.scheduledShifts": "sign-ups needed",
  "numbers.completedShifts": "shifts to be worked",
  "numbers.volunteersNeeded": "volunteers needed",
  "numbers.capacityShifts": "shifts that you have",
  "numbers.capacityRatio": "sign-ups needed for each shift that you have",
  "numbers.distributedShifts": "shifts of the local groups",
  "capacity.flake": "flake rate of the capacity",
};

/** One value that followed from another, as a line: "sign-ups needed: 53 → 85". */
export function planChangeText({ field, message }: PlanChange): string {
  return message.replace(field, words[field] ?? field.replace(/^numbers\./, ""));
}
