import { percentHint } from "../../math/percent-hint.js";
import { cellNumber } from "../../table/columns/cell-number.js";
import { describeCell } from "../../table/columns/describe-cell.js";
import { describeValue } from "../../table/columns/describe-value.js";

/** What a number must be, in the words of the sentence that a wrong one gets. */
const rules = {
  "above 0": { test: (value: number) => value > 0, says: "a number above 0" },
  "0 or more": { test: (value: number) => value >= 0, says: "a number that is 0 or more" },
  number: { test: () => true, says: "a number" },
  "whole, 0 or more": {
    test: (value: number) => Number.isSafeInteger(value) && value >= 0,
    says: "a whole number that is 0 or more",
  },
  "whole, above 0": {
    test: (value: number) => Number.isSafeInteger(value) && value > 0,
    says: "a whole number above 0",
  },
  /** Each week is a row. */
  weeks: {
    test: (value: number) => Number.isInteger(value) && value >= 1 && value <= 10_000,
    says: "a whole number from 1 to 10,000",
  },
  "rate above 0": {
    test: (value: number) => value > 0 && value <= 1,
    says: "a rate above 0 and at most 1, such as 0.22 for 22%",
  },
  "rate below 1": {
    test: (value: number) => value >= 0 && value < 1,
    says: "a rate from 0 to just below 1, such as 0.35 for 35%",
  },
  rate: {
    test: (value: number) => value >= 0 && value <= 1,
    says: "a rate from 0 to 1, such as 0.45 for 45%",
  },
} as const;

export type NumberRule = keyof typeof rules;

/**
 * Gives the number back when it keeps the rule.
 *
 * @param cell true for a cell of a table, which is masked. Default false.
 * @throws one sentence with the name, the rule and what was given; a rate of 22 is answered with "write 0.22".
 */
export function requireNumber(name: string, value: unknown, rule: NumberRule, cell = false): number {
  const { test, says } = rules[rule];
  const number = cell && typeof value === "bigint" ? cellNumber(value) : value;
  if (typeof number === "number" && Number.isFinite(number) && test(number)) {
    const limit = beyond(number, rule);
    if (limit === "") return number;
    throw new RangeError(
      `${name} must be ${says}, and ${limit}, but it is ${cell ? describeCell(value) : number}.`,
    );
  }
  const percent = !cell && rule.startsWith("rate") ? percentHint(value) : "";
  throw new RangeError(
    `${name} must be ${says}, but it is ${cell ? describeCell(value) : describeValue(value)}.${percent}`,
  );
}

/** Beyond these a number is a slip of the keyboard, and what is multiplied or divided by it soon has no end. */
function beyond(number: number, rule: NumberRule): string {
  const size = Math.abs(number);
  if (size > 1e15) return `no larger than 1e15`;
  return size < 1e-15 && rule.endsWith("above 0") ? `no nearer to 0 than 1e-15` : "";
}
