import { closestName } from "../../../table/columns/closest-name.js";
import { own, sentence } from "../../../words/words.js";
import { VOTE_RULES, type VoteRule, votesNeeded } from "../../legislative/votes-needed.js";
import type { LegislativeTarget } from "../plan.js";
import type { PlanRule, RuleFinding } from "../plan-finding.js";

/** The tiers add up to the members who are seated, and the votes needed follow from the rule. */
export const legislativeTarget: PlanRule = {
  code: "E9",
  check({ targets }) {
    const chamber = targets?.legislative;
    return chamber === undefined ? [] : [...tierSum(chamber), ...thresholdFinding(chamber)];
  },
};

function tierSum({ tiers, seated }: LegislativeTarget): RuleFinding[] {
  const sum = tiers.reduce((total, { n }) => total + n, 0);
  if (sum === seated) return [];
  return [
    {
      field: "targets.legislative.tiers",
      message: sentence("The tiers hold {sum} members, but {seated} are seated.", { sum, seated }),
      fix: sentence("Put every seated member into one tier; a vacant seat into none."),
    },
  ];
}

function thresholdFinding({ seats, seated, rule, votesNeeded: planned }: LegislativeTarget): RuleFinding[] {
  const field = "targets.legislative.votesNeeded";
  const known = VOTE_RULES.find((name) => name === rule.trim().toLowerCase());
  if (known === undefined) {
    const closest = closestName(rule, VOTE_RULES);
    return [
      {
        field: "targets.legislative.rule",
        message: sentence('The rule "{rule}" is not known.', { rule: own(rule) }),
        ...(closest === undefined
          ? { fix: sentence("Choose one of {known}.", { known: own(VOTE_RULES.join(", ")) }) }
          : { fix: sentence('Did you mean "{name}"?', { name: own(closest) }), suggested: closest }),
      },
    ];
  }
  if (seated > seats || seated < 1) {
    const message = sentence("{seated} of {seats} seats are filled.", { seated, seats });
    return [{ field, message, fix: sentence("Correct seats or seated.") }];
  }
  const needed = votesNeeded({ seats, seated, present: seated, rule: known });
  // How many will be present is not known before the day; the seated members are the most there can be.
  if (isOfPresent(known) ? planned >= 1 && planned <= needed : planned === needed) return [];
  return [
    {
      field,
      message: isOfPresent(known)
        ? sentence(
            "The plan needs {planned} votes, but {rule} of this chamber ({seated} of {seats} seated) is at most {needed}.",
            { planned, rule: own(known), seated, seats, needed },
          )
        : sentence(
            "The plan needs {planned} votes, but {rule} of this chamber ({seated} of {seats} seated) is {needed}.",
            { planned, rule: own(known), seated, seats, needed },
          ),
      fix: sentence("Write {needed}, or correct the rule or the number of seated members.", { needed }),
      suggested: needed,
    },
  ];
}

function isOfPresent(rule: VoteRule): boolean {
  return rule.endsWith("of present");
}
