import { numberText } from "../../words/number-text.js";

const HOUR = 3_600_000;

/** The time between two moments in words: "5 minutes", "3 hours", "12 days". */
export function ageText(from: Date, to: Date): string {
  const age = Math.max(0, to.getTime() - from.getTime());
  if (age < HOUR) return count(Math.round(age / 60_000), "minute");
  return age < 48 * HOUR
    ? count(Math.round(age / HOUR), "hour")
    : count(Math.round(age / (24 * HOUR)), "day");
}

function count(number: number, unit: string): string {
  return `${numberText(number)} ${unit}${number === 1 ? "" : "s"}`;
}
