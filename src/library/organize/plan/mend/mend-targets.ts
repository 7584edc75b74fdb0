import { own, sentence } from "../../../words/words.js";
import { VOTE_RULES } from "../../legislative/votes-needed.js";
import type { ElectoralTarget, LegislativeTarget, Plan } from "../plan.js";
import type { FindMends, PlanMend } from "./plan-mend.js";

/** What can be done about the votes to win: the vote goal of an election, the count of a chamber. */
export const mendTargets: FindMends = (plan, { field, suggested }) => {
  const { electoral, legislative } = plan.targets ?? {};
  if (field.startsWith("targets.electoral") && electoral !== undefined) return voteGoal(plan, electoral);
  if (legislative === undefined) return [];
  if (field.endsWith(".tiers")) return everyMember(plan, legislative);
  if (field.endsWith(".rule")) {
    const rules = typeof suggested === "string" ? [suggested] : [...VOTE_RULES];
    return rules.map((rule) => ({
      label: sentence("Choose {rule}", { rule: own(rule) }),
      plan: withChamber(plan, { ...legislative, rule }),
    }));
  }
  if (typeof suggested === "number") {
    return [
      {
        label: sentence("Write {value}", { value: own(String(suggested)) }),
        plan: withChamber(plan, { ...legislative, votesNeeded: suggested }),
      },
    ];
  }
  const { seats, seated } = legislative;
  return [
    {
      label: sentence("All {seats} seats are filled", { seats }),
      plan: withChamber(plan, { ...legislative, seated: seats }),
    },
    {
      label: sentence("The chamber has {seats} seats", { seats: seated }),
      plan: withChamber(plan, { ...legislative, seats: seated }),
    },
  ];
};

function withChamber(plan: Plan, legislative: LegislativeTarget): Plan {
  return { ...plan, targets: { ...plan.targets, legislative } };
}

function voteGoal(plan: Plan, electoral: ElectoralTarget): readonly PlanMend[] {
  const { expectedTurnout, winNumber } = electoral;
  const aims = [...new Set([Math.max(winNumber, Math.ceil(expectedTurnout * 0.52)), winNumber])];
  const at = (target: ElectoralTarget): Plan => ({
    ...plan,
    targets: { ...plan.targets, electoral: target },
  });
  const win = Math.floor(expectedTurnout / 2) + 1;
  const aim = Math.min(expectedTurnout, Math.max(win, Math.ceil(expectedTurnout * 0.52)));
  return [
    ...aims.map((goal) => ({
      label: sentence("Aim for {votes} votes", { votes: goal }),
      plan: at({ ...electoral, voteGoal: goal }),
    })),
    {
      label: sentence("More than half wins: {win} votes, and aim for {votes}", { win, votes: aim }),
      plan: at({ ...electoral, winNumber: win, voteGoal: aim }),
    },
  ];
}

/** Members who are in no tier stand with the undecided; one too many comes out of them. */
function everyMember(plan: Plan, chamber: LegislativeTarget): readonly PlanMend[] {
  const { tiers, seated, seats } = chamber;
  const sum = tiers.reduce((total, { n }) => total + n, 0);
  const missing = seated - sum;
  const distance = (p: number): number => Math.abs(p - 0.5);
  const place = tiers.reduce((best, { p }, i) => (distance(p) < distance(tiers[best]?.p ?? 9) ? i : best), 0);
  const tier = tiers[place];
  const inTier = (tier?.n ?? 0) + missing;
  return [
    ...(tier === undefined
      ? [
          {
            label: sentence("Count all {seated} as undecided", { seated }),
            plan: withChamber(plan, { ...chamber, tiers: [{ name: "undecided", n: seated, p: 0.5 }] }),
          },
        ]
      : []),
    ...(tier === undefined || inTier < 0
      ? []
      : [
          {
            label: sentence('Make "{tier}" {count}', { tier: own(tier.name), count: inTier }),
            plan: withChamber(plan, {
              ...chamber,
              tiers: tiers.map((one, i) => (i === place ? { ...one, n: inTier } : one)),
            }),
          },
        ]),
    ...(sum > seats || sum === 0
      ? []
      : [
          {
            label: sentence("{seated} members are seated", { seated: sum }),
            plan: withChamber(plan, { ...chamber, seated: sum }),
          },
        ]),
  ];
}
