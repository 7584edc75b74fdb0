import { own, sentence, type Words } from "../../../words/words.js";
import { doingOf } from "../doing-of.js";
import type { Plan, PlanGoal } from "../plan.js";
import type { SpokenFinding } from "../plan-finding.js";
import type { FindMends, PlanMend } from "./plan-mend.js";
import { pathOf, rowOf, withFields, withoutRow, withValue } from "./plan-place.js";

/** How many goals are offered to choose from. */
const MOST = 4;

/** What can be done about goals: their numbers, their names, and what points to them. */
export const mendGoals: FindMends = (plan, finding) => {
  const { code, field, suggested } = finding;
  const place = rowOf(field);
  const goal = plan.goals[place];
  switch (code) {
    case "E1":
      return [drop(plan, place)];
    case "E2":
      return goal === undefined ? [] : [...possible(plan, goal, finding), drop(plan, place)];
    case "E4":
      return field.startsWith("tactics") ? tacticGoal(plan, place) : links(plan, finding);
    case "E5":
      return childSum(plan, place);
    case "W5":
      return equityCuts(plan);
    case "W6":
      return outcomes(plan);
    default:
      return typeof suggested === "number" ? [write(plan, field, suggested)] : [];
  }
};

function write(plan: Plan, field: string, value: number | string): PlanMend {
  return {
    label: sentence("Write {value}", { value: own(String(value)) }),
    plan: withValue(plan, pathOf(field), value),
  };
}

function drop(plan: Plan, place: number): PlanMend {
  return {
    label: sentence("Delete this goal"),
    plan: { ...plan, goals: withoutRow(plan.goals, place) },
  };
}

/** Numbers and units near the one that is impossible. */
function possible(plan: Plan, { unit, ...goal }: PlanGoal, { field }: SpokenFinding): readonly PlanMend[] {
  const name = pathOf(field).at(-1) === "baseline" ? "baseline" : "target";
  const value = goal[name];
  const place = rowOf(field);
  const { legislative, electoral } = plan.targets ?? {};
  const most = [legislative?.seated, electoral?.expectedTurnout].flatMap((one) =>
    one === undefined ? [] : [one],
  );
  const numbers = [
    ...(value < 0 ? [-value] : []),
    ...(Number.isInteger(value) ? [] : [Math.ceil(value)]),
    ...(unit === "votes" ? most : []),
  ];
  const asCount: PlanMend = {
    label: sentence("Count it one by one, not in percent"),
    plan: { ...plan, goals: withFields(plan.goals, place, { unit: "count" }) },
  };
  return [...numbers.map((one) => write(plan, field, one)), ...(unit === "percent" ? [asCount] : [])];
}

function links(plan: Plan, { field, suggested }: SpokenFinding): readonly PlanMend[] {
  const place = rowOf(field);
  if (field.endsWith(".id")) {
    const rename: readonly PlanMend[] =
      typeof suggested === "string"
        ? [
            {
              label: sentence("Call this one {name}", { name: own(suggested) }),
              plan: withValue(plan, pathOf(field), suggested),
            },
          ]
        : [];
    return [...rename, drop(plan, place)];
  }
  const without: PlanMend = {
    label: sentence("Let it serve no other goal"),
    plan: withValue(plan, pathOf(field), undefined),
  };
  const own_ = plan.goals[place]?.id;
  return [without, ...serve(plan, field, (id) => id !== own_)];
}

function serve(plan: Plan, field: string, wanted: (id: string) => boolean): readonly PlanMend[] {
  const label = (id: string): Words => sentence("Let it serve {goal}", { goal: own(id) });
  return plan.goals
    .filter(({ id }) => id !== "" && wanted(id))
    .slice(0, MOST)
    .map(({ id }) => ({ label: label(id), plan: withValue(plan, pathOf(field), id) }));
}

function tacticGoal(plan: Plan, place: number): readonly PlanMend[] {
  return [
    ...serve(plan, `tactics[${place}].goalId`, () => true),
    { label: sentence("Delete this tactic"), plan: { ...plan, tactics: withoutRow(plan.tactics, place) } },
  ];
}

function childSum(plan: Plan, place: number): readonly PlanMend[] {
  const goal = plan.goals[place];
  if (goal === undefined) return [];
  const children = plan.goals.filter(({ parent, unit }) => parent === goal.id && unit === goal.unit);
  const sum = children.reduce((total, { target }) => total + target, 0);
  const largest = children.reduce<PlanGoal | undefined>(
    (a, b) => (a !== undefined && a.target >= b.target ? a : b),
    undefined,
  );
  const at = largest === undefined ? -1 : plan.goals.indexOf(largest);
  return [
    {
      label: sentence("Lower {goal} to {sum}", { goal: own(goal.id), sum }),
      plan: { ...plan, goals: withFields(plan.goals, place, { target: sum }) },
    },
    ...(largest === undefined
      ? []
      : [
          {
            label: sentence("Raise {goal} to {sum}", {
              goal: own(largest.id),
              sum: largest.target + goal.target - sum,
            }),
            plan: {
              ...plan,
              goals: withFields(plan.goals, at, { target: largest.target + goal.target - sum }),
            },
          },
        ]),
  ];
}

/** What the campaign does itself is no outcome, whatever it is called: the gate would say so right after. */
function outcomes(plan: Plan): readonly PlanMend[] {
  return plan.goals
    .map((one, i) => ({ one, i }))
    .filter(({ one }) => doingOf(one) === undefined)
    .slice(0, MOST)
    .map(({ one, i }) => ({
      label: sentence("{goal} is the outcome: {metric}", { goal: own(one.id), metric: own(one.metric) }),
      plan: { ...plan, goals: withFields(plan.goals, i, { kind: "outcome" }) },
    }));
}

/** The outcome is read by group first, else the first goal. */
function equityCuts(plan: Plan): readonly PlanMend[] {
  const outcome = plan.goals.findIndex(({ kind }) => kind === "outcome");
  const place = Math.max(0, outcome);
  const goal = own(plan.goals[place]?.id ?? "");
  const cut = (label: Words, equityCut: string): PlanMend => ({
    label,
    plan: { ...plan, goals: withFields(plan.goals, place, { equityCut }) },
  });
  return [
    cut(sentence("Read {goal} by language too", { goal }), "by language"),
    cut(sentence("Read {goal} by neighborhood too", { goal }), "by neighborhood"),
  ];
}
