import type { EngineValue } from "./engine.js";

/** A driver's value as the rows of this library hold it: numbers where a number is exact, days as text. */
export function plainValue(value: unknown): EngineValue {
  if (value === undefined || value === null) return null;
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (value instanceof Date) {
    const text = value.toISOString();
    return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text;
  }
  return value as EngineValue;
}
