import { readNumber } from "../read/parse-number.js";

/** Fewer may be labels, such as districts 1 to 10. */
const MOST_LABELS = 20;

/** True for a number as people write it: "3,642", "15.17%", "$1,200", "(20.00)". 007 and 12E5 may be names. */
export function isWrittenNumber(text: string): boolean {
  const number = withoutDress(text.trim());
  return !/^[+-]?0\d/.test(number) && !/e/i.test(number) && readNumber(number, "en") !== undefined;
}

/** True for such a number that only its marks keep from being read as one: "$1,200" and "(20.00)", not "3,642". */
export function isDressedNumber(text: string): boolean {
  return isWrittenNumber(text) && readNumber(text, "en") === undefined;
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

const MONEY = String.raw`(?:US\$|\p{Sc}|USD|EUR|GBP|CAD)`;
const BEFORE = new RegExp(String.raw`^([+-]?)${MONEY}\s?`, "u");
const BEHIND = new RegExp(String.raw`\s?${MONEY}$`, "u");

/** 1 234 and 1'234; 12,34,567 as people in India group. */
const GROUPED = /^[+-]?(?:\d{1,3}(?:[\s'’]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3})(?:\.\d+)?$/;

/** "$1,234.50", "5 USD" and "1 234" as plain numbers, and "(20.00)", "$(20)" and "20-", which bookkeepers write for a minus. */
function withoutDress(text: string): string {
  const bare = text.replace(BEFORE, "$1").replace(BEHIND, "");
  const [, inBrackets] = /^\(([^()]+)\)$/.exec(bare) ?? [];
  const [, owed = inBrackets] = /^([\d.,]+)-$/.exec(bare) ?? [];
  const plain = (owed ?? bare).replace(BEFORE, "$1");
  const digits = GROUPED.test(plain) ? plain.replace(/[\s'’,]/g, "") : plain;
  return owed === undefined ? digits : `-${digits}`;
}
