import type { PlanChange } from "../../library/organize/plan/plan-changes.js";
import { amount, own, sentence, type Words, wordList } from "../../library/words/words.js";
import { fieldPlace } from "./field-place.js";

/** The numbers that a plan works out, in words. */
const words: Readonly<Record<string, (change: Words) => Words>> = {
  "numbers.scheduledShifts": (change) => sentence("sign-ups needed: {change}", { change }),
  "numbers.completedShifts": (change) => sentence("shifts to be worked: {change}", { change }),
  "numbers.volunteersNeeded": (change) => sentence("volunteers needed: {change}", { change }),
  "numbers.capacityShifts": (change) => sentence("shifts that you have: {change}", { change }),
  "numbers.capacityRatio": (change) =>
    sentence("sign-ups needed for each shift that you have: {change}", { change }),
  "numbers.distributedShifts": (change) => sentence("shifts of the local groups: {change}", { change }),
  "capacity.flake": (change) => sentence("flake rate of the capacity: {change}", { change }),
};

/** One value that followed from another, as a line: "sign-ups needed: 53 → 85". */
export function planChangeText({ field, before, after }: PlanChange): Words {
  const change = wordList([leafWords(before), leafWords(after)], " → ");
  const say = words[field];
  return say === undefined ? wordList([fieldPlace(field), change], ": ") : say(change);
}

function leafWords(value: PlanChange["before"]): Words {
  if (value === undefined) return sentence("nothing");
  return typeof value === "number" ? amount(value, {}) : own(`"${value}"`);
}
