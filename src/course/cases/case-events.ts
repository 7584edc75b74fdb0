import { minimumDetectableEffect } from "../../library/experiment/power/minimum-detectable-effect.js";
import { template } from "../../library/words/template.js";
import { amount, sentence } from "../../library/words/words.js";
import { coalitionFigures } from "./care-coalition-figures.js";
import type { CaseEvent } from "./case-event.js";
import { tenantsFigures } from "./tenants-figures.js";

/** Hubs that lose a host in the tenants' network. */
const LOST_HOSTS = 11;
/** Households in each arm that are left of the millage's test. */
const LEFT_IN_ARM = 600;

/** One event in week two and one in week three for each case. */
export const caseEvents: readonly CaseEvent[] = [
  {
    id: "millage-flake",
    case: "muskegon-millage",
    week: 2,
    gate: "m4",
    says: () => sentence("The last three shifts are counted: flake rose to 45%."),
    section: "assumptions",
    row: "flake",
    field: "value",
    label: template("Your flake rate now"),
  },
  {
    id: "coalition-switch",
    case: "care-coalition",
    week: 2,
    gate: "m4",
    says() {
      const [champions = 0] = coalitionFigures().tiers;
      return sentence(
        "Two members switched: seats 17 and 61. Of {before} champions {after} are left, and you do not know yet where the two stand.",
        { before: champions, after: champions - 2 },
      );
    },
    section: "legislative",
    row: "champion",
    field: "n",
    label: template("Your champions now"),
  },
  {
    id: "tenants-hosts",
    case: "tenants-network",
    week: 2,
    gate: "m4",
    says() {
      const { hosts, hubs } = tenantsFigures();
      return sentence("Eleven hubs lost their second host: {before} hosts in each hub become {after}.", {
        before: amount(hosts / hubs, { decimals: 2 }),
        after: amount((hosts - LOST_HOSTS) / hubs, { decimals: 2 }),
      });
    },
    section: "distributed",
    field: "hostsPerHub",
    label: template("Hosts in each hub now"),
  },
  {
    id: "millage-arm",
    case: "muskegon-millage",
    week: 3,
    gate: "tests",
    says: () =>
      sentence(
        "Half of the list has moved away: {people} households are left in each arm, and the test finds effects from {mde} on.",
        {
          people: LEFT_IN_ARM,
          mde: amount(minimumDetectableEffect({ baseline: 0.5, n: LEFT_IN_ARM }), {
            style: "percent",
            decimals: 1,
          }),
        },
      ),
    section: "learning",
    field: "mde",
    label: template("The smallest effect of your test now"),
  },
  {
    id: "coalition-weeks",
    case: "care-coalition",
    week: 3,
    gate: "tests",
    says: () => sentence("The session ends early: of eight weeks two are left."),
    section: "capacity",
    field: "weeks",
    label: template("The weeks of your capacity now"),
  },
  {
    id: "tenants-accounts",
    case: "tenants-network",
    week: 3,
    gate: "tests",
    says: () =>
      sentence("Accounts of people who left are found open: four critical questions on safety are open now."),
    section: "safety",
    field: "openCritical",
    label: template("Critical questions that are open now"),
  },
];

/** The event of a case under a gate, if there is one. */
export function eventAt(gate: string, choice: string | undefined): CaseEvent | undefined {
  return caseEvents.find((event) => event.gate === gate && event.case === choice);
}
