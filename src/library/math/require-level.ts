import { percentHint } from "./percent-hint.js";

/** @throws when the level is not a number between 0 and 1, for example 95 where 0.95 was meant. */
export function requireLevel(level: number): void {
  const given: unknown = level;
  if (typeof given === "number" && given > 0 && given < 1) return;
  throw new RangeError(
    `The confidence level must be between 0 and 1, such as 0.95, but it is ${typeof given === "string" ? `the text "${given}"` : typeof given === "object" && given !== null ? "an object" : String(given)}.${percentHint(given)}`,
  );
}
