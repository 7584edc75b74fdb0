import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { requireNumber } from "../numbers/require-number.js";

/** The rules that chambers use. A rule without "of …" counts the members who are seated today. */
export const VOTE_RULES = [
  "majority",
  "majority of elected",
  "majority of present",
  "two-thirds",
  "two-thirds of elected",
  "two-thirds of present",
  "three-fifths",
  "three-fifths of elected",
  "three-fifths of present",
] as const;

export type VoteRule = (typeof VOTE_RULES)[number];

export interface VotesNeededOptions {
  /** All seats of the chamber, vacant ones too. */
  readonly seats: number;
  /** Members who hold a seat today. Default: all seats. */
  readonly seated?: number;
  /** Members who are there and vote: only the rules "of present" ask for it. */
  readonly present?: number;
  readonly rule: VoteRule;
}

/**
 * How many yes votes the rule of the chamber asks for. Vacancies count: 218 of 435 is 216 when 431 are seated.
 *
 * Method: a majority is half rounded down plus one; two-thirds and three-fifths are rounded up. Look up whether your
 * chamber counts the elected, the seated or the present.
 *
 * @throws when the rule is not one of `VOTE_RULES`, more sit than there are seats, or a rule "of present" lacks `present`.
 * @example
 * votesNeeded({ seats: 110, rule: "majority" }); // 56
 * votesNeeded({ seats: 435, seated: 431, rule: "majority" }); // 216
 * votesNeeded({ seats: 435, seated: 431, rule: "majority of elected" }); // 218
 * votesNeeded({ seats: 435, seated: 431, rule: "two-thirds" }); // 288
 */
export function votesNeeded(options: VotesNeededOptions): number {
  checkOptions("votesNeeded", options, {
    seats: "needed number",
    seated: "number",
    present: "number",
    rule: { needed: VOTE_RULES },
  });
  const { rule } = options;
  if (!VOTE_RULES.includes(rule)) {
    throw new RangeError(`rule must be one of ${VOTE_RULES.join(", ")}, but it is ${describeValue(rule)}.`);
  }
  const seats = requireNumber("seats", options.seats, "whole, above 0");
  const seated = atMost("seated", requireNumber("seated", options.seated ?? seats, "whole, above 0"), seats);
  const members = rule.endsWith("of elected")
    ? seats
    : rule.endsWith("of present")
      ? atMost("present", requireNumber("present", options.present, "whole, above 0"), seated)
      : seated;
  if (rule.startsWith("majority")) return Math.floor(members / 2) + 1;
  return rule.startsWith("two-thirds") ? Math.ceil((members * 2) / 3) : Math.ceil((members * 3) / 5);
}

function atMost(name: string, value: number, limit: number): number {
  if (value <= limit) return value;
  throw new RangeError(
    `${name} is ${value}, but there are only ${limit} to choose from. Check the two numbers.`,
  );
}
