import { isFlakeKey } from "../assumption-role.js";
import type { Plan } from "../plan.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";
import { printNumber } from "../print-number.js";

/** Rates are possible, low ≤ value ≤ high, and a rate that comes from an assumption has its value. */
export const rates: PlanRule = {
  code: "E6",
  check: (plan) => [...assumptionRanges(plan), ...tacticRates(plan), ...otherRates(plan)],
};

function assumptionRanges({ assumptions = [] }: Plan): RuleFinding[] {
  return assumptions.flatMap(({ key, value, low, high, unit }, i) => {
    const field = `assumptions[${i}].value`;
    if (low > value || value > high) {
      return [
        {
          field,
          message: `Assumption ${key}: ${printNumber(value)} does not lie between ${printNumber(low)} and ${printNumber(high)}.`,
          fix: "Write low ≤ value ≤ high: the worst and the best that you would still believe.",
        },
      ];
    }
    const isRate = /rate|share|probab/i.test(unit) || isFlakeKey(key);
    if (!isRate) return [];
    const name = `Assumption ${key}`;
    return [
      ...rateFinding(field, name, value, isFlakeKey(key)),
      ...endFinding(`assumptions[${i}].low`, `${name}, low`, low),
      ...endFinding(`assumptions[${i}].high`, `${name}, high`, high),
    ];
  });
}

function tacticRates({ assumptions = [], tactics = [] }: Plan): RuleFinding[] {
  return tactics.flatMap((tactic, i) => {
    const assumption = assumptions.find(({ key }) => key === tactic.rateFrom);
    const findings = [
      ...rateFinding(`tactics[${i}].contactRate`, `"${tactic.name}", contact rate`, tactic.contactRate),
      ...rateFinding(
        `tactics[${i}].completionRate`,
        `"${tactic.name}", completion rate`,
        tactic.completionRate,
      ),
    ];
    if (tactic.rateFrom !== undefined && assumption === undefined) {
      findings.push({
        field: `tactics[${i}].rateFrom`,
        message: `"${tactic.name}" takes its rate from ${tactic.rateFrom}, which is no assumption of this plan.`,
        fix: "Add the assumption, or name one that exists.",
      });
    } else if (assumption !== undefined && assumption.value !== tactic.contactRate) {
      findings.push(differs(`tactics[${i}].contactRate`, `"${tactic.name}"`, tactic.contactRate, assumption));
    }
    return findings;
  });
}

function otherRates({ assumptions = [], capacity, powerMap = [], targets }: Plan): RuleFinding[] {
  const flake = assumptions.find(({ key }) => isFlakeKey(key));
  return [
    ...(capacity === undefined ? [] : rateFinding("capacity.flake", "The flake rate", capacity.flake, true)),
    ...(capacity === undefined || flake === undefined || flake.value === capacity.flake
      ? []
      : [differs("capacity.flake", "The capacity", capacity.flake, flake)]),
    ...(targets?.legislative?.tiers ?? []).flatMap(({ name, p }, i) =>
      p >= 0 && p <= 1 ? [] : rateFinding(`targets.legislative.tiers[${i}].p`, `Tier "${name}"`, p),
    ),
    ...(targets?.distributed === undefined
      ? []
      : rateFinding(
          "targets.distributed.hubDropout",
          "The hub dropout",
          targets.distributed.hubDropout,
          true,
        )),
    ...powerMap.flatMap(({ role, access }, i) =>
      access >= 0 && access <= 1 ? [] : rateFinding(`powerMap[${i}].access`, `${role}, access`, access),
    ),
  ];
}

/** The ends of a range may be 0 and 1: a dropout of nobody, a flake of everybody. */
function endFinding(field: string, subject: string, value: number): RuleFinding[] {
  return value >= 0 && value <= 1 ? [] : rateFinding(field, subject, value);
}

/** A contact rate lies above 0 and at most at 1; a loss such as flake from 0 to below 1. */
function rateFinding(field: string, subject: string, value: number, loss = false): RuleFinding[] {
  if (loss ? value >= 0 && value < 1 : value > 0 && value <= 1) return [];
  const range = loss ? "from 0 to below 1" : "above 0 and at most 1";
  const message = `${subject} is ${printNumber(value)}, but a rate is ${range}.`;
  // 35 was meant as 35%; 1 of a loss, or 0, is for people to correct.
  const share = value / 100;
  if (value <= 1 || value > 100 || (loss && share >= 1))
    return [{ field, message, fix: "Correct the rate." }];
  return [{ field, message, fix: `Write ${printNumber(value)}% as ${share}.`, suggested: share }];
}

function differs(
  field: string,
  subject: string,
  used: number,
  assumption: { key: string; value: number },
): RuleFinding {
  return {
    field,
    message: `${subject} uses ${printNumber(used)}, but the assumption ${assumption.key} says ${printNumber(assumption.value)}.`,
    fix: `Decide for one: write ${assumption.value} here too, or change the assumption.`,
    suggested: assumption.value,
  };
}
