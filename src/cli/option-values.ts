import { InvalidArgumentError } from "commander";
import { readNumber } from "../library/table/read/parse-number.js";

/** "age, party" → ["age", "party"]. A comma inside a name is written \, */
export function listValue(text: string): string[] {
  const parts = text
    .split(/(?<!\\),/)
    .map((part) => part.replaceAll("\\,", ",").trim())
    .filter((part) => part !== "");
  if (parts.length === 0)
    throw new InvalidArgumentError("Give one or more names with commas between, such as age,party.");
  return parts;
}

/** "0.3" or "30%" → 0.3. */
export function numberValue(text: string): number {
  const value = readNumber(text.trim(), "en");
  if (value === undefined) throw new InvalidArgumentError("Give a number such as 0.3, 30% or 1,200.");
  return value;
}

/** "12" → 12. */
export function wholeValue(text: string): number {
  const value = readNumber(text.trim(), "en");
  if (value === undefined || !Number.isSafeInteger(value))
    throw new InvalidArgumentError("Give a whole number such as 12.");
  return value;
}

/** "0.5,0.5" → [0.5, 0.5]; "1200,1350" → [1200, 1350]. */
export function numbersValue(text: string): number[] {
  return text.split(",").map(numberValue);
}

/** "party=Democratic", as often as needed. */
export function pairValue(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const at = text.indexOf("=");
  if (at < 1)
    throw new InvalidArgumentError("Give a column and a level with = between, such as party=Democratic.");
  return { ...before, [text.slice(0, at).trim()]: text.slice(at + 1).trim() };
}
