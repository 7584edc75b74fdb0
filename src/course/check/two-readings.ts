import { own, sentence, type Words } from "../../library/words/words.js";
import { readTypedNumber } from "./read-typed-number.js";

/** "1.200" is twelve hundred in some countries, and a little more than one in others. */
const EITHER = /(?<![\d.,'’])([1-9]\d{0,2})\.(\d{3})(?![\d.,'’])/g;

/** The same number with a dot for the thousands, and with a decimal point; neither of them has two readings. */
export interface TwoReadings {
  readonly thousands: string;
  readonly decimal: string;
}

/**
 * The two numbers that a text can stand for. Words around the number stay; a share in percent has one reading.
 *
 * @returns undefined when there is one way to read it, or none.
 * @example
 * twoReadings("1.200"); // { thousands: "1200", decimal: "1.2" }
 * twoReadings("about 1.200 doors"); // { thousands: "about 1200 doors", decimal: "about 1.2 doors" }
 */
export function twoReadings(text: string): TwoReadings | undefined {
  const found = [...text.matchAll(EITHER)];
  const [[number, whole = "", rest = ""] = []] = found;
  if (number === undefined || found.length > 1 || readTypedNumber(text)?.percent !== false) return undefined;
  const bare = text
    .trim()
    .replace(/^([-+−])?[$€£]\s?/, "$1")
    .replace(/\s?[$€£]$/, "")
    .replace(/^[+]/, "")
    .replace(/^−/, "-");
  // With a fourth decimal it is no thousand: whoever chooses it is not asked again.
  const decimal = String(Number(`${whole}.${rest}`));
  return {
    thousands: bare.replace(number, whole + rest),
    decimal: bare.replace(number, decimal === number ? `${decimal}0` : decimal),
  };
}

/** Asks which of the two numbers is meant. */
export function askWhich(text: string, { thousands, decimal }: TwoReadings): Words {
  return sentence('"{text}" can be {thousands} or {decimal}: which one?', {
    text: own(text.trim()),
    thousands: own(thousands),
    decimal: own(decimal),
  });
}
