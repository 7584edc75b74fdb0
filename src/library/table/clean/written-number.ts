import { readNumber } from "../read/parse-number.js";

/** Fewer may be labels, such as districts 1 to 10. */
const MOST_LABELS = 20;

/** True for a number as people write it: "3,642", "15.17%", "$1,200", "(20.00)". 007 and 12E5 may be names. */
export function isWrittenNumber(text: string): boolean {
  const number = withoutDress(text.trim());
  return !/^[+-]?0\d/.test(number) && !/e/i.test(number) && readNumber(number, "en") !== undefined;
}

/**
 * Lets the groups of a column pass, but for numbers written as text: each amount would be a group of its own.
 *
 * @throws when there are more than could be labels, and each is a number.
 */
export function refuseWrittenNumbers(name: string, groups: readonly string[]): void {
  if (
    groups.length <= MOST_LABELS ||
    !groups.every((group) => isWrittenNumber(group) || /^\s*\d+\s*$/.test(group))
  )
    return;
  throw new TypeError(
    `Column "${name}" holds numbers written as text. Make them numbers first, without signs for money; ` +
      'if they are labels, write them as labels, for example "district 7".',
  );
}

/** "$1,234.50" and "1 234" as plain numbers, and "(20.00)", which bookkeepers write for a minus. */
function withoutDress(text: string): string {
  const [, inBrackets] = /^\(([^()]+)\)$/.exec(text) ?? [];
  const bare = (inBrackets ?? text).replace(/^([+-]?)[$€£]\s?|\s?[$€£]$/g, "$1");
  const digits = /^[+-]?\d{1,3}(?:\s\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replace(/\s/g, "") : bare;
  return inBrackets === undefined ? digits : `-${digits}`;
}
