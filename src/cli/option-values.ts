import { InvalidArgumentError } from "commander";
import { requireDraws } from "../library/experiment/randomize/test-of-blocks.js";
import { requireSeed } from "../library/math/random-source.js";
import { requireLevel } from "../library/math/require-level.js";
import { tryDayNumber } from "../library/table/clean/normalize-date.js";
import { readNumber } from "../library/table/read/parse-number.js";
import { messageOf } from "./command-problem.js";

/** "age, party" → ["age", "party"]. A comma inside a name is written \, */
export function listValue(text: string): string[] {
  // The comma inside spline(age,4) parts nothing.
  const parts = text.split(/(?<!\\),(?![^(]*\))/).map((part) => part.replaceAll("\\,", ",").trim());
  // "control,,text" may have lost an arm.
  if (parts.includes(""))
    throw new InvalidArgumentError("Give one or more names with commas between, such as age,party.");
  const twice = parts.find((part, i) => parts.indexOf(part) !== i);
  if (twice !== undefined) throw new InvalidArgumentError(`"${twice}" is listed twice. List it once.`);
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

/** A value that the library takes: asked here, because a long list would be read for minutes before. */
function takenValue(read: (text: string) => number, require: (value: number) => void): typeof read {
  return (text) => {
    const value = read(text);
    try {
      require(value);
    } catch (error) {
      throw new InvalidArgumentError(messageOf(error));
    }
    return value;
  };
}

/** "0.9" or "90%" → 0.9. */
export const levelValue = takenValue(numberValue, requireLevel);

/** "2026" → 2026. */
export const seedValue = takenValue(wholeValue, requireSeed);

/** "10000" → 10000. */
export const drawsValue = takenValue(wholeValue, (draws) => requireDraws({ seed: 0, draws }));

/** "2026-11-03", a day of the calendar. */
export function dayValue(text: string): string {
  if (tryDayNumber(text) === undefined || text.length !== 10)
    throw new InvalidArgumentError("Give a day such as 2026-11-03.");
  return text;
}

/** "0.5,0.5" → [0.5, 0.5]; "1200,1350" → [1200, 1350]. "1,200" may be one number or two, so it is asked about. */
export function numbersValue(text: string): number[] {
  if (/(?<![\d.])\d{1,2},\d{3}(?![\d.])/.test(text))
    throw new InvalidArgumentError(
      "Numbers have commas between, so write thousands without: 1200,1350. For small numbers put a space behind the comma: 90, 110.",
    );
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
  const name = text.slice(0, at).trim();
  if (Object.hasOwn(before, name))
    throw new InvalidArgumentError(`${name} was given before, as ${before[name]}. Give it once.`);
  return { ...before, [name]: text.slice(at + 1).trim() };
}

/** "arm=text", as often as needed: each column with all that was given for it. */
export function pairsValue(
  text: string,
  before: Readonly<Record<string, readonly string[]>> = {},
): Record<string, readonly string[]> {
  const [[name = "", value = ""] = []] = Object.entries(pairValue(text));
  return { ...before, [name]: [...(Object.hasOwn(before, name) ? (before[name] ?? []) : []), value] };
}

/** A text of its own each time that the option is given. */
export function textsValue(text: string, before: readonly string[] = []): string[] {
  return [...before, text];
}
