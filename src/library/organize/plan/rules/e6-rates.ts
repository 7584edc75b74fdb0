import { own, sentence, type Words } from "../../../words/words.js";
import { isFlakeKey } from "../assumption-role.js";
import type { Plan } from "../plan.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";

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
          message: sentence("Assumption {key}: {value} does not lie between {low} and {high}.", {
            key: own(key),
            value,
            low,
            high,
          }),
          fix: sentence("Write low ≤ value ≤ high: the worst and the best that you would still believe."),
        },
      ];
    }
    const isRate = /rate|share|probab/i.test(unit) || isFlakeKey(key);
    if (!isRate) return [];
    const name = own(key);
    return [
      ...rateFinding(field, sentence("Assumption {key}", { key: name }), value, isFlakeKey(key)),
      ...endFinding(`assumptions[${i}].low`, sentence("Assumption {key}, low", { key: name }), low),
      ...endFinding(`assumptions[${i}].high`, sentence("Assumption {key}, high", { key: name }), high),
    ];
  });
}

function tacticRates({ assumptions = [], tactics = [] }: Plan): RuleFinding[] {
  return tactics.flatMap((tactic, i) => {
    const assumption = assumptions.find(({ key }) => key === tactic.rateFrom);
    const name = own(tactic.name);
    const findings = [
      ...rateFinding(
        `tactics[${i}].contactRate`,
        sentence('"{tactic}", contact rate', { tactic: name }),
        tactic.contactRate,
      ),
      ...rateFinding(
        `tactics[${i}].completionRate`,
        sentence('"{tactic}", completion rate', { tactic: name }),
        tactic.completionRate,
      ),
    ];
    if (tactic.rateFrom !== undefined && assumption === undefined) {
      findings.push({
        field: `tactics[${i}].rateFrom`,
        message: sentence('"{tactic}" takes its rate from {key}, which is no assumption of this plan.', {
          tactic: name,
          key: own(tactic.rateFrom),
        }),
        fix: sentence("Add the assumption, or name one that exists."),
      });
    } else if (assumption !== undefined && assumption.value !== tactic.contactRate) {
      findings.push(
        differs(`tactics[${i}].contactRate`, own(`"${tactic.name}"`), tactic.contactRate, assumption),
      );
    }
    return findings;
  });
}

function otherRates({ assumptions = [], capacity, powerMap = [], targets }: Plan): RuleFinding[] {
  const flake = assumptions.find(({ key }) => isFlakeKey(key));
  return [
    ...(capacity === undefined
      ? []
      : rateFinding("capacity.flake", sentence("The flake rate"), capacity.flake, true)),
    ...(capacity === undefined || flake === undefined || flake.value === capacity.flake
      ? []
      : [differs("capacity.flake", sentence("The capacity"), capacity.flake, flake)]),
    ...(targets?.legislative?.tiers ?? []).flatMap(({ name, p }, i) =>
      p >= 0 && p <= 1
        ? []
        : rateFinding(`targets.legislative.tiers[${i}].p`, sentence('Tier "{tier}"', { tier: own(name) }), p),
    ),
    ...(targets?.distributed === undefined
      ? []
      : rateFinding(
          "targets.distributed.hubDropout",
          sentence("The hub dropout"),
          targets.distributed.hubDropout,
          true,
        )),
    ...powerMap.flatMap(({ role, access }, i) =>
      access >= 0 && access <= 1
        ? []
        : rateFinding(`powerMap[${i}].access`, sentence("{role}, access", { role: own(role) }), access),
    ),
  ];
}

/** The ends of a range may be 0 and 1: a dropout of nobody, a flake of everybody. */
function endFinding(field: string, subject: Words, value: number): RuleFinding[] {
  return value >= 0 && value <= 1 ? [] : rateFinding(field, subject, value);
}

/** A contact rate lies above 0 and at most at 1; a loss such as flake from 0 to below 1. */
function rateFinding(field: string, subject: Words, value: number, loss = false): RuleFinding[] {
  if (loss ? value >= 0 && value < 1 : value > 0 && value <= 1) return [];
  const message = loss
    ? sentence("{subject} is {value}, but a rate is from 0 to below 1.", { subject, value })
    : sentence("{subject} is {value}, but a rate is above 0 and at most 1.", { subject, value });
  // 35 was meant as 35%; 1 of a loss, or 0, is for people to correct.
  const share = Number((value / 100).toPrecision(12));
  if (!(value > 1 && value <= 100) || (loss && share >= 1)) {
    return [{ field, message, fix: sentence("Correct the rate.") }];
  }
  // What is to be typed stands there as it is typed.
  const fix = sentence("Write {value}% as {share}.", { value, share: own(String(share)) });
  return [{ field, message, fix, suggested: share }];
}

function differs(
  field: string,
  subject: Words,
  used: number,
  assumption: { key: string; value: number },
): RuleFinding {
  return {
    field,
    message: sentence("{subject} uses {used}, but the assumption {key} says {value}.", {
      subject,
      used,
      key: own(assumption.key),
      value: assumption.value,
    }),
    // What is to be typed stands there as it is typed.
    fix: sentence("Decide for one: write {value} here too, or change the assumption.", {
      value: own(String(assumption.value)),
    }),
    suggested: assumption.value,
  };
}
