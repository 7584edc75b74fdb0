import { own, sentence } from "../../../words/words.js";
import { spokenFindings } from "../check-plan.js";
import type { Plan, PlanTactic } from "../plan.js";
import type { SpokenFinding } from "../plan-finding.js";
import { tacticNumbers } from "../plan-numbers.js";
import type { FindMends, PlanMend } from "./plan-mend.js";
import { rowOf, withFields } from "./plan-place.js";

/** No campaign of people has more volunteers or hubs than this. */
const MOST_PEOPLE = 100_000;

/** What can be done when there are too few shifts: more people, more hubs, or fewer contacts. */
export const mendCapacity: FindMends = (plan, finding) => {
  if (finding.code === "E10") return listSize(plan, rowOf(finding.field));
  const gone = (next: Plan): boolean => !spokenFindings(next).some((one) => sameFinding(one, finding));
  return [...morePeople(plan, gone), ...moreHubs(plan, gone), ...fewerContacts(plan, gone)];
};

/** By its place: the words of a shortage change with every number. A plan that stands one worse end must stand all. */
function sameFinding(a: SpokenFinding, b: SpokenFinding): boolean {
  return a.code === b.code && (a.field === b.field || a.code === "W4");
}

function morePeople(plan: Plan, gone: (plan: Plan) => boolean): readonly PlanMend[] {
  const { capacity } = plan;
  if (capacity === undefined) return [];
  const at = (volunteers: number): Plan => ({ ...plan, capacity: { ...capacity, volunteers } });
  const volunteers = least(capacity.volunteers, (n) => gone(at(n)));
  return volunteers === undefined
    ? []
    : [
        {
          label: sentence("Recruit first: plan with {volunteers} volunteers", { volunteers }),
          plan: at(volunteers),
        },
      ];
}

function moreHubs(plan: Plan, gone: (plan: Plan) => boolean): readonly PlanMend[] {
  const { targets } = plan;
  const distributed = targets?.distributed;
  if (distributed === undefined) return [];
  const at = (hubs: number): Plan => ({
    ...plan,
    targets: { ...targets, distributed: { ...distributed, hubs } },
  });
  const hubs = least(distributed.hubs, (n) => gone(at(n)));
  return hubs === undefined
    ? []
    : [{ label: sentence("Start more hubs: plan with {hubs}", { hubs }), plan: at(hubs) }];
}

/** The largest share of the contacts, in steps of a hundredth, that fits. */
function fewerContacts(plan: Plan, gone: (plan: Plan) => boolean): readonly PlanMend[] {
  const { tactics = [] } = plan;
  const at = (percent: number): Plan => ({
    ...plan,
    tactics: tactics.map(
      (tactic): PlanTactic => ({
        ...tactic,
        contacts: Math.floor((tactic.contacts * percent) / 100),
      }),
    ),
  });
  let fits = 0;
  let fails = 100;
  if (!gone(at(0))) return [];
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (gone(at(middle))) fits = middle;
    else fails = middle;
  }
  if (fits === 0) return [];
  const label = sentence("Aim at fewer contacts: {percent}% of each tactic", { percent: fits });
  return [{ label, plan: at(fits) }];
}

/** The smallest whole number above the one there is with which it works; undefined when none does. */
function least(from: number, works: (n: number) => boolean): number | undefined {
  let fails = Math.floor(from);
  let fits = Math.max(1, fails + 1);
  while (!works(fits)) {
    fails = fits;
    fits *= 2;
    if (fits > MOST_PEOPLE) return undefined;
  }
  while (fits - fails > 1) {
    const middle = Math.floor((fails + fits) / 2);
    if (works(middle)) fits = middle;
    else fails = middle;
  }
  return fits;
}

function listSize(plan: Plan, place: number): readonly PlanMend[] {
  const tactic = plan.tactics?.[place];
  if (tactic === undefined) return [];
  const { matched = 0, asks = 1, contactRate, completionRate } = tactic;
  const asked = matched * asks;
  const fits = (contacts: number): boolean =>
    (tacticNumbers({ ...tactic, contacts }, 0)[0]?.attempts ?? 0) <= asked;
  let contacts = Math.floor(asked * contactRate * completionRate + 1e-9);
  while (contacts > 0 && !fits(contacts)) contacts -= 1;
  const needed = tacticNumbers(tactic, 0)[0]?.attempts ?? 0;
  return [
    {
      label: sentence("Plan {contacts} contacts here", { contacts }),
      plan: { ...plan, tactics: withFields(plan.tactics, place, { contacts }) },
    },
    {
      label: sentence("Grow the list first: plan with {members} members", {
        members: own(String(Math.ceil(needed / Math.max(1, asks)))),
      }),
      plan: {
        ...plan,
        tactics: withFields(plan.tactics, place, { matched: Math.ceil(needed / Math.max(1, asks)) }),
      },
    },
  ];
}
